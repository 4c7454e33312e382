using System.Globalization;
using Microsoft.Extensions.Options;
using MimeKit;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Turns rows of the store into what a mail may say. Whatever a buyer wrote becomes one clean line here, and nowhere else.</summary>
public sealed class FactsReader(ShopCatalogue catalogue, IOptions<ShopOptions> shop)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(shop.Value.TimeZone);

    /// <param name="order">With its lines and charges.</param>
    /// <param name="answered">The mail in whose thread we write; null where there is none.</param>
    /// <param name="payLink">Takes the money at PayPal; null where no link does.</param>
    public MailFacts About(StoredOrder order, InboxMessage? answered, PayLink? payLink = null) =>
        Facts(order.BuyerName, answered) with
        {
            Order = new OrderFacts
            {
                Number = order.Number ?? throw new InvalidOperationException($"Order {order.Id} has no number yet."),
                IsRevised = order.Revision > 1,
                IsLate = order.State == OrderState.Paid && order.Oddities.HasFlag(Oddities.PaidLate),
                AwaitsPayment = order is { State: OrderState.AwaitingPayment, Owed: > 0 },
                Lines = [.. order.Lines.OrderBy(l => l.Id).Select(l => new LineFacts(PlainLine.Of(l.Title), l.Quantity))],
                Bill = Bill(order),
                Total = Amount(order, order.Total),
                Paid = Amount(order, order.Paid),
                ShipTo = Address(order),
                PayBy = Day(order.PayBy),
                QuotedTransaction = PlainLine.Of(order.ClaimedTransactionId),
                WayIsChosen = IsTaken(order.ClaimedMethod),
                Ways =
                [
                    .. catalogue
                        .Payment.Where(way => !IsTaken(order.ClaimedMethod) || way.Method == order.ClaimedMethod)
                        .Select(way => Way(way, payLink ?? PayLink.None)),
                ],
            },
        };

    /// <summary>The sum that a mail about an order speaks of, as it shows it; empty where it speaks of none.</summary>
    public static string Sum(OutboxMessage mail, StoredOrder order) =>
        mail.Amount is { } minorUnits ? AmountText.Of(Money.Of(minorUnits, Currency.Of(mail.Currency ?? order.Currency))) : "";

    /// <param name="mail">No order came of it.</param>
    /// <param name="reasons">Why a person has to look.</param>
    public MailFacts Answering(InboxMessage mail, IEnumerable<ReasonCode> reasons) =>
        Facts(mail.FromName, mail) with
        {
            Points = AttentionPoints.Of(reasons),
        };

    /// <param name="mail">An order that lacks one thing.</param>
    /// <param name="question">What is asked about it.</param>
    public MailFacts Asking(InboxMessage mail, BuyerQuestion question) =>
        Facts(mail.FromName, mail) with
        {
            Question = new QuestionFacts(
                PlainLine.Of(question.Sentence),
                [
                    .. question
                        .ToQuestion()
                        .Options.Select((option, index) => new OptionFacts(index + 1, PlainLine.Of(option.Label))),
                ]
            ),
        };

    private MailFacts Facts(string? buyer, InboxMessage? answered) =>
        new()
        {
            Shop = new ShopFacts(catalogue.Shop, MailboxAddress.Parse(shop.Value.From).Address),
            BuyerName = PlainLine.Of(buyer),
            TheirSubject = PlainLine.Of(answered?.Subject),
        };

    private bool IsTaken(PaymentMethod? method) => method is { } named && catalogue.Takes(named);

    private static IReadOnlyList<ChargeFacts> Bill(StoredOrder order) =>
        [
            .. order
                .Charges.OrderBy(c => c.Position)
                .Select(c => new ChargeFacts(PlainLine.Of(c.Label), c.Quantity, Amount(order, c.Amount))),
        ];

    private static AddressFacts Address(StoredOrder order) =>
        new(
            PlainLine.Of(order.ShipName),
            [.. order.ShipLines.Split('\n').Select(PlainLine.Of).Where(line => line.Length > 0)],
            PlainLine.Of(order.ShipPostcode),
            CountryName(order.ShipCountry)
        );

    private static WayFacts Way(PaymentInstruction way, PayLink payLink) =>
        new()
        {
            Method = way.Method.Name(),
            Name = way.Method == PaymentMethod.PayPal ? "PayPal" : way.Method.Name().Replace('-', ' '),
            PayableTo = PlainLine.Of(way.PayableTo),
            Address = PlainLine.Of(way.Address),
            Link = way.Method == PaymentMethod.PayPal ? payLink.Address : "",
            LinkNamesOrder = payLink.NamesOrder,
        };

    private static string Amount(StoredOrder order, long minorUnits) =>
        AmountText.Of(Money.Of(minorUnits, Currency.Of(order.Currency)));

    private string Day(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(utc, _zone).ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    // A code that the system's tables do not know is printed as it is: the post reads it too.
    private static string CountryName(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
