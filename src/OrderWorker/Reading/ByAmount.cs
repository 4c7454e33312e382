using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>The baskets that a mail's words allow, held against the sum that it states.</summary>
/// <param name="Alternatives">At least two.</param>
/// <param name="Choice">Which of them makes the sum, or why none is taken.</param>
/// <param name="Says">All of it in one sentence.</param>
public sealed record ByAmount(IReadOnlyList<ReadAlternative> Alternatives, AmountChoice Choice, string Says)
{
    public bool IsDecided => Choice.Chosen is not null;

    /// <summary>What the mail is read again with; null where the sum decides nothing.</summary>
    public Settled? Settles => Choice.Chosen is { } chosen ? Of(Alternatives[chosen]) : null;

    /// <returns>Null where the words allow one basket only, or the mail plainly states no sum, or no place that is certain.</returns>
    public static ByAmount? Of(MailReading reading, ShopCatalogue catalogue)
    {
        if (reading is not { Open.Alternatives: { Count: > 1 } read, Claim.Amount: { } amount, ShipTo: { } to })
            return null;
        var choice = AmountChoice.Of([.. read.Select(a => a.Basket)], catalogue, to.Country, amount);
        var open = string.Join("; ", read.SelectMany(a => a.Forks).DistinctBy(f => f.Key).Select(f => f.Says));
        return new ByAmount(read, choice, $"{open}; {choice.Says}.");
    }

    /// <summary>The reading as it was, with what the sum says of it in its first doubt.</summary>
    public MailReading Noted(MailReading reading)
    {
        var reasons = reading.Reasons.ToList();
        var at = reasons.FindIndex(r => r.Code is ReasonCode.AmbiguousItem or ReasonCode.AmbiguousQuantity);
        if (at < 0)
            return reading;
        var said = char.ToUpperInvariant(Choice.Says[0]) + Choice.Says[1..];
        reasons[at] = reasons[at] with { Message = $"{reasons[at].Message} {said}." };
        return reading with { Reasons = reasons };
    }

    // What all readings have in common does not rest on the sum.
    private Settled Of(ReadAlternative chosen)
    {
        var common = Alternatives.Select(a => a.Basket.Lines.ToHashSet()).Aggregate((all, next) => [.. all.Intersect(next)]);
        var fork = chosen.Forks[0];
        return new Settled
        {
            Ways = chosen.Ways,
            Evidence =
            [
                .. chosen
                    .Basket.Lines.Where(line => !common.Contains(line))
                    .Select(line => new Evidence($"line:{line.Sku}", fork.Start, fork.Words.Length, fork.Words, Says)),
            ],
        };
    }
}
