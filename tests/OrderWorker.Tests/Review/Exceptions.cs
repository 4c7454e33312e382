using System.Text.Json.Nodes;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

/// <summary>Matters as the pipeline puts them before staff.</summary>
internal static class Exceptions
{
    public const string Text =
        "Hello,\nplease send me two copies of Heaven Eyes and the Bach.\n\nMargaret Hale\n12 Orchard Street\nLeeds LS6 2AB\n\nI pay by PayPal, 24.00 as you say.\n";

    /// <summary>A mail in review that asks for two Heaven Eyes and a Bach (27.00 GBP by the offers, postage included).</summary>
    public static InboxMessage Mail(
        string uid = "1",
        string text = Text,
        string subject = "CD order",
        string? kind = "order",
        bool withAddress = true
    )
    {
        var mail = new InboxMessage
        {
            Mailbox = "maildir:test",
            UidValidity = 0,
            Uid = uid,
            Sha256 = new string('0', 64),
            MessageId = $"<{uid}@mail.example>",
            ReceivedAt = Sample.Noon,
            StoredAt = Sample.Noon,
            FiledAt = Sample.Noon,
            Size = 1000,
            FromName = "Margaret Hale",
            FromAddress = "m.hale@example.org",
            Subject = subject,
            ReplyAllowed = true,
            Kind = MailKind.Order,
            Outcome = MailOutcome.Review,
            Reading = new StoredReading
            {
                Text = text,
                Json = Json(text, kind, withAddress),
                ReadBy = "test",
            },
        };
        return mail;
    }

    public static ReviewItem Item(
        InboxMessage mail,
        ReasonCode code,
        string message = "The mail says 24.00 GBP; the price is 27.00 GBP."
    ) =>
        new()
        {
            Key = $"mail:{mail.Uid}/{code.Name()}",
            Code = code,
            Message = message,
            Expected = code == ReasonCode.AmountDisagrees ? "27.00 GBP" : null,
            Found = code == ReasonCode.AmountDisagrees ? "24.00 GBP" : null,
            InboxMessage = mail,
            OpenedAt = Sample.Noon,
        };

    public static StoredPayment Payment(string key = "1", long amount = 1200, string name = "M Hale") =>
        new()
        {
            Source = PaymentSource.Csv,
            RowKey = key,
            TransactionId = "8AB12345CD678901E",
            Kind = PaymentKind.Payment,
            State = PaymentState.Completed,
            Amount = amount,
            Currency = "GBP",
            Time = Sample.Noon,
            StoredAt = Sample.Noon,
            PayerName = name,
            PayerEmail = "m.hale@example.org",
            PayerEmailKey = "m.hale@example.org",
            Note = "for the CDs",
            Reconcile = ReconcileState.Review,
        };

    public static ReviewItem Item(StoredPayment payment) =>
        new()
        {
            Key = $"payment:{payment.RowKey}/payment-unmatched",
            Code = ReasonCode.PaymentUnmatched,
            Message = "No open order fits this payment.",
            Payment = payment,
            OpenedAt = Sample.Noon,
        };

    public static OutboxMessage Outgoing(OutboxState state = OutboxState.Refused) =>
        new()
        {
            Key = "mail:9/needs-attention/1",
            Kind = OutboxKind.NeedsAttention,
            Revision = 1,
            To = "m.hale@example.org",
            ToKey = "m.hale@example.org",
            CreatedAt = Sample.Noon,
            DueAt = Sample.Noon,
            State = state,
            Subject = "Your order",
            MessageId = "<ours-1@shop.test>",
            Mime = "Subject: Your order\r\n\r\nHello\r\n"u8.ToArray(),
            LastReply = "550 5.1.1 no such user",
            Attempts = 1,
        };

    public static ReviewItem Item(OutboxMessage mail) =>
        new()
        {
            Key = $"outbox:{mail.Key}/mail-refused",
            Code = ReasonCode.MailRefused,
            Message = "The mail server refused the mail: 550 5.1.1 no such user",
            OutboxMessage = mail,
            OpenedAt = Sample.Noon,
        };

    private static string Json(string text, string? kind, bool withAddress)
    {
        JsonObject Evidence(string field, string words, string rule) =>
            new()
            {
                ["field"] = field,
                ["start"] = text.IndexOf(words, StringComparison.Ordinal),
                ["length"] = words.Length,
                ["words"] = words,
                ["rule"] = rule,
            };

        return new JsonObject
        {
            ["kind"] = kind,
            ["decision"] = "review",
            ["lines"] = new JsonArray(
                new JsonObject { ["sku"] = "bach", ["quantity"] = 1 },
                new JsonObject { ["sku"] = "heaven", ["quantity"] = 2 }
            ),
            ["buyer"] = new JsonObject { ["name"] = "Margaret Hale", ["email"] = "m.hale@example.org" },
            ["ship_to"] = withAddress
                ? new JsonObject
                {
                    ["name"] = "Margaret Hale",
                    ["lines"] = new JsonArray("12 Orchard Street", "Leeds"),
                    ["postcode"] = "LS6 2AB",
                    ["country"] = "GB",
                }
                : null,
            ["payment"] = new JsonObject { ["method"] = "paypal", ["claimed_amount"] = 2400 },
            ["total"] = 2700,
            ["currency"] = "GBP",
            ["evidence"] = new JsonArray(
                Evidence("line:heaven", "two copies of Heaven Eyes", "number before title"),
                Evidence("line:bach", "the Bach", "alias"),
                Evidence("ship_to.lines", "12 Orchard Street", "street line"),
                Evidence("ship_to.postcode", "LS6 2AB", "British postcode"),
                Evidence("payment.method", "PayPal", "payment word")
            ),
        }.ToJsonString();
    }
}
