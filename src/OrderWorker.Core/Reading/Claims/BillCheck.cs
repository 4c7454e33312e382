using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Holds what a mail reckons against the order as it was read and priced.</summary>
internal static class BillCheck
{
    // Tokens between a sum and the word for paying it.
    private const int Near = 3;

    // Tokens from the postage to what it makes with the goods: "6, das san".
    private const int LongestResult = 8;

    /// <summary>"61.00 euro. A cheque for $61.00 goes today.": the very sum of this order, in another currency than the shop's.</summary>
    public static Reason? InOtherMoney(Passage text, ShopCatalogue catalogue, Order order)
    {
        foreach (var sum in Amounts.Find(text))
            if (
                sum.Currency.Count > 0
                && !sum.Currency.Contains(catalogue.Currency.Code)
                && (IsOf(order.Total, sum.Amount) || IsOf(order.GoodsTotal, sum.Amount))
            )
                return new Reason(
                    ReasonCode.AmountDisagrees,
                    "The mail speaks of money in another currency than the shop's.",
                    catalogue.Currency.Code,
                    text.Words(sum.Start, sum.End)
                );
        return null;
    }

    /// <summary>
    /// A bill that does not come out. An offer may make the whole cheaper than its parts, but not where the whole told what is ordered, nor
    /// where the parts make this order.
    /// </summary>
    public static Sum? Miscounted(
        Passage text,
        ShopCatalogue catalogue,
        Order order,
        bool isDecidedByTotal,
        Predicate<decimal> isKnown
    )
    {
        foreach (var (stated, made) in WrongBills.Additions(text))
            if (isDecidedByTotal || IsOf(order.Total, made) || !IsOf(order.Total, stated.Amount) && !IsOfGoods(stated.Amount))
                return stated;
        foreach (var (goods, postage, result, names) in WrongBills.Pairs(text))
        {
            var made = goods.Amount + postage.Amount;
            if (result is not null && result.Amount != made && IsOf(order.Total, made))
                return result;
            if (names && !isKnown(made) && (IsOf(order.Total, goods.Amount) || !IsOfGoods(goods.Amount)))
                return goods with { End = postage.End };
        }

        return null;

        bool IsOfGoods(decimal amount) =>
            IsOf(order.GoodsTotal, amount)
            // "£9 + £9 + £8 = £26, but it's £25 for any three, so £28 with the post"
            || order.Parsed.Claim.Amount == order.Total && IsOf(AtListPrice(catalogue, order), amount)
            || order.Goods.Any(row => IsOf(row.Amount, amount))
            || order.Parsed.Lines.Any(line =>
                IsOf(catalogue[line.Sku].Price, amount) || IsOf(catalogue[line.Sku].Price * line.Quantity, amount)
            );
    }

    private static Money AtListPrice(ShopCatalogue catalogue, Order order) =>
        order.Parsed.Lines.Aggregate(
            Money.Of(0, catalogue.Currency),
            (sum, line) => sum + catalogue[line.Sku].Price * line.Quantity
        );

    /// <summary>A total without a sign of money, or without a word for it, that is told for this order, and is another: no number of its copies, and no small one.</summary>
    public static Sum? OtherTotal(Passage text, Order order)
    {
        var copies = order.Parsed.Lines.Sum(line => line.Quantity);
        foreach (
            var sum in WrongBills
                .ToldTotals(text)
                .Concat(WrongBills.WholesBehindPostage(text))
                .Concat(ToldParts.Paid(text))
                .Concat(LoneWholes.Find(text))
        )
            if (
                sum.Amount != copies
                && !IsOf(order.Total, sum.Amount)
                && sum.Amount * order.Total.Currency.MinorPerUnit * 2 >= order.Total.MinorUnits
            )
                return sum;
        return null;
    }

    /// <summary>
    /// "£7 and £10 and two pounds for postage is £17": the goods' own sum, told for the whole or for what was paid, where no sum is that of the
    /// whole and nothing says that the postage is still to come.
    /// </summary>
    public static Sum? GoodsForWhole(Passage text, Order order)
    {
        var sums = Amounts.Find(text);
        if (order.Postage.MinorUnits == 0 || text.Has(Sign.WithoutPostage) || sums.Any(s => IsOf(order.Total, s.Amount)))
            return null;
        return sums.FirstOrDefault(sum =>
            IsOf(order.GoodsTotal, sum.Amount)
            && !IsPostageToCome(text, sum, sums)
            && (IsTold(text, sum) || FollowsPostage(text, sum, order.Postage) || sums.Count == 1 && EndsPaying(text, sum))
        );
    }

    // "PayPal coming from my partner's account (D. Lloyd), 12.50."
    private static bool EndsPaying(Passage text, Sum sum)
    {
        var sentence = text.Sentences.First(s => sum.Start < s.End);
        return sum.End == sentence.End
            && sum.Start > sentence.Start
            && text.Tokens[sum.Start - 1].Kind == TokenKind.Mark
            && text.Has(sentence.Start, sum.Start, Sign.PayPal);
    }

    // "That's £17, and I'll add the £2 post"
    private static bool IsPostageToCome(Passage text, Sum sum, IReadOnlyList<Sum> all) =>
        Array.Find(text.Sentences, s => s.Start <= sum.Start && sum.End <= s.End) is { } sentence
        && SumPostage.IsLeftOut(text, sentence, sum, [.. all]);

    // "11,50 und 8 und das Porto mit 6, das san 19 Euro 50": the postage is one of its parts.
    private static bool FollowsPostage(Passage text, Sum sum, Money postage)
    {
        for (var i = sum.Start - 1; i >= Math.Max(0, sum.Start - LongestResult) && text.Tokens[i].Kind != TokenKind.Break; i--)
            if (Arithmetic.NumberAt(text, i) is var (value, end) && IsOf(postage, value))
                for (var at = Math.Max(0, i - Near); at < Math.Min(sum.Start, end + Near); at++)
                    if (text.Has(at, Sign.Postage))
                        return true;
        return false;
    }

    private static bool IsTold(Passage text, Sum sum)
    {
        for (var i = sum.Start - 1; i >= Math.Max(0, sum.Start - Near) && text.Tokens[i].Kind != TokenKind.Break; i--)
            if (IsOfWhole(text, i) || text.Has(i, WordCue.Therefore) || text.Has(i, Sign.Postage))
                return true;
        for (var i = sum.End; i < Math.Min(text.Tokens.Count, sum.End + Near) && text.Tokens[i].Kind != TokenKind.Break; i++)
            if (IsOfWhole(text, i))
                return true;
        return false;
    }

    private static bool IsOfWhole(Passage text, int at) =>
        text.Has(at, Sign.Total) || text.Has(at, Sign.Paid) || text.Has(at, Sign.PayPal) || text.Has(at, Sign.Cheque);

    public static bool IsOf(Money money, decimal amount) => amount * money.Currency.MinorPerUnit == money.MinorUnits;
}
