namespace OrderWorker.Store;

/// <summary>An event of PayPal's that its webhook delivered: a hint to look, kept so that it is taken once however often it comes.</summary>
public sealed class PayPalNotice
{
    /// <summary>PayPal's own ID of the event.</summary>
    public required string EventId { get; init; }

    /// <summary>PAYMENT.CAPTURE.COMPLETED and others.</summary>
    public required string Type { get; init; }

    /// <summary>The capture, refund, order, invoice or dispute that it is about; null where it names none.</summary>
    public string? ResourceId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>UTC: when it was looked after; null while that is due.</summary>
    public DateTime? LookedAt { get; set; }
}
