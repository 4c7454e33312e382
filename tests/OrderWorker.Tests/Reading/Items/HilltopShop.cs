using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading.Items;

/// <summary>A shop whose titles are numbers, everyday words, months and the names of their artists.</summary>
public static class HilltopShop
{
    private static readonly Currency Gbp = Currency.Of("GBP");

    public static ShopCatalogue Catalogue { get; } =
        new("Hilltop Music", Gbp, Country.Of("GB"), Items(), [], [], [new PaymentInstruction { Method = PaymentMethod.PayPal }]);

    private static List<Item> Items() =>
        [
            Item("H01", "7", "The Weir", "CD", 1000),
            Item("H02", "1984", "Anna Holt", "CD", 1100),
            Item("H03", "100 Songs", "The Weir", "CD", 1200),
            Item("H04", "Twenty-Two Tunes", "Dry Ditch", "CD", 1250),
            Item("H05", "Home", "Dry Ditch", "CD", 900),
            Item("H06", "12 Carols", "Lowfield Choir", "CD", 800),
            Item("H07", "Vier Jahreszeiten", "Lowfield Ensemble", "CD", 1300),
            Item("H08", "Three Wishes", "Anna Holt", "CD", 1000),
            Item("H09-CD", "Lanterns", "Lanterns", "CD", 1000),
            Item("H09-LP", "Lanterns", "Lanterns", "LP", 2000),
            Item("H10", "Lanterns at Sea", "Lanterns", "CD", 1100),
            Item("H11", "Fen Dances Vol. 1", "Various", "CD", 1000),
            Item("H12", "Fen Dances Vol. 2", "Various", "CD", 1000),
            Item("H13", "Fen Dances Vol. 3", "Various", "CD", 1000),
            Item("H14", "December", "Lowfield Choir", "CD", 1000),
            Item("H15", "The Thirty-Nine Stairs", "Dry Ditch", "CD", 1000),
        ];

    private static Item Item(string sku, string title, string artist, string format, long pence) =>
        new()
        {
            Sku = Sku.Of(sku),
            Title = title,
            Artist = artist,
            Format = format,
            Price = Money.Of(pence, Gbp),
        };
}
