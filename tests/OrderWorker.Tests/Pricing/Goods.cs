using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Pricing;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Pricing;

/// <summary>Shops and orders for tests of prices.</summary>
internal static class Goods
{
    public static readonly Country Britain = Country.Of("GB");

    public static OrderLine[] Lines(params (string Sku, int Quantity)[] lines) =>
        [.. lines.Select(line => OrderLine.Of(Sku.Of(line.Sku), line.Quantity))];

    public static ParsedOrder Order(OrderLine[] lines, PaymentClaim? claim = null, string country = "GB") =>
        new(
            new Buyer("Margaret Hale", EmailAddress.TryParse("m.hale@example.org", out var email) ? email : null!),
            new ShipTo("Margaret Hale", ["12 Orchard Street", "Leeds"], "LS6 2AB", Country.Of(country)),
            lines,
            claim ?? PaymentClaim.None
        );

    public static ShopCatalogue Shop(
        IReadOnlyList<long> prices,
        IReadOnlyList<Offer> offers,
        string currency = "GBP",
        IReadOnlyList<PostageZone>? zones = null
    )
    {
        var money = Currency.Of(currency);
        return new ShopCatalogue(
            "Test shop",
            money,
            Britain,
            [
                .. prices.Select(
                    (price, index) =>
                        new Item
                        {
                            Sku = SkuAt(index),
                            Title = $"Title {index:00}",
                            Price = Money.Of(price, money),
                        }
                ),
            ],
            offers,
            zones
                ??
                [
                    new PostageZone
                    {
                        Name = "Everywhere",
                        PerOrder = Money.Zero(money),
                        PerItem = Money.Zero(money),
                    },
                ],
            [new PaymentInstruction { Method = PaymentMethod.PayPal }]
        );
    }

    public static Sku SkuAt(int index) => Sku.Of($"s{index:00}");

    public static SetOffer Set(string name, long price, params (int Item, int Count)[] items) =>
        new()
        {
            Name = name,
            Price = Money.Of(price, Currency.Of("GBP")),
            Items = items.ToDictionary(pair => SkuAt(pair.Item), pair => pair.Count),
        };

    public static AnyOffer Any(string name, int count, long price, params int[] of) =>
        new()
        {
            Name = name,
            Price = Money.Of(price, Currency.Of("GBP")),
            Count = count,
            Of = [.. of.Select(SkuAt)],
        };

    /// <summary>So many copies of each item of such a shop; none of those with 0.</summary>
    public static OrderLine[] Copies(params int[] quantities) =>
        [
            .. quantities
                .Select((count, index) => (count, index))
                .Where(p => p.count > 0)
                .Select(p => OrderLine.Of(SkuAt(p.index), p.count)),
        ];

    public static long Cheapest(ShopCatalogue shop, params int[] quantities)
    {
        var quote = Quote.For(Copies(quantities), shop, Britain);
        Assert.True(quote.IsProven);
        return quote.GoodsTotal.MinorUnits;
    }
}
