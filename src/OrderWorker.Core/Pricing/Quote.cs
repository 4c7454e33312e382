using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>What some goods cost in some country, whoever asks.</summary>
/// <param name="Goods">The bill's rows for the goods: offers in the catalogue's order, then single copies by SKU.</param>
/// <param name="Postage">Zero or more; null where no zone posts to the country.</param>
/// <param name="IsProven">False where a cheaper combination of offers may exist: the search for it was stopped.</param>
public sealed record Quote(IReadOnlyList<Charge> Goods, Money? Postage, bool IsProven)
{
    public Money GoodsTotal => Goods.Select(row => row.Amount).Aggregate((sum, next) => sum + next);

    /// <summary>Goods and postage; null where no zone posts to the country.</summary>
    public Money? Total => Postage is null ? null : GoodsTotal + Postage;

    /// <param name="lines">At least one; one a SKU.</param>
    /// <param name="catalogue">Must have every SKU of the lines.</param>
    /// <param name="country">Where the goods go.</param>
    /// <exception cref="ArgumentException">No line, or two of one SKU.</exception>
    /// <exception cref="KeyNotFoundException">The catalogue lacks a SKU.</exception>
    public static Quote For(IReadOnlyList<OrderLine> lines, ShopCatalogue catalogue, Country country)
    {
        if (lines.Count == 0)
            throw new ArgumentException("Nothing to price.");

        IReadOnlyList<OrderLine> sorted = [.. lines.OrderBy(line => line.Sku)];
        var cheapest = CheapestGoods.Find(sorted, catalogue);
        var offers = catalogue.Offers.Zip(cheapest.Uses, (offer, uses) => (offer.Name, offer.Price, Times: uses));
        var singles = sorted.Zip(
            cheapest.Singles,
            (line, left) => (catalogue[line.Sku].Label, catalogue[line.Sku].Price, Times: left)
        );
        List<Charge> goods =
        [
            .. offers
                .Concat(singles)
                .Where(row => row.Times > 0)
                .Select(row => new Charge(row.Item1, row.Times, row.Price * row.Times)),
        ];
        var worth = goods.Select(row => row.Amount).Aggregate((sum, next) => sum + next);
        return new Quote(goods, PostageOf(sorted, catalogue, country, worth), cheapest.IsProven);
    }

    private static Money? PostageOf(IEnumerable<OrderLine> lines, ShopCatalogue catalogue, Country country, Money worth)
    {
        if (catalogue.ZoneFor(country) is not { } zone)
            return null;
        if (zone.FreeOver is { } free && worth >= free)
            return Money.Zero(catalogue.Currency);

        var units = lines.Aggregate(0, (sum, line) => checked(sum + catalogue[line.Sku].PostageUnits * line.Quantity));
        return zone.PerOrder + zone.PerItem * units;
    }
}
