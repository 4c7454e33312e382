using OrderWorker.Core.Values;

namespace OrderWorker.Payments.PayPal.Checkout;

/// <summary>How far money is that was collected. Ours only when <see cref="Completed"/>, or of a part of it <see cref="PartlyRefunded"/>.</summary>
public enum CaptureState
{
    /// <summary>A word of PayPal's that this program does not know: not ours.</summary>
    Unknown,
    Completed,
    Pending,
    Declined,
    Failed,
    Refunded,
    PartlyRefunded,
}

/// <summary>Money collected for a PayPal order. Its ID is the transaction ID of the ledger.</summary>
/// <param name="Id">PayPal's transaction ID.</param>
/// <param name="State">See there.</param>
/// <param name="Why">PayPal's word for why it is pending: ECHECK, PENDING_REVIEW and others; null where it gives none.</param>
/// <param name="Amount">Gross; null where PayPal does not say.</param>
/// <param name="Fee">What PayPal keeps, positive; null while pending.</param>
/// <param name="CustomId">Our reference.</param>
/// <param name="InvoiceId">Our reference.</param>
/// <param name="OrderId">The PayPal order it belongs to; null where PayPal does not say.</param>
/// <param name="MadeAt">UTC; null where PayPal does not say.</param>
public sealed record Capture(
    string Id,
    CaptureState State,
    string? Why,
    Money? Amount,
    Money? Fee,
    string? CustomId,
    string? InvoiceId,
    string? OrderId,
    DateTime? MadeAt
);

/// <summary>How far a refund is.</summary>
public enum RefundState
{
    /// <summary>A word of PayPal's that this program does not know.</summary>
    Unknown,
    Completed,
    Pending,
    Failed,
    Cancelled,
}

/// <summary>Money given back. Its ID is the transaction ID of the ledger.</summary>
/// <param name="Id">PayPal's transaction ID.</param>
/// <param name="State">See there.</param>
/// <param name="Amount">Gross, positive; null where PayPal does not say.</param>
/// <param name="FeeBack">The part of the fee that PayPal gives back, positive; null where it does not say.</param>
/// <param name="CaptureId">The payment it takes back; null where PayPal does not say.</param>
/// <param name="InvoiceId">Our reference.</param>
/// <param name="MadeAt">UTC; null where PayPal does not say.</param>
public sealed record Refund(
    string Id,
    RefundState State,
    Money? Amount,
    Money? FeeBack,
    string? CaptureId,
    string? InvoiceId,
    DateTime? MadeAt
);
