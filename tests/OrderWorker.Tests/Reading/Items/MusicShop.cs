using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>A shop of printed music and records, whose formats go by words of its own.</summary>
public static class MusicShop
{
    private static readonly Currency Gbp = Currency.Of("GBP");

    public static ShopCatalogue Catalogue { get; } =
        new(
            "Weir Lane Music",
            Gbp,
            Country.Of("GB"),
            Items(),
            [],
            [],
            [new PaymentInstruction { Method = PaymentMethod.PayPal }]
        );

    private static List<Item> Items() =>
        [
            Item("REQ-FULL", "Harvest Requiem", "Full score"),
            Item("REQ-VOC", "Harvest Requiem", "Vocal score"),
            Item("MAG-FULL", "Fenland Magnificat", "Full score"),
            Item("MAG-VOC", "Fenland Magnificat", "Vocal score"),
            Item("TIDE-7", "Low Tide", "7\" single"),
            Item("TIDE-12", "Low Tide", "12\" single"),
            Item("TIDE-CD", "Low Tide", "CD"),
            Item("WALK-HARD", "Walking Home", "Hardcover"),
            Item("WALK-PAPER", "Walking Home", "Paperback"),
            Item("SEVEN", "Seven", "CD"),
            Item("HEARTH", "Hearth", "CD"),
        ];

    private static Item Item(string sku, string title, string format) =>
        new()
        {
            Sku = Sku.Of(sku),
            Title = title,
            Format = format,
            Price = Money.Of(1000, Gbp),
        };
}
