using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>
/// Finds where a mail states the very sum that its order comes to, though nothing beside it says that it is the whole: "22 by 2 is 44 and 3 for
/// the post, 47", "it is £10 and a pound for the post".
/// </summary>
public static class StatedTotal
{
    // Tokens from the goods' sum to that with the postage.
    private const int Farthest = 24;

    // Tokens from a sum to the word for paying it: "£10 went by PayPal".
    private const int Near = 4;

    /// <summary>False where no sum and no bare number that may be one stands in the mail: then its order need not be priced for it.</summary>
    public static bool MayBeIn(MailContent mail)
    {
        var text = MailWords.Of(mail).Body;
        var sums = Amounts.Find(text);
        return sums.Count > 0 || WholeSums.Bare(text, [.. sums]).Any();
    }

    private const string Rule = "the sum that this order comes to";

    /// <param name="mail">The order's.</param>
    /// <param name="catalogue">Whose currency the sums are in.</param>
    /// <param name="goods">What its goods come to.</param>
    /// <param name="postage">What posting them costs.</param>
    /// <param name="claimed">What was read as its sum; only the goods' own gives way to that with the postage behind it.</param>
    /// <returns>Null where the mail does not state it, or states something else as the whole.</returns>
    public static Evidence? Find(MailContent mail, ShopCatalogue catalogue, Money goods, Money postage, Money? claimed)
    {
        var total = goods + postage;
        if (claimed == total || claimed is not null && claimed != goods)
            return null;
        var words = MailWords.Of(mail);
        var text = words.Body;
        var all = Amounts.Find(text).Where(s => s.Amount > 0).ToList();
        if (all.Exists(s => s.Currency.Count > 0 && !s.Currency.Contains(catalogue.Currency.Code)))
            return null;

        var wholes = all.Concat(WholeSums.Bare(text, all))
            .Where(s => s.Amount == InWhole(total) && !SumWeight.IsThreshold(text, s));
        var found = claimed is null
            ? wholes.FirstOrDefault()
            : wholes.FirstOrDefault(whole =>
                all.Concat(BareTotals.Find(text, all)).Any(s => s.Amount == InWhole(goods) && IsRaised(text, s, whole))
            );
        if (found is not null)
            return Of(text, found.Start, found.End);
        return claimed is null ? Parts(text, all, InWhole(goods), InWhole(postage), words.Subject) : null;
    }

    private static decimal InWhole(Money money) => (decimal)money.MinorUnits / money.Currency.MinorPerUnit;

    // "Twenty-two euros plus nine for the shipping, thirty-one in all": of the goods, and then of all.
    private static bool IsRaised(Passage text, Sum goods, Sum whole)
    {
        if (goods.End > whole.Start || whole.Start - goods.End > Farthest)
            return false;
        for (var i = goods.End; i < whole.Start; i++)
            if (text.Has(i, Sign.Postage))
                return !IsPaid(text, goods);
        return SumPostage.IsPlusWhatIsLacking(text, goods, whole) && !IsPaid(text, goods);
    }

    // "I have paid £10. With the post it should have been £11.": what was paid is the claim, and too little.
    private static bool IsPaid(Passage text, Sum sum)
    {
        for (var i = Math.Max(0, sum.Start - Near); i < Math.Min(text.Tokens.Count, sum.End + Near); i++)
            if (
                (i < sum.Start || i >= sum.End)
                && (
                    text.Has(i, Sign.Paid)
                    || text.Has(i, Sign.PayPal)
                    || text.Has(i, Sign.Cheque)
                    || text.Has(i, Sign.PostalOrder)
                )
            )
                return true;
        return false;
    }

    // "It is £10 and a pound for the post": nobody adds them up, and nothing else is stated.
    private static Evidence? Parts(Passage text, List<Sum> all, decimal goods, decimal postage, Passage subject)
    {
        if (postage == 0 || all.Count != 2 || all[0].Amount != goods || all[1].Amount != postage)
            return null;
        var (first, second) = (all[0], all[1]);
        if (second.Start - first.End > 2 || !PlainSum.IsStated(text, subject, first) || !PlainSum.IsStated(text, subject, second))
            return null;
        for (var i = second.End; i < text.Tokens.Count && i < second.End + 4; i++)
            if (text.Has(i, Sign.Postage) && !text.Has(i, Sign.WithoutPostage))
                return Of(text, first.Start, second.End);
        return null;
    }

    private static Evidence Of(Passage text, int start, int end)
    {
        var (first, last) = (text.Tokens[start], text.Tokens[end - 1]);
        return new Evidence("payment.claimed_amount", first.Start, last.End - first.Start, text.Words(start, end), Rule);
    }
}
