namespace OrderWorker.Store;

public enum RefundProgress
{
    /// <summary>Decided; PayPal is to be asked.</summary>
    Due,

    /// <summary>PayPal is being asked, or was and the answer was lost: it is asked again under the same <see cref="StoredRefund.RequestId"/>.</summary>
    Sending,

    /// <summary>PayPal took it.</summary>
    Sent,

    /// <summary>PayPal will not; a person has to do it another way.</summary>
    Refused,

    /// <summary>A person did it, at PayPal's pages or past PayPal.</summary>
    ByHand,
}

/// <summary>Money that is to go back. It is stored before PayPal is asked, and PayPal does one request ID once, so nothing goes back twice.</summary>
public sealed class StoredRefund
{
    public long Id { get; init; }
    public required long PaymentId { get; init; }
    public StoredPayment? Payment { get; init; }

    /// <summary>The order that it is about; null for money that no order has.</summary>
    public long? OrderId { get; init; }
    public StoredOrder? Order { get; init; }

    /// <summary>Minor units, positive.</summary>
    public required long Amount { get; init; }
    public required string Currency { get; init; }

    /// <summary>What PayPal tells repeated requests by, for 45 days.</summary>
    public required string RequestId { get; init; }
    public RefundProgress State { get; set; }

    /// <summary>Name of the person.</summary>
    public required string By { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Note { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC: when PayPal was first asked.</summary>
    public DateTime? AskedAt { get; set; }

    /// <summary>UTC: while in the future, one worker is asking PayPal.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>PayPal's transaction ID of the refund.</summary>
    public string? RefundId { get; set; }

    /// <summary>What PayPal said last, in our words.</summary>
    public string? LastReply { get; set; }
}
