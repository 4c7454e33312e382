using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>Baskets that come to one and the same sum: between those, no stated sum tells.</summary>
public static class SamePrices
{
    /// <summary>Do lines come to a sum, and to another one with any of some other items in the place of a line, or with the numbers of two lines exchanged?</summary>
    /// <param name="lines">At least one; one a SKU.</param>
    /// <param name="others">What may be meant in the place of a line; items of the lines themselves do no harm.</param>
    /// <param name="catalogue">Prices, offers and postage.</param>
    /// <param name="country">Where the parcel goes.</param>
    /// <param name="amount">What the buyer states for all, postage and all.</param>
    public static bool SetApart(
        IReadOnlyList<OrderLine> lines,
        IEnumerable<Item> others,
        ShopCatalogue catalogue,
        Country country,
        Money amount
    )
    {
        return Quote.For(lines, catalogue, country) is { IsProven: true } quote
            && quote.Total == amount
            && !others.Any(MayStandInPlace)
            && !lines.Any(a => lines.Any(b => a.Quantity != b.Quantity && ComesToSame(Traded(a, b))));

        bool MayStandInPlace(Item item) =>
            lines.All(l => l.Sku != item.Sku)
            && lines.Any(line =>
                catalogue[line.Sku].Price == item.Price
                && ComesToSame([.. lines.Where(l => l != line), OrderLine.Of(item.Sku, line.Quantity)])
            );

        IReadOnlyList<OrderLine> Traded(OrderLine one, OrderLine other) =>
            [
                .. lines.Where(l => l != one && l != other),
                OrderLine.Of(one.Sku, other.Quantity),
                OrderLine.Of(other.Sku, one.Quantity),
            ];

        bool ComesToSame(IReadOnlyList<OrderLine> basket) => Quote.For(basket, catalogue, country).Total == amount;
    }
}
