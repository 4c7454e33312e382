using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Tests.Support;

/// <summary>The first shop's catalogue, built without a file.</summary>
public static class Shops
{
    public static readonly Currency Gbp = Currency.Of("GBP");
    public static readonly Sku Rise = Sku.Of("rise");
    public static readonly Sku Heaven = Sku.Of("heaven");
    public static readonly Sku Bach = Sku.Of("bach");

    public static Money Pounds(decimal amount) => Money.Of((long)(amount * 100), Gbp);

    public static ShopCatalogue Cello { get; } =
        new(
            "Campaign Kazakhstan",
            Gbp,
            Country.Of("GB"),
            [
                new Item
                {
                    Sku = Rise,
                    Title = "The Rise of the Cellorettes",
                    Artist = "Cellorhythmics",
                    Format = "CD",
                    Price = Pounds(7),
                    Stock = 60,
                    Aliases = ["Cellorettes", "Rise of the Cellorettes"],
                },
                new Item
                {
                    Sku = Heaven,
                    Title = "Heaven Eyes",
                    Artist = "Cellorhythmics",
                    Format = "CD",
                    Price = Pounds(7),
                    Stock = 60,
                },
                new Item
                {
                    Sku = Bach,
                    Title = "JS Bach Six Cello Suites",
                    Artist = "Alfia Nakipbekova",
                    Format = "CD",
                    Price = Pounds(10),
                    Stock = 40,
                    Aliases = ["Bach cello suites", "Six Cello Suites", "the Bach"],
                },
            ],
            [
                new SetOffer
                {
                    Name = "Both Cellorhythmics albums",
                    Price = Pounds(10),
                    Items = new Dictionary<Sku, int> { [Rise] = 1, [Heaven] = 1 },
                    Phrases = ["both albums", "both Cellorhythmics CDs", "the two Cellorhythmics albums"],
                },
                new SetOffer
                {
                    Name = "All three albums",
                    Price = Pounds(15),
                    Items = new Dictionary<Sku, int>
                    {
                        [Rise] = 1,
                        [Heaven] = 1,
                        [Bach] = 1,
                    },
                    Phrases = ["all three albums", "all three", "the set", "the full set"],
                },
            ],
            [
                new PostageZone
                {
                    Name = "Everywhere",
                    PerOrder = Pounds(0),
                    PerItem = Pounds(1),
                },
            ],
            [
                new PaymentInstruction { Method = PaymentMethod.PayPal },
                new PaymentInstruction
                {
                    Method = PaymentMethod.Cheque,
                    PayableTo = "Campaign Kazakhstan",
                    Address = "PO BOX 66682, London, E11 9ER",
                },
                new PaymentInstruction
                {
                    Method = PaymentMethod.PostalOrder,
                    PayableTo = "Campaign Kazakhstan",
                    Address = "PO BOX 66682, London, E11 9ER",
                },
            ]
        );
}
