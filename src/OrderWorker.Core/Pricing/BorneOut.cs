using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>Whether the sum that a buyer states is that of a basket as it was read, and of no other basket of what the mail names.</summary>
public static class BorneOut
{
    // Copies of each that are tried; who wants more says so.
    private const int MostCopies = 5;

    // Baskets priced for one mail, about 20 µs each; titles that make more of them are for a person.
    private const int MostBaskets = 1500;

    /// <param name="lines">As read; their SKUs are among the named.</param>
    /// <param name="named">All that the mail names.</param>
    /// <param name="catalogue">Prices, offers and postage.</param>
    /// <param name="country">Where the parcel goes.</param>
    /// <param name="amount">What the buyer says that they paid or will pay, postage and all.</param>
    public static bool Is(
        IReadOnlyList<OrderLine> lines,
        IReadOnlyList<Item> named,
        ShopCatalogue catalogue,
        Country country,
        Money amount
    )
    {
        var most = MostCopies;
        while (most > 1 && Math.Pow(most + 1, named.Count) > MostBaskets)
            most--;
        if (
            lines.Max(l => l.Quantity) >= most
            || Quote.For(lines, catalogue, country) is not { IsProven: true } read
            || read.Total != amount
        )
            return false;

        var wanted = lines.ToDictionary(l => l.Sku, l => l.Quantity);
        foreach (var copies in Baskets(named.Count, most))
        {
            if (copies.All(c => c == 0) || named.Index().All(i => copies[i.Index] == wanted.GetValueOrDefault(i.Item.Sku)))
                continue;
            List<OrderLine> basket =
            [
                .. named.Index().Where(i => copies[i.Index] > 0).Select(i => OrderLine.Of(i.Item.Sku, copies[i.Index])),
            ];
            if (Quote.For(basket, catalogue, country) is var other && (!other.IsProven || other.Total == amount))
                return false;
        }

        return true;
    }

    // Every way to take 0 to so many copies of each: counting with digits. The same array each time.
    private static IEnumerable<int[]> Baskets(int sorts, int most)
    {
        var copies = new int[sorts];
        while (true)
        {
            yield return copies;
            var at = 0;
            while (at < sorts && copies[at] == most)
                copies[at++] = 0;
            if (at == sorts)
                yield break;
            copies[at]++;
        }
    }
}
