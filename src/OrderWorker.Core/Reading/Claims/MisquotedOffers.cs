using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>
/// Finds an offer that the buyer counts on and the order does not have: "since it's any two for £10, Heaven Eyes and the Bach please", where the two for
/// £10 are others. The bill would be larger than the buyer reckons.
/// </summary>
internal static class MisquotedOffers
{
    // Tokens between the number and its price: "for just £".
    private const int Near = 3;

    /// <param name="text">The buyer's own.</param>
    /// <param name="catalogue">With the shop's offers.</param>
    /// <param name="order">As read and priced.</param>
    /// <returns>The price of such an offer; null for none, or where fewer copies are asked for than it takes: it is only spoken of.</returns>
    public static Sum? Find(Passage text, ShopCatalogue catalogue, Order order)
    {
        // "27 for three, it's cheaper than your three for 28!": the bill is right.
        if (order.Parsed.Claim.Amount == order.Total)
            return null;
        var copies = order.Parsed.Lines.Sum(l => (long)l.Quantity);
        var unused = catalogue.Offers.Where(offer => SizeOf(offer) <= copies && !IsUsed(offer, order)).ToList();
        if (unused.Count == 0)
            return null;
        for (var i = 1; i + 1 < text.Tokens.Count; i++)
        {
            if (!text.Has(i, WordCue.For))
                continue;
            if (CountBefore(text, i) is > 1 and var many && PriceBehind(text, i + 1) is { } price && IsOfOne(many, price))
                return price;
            if (CountBehind(text, i + 1) is > 1 and var few && PriceBefore(text, i) is { } sum && IsOfOne(few, sum))
                return sum;
        }

        return null;

        bool IsOfOne(int many, Sum price) => unused.Exists(o => SizeOf(o) == many && BillCheck.IsOf(o.Price, price.Amount));
    }

    private static int SizeOf(Offer offer) => offer is AnyOffer any ? any.Count : ((SetOffer)offer).Items.Values.Sum();

    private static bool IsUsed(Offer offer, Order order) => order.Goods.Any(row => row.Label == offer.Name);

    // "any two for", "the pair for"
    private static int CountBefore(Passage text, int at) =>
        text.Has(at - 1, Cue.Both) || at > 1 && text.Has(at - 2, Cue.Both) && text.CueLength(at - 2) == 2 ? 2
        : text.NumberEndingAt(at - 1, 0) is >= 0 and var start ? text.Value(start, out _)
        : 0;

    // "for both", "for any three"
    private static int CountBehind(Passage text, int at)
    {
        if (text.Has(at, Cue.Any) && at + 1 < text.Tokens.Count)
            at++;
        return text.Has(at, Cue.Both) ? 2 : text.Value(at, out _);
    }

    // "£10", "fifteen"; with a currency or without one.
    private static Sum? PriceBehind(Passage text, int at)
    {
        if (
            Amounts.Find(text).FirstOrDefault(s => s.Start >= at && s.Start <= at + Near && s.Start < text.Tokens.Count) is
            { } sum
        )
            return sum;
        return text.Value(at, out var length) is > 1 and var bare ? new Sum(at, at + length, bare, []) : null;
    }

    private static Sum? PriceBefore(Passage text, int at) =>
        Amounts.Find(text).FirstOrDefault(s => s.End <= at && s.End >= at - 1);
}
