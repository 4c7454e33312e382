namespace OrderWorker.Store;

/// <summary>A payment that its payer complained about at PayPal. Unique by dispute and transaction; kept apart from the ledger, which may not know the payment yet.</summary>
public sealed class DisputedPayment
{
    public long Id { get; init; }

    /// <summary>PayPal's own ID of the dispute.</summary>
    public required string DisputeId { get; init; }

    /// <summary>The payment, by the shop's transaction ID.</summary>
    public required string TransactionId { get; init; }

    public bool IsOpen { get; set; }

    /// <summary>PayPal's word: MERCHANDISE_OR_SERVICE_NOT_RECEIVED and others.</summary>
    public string? Reason { get; set; }

    /// <summary>UTC: until when the shop may answer; null where it need not.</summary>
    public DateTime? AnswerBy { get; set; }
}
