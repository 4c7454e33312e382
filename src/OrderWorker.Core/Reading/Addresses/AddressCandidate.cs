using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Some words of the mail as they go on the label, and where they stand.</summary>
/// <param name="Text">With single blanks.</param>
/// <param name="Start">Index in the mail's text; -1 for words of a header.</param>
/// <param name="End">Index after the last character.</param>
internal sealed record Words(string Text, int Start, int End)
{
    public static Words Of(Piece piece) => new(piece.Text, piece.Start, piece.End);
}

/// <summary>A part that a label needs and an address lacks, named for staff.</summary>
public enum MissingPart
{
    Name,
    Street,
    HouseNumber,
    Town,
    Postcode,
}

/// <summary>One address that was found in the mail, as far as it goes.</summary>
internal sealed record AddressCandidate
{
    /// <summary>Null where the address has no name of its own.</summary>
    public Words? Name { get; init; }

    public required IReadOnlyList<Words> Lines { get; init; }

    /// <summary>Its text is the usual form; null where none was found.</summary>
    public Words? Postcode { get; init; }

    public required Country Country { get; init; }

    /// <summary>The country's name in the mail; null where something else told it.</summary>
    public Words? CountryWords { get; init; }

    /// <summary>What told the country, for the evidence.</summary>
    public required string CountryRule { get; init; }

    public IReadOnlyList<MissingPart> Missing { get; init; } = [];

    /// <summary>A sentence on parts that contradict each other; null where they agree.</summary>
    public string? Contradiction { get; init; }

    public required int Start { get; init; }
    public required int End { get; init; }

    /// <summary>What the mail says of it.</summary>
    public Role Role { get; init; } = Role.Bare;

    /// <summary>The mail says until when, or from when on, it holds.</summary>
    public bool ForATime { get; init; }

    /// <summary>The mail gives it as one to choose from.</summary>
    public bool IsAlternative { get; init; }

    /// <summary>The mail gives it for questions and papers, in case they are needed.</summary>
    public bool ForContact { get; init; }

    /// <summary>It stands in a signature, or below the words that a mail closes with.</summary>
    public bool IsSigned { get; init; }

    public bool IsComplete => Missing.Count == 0 && Contradiction is null;

    public ShipTo ToShipTo() => new(Name?.Text ?? "", [.. Lines.Select(l => l.Text)], Postcode?.Text ?? "", Country);

    /// <summary>The same house: the same postcode and street line, or all lines where there is no postcode.</summary>
    public bool IsSamePlace(AddressCandidate other) =>
        Country == other.Country
        && (Postcode?.Text ?? "") == (other.Postcode?.Text ?? "")
        && (Postcode is null ? Key(Lines) == Key(other.Lines) : HasFirstLineOf(other) || other.HasFirstLineOf(this));

    private bool HasFirstLineOf(AddressCandidate other) =>
        other.Lines.Count > 0 && Lines.Any(l => Spelling.Key(l.Text) == Spelling.Key(other.Lines[0].Text));

    private static string Key(IReadOnlyList<Words> lines) => string.Join('|', lines.Select(l => Spelling.Key(l.Text)));
}
