using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Something that a person has to settle. Unique by <see cref="Key"/>, so that the same matter is asked once.</summary>
public sealed class ReviewItem
{
    public long Id { get; init; }

    /// <summary><c>mail:17/no-address</c>, <c>payment:5/payment-unmatched</c>.</summary>
    public required string Key { get; init; }
    public required ReasonCode Code { get; init; }

    /// <summary>One sentence for staff.</summary>
    public required string Message { get; set; }
    public string? Expected { get; set; }
    public string? Found { get; set; }

    public long? InboxMessageId { get; init; }
    public InboxMessage? InboxMessage { get; init; }
    public long? OrderId { get; init; }
    public StoredOrder? Order { get; init; }
    public long? PaymentId { get; init; }
    public StoredPayment? Payment { get; init; }
    public long? OutboxMessageId { get; init; }
    public OutboxMessage? OutboxMessage { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>UTC; null while open.</summary>
    public DateTime? ClosedAt { get; set; }
    public string? ClosedBy { get; set; }

    /// <summary>What was done, in words.</summary>
    public string? Resolution { get; set; }

    public static ReviewItem Open(
        string subject,
        Reason reason,
        DateTime now,
        long? mail = null,
        long? order = null,
        long? payment = null,
        long? outbox = null
    ) =>
        new()
        {
            Key = $"{subject}/{reason.Code.Name()}",
            Code = reason.Code,
            Message = reason.Message,
            Expected = reason.Expected,
            Found = reason.Found,
            InboxMessageId = mail,
            OrderId = order,
            PaymentId = payment,
            OutboxMessageId = outbox,
            OpenedAt = now,
        };
}
