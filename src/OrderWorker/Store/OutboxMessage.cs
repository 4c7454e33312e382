using System.Globalization;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Where a mail of ours stands.</summary>
public enum OutboxState
{
    /// <summary>Decided, not yet written from its template. Listings show it as due.</summary>
    Draft,

    /// <summary>Written, to be sent at <see cref="OutboxMessage.DueAt"/>.</summary>
    Due,

    /// <summary>Claimed by a worker until <see cref="OutboxMessage.ClaimedUntil"/>; after that it is in doubt.</summary>
    Sending,
    Sent,

    /// <summary>Stopped by a limit, or in doubt: staff decide.</summary>
    Held,

    /// <summary>The mail server refused it for good.</summary>
    Refused,

    /// <summary>Overtaken before it left: nobody needs it any more.</summary>
    Recalled,
}

/// <summary>Which template a mail is written from. Listings write the kebab-case name.</summary>
public enum OutboxKind
{
    /// <summary>We have your order; this is how to pay.</summary>
    OrderReceived,

    /// <summary>We have your order and your money.</summary>
    OrderConfirmed,

    /// <summary>We have your mail; a person has to look at it.</summary>
    NeedsAttention,

    /// <summary>Your order lacks one thing: which is it to be?</summary>
    Question,

    /// <summary>Your order is cancelled, as you asked or as the shop had to.</summary>
    OrderCancelled,

    /// <summary>Half the time to pay is over, and nothing came.</summary>
    PaymentReminder,

    /// <summary>PayPal says that the money is on its way, and takes days.</summary>
    PaymentPending,

    /// <summary>Too little came: please send the rest.</summary>
    PaymentShort,

    /// <summary>More came than was owed, and the buyer lets the shop keep it.</summary>
    GiftThanks,

    /// <summary>More came than was owed: shall it go back?</summary>
    PaymentOver,

    /// <summary>A second payment came, and no order has it: shall it go back?</summary>
    PaymentSecond,

    /// <summary>More than one payment came, and one went back.</summary>
    PaidTwice,

    /// <summary>All came, but after the order had expired and not all of its copies were left.</summary>
    PaidLate,

    /// <summary>A payment in another currency came, and no order has it: shall it go back?</summary>
    PaymentForeign,

    /// <summary>A payment in another currency went back.</summary>
    WrongCurrency,

    /// <summary>PayPal keeps the money back.</summary>
    PaymentHeld,

    /// <summary>The buyer complained at PayPal: what is wrong?</summary>
    PaymentDisputed,

    /// <summary>Money went back to the buyer.</summary>
    RefundSent,

    /// <summary>The payment was taken back from the shop.</summary>
    PaymentReversed,

    /// <summary>The buyer's bank or card company took it back.</summary>
    PaymentChargedBack,

    /// <summary>The bank did not honour the cheque.</summary>
    ChequeBounced,

    /// <summary>Nothing came in time; the copies are free again.</summary>
    OrderExpired,

    /// <summary>The parcel has left.</summary>
    OrderDispatched,
}

/// <summary>A mail to a buyer. Unique by <see cref="Key"/>: one for each (order or mail, kind, revision).</summary>
public sealed class OutboxMessage
{
    public long Id { get; init; }

    /// <summary><c>order:42/order-received/1</c>, <c>order:42/refund-sent/1/refund-7</c> or <c>mail:17/needs-attention/1</c>.</summary>
    public required string Key { get; init; }
    public required OutboxKind Kind { get; init; }
    public required int Revision { get; init; }

    /// <summary>The order that it is about.</summary>
    public long? OrderId { get; init; }
    public StoredOrder? Order { get; init; }

    /// <summary>The mail that it answers, in whose thread it goes.</summary>
    public long? InboxMessageId { get; init; }
    public InboxMessage? InboxMessage { get; init; }

    /// <summary>Minor units of <see cref="Currency"/>: the sum that the mail speaks of, such as what is missing; null where it speaks of none.</summary>
    public long? Amount { get; init; }

    /// <summary>The code of the sum's currency; null where it is the order's.</summary>
    public string? Currency { get; init; }

    /// <summary>The one recipient's address.</summary>
    public required string To { get; init; }

    /// <summary>Lower case, for the limits.</summary>
    public required string ToKey { get; init; }

    /// <summary>Ours, set once, the same at each try; with angle brackets. Null while a draft.</summary>
    public string? MessageId { get; set; }
    public string? Subject { get; set; }

    /// <summary>The whole mail, byte for byte the same at each try; null while a draft.</summary>
    public byte[]? Mime { get; set; }

    public OutboxState State { get; set; }

    /// <summary>UTC: when the answer was decided on.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC: not to be tried before.</summary>
    public DateTime DueAt { get; set; }

    /// <summary>UTC: the end of the claim of the worker that is sending it.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>The worker that claimed it last: what tells whether it still lives.</summary>
    public string? ClaimedBy { get; set; }

    /// <summary>
    /// UTC: when the bytes began to leave, at the last try. Null: at that try they certainly did not, whatever became of the worker.
    /// </summary>
    public DateTime? HandedOverAt { get; set; }

    /// <summary>How often it was claimed to be sent.</summary>
    public int Attempts { get; set; }

    /// <summary>UTC.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>What the mail server said last.</summary>
    public string? LastReply { get; set; }

    /// <summary>The draft of a mail about an order, in the thread of the mail that asked for it.</summary>
    /// <param name="order">What it is about.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="inReplyTo">The mail that asked for it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="occasion">Tells two mails of one kind apart; empty where there is one for each revision of the order.</param>
    /// <param name="amount">Minor units: see <see cref="Amount"/>.</param>
    /// <param name="currency">See <see cref="Currency"/>.</param>
    public static OutboxMessage About(
        StoredOrder order,
        OutboxKind kind,
        long? inReplyTo,
        DateTime now,
        string occasion = "",
        long? amount = null,
        string? currency = null
    ) => Draft($"order:{order.Id}", kind, order.Revision, order.BuyerEmail, order.Id, inReplyTo, now, occasion, amount, currency);

    /// <summary>The draft of an answer to a mail that no order came of.</summary>
    public static OutboxMessage Answering(InboxMessage mail, OutboxKind kind, DateTime now) =>
        Draft($"mail:{mail.Id}", kind, 1, mail.FromAddress!, null, mail.Id, now);

    private static OutboxMessage Draft(
        string subject,
        OutboxKind kind,
        int revision,
        string to,
        long? order,
        long? mail,
        DateTime now,
        string occasion = "",
        long? amount = null,
        string? currency = null
    ) =>
        new()
        {
            Key =
                string.Create(CultureInfo.InvariantCulture, $"{subject}/{ReasonCodes.Kebab(kind.ToString())}/{revision}")
                + (occasion.Length == 0 ? "" : $"/{occasion}"),
            Amount = amount,
            Currency = currency,
            Kind = kind,
            Revision = revision,
            OrderId = order,
            InboxMessageId = mail,
            To = to,
            ToKey = to.ToLowerInvariant(),
            CreatedAt = now,
            DueAt = now,
        };
}
