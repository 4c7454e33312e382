using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Tells which of a mail's sums is what the buyer says the whole order comes to.</summary>
internal static class AmountReader
{
    // A price list, or somebody who hides one sum among many.
    private const int MostSums = 60;

    /// <summary>Why a payment above the total that the mail states is looked at.</summary>
    public const string PaidMore =
        "The mail names a sum for the whole, and another one that was paid; see what the difference is for.";

    public static Money? Read(Passage text, ShopCatalogue catalogue, List<Reason> reasons, out Sum? claimed)
    {
        claimed = null;
        var sums = Amounts.Find(text).Where(s => s.Amount > 0).ToList();
        // Most have none, and then stand in the order of the text.
        if (BareTotals.Find(text, sums).ToList() is { Count: > 0 } bare)
            sums = [.. sums.Concat(bare).OrderBy(s => s.Start)];
        if (sums.Count >= MostSums)
        {
            reasons.Add(
                new Reason(
                    ReasonCode.AmountDisagrees,
                    "The mail names so many sums of money that none can be told for its total; see what the buyer means to pay.",
                    null,
                    string.Create(CultureInfo.InvariantCulture, $"{sums.Count} sums")
                )
            );
            return null;
        }

        var best = 0;
        Sum? paid = null;
        foreach (var sum in sums)
        {
            var weight = SumWeight.Of(text, sum, sums);
            if (weight == SumWeight.Paid && sum.Currency.Count > 0)
                paid = sum;
            // Of two that weigh the same the later counts: people correct themselves.
            if (weight >= SumWeight.Enough && weight >= best)
                (claimed, best) = (sum, weight);
        }

        if (claimed is null)
            return null;
        if (claimed.Currency.Count > 0 && !claimed.Currency.Contains(catalogue.Currency.Code))
        {
            reasons.Add(
                new Reason(
                    ReasonCode.AmountDisagrees,
                    "The mail speaks of money in another currency than the shop's.",
                    catalogue.Currency.Code,
                    text.Words(claimed.Start, claimed.End)
                )
            );
            return null;
        }

        // "I know that's £19, but I have sent £25": what is on top is for a person to book. "So not that one, and the cheque is for £8": it is
        // another order than the one that came to the first sum.
        if (paid is not null && best > SumWeight.Paid && paid.Start > claimed.Start && paid.Amount != claimed.Amount)
            reasons.Add(
                new Reason(
                    ReasonCode.AmountDisagrees,
                    PaidMore,
                    text.Words(claimed.Start, claimed.End),
                    text.Words(paid.Start, paid.End)
                )
            );

        var minor = claimed.Amount * catalogue.Currency.MinorPerUnit;
        return minor == decimal.Truncate(minor) && minor < long.MaxValue ? Money.Of((long)minor, catalogue.Currency) : null;
    }

    /// <summary>Does the mail state another total than this one?</summary>
    public static bool IsContradicted(Passage text, Sum claimed)
    {
        var sums = Amounts.Find(text).Where(s => s.Amount > 0).ToList();
        return sums.Any(s => s.Amount != claimed.Amount && SumWeight.Of(text, s, sums) >= SumWeight.Enough);
    }
}
