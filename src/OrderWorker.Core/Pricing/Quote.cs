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
    // Of one order it is asked to tell the stated sum, to price it and to say what is wrong with it.
    [ThreadStatic]
    private static (IReadOnlyList<OrderLine> Lines, ShopCatalogue Catalogue, Country Country, Quote Quote)? _last;

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
        if (
            _last is { } last
            && ReferenceEquals(last.Catalogue, catalogue)
            && last.Country == country
            && last.Lines.SequenceEqual(lines)
        )
            return last.Quote;
        var quote = New(lines, catalogue, country);
        _last = ([.. lines], catalogue, country, quote);
        return quote;
    }

    private static Quote New(IReadOnlyList<OrderLine> lines, ShopCatalogue catalogue, Country country)
    {
        if (lines.Count == 0)
            throw new ArgumentException("Nothing to price.");

        IReadOnlyList<OrderLine> sorted = [.. lines.OrderBy(line => line.Sku)];
        if (sorted.Zip(sorted.Skip(1)).Any(pair => pair.First.Sku == pair.Second.Sku))
            throw new ArgumentException("Two lines of one SKU.");

        var cheapest = CheapestGoods.Find(sorted, catalogue);
        var goods = new List<Charge>();
        for (var o = 0; o < catalogue.Offers.Count; o++)
            Add(catalogue.Offers[o].Name, catalogue.Offers[o].Price, cheapest.Uses[o]);
        for (var i = 0; i < sorted.Count; i++)
        {
            var item = catalogue[sorted[i].Sku];
            Add(item.Label, item.Price, cheapest.Singles[i]);
        }

        var worth = goods.Select(row => row.Amount).Aggregate((sum, next) => sum + next);
        return new Quote(goods, PostageOf(sorted, catalogue, country, worth), cheapest.IsProven);

        void Add(string label, Money price, int times)
        {
            if (times > 0)
                goods.Add(new Charge(label, times, price * times));
        }
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
