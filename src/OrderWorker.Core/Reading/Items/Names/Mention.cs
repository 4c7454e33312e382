using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>What sort of thing some words name.</summary>
public enum MentionKind
{
    Title,
    Artist,
    Set,

    /// <summary>It reads like a title of this shop, and is none: "Vol. 4" of three.</summary>
    Unknown,
}

/// <summary>Words that name something of the catalogue.</summary>
public sealed class Mention
{
    public required MentionKind Kind { get; set; }

    /// <summary>Indices of tokens: the first, and the one after the last.</summary>
    public required int Start { get; init; }

    public required int End { get; set; }

    /// <summary>The titles that the words may mean; of an artist: all that there are.</summary>
    public IReadOnlyCollection<Title> Titles { get; set; } = [];

    /// <summary>Where a SKU was written, or a word told the format: the one item.</summary>
    public Item? Item { get; set; }

    public SetOffer? Set { get; init; }

    /// <summary>The series that a volume was named of.</summary>
    public Series? Series { get; init; }

    /// <summary>A whole name, word for word; not a part of one, and not misspelt.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Words so common, or a number, that they name a title only where something else says so.</summary>
    public bool IsWeak { get; set; }

    /// <summary>The number at its end may count copies of a title without it: "Ruins - 2".</summary>
    public bool IsEither { get; set; }

    /// <summary>Copies, where a row of formats beside the title says them: "Ruins: 3 CDs, 2 LPs"; null where it does not.</summary>
    public int? Copies { get; set; }

    /// <summary>An artist's name that only describes a title beside it.</summary>
    public bool IsDescription { get; set; }

    /// <summary>The format that stands with it.</summary>
    public string? Format { get; set; }

    /// <summary>The same for another reader, who notes in it what they make of it.</summary>
    internal Mention Copy() => (Mention)MemberwiseClone();
}
