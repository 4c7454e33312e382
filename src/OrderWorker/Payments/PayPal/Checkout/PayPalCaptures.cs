using System.Text.Json;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Checkout;

/// <summary>PayPal's Payments v2: looks at money that was collected, and gives it back.</summary>
public sealed class PayPalCaptures(PayPalConnection connection)
{
    /// <param name="id">The transaction ID of the payment, whether it came by an order of ours, an invoice or PayPal's own pages.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<Capture>> GetAsync(string id, CancellationToken cancellation)
    {
        var call = PayPalCall.Get("look at the payment", $"v2/payments/captures/{Uri.EscapeDataString(id)}");
        return (await connection.SendAsync(call, PayPalJson.Default.CaptureAnswer, cancellation)).Select(CheckoutReading.Capture);
    }

    /// <summary>Gives money back to the one who paid it.</summary>
    /// <param name="id">The transaction ID of the payment.</param>
    /// <param name="amount">In the payment's currency; null for all that is left.</param>
    /// <param name="requestId">One for each refund, stored before the first try; PayPal knows it for 45 days.</param>
    /// <param name="note">For the payer; cut at 255 characters. Null for none.</param>
    /// <param name="cancellation">Whether PayPal has refunded it is then not known; the same call finds out.</param>
    /// <returns>The refund, which may be pending.</returns>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    /// <exception cref="ArgumentException">An amount that PayPal cannot write in its currency.</exception>
    public async Task<PayPalAnswer<Refund>> RefundAsync(
        string id,
        Money? amount,
        PayPalRequestId requestId,
        string? note,
        CancellationToken cancellation
    )
    {
        const int most = 255;
        var body = new RefundRequest(
            amount is null ? null : PayPalAmount.Write(amount),
            null,
            string.IsNullOrWhiteSpace(note) ? null
                : note.Length <= most ? OneLine(note)
                : OneLine(note)[..most]
        );
        var call = PayPalCall.Post(
            "refund",
            $"v2/payments/captures/{Uri.EscapeDataString(id)}/refund",
            JsonSerializer.Serialize(body, PayPalJson.Default.RefundRequest)
        ) with
        {
            RequestId = requestId,
            WantsAll = true,
        };
        return (await connection.SendAsync(call, PayPalJson.Default.RefundAnswer, cancellation)).Select(CheckoutReading.Refund);
    }

    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<Refund>> GetRefundAsync(string id, CancellationToken cancellation)
    {
        var call = PayPalCall.Get("look at the refund", $"v2/payments/refunds/{Uri.EscapeDataString(id)}");
        return (await connection.SendAsync(call, PayPalJson.Default.RefundAnswer, cancellation)).Select(CheckoutReading.Refund);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
