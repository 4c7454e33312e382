using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Payments and orders of Margaret Hale, and of others.</summary>
internal static class MatchingSample
{
    public static EmailAddress Mail(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new ArgumentException(text);

    public static LedgerPayment Own(long id, decimal pounds) => Payment(id, pounds) with { Payer = Mail("buyer1@example.org") };

    public static LedgerPayment Noted(long id, decimal pounds, string note) =>
        Payment(id, pounds) with
        {
            Written = note,
            Damaged = DamagedNumbers.FindAll(note, "K"),
        };

    public static LedgerPayment Payment(long id, decimal pounds, string? name = "Margaret Hale", string? quoted = null) =>
        new(
            id,
            Shops.Pounds(pounds),
            Sample.Noon.AddHours(id),
            $"TX{id}",
            Mail("somewhere@example.com"),
            quoted is null ? [] : [quoted]
        )
        {
            PayerName = name,
        };

    public static PayableOrder Order(long id, decimal pounds, string buyer = "Margaret Hale", string? email = null) =>
        new()
        {
            Id = id,
            Number = $"K-{1000 + id}",
            State = OrderState.AwaitingPayment,
            Total = Shops.Pounds(pounds),
            Paid = Shops.Pounds(0),
            Buyer = Mail(email ?? $"buyer{id}@example.org"),
            BuyerName = buyer,
            ReceivedAt = Sample.Noon.AddMinutes(id),
        };
}
