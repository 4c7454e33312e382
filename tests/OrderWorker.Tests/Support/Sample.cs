using OrderWorker.Core.Orders;
using OrderWorker.Store;

namespace OrderWorker.Tests.Support;

/// <summary>Rows as the pipeline leaves them, for tests of what comes after.</summary>
public static class Sample
{
    public static readonly DateTime Noon = new(2026, 11, 20, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>One Heaven Eyes and one Rise for Margaret Hale, 12.00 GBP, awaiting payment.</summary>
    public static StoredOrder Order(string number = "K-1042", string email = "m.hale@example.org", long total = 1200) =>
        new()
        {
            Number = number,
            State = OrderState.AwaitingPayment,
            ReceivedAt = Noon,
            PayBy = Noon.AddDays(14),
            BuyerName = "Margaret Hale",
            BuyerEmail = email,
            BuyerEmailKey = email.ToLowerInvariant(),
            ShipName = "Margaret Hale",
            ShipLines = "12 Orchard Street\nLeeds",
            ShipPostcode = "LS6 2AB",
            ShipCountry = "GB",
            Currency = "GBP",
            GoodsTotal = total - 200,
            Postage = 200,
            Total = total,
            Lines =
            {
                new StoredOrderLine
                {
                    Sku = "heaven",
                    Title = "Heaven Eyes (CD)",
                    Quantity = 1,
                    Reserved = 1,
                },
                new StoredOrderLine
                {
                    Sku = "rise",
                    Title = "The Rise of the Cellorettes (CD)",
                    Quantity = 1,
                    Reserved = 1,
                },
            },
            Charges =
            {
                new StoredCharge
                {
                    Position = 1,
                    Label = "Both Cellorhythmics albums",
                    Quantity = 1,
                    Amount = total - 200,
                },
                new StoredCharge
                {
                    Position = 2,
                    Label = "Postage",
                    Quantity = 1,
                    Amount = 200,
                },
            },
        };

    public static InboxMessage Mail(
        string uid = "1",
        string from = "m.hale@example.org",
        string? messageId = "<a001@mail.example>",
        byte[]? raw = null
    ) =>
        new()
        {
            Mailbox = "maildir:test",
            UidValidity = 0,
            Uid = uid,
            Sha256 = new string('0', 64),
            MessageId = messageId,
            ReceivedAt = Noon,
            StoredAt = Noon,
            Size = raw?.Length ?? 0,
            FromName = "Margaret Hale",
            FromAddress = from,
            Subject = "CD order",
            ReplyAllowed = true,
            Raw = raw is null ? null : new RawMail { Bytes = raw },
        };
}
