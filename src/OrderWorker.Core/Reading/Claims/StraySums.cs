using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Forms;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Finds a sum in a mail that is no price, offer, postage or total of its order: the buyer has another bill in mind.</summary>
public static class StraySums
{
    private const int Near = 4;

    // A larger number is a year, or of something else.
    private const int MostOfWhole = 1000;

    // Parcels of more are rare, and no sum of theirs is told by its parts.
    private const int MostParts = 50;

    // Rows of a bill that are told in pairs.
    private const int MostRows = 8;

    /// <param name="mail">The order's.</param>
    /// <param name="catalogue">Prices, offers and postage.</param>
    /// <param name="order">As read and priced.</param>
    /// <param name="isDecidedByTotal">Did the stated total choose between readings? Then no other sum may speak against it.</param>
    /// <returns>
    /// Null where every sum is explained. Where the mail states a total, which pricing compares, only what its own bill comes to is looked at.
    /// </returns>
    public static Reason? Find(MailContent mail, ShopCatalogue catalogue, Order order, bool isDecidedByTotal = false)
    {
        var isTold = order.Parsed.Claim.Amount is not null && !isDecidedByTotal;

        // The prices of what a form offers, and nobody ticked, are no sums of the buyer's.
        var text = MailWords.Of(FilledForm.Open(mail, catalogue, Lexicons.Shipped)?.Mail ?? mail).Body;
        for (var i = 0; i < text.Tokens.Count && !isTold; i++)
        {
            if (text.Has(i, Sign.Gift))
                return new Reason(
                    ReasonCode.AmountDisagrees,
                    "The mail speaks of money on top of the bill; see how much it is.",
                    order.Total.ToString(),
                    text.Tokens[i].Text
                );
        }

        HashSet<Money>? known = null; // most mails name no sum that it is needed for
        if (BillCheck.InOtherMoney(text, catalogue, order) is { } other)
            return other;
        if (BillCheck.Miscounted(text, catalogue, order, isDecidedByTotal, IsKnown) is { } wrong)
            return Doubt(text, order, wrong);
        if (MisquotedOffers.Find(text, catalogue, order) is { } misquoted)
            return Doubt(text, order, misquoted);
        var sums = Amounts.Find(text);
        foreach (var sum in sums)
        {
            // "Our limit is a tenner": as people speak.
            if (
                isTold && !IsResult(text, sum, order.Total)
                || IsKnown(sum.Amount)
                    && !(IsOfUnusedOffer(sum.Amount, catalogue, order) && IsNearPaying(text, sum))
                    && !(IsFreeOver(sum.Amount, catalogue, order) && IsConcluded(text, sum))
                    && !(
                        sums.Count == 1
                        && (
                            IsOfOnePart(sum.Amount, catalogue, order)
                            || IsOfUnusedOffer(sum.Amount, catalogue, order, isCheaper: true)
                        )
                        && IsNearPaying(text, sum)
                    )
                || SpokenSums.WithoutNumberAt(text, sum.Start) is not null
                || !(sum.Currency.Count == 0 ? IsOfPaying(text, sum) : sum.Currency.Contains(catalogue.Currency.Code))
            )
                continue;
            return Doubt(text, order, sum);
        }

        return isTold ? null : Bare(text, order, IsKnown);

        bool IsKnown(decimal amount) =>
            Money.TryParse(amount.ToString(CultureInfo.InvariantCulture), catalogue.Currency, out var money)
            && (known ??= Known(catalogue, order)).Contains(money);
    }

    // "2 x 18 = 36 and 4 postage = 41", "36 total, sent by PayPal": a bare number that is told for the whole, and is more than that.
    private static Reason? Bare(Passage text, Order order, Predicate<decimal> isKnown)
    {
        if ((BillCheck.OtherTotal(text, order) ?? BillCheck.GoodsForWhole(text, order)) is { } total)
            return Doubt(text, order, total);
        var sums = Amounts.Find(text);
        foreach (var sum in WrongBills.BehindPostage(text))
            if (!isKnown(sum.Amount) && sum.Amount * order.Total.Currency.MinorPerUnit > order.Postage.MinorUnits)
                return Doubt(text, order, sum);
        foreach (var sum in WholeSums.Bare(text, [.. sums]).Concat(Results(text)))
            if (
                !isKnown(sum.Amount)
                && sum.Amount * order.Total.Currency.MinorPerUnit > order.Total.MinorUnits
                && sum.Amount < MostOfWhole
                // "2 doubles = 4 x 50p"
                && !(sum.End < text.Tokens.Count && text.Tokens[sum.End].Text is "x" or "×" or "*")
            )
                return Doubt(text, order, sum);
        return null;
    }

    private static Reason Doubt(Passage text, Order order, Sum sum) =>
        new(
            ReasonCode.AmountDisagrees,
            "The mail names a sum of money that is no part of this order's bill; see what the buyer means by it.",
            order.Total.ToString(),
            text.Words(sum.Start, sum.End)
        );

    private static IEnumerable<Sum> Results(Passage text)
    {
        for (var i = 1; i < text.Tokens.Count; i++)
            if (text.Tokens[i - 1].IsMark('=') && text.Value(i, out var length) is > 1 and var value)
                yield return new Sum(i, i + length, value, []);
    }

    // "39.50 + 3.50 = €44.00. Cheque for forty-three": a bill that comes to more than the order, whatever is told for the whole.
    private static bool IsResult(Passage text, Sum sum, Money total)
    {
        var before = sum.Start - 1;
        return sum.Amount * total.Currency.MinorPerUnit > total.MinorUnits && before >= 0 && text.Tokens[before].IsMark('=');
    }

    // "27.60, by PayPal": a decimal without a currency is money in a sentence of paying; elsewhere it may be a train or a track.
    private static bool IsOfPaying(Passage text, Sum sum) =>
        text.Tokens[sum.Start].Kind == TokenKind.Decimal && IsNearPaying(text, sum);

    private static bool IsNearPaying(Passage text, Sum sum)
    {
        var sentence = text.Sentences.First(s => sum.Start < s.End);
        // "If the 8.14 loses its signal": a train's number, unless a word of paying stands right beside it.
        var isCalled = sum.Start > 0 && text.Tokens[sum.Start - 1].Is("the");
        var (start, end) = isCalled
            ? (sum.Start - Near, sum.End + Near)
            : (Math.Min(sentence.Start, sum.Start - Near), Math.Max(sentence.End, sum.End + Near));
        for (var i = Math.Max(0, start); i < Math.Min(text.Tokens.Count, end); i++)
            if (
                text.Has(i, Sign.Postage)
                || text.Has(i, Sign.Total)
                || text.Has(i, Sign.Paid)
                || text.Has(i, Sign.PayPal)
                || text.Has(i, Sign.Cheque)
                || text.Has(i, Sign.PostalOrder)
            )
                return true;
        return false;
    }

    // "I make the damage €45. PayPal sent.": the price of an offer that this order has no part in, above all of its goods.
    private static bool IsOfUnusedOffer(decimal amount, ShopCatalogue catalogue, Order order, bool isCheaper = false) =>
        !BillCheck.IsOf(order.Total, amount)
        && catalogue.Offers.Any(offer =>
            BillCheck.IsOf(offer.Price, amount)
            && (offer.Price.MinorUnits > order.GoodsTotal.MinorUnits || isCheaper && offer.Price < order.GoodsTotal)
            && order.Goods.All(row => row.Amount != offer.Price)
        );

    // "I've sent £8 by PayPal for one each of Heaven Eyes and the Bach": what one of them comes to with its postage, and no other sum for the other.
    private static bool IsOfOnePart(decimal amount, ShopCatalogue catalogue, Order order)
    {
        if (
            order.Parsed.Lines.Sum(l => (long)l.Quantity) < 2
            || BillCheck.IsOf(order.Total, amount)
            || BillCheck.IsOf(order.GoodsTotal, amount)
            || order.Goods.Any(row => BillCheck.IsOf(row.Amount, amount))
            || catalogue.ZoneFor(order.Parsed.ShipTo.Country) is not { } zone
        )
            return false;
        return order
            .Parsed.Lines.Select(l => catalogue[l.Sku].Price)
            .Any(price => BillCheck.IsOf(price, amount) || BillCheck.IsOf(price + zone.PerItem + zone.PerOrder, amount));
    }

    // "two lots of any three at £28, i.e. £50, and post free": what the goods are said to come to, and not from where the post is free.
    private static bool IsConcluded(Passage text, Sum sum)
    {
        var before = sum.Start - 1;
        if (before > 0 && text.Tokens[before].IsMark('.'))
            before--;
        return before >= 0 && (text.Has(before, Cue.Restate) || text.Has(before, WordCue.Therefore));
    }

    private static bool IsFreeOver(decimal amount, ShopCatalogue catalogue, Order order) =>
        catalogue.ZoneFor(order.Parsed.ShipTo.Country)?.FreeOver is { } free
        && BillCheck.IsOf(free, amount)
        && !BillCheck.IsOf(order.Total, amount)
        && !BillCheck.IsOf(order.GoodsTotal, amount);

    private static HashSet<Money> Known(ShopCatalogue catalogue, Order order)
    {
        var known = new HashSet<Money> { order.Total, order.GoodsTotal, order.Postage };
        var items = order.Parsed.Lines.Select(line => catalogue[line.Sku]).ToList();
        foreach (var line in order.Parsed.Lines)
        {
            // What so many of one title come to, though an offer may make all cheaper.
            known.Add(catalogue[line.Sku].Price);
            known.Add(catalogue[line.Sku].Price * line.Quantity);
        }

        foreach (var offer in catalogue.Offers.OfType<SetOffer>().Where(o => items.Any(i => o.Items.ContainsKey(i.Sku))))
            known.Add(offer.Price);
        foreach (var offer in catalogue.Offers.OfType<AnyOffer>().Where(o => items.Any(i => o.Of.Contains(i.Sku))))
            known.Add(offer.Price);
        foreach (var row in order.Goods)
            known.Add(row.Amount);
        // "only three pounds more for the pair"
        foreach (
            var offer in catalogue.Offers.OfType<SetOffer>().Where(o => o.Items.Keys.All(sku => items.Exists(i => i.Sku == sku)))
        )
        foreach (var item in items.Where(i => offer.Items.ContainsKey(i.Sku) && i.Price < offer.Price))
            known.Add(offer.Price - item.Price);
        // "21.50 for the first two and 15 for the third"
        foreach (var row in order.Goods.Take(MostRows))
            known.UnionWith([.. order.Goods.Take(MostRows).Where(r => r != row).Select(r => r.Amount + row.Amount)]);
        // Here the postage of a parcel goes with that of its first title; what the others' would come to is only talked of.
        var (own, none) = (catalogue.ZoneFor(order.Parsed.ShipTo.Country), Money.Of(0, catalogue.Currency));
        foreach (var zone in catalogue.Zones)
        {
            known.UnionWith([zone.PerItem, zone.PerOrder]);
            if (zone.FreeOver is { } free && zone == own)
                known.Add(free);
            // "3 x 0.50 = 1.50"
            known.UnionWith(
                Enumerable.Range(1, Math.Min(order.Parsed.Lines.Sum(l => l.Quantity), MostParts)).Select(n => zone.PerItem * n)
            );
            foreach (var item in items)
                known.Add(item.Price + zone.PerItem + (zone == own ? zone.PerOrder : none));
        }

        return known;
    }
}
