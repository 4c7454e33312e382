using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>Tells whether a stated sum may be that of an order together with what was asked for before it.</summary>
public static class AddedUp
{
    // So many earlier rows make 63 baskets.
    private const int MostEarlier = 6;

    /// <param name="lines">The order.</param>
    /// <param name="earlier">What stood before it, and may still be wanted; a SKU may be there twice.</param>
    /// <param name="catalogue">Prices, offers and postage.</param>
    /// <param name="country">Where the parcel goes.</param>
    /// <param name="amount">What the buyer says it comes to.</param>
    /// <returns>True where the order with any of the earlier rows comes to the sum as well, or that cannot be told.</returns>
    public static bool MayBe(
        IReadOnlyList<OrderLine> lines,
        IReadOnlyList<OrderLine> earlier,
        ShopCatalogue catalogue,
        Country country,
        Money amount
    )
    {
        var rows = earlier.Distinct().ToList();
        if (rows.Count > MostEarlier)
            return true;
        for (var some = 1; some < 1 << rows.Count; some++)
        {
            var basket = lines.ToDictionary(l => l.Sku, l => l.Quantity);
            for (var row = 0; row < rows.Count; row++)
                if ((some & 1 << row) != 0)
                    basket[rows[row].Sku] = basket.GetValueOrDefault(rows[row].Sku) + rows[row].Quantity;
            if (basket.Values.Any(copies => copies > OrderLine.MaxQuantity))
                continue;
            var quote = Quote.For([.. basket.Select(b => OrderLine.Of(b.Key, b.Value))], catalogue, country);
            if (!quote.IsProven || quote.Total == amount || quote.GoodsTotal == amount)
                return true;
        }

        return false;
    }
}
