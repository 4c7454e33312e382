using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Pricing;

/// <summary>Sorts an order's lines into baskets that no offer connects, so that each can be looked at alone.</summary>
internal static class BasketSorting
{
    /// <returns>The baskets, and for each of its items the line that it is. Lines that no useful offer takes are in none.</returns>
    public static IEnumerable<(Basket Basket, int[] Lines)> Sort(IReadOnlyList<OrderLine> lines, ShopCatalogue catalogue)
    {
        var all = lines.Sum(line => (long)line.Quantity);
        List<int>? fitting = null;
        for (var i = 0; i < catalogue.Offers.Count; i++)
            if (MayFit(catalogue.Offers[i], lines, all))
                (fitting ??= []).Add(i);
        return fitting is null ? [] : Sort(lines, catalogue, fitting);
    }

    private static IEnumerable<(Basket Basket, int[] Lines)> Sort(
        IReadOnlyList<OrderLine> lines,
        ShopCatalogue catalogue,
        List<int> fitting
    )
    {
        var lineOf = lines.Select((line, index) => (line.Sku, index)).ToDictionary(pair => pair.Sku, pair => pair.index);
        var prices = lines.Select(line => catalogue[line.Sku].Price.MinorUnits).ToArray();
        var copies = lines.Select(line => line.Quantity).ToArray();
        var offers = new List<BasketOffer>();
        foreach (var i in fitting)
        {
            if (Usable(catalogue.Offers[i], i, lineOf, copies) is { } useful && Saves(useful, prices, copies))
                offers.Add(useful);
        }

        if (offers.Count == 0)
            yield break;

        var group = Enumerable.Range(0, lines.Count).ToArray();
        foreach (var offer in offers)
        foreach (var item in offer.Items)
            group[Root(group, item)] = Root(group, offer.Items[0]);

        foreach (var together in offers.GroupBy(offer => Root(group, offer.Items[0])))
        {
            var items = together.SelectMany(offer => offer.Items).Distinct().Order().ToArray();
            var inBasket = items.Select((line, item) => (line, item)).ToDictionary(pair => pair.line, pair => pair.item);
            var basketOffers = together.Select(o => o with { Items = Array.ConvertAll(o.Items, i => inBasket[i]) });
            yield return (
                new Basket(
                    Array.ConvertAll(items, item => prices[item]),
                    Array.ConvertAll(items, item => copies[item]),
                    [.. basketOffers]
                ),
                items
            );
        }
    }

    // Most orders are too small for most offers.
    private static bool MayFit(Offer offer, IReadOnlyList<OrderLine> lines, long copies) =>
        offer switch
        {
            SetOffer set => set.Items.Count <= lines.Count && Of(set, lines) == set.Items.Count,
            AnyOffer any => any.Count <= copies && any.Count <= Of(any, lines),
            _ => true,
        };

    // By themselves: a lambda above would be made anew for each offer that is ruled out by its count.
    private static int Of(SetOffer set, IReadOnlyList<OrderLine> lines) => lines.Count(line => set.Items.ContainsKey(line.Sku));

    private static long Of(AnyOffer any, IReadOnlyList<OrderLine> lines) =>
        lines.Sum(line => any.Of.Contains(line.Sku) ? (long)line.Quantity : 0);

    private static BasketOffer? Usable(Offer offer, int index, Dictionary<Sku, int> lineOf, int[] copies)
    {
        switch (offer)
        {
            case SetOffer set when set.Items.Keys.All(lineOf.ContainsKey):
            {
                var items = set.Items.OrderBy(pair => pair.Key).ToList();
                int[] at = [.. items.Select(pair => lineOf[pair.Key])];
                int[] each = [.. items.Select(pair => pair.Value)];
                var most = at.Zip(each, (item, count) => copies[item] / count).Min();
                return most == 0 ? null : new BasketOffer(index, set.Price.MinorUnits, at, each, each.Sum(), most);
            }
            case AnyOffer any:
            {
                int[] at = [.. any.Of.Distinct().Where(lineOf.ContainsKey).Select(sku => lineOf[sku]).Order()];
                var most = at.Sum(item => copies[item]) / any.Count;
                return most == 0 ? null : new BasketOffer(index, any.Price.MinorUnits, at, null, any.Count, most);
            }
            default:
                return null;
        }
    }

    // An offer that saves nothing even on the dearest copies is never needed: single prices do as well.
    private static bool Saves(BasketOffer offer, long[] prices, int[] copies)
    {
        var (worth, need) = (0L, offer.Count);
        foreach (var item in offer.Items.OrderByDescending(item => prices[item]))
        {
            var take = offer.Each is { } each ? each[Array.IndexOf(offer.Items, item)] : Math.Min(need, copies[item]);
            worth = checked(worth + take * prices[item]);
            need -= take;
        }

        return worth > offer.Price;
    }

    private static int Root(int[] group, int item)
    {
        while (group[item] != item)
            item = group[item];
        return item;
    }
}
