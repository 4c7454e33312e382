using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Checkout;

/// <summary>
/// Makes the ledger's row of a capture or refund hours before Transaction Search lists it. The row has the key that the listed one has,
/// so that each is the other's reading.
/// </summary>
internal static class CheckoutRow
{
    /// <param name="capture">As PayPal has just told it.</param>
    /// <param name="now">UTC; for a capture without a time.</param>
    /// <param name="order">The PayPal order, which knows the payer; null where it was not read.</param>
    /// <returns>Null where it has no amount: the listed row comes later.</returns>
    public static LedgerRow? Of(Capture capture, DateTime now, CheckoutOrder? order = null) =>
        capture.Amount is not { } amount
            ? null
            : new LedgerRow
            {
                TransactionId = capture.Id,
                Kind = PaymentKind.Payment,
                State = capture.State switch
                {
                    CaptureState.Completed => PaymentState.Completed,
                    CaptureState.Pending => PaymentState.Pending,
                    CaptureState.Declined or CaptureState.Failed => PaymentState.Denied,
                    CaptureState.Refunded => PaymentState.Refunded,
                    CaptureState.PartlyRefunded => PaymentState.PartlyRefunded,
                    _ => PaymentState.Unknown,
                },
                Amount = amount.MinorUnits,
                // Transaction Search writes fees as money that left.
                Fee = -(capture.Fee?.MinorUnits ?? 0),
                Currency = amount.Currency.Code,
                Time = capture.MadeAt ?? now,
                PayerName = order?.PayerName,
                PayerEmail = EmailAddress.TryParse(order?.PayerEmail, out var payer) ? payer.Text : null,
                InvoiceId = capture.InvoiceId ?? order?.InvoiceId,
                CustomField = capture.CustomId ?? order?.CustomId,
                Detail = capture.Why,
            };

    /// <returns>Null where it lacks its amount or the payment that it takes back: the listed row comes later.</returns>
    public static LedgerRow? Of(Refund refund, DateTime now) =>
        refund.Amount is not { } amount || refund.CaptureId is not { } payment
            ? null
            : new LedgerRow
            {
                TransactionId = refund.Id,
                ReferenceId = payment,
                Kind = PaymentKind.Refund,
                State = refund.State switch
                {
                    RefundState.Completed => PaymentState.Completed,
                    RefundState.Pending => PaymentState.Pending,
                    RefundState.Failed => PaymentState.Denied,
                    RefundState.Cancelled => PaymentState.Cancelled,
                    _ => PaymentState.Unknown,
                },
                Amount = -amount.MinorUnits,
                Fee = refund.FeeBack?.MinorUnits ?? 0,
                Currency = amount.Currency.Code,
                Time = refund.MadeAt ?? now,
                InvoiceId = refund.InvoiceId,
            };
}
