using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>A shop with one title in two formats, look-alike titles, an offer that makes prices meet, and two zones; and its mails as bytes.</summary>
internal static class TideShop
{
    public static ShopCatalogue Catalogue { get; } = Of(winterOnCd: 14.50m);

    /// <param name="winterOnCd">Price of the CD whose LP costs 22.</param>
    public static ShopCatalogue Of(decimal winterOnCd) =>
        new(
            "Tide Mill Records",
            Shops.Gbp,
            Country.Of("GB"),
            [
                Item("winter-cd", "Winter Tide", "CD", winterOnCd),
                Item("winter-lp", "Winter Tide", "LP", 22),
                Item("heron", "Heron at Dusk", "CD", 10),
                Item("north", "The Heron Flies North", "CD", 12),
                Item("gale", "Gale Warning", "CD", 10),
                Item("storm", "Storm Lantern", "CD", 8),
                Item("ebb", "Ebb Songs", "CD", 9),
                Item("flood", "Flood Songs", "CD", 9),
            ],
            [
                new SetOffer
                {
                    Name = "Gale and Storm",
                    Price = Shops.Pounds(15),
                    Items = new Dictionary<Sku, int> { [Sku.Of("gale")] = 1, [Sku.Of("storm")] = 1 },
                    Phrases = ["the weather pair"],
                },
            ],
            [
                new PostageZone
                {
                    Name = "Home",
                    Countries = new HashSet<Country> { Country.Of("GB") },
                    PerOrder = Shops.Pounds(2),
                    PerItem = Shops.Pounds(0.5m),
                },
                new PostageZone
                {
                    Name = "Europe",
                    Countries = new HashSet<Country> { Country.Of("DE") },
                    PerOrder = Shops.Pounds(4),
                    PerItem = Shops.Pounds(1),
                },
            ],
            [new PaymentInstruction { Method = PaymentMethod.PayPal }]
        );

    public static MailDecision Read(string text, string place = Leeds, ShopCatalogue? shop = null, string subject = "Order") =>
        new MailReader(shop ?? Catalogue, new HashSet<EmailAddress>()).Read(Raw(text, place, subject));

    public static byte[] Raw(string text, string place, string subject = "Order") =>
        Encoding.UTF8.GetBytes(
            $"From: Margaret Hale <m.hale@example.org>\nTo: orders@shop.example\nSubject: {subject}\nMessage-ID: <tide1@example.org>\nContent-Type: text/plain; charset=utf-8\n\n{text}\n\n{place}\n".ReplaceLineEndings(
                "\r\n"
            )
        );

    public const string Leeds = "Margaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB";
    public const string Berlin = "Margaret Hale\nLindenallee 8\n14050 Berlin\nGermany";

    /// <summary>"1xgale 2xstorm", in the order of the SKUs.</summary>
    public static string LinesOf(MailDecision mail) =>
        string.Join(' ', mail.Reading.Lines.Select(line => $"{line.Quantity}x{line.Sku}"));

    private static Item Item(string sku, string title, string format, decimal price) =>
        new()
        {
            Sku = Sku.Of(sku),
            Title = title,
            Artist = "The Marlow Trio",
            Format = format,
            Price = Shops.Pounds(price),
        };
}
