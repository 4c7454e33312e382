using OrderWorker.Core.Outbox;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Made-up facts on which every template is tried at start: with and without all that may be missing.</summary>
internal static class SampleFacts
{
    private static readonly WayFacts Cheque = new()
    {
        Method = "cheque",
        Name = "cheque",
        PayableTo = "The Shop",
        Address = "1 High Street, Anytown",
        Link = "",
    };

    private static readonly WayFacts PostalOrder = Cheque with { Method = "postal-order", Name = "postal order" };

    private static readonly WayFacts PayPal = new()
    {
        Method = "paypal",
        Name = "PayPal",
        PayableTo = "",
        Address = "",
        Link = "",
    };

    private static readonly WayFacts PayPalAccount = PayPal with { Address = "pay@shop.example" };

    private static readonly WayFacts PayPalLink = PayPal with { Link = "https://pay.example/shop" };
    private static readonly WayFacts OrderLink = PayPalLink with { LinkNamesOrder = true };

    public static IEnumerable<MailFacts> For(OutboxKind kind) =>
        kind == OutboxKind.Question
            ?
            [
                Facts("Margaret Hale") with
                {
                    Question = new QuestionFacts("Which do you mean?", [new OptionFacts(1, "CD"), new OptionFacts(2, "LP")]),
                },
                Facts("") with
                {
                    TheirSubject = "",
                    Question = new QuestionFacts("How many copies?", []),
                },
            ]
        : kind == OutboxKind.NeedsAttention
            ? [Facts("Margaret Hale"), Facts("") with { TheirSubject = "", Points = ["We have to look."] }]
        :
        [
            About("Margaret Hale", chosen: false, "", PayPal, Cheque, PostalOrder),
            About("", chosen: true, "8AB12345CD678901E", PayPal),
            About("", chosen: true, "", PayPalAccount),
            About("", chosen: true, "", PayPalLink),
            About("", chosen: true, "", OrderLink),
            About("", chosen: true, "", Cheque),
            About("", chosen: true, "", PostalOrder),
        ];

    private static MailFacts Facts(string buyer) =>
        new()
        {
            Shop = new ShopFacts("The Shop", "orders@shop.example"),
            BuyerName = buyer,
            TheirSubject = "CD order",
        };

    private static MailFacts About(string buyer, bool chosen, string transaction, params WayFacts[] ways) =>
        Facts(buyer) with
        {
            Amount = "£2.00",
            Order = new OrderFacts
            {
                Number = "K-1001",
                IsLate = chosen,
                AwaitsPayment = chosen,
                Lines = [new LineFacts("Heaven Eyes (CD)", 1), new LineFacts("The Rise of the Cellorettes (CD)", 2)],
                Bill = [new ChargeFacts("Heaven Eyes (CD)", 1, "£7.00"), new ChargeFacts("Postage", 1, "£1.00")],
                Total = "£8.00",
                Paid = "£8.00",
                ShipTo =
                    buyer.Length == 0
                        ? new AddressFacts("", [], "", "")
                        : new AddressFacts(buyer, ["12 Orchard Street", "Leeds"], "LS6 2AB", "United Kingdom"),
                PayBy = "Friday 4 December 2026",
                QuotedTransaction = transaction,
                WayIsChosen = chosen,
                Ways = ways,
            },
        };
}
