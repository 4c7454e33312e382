using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Tests.Pricing;

/// <summary>Large orders on shops whose sets and choices overlap at random.</summary>
internal static class LargeOrders
{
    public static (ShopCatalogue Shop, OrderLine[] Lines) Make(
        Random random,
        int titles,
        int copies,
        int offers,
        bool roundPrices
    )
    {
        long Rounded(long price) => roundPrices ? price / 50 * 50 : price;
        var prices = Enumerable.Range(0, titles).Select(_ => Rounded(random.Next(500, 2500))).ToArray();
        var quantities = Enumerable.Repeat(1, titles).ToArray();
        for (var copy = titles; copy < copies; copy++)
            quantities[random.Next(titles)]++;

        var all = Enumerable
            .Range(0, offers)
            .Select(o => random.Next(2) == 0 ? Choice(random, o, prices) : Set(random, o, prices));
        return (Goods.Shop(prices, [.. all.Select(o => Reprice(o, Rounded))]), Goods.Copies(quantities));
    }

    /// <summary>Two to six copies, repeats allowed, out of three to fifteen titles, for 60 to 100 % of their average price.</summary>
    public static Offer Choice(Random random, int number, long[] prices)
    {
        var items = Some(random, random.Next(3, Math.Min(prices.Length, 16)), prices.Length);
        var count = random.Next(2, 7);
        return Goods.Any(
            $"Offer {number}",
            count,
            items.Sum(item => prices[item]) * count / items.Length * random.Next(60, 100) / 100,
            items
        );
    }

    private static Offer Set(Random random, int number, long[] prices)
    {
        var items = Some(random, random.Next(2, 6), prices.Length)
            .Select(item => (Item: item, Count: random.Next(4) == 0 ? 2 : 1));
        (int Item, int Count)[] each = [.. items];
        return Goods.Set($"Offer {number}", each.Sum(pair => prices[pair.Item] * pair.Count) * random.Next(60, 98) / 100, each);
    }

    private static Offer Reprice(Offer offer, Func<long, long> price) =>
        offer with
        {
            Price = Core.Values.Money.Of(price(offer.Price.MinorUnits), offer.Price.Currency),
        };

    private static int[] Some(Random random, int count, int titles)
    {
        var all = Enumerable.Range(0, titles).ToArray();
        random.Shuffle(all);
        return all[..count];
    }
}
