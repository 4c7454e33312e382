using OrderWorker.Reading;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>How a mail may be accepted, if at all. To show it to a person is always allowed.</summary>
/// <param name="Lines">The only right quantities by SKU; null where nothing may be accepted.</param>
/// <param name="Postcode">The only right one; null where any is.</param>
public sealed record Expectation(IReadOnlyDictionary<string, int>? Lines, string? Postcode = null)
{
    /// <summary>What a line of the address has to hold, a house number that was put right; null where any does.</summary>
    public string? Street { get; init; }

    /// <summary>What may be accepted as well; null where nothing may.</summary>
    public Expectation? Or { get; init; }

    public static Expectation NotAccepted { get; } = new((IReadOnlyDictionary<string, int>?)null);

    /// <returns>What is wrong; null where nothing is.</returns>
    public string? Breach(MailDecision decision)
    {
        if (decision.Order is not { } order || Or is { } other && other.Breach(decision) is null)
            return null;
        var lines = string.Join(' ', order.Parsed.Lines.Select(l => $"{l.Quantity}x{l.Sku}"));
        if (Lines is null)
            return $"accepted {lines}, and nothing may be";
        var right = string.Join(
            ' ',
            Lines.Where(l => l.Value > 0).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => $"{l.Value}x{l.Key}")
        );
        if (lines != right)
            return $"accepted {lines}, and only {right} may be";
        if (Street is not null && !order.Parsed.ShipTo.Lines.Any(line => line.Contains(Street, StringComparison.Ordinal)))
            return $"accepted to {string.Join(", ", order.Parsed.ShipTo.Lines)}, and only to {Street} may be";
        return Postcode is not null && order.Parsed.ShipTo.Postcode != Postcode
            ? $"accepted to {order.Parsed.ShipTo.Postcode}, and only {Postcode} may be"
            : null;
    }
}
