using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Reading;

/// <summary>A shop that is hard to read for: look-alike titles, volumes, two formats, titles that are numbers.</summary>
public static class EastgateShop
{
    private static readonly Currency Eur = Currency.Of("EUR");

    public static ShopCatalogue Catalogue { get; } =
        new(
            "Eastgate Folk Records",
            Eur,
            Country.Of("IE"),
            Items(),
            Offers(),
            [],
            [new PaymentInstruction { Method = PaymentMethod.PayPal }]
        );

    private static List<Item> Items() =>
        [
            Item("EG01-CD", "Quiet Estuary", "The Marlow Trio", "CD", 1200),
            Item("EG01-LP", "Quiet Estuary", "The Marlow Trio", "LP", 2200),
            Item("EG02-CD", "Quiet Estuary Live", "The Marlow Trio", "CD", 1200),
            Item("EG03-CD", "Songs of the Railway Vol. 1", "Various", "CD", 1000, "Railway 1", "Railway volume one"),
            Item("EG04-CD", "Songs of the Railway Vol. 2", "Various", "CD", 1000, "Railway 2", "Railway volume two"),
            Item("EG05-CD", "Songs of the Railway Vol. 3", "Various", "CD", 1000, "Railway 3", "Railway volume three"),
            Item("EG06-CD", "Heron at Dusk", "Aoife Ní Bhraín", "CD", 1150),
            Item("EG07-CD", "The Heron Flies North", "Aoife Ní Bhraín", "CD", 1150),
            Item("EG07-LP", "The Heron Flies North", "Aoife Ní Bhraín", "LP", 2400),
            Item("EG08-CD", "Jigs & Embers", "Slategrey", "CD", 1250),
            Item("EG09-CD", "Embers", "Slategrey", "CD", 900),
            Item("EG10-CD", "Thirty-One Airs", "Slategrey", "CD", 1250),
            Item("EG11-CD", "Cúig Bóthar", "Oileán Céilí Band", "CD", 800),
            Item("EG12-CD", "1974", "Ned Farrow", "CD", 1300),
            Item("EG13-CD", "The Best of Ned Farrow", "Ned Farrow", "CD", 1500),
            Item("EG14-BK", "Eastgate Session Tunebook", "Various", "Book", 1800),
        ];

    private static List<Offer> Offers() =>
        [
            new SetOffer
            {
                Name = "Railway trilogy",
                Price = Money.Of(2500, Eur),
                Items = new Dictionary<Sku, int>
                {
                    [Sku.Of("EG03-CD")] = 1,
                    [Sku.Of("EG04-CD")] = 1,
                    [Sku.Of("EG05-CD")] = 1,
                },
                Phrases = ["the railway trilogy", "the railway set"],
            },
            new AnyOffer
            {
                Name = "Any three Slategrey CDs",
                Price = Money.Of(2800, Eur),
                Count = 3,
                Of = [Sku.Of("EG08-CD"), Sku.Of("EG09-CD"), Sku.Of("EG10-CD")],
            },
        ];

    private static Item Item(string sku, string title, string artist, string format, long cents, params string[] aliases) =>
        new()
        {
            Sku = Sku.Of(sku),
            Title = title,
            Artist = artist,
            Format = format,
            Price = Money.Of(cents, Eur),
            Aliases = aliases,
        };
}
