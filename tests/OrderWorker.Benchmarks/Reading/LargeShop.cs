using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Benchmarks.Reading;

/// <summary>A record shop with as many titles as wanted, of two to four common words each, so that many share some.</summary>
internal static class LargeShop
{
    private static readonly string[] Words =
        "River Winter Harbour Morning Lark Silver Road Song Dance Stone Bridge Garden Night Blue Lantern Mill Rose Thorn Sailor Maid Drum Fiddle Autumn Hollow Ash Barley Candle Meadow Raven Tide Salt Copper Linen Orchard Shepherd Weaver Journey Letters Fires Echo".Split(
            ' '
        );

    public static ShopCatalogue Of(int titles)
    {
        var random = new Random(7);
        var currency = Currency.Of("GBP");
        var taken = new HashSet<string>();
        Item[] items =
        [
            .. Enumerable
                .Range(0, titles)
                .Select(n =>
                {
                    string title;
                    do title = string.Join(
                        ' ',
                        Enumerable.Range(0, random.Next(2, 5)).Select(_ => Words[random.Next(Words.Length)])
                    );
                    while (!taken.Add(title));
                    return new Item
                    {
                        Sku = Sku.Of($"S{n:00000}"),
                        Title = title,
                        Artist = $"{Words[random.Next(Words.Length)]} Company",
                        Format = n % 5 == 0 ? "LP" : "CD",
                        Price = Money.Of(random.Next(10, 30) * 50, currency),
                    };
                }),
        ];
        var zone = new PostageZone
        {
            Name = "Everywhere",
            PerOrder = Money.Of(200, currency),
            PerItem = Money.Of(100, currency),
        };
        return new ShopCatalogue(
            "Large Shop",
            currency,
            Country.Of("GB"),
            items,
            [],
            [zone],
            [new PaymentInstruction { Method = PaymentMethod.PayPal }]
        );
    }
}
