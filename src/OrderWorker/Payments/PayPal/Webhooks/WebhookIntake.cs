using System.Text.Json;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>Takes a delivery: whose it is, whether it is new, and keeps it. What it tells of is looked after by <see cref="LookAtNoticesJob"/>.</summary>
internal sealed class WebhookIntake(OrderDbContext db, WebhookSignature signature, Handover handover, TimeProvider clock)
{
    // PayPal tries for three days; what was signed longer ago is somebody's old copy.
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(4);
    private static readonly TimeSpan MostAhead = TimeSpan.FromMinutes(10);

    public async Task<WebhookOutcome> TakeAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        if (!TryRead(delivery.TransmissionTime, out var signedAt))
            return WebhookOutcome.Malformed;
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            if (await signature.CheckAsync(delivery, cancellation) != DeliveryOrigin.PayPal)
                return WebhookOutcome.Forged;
        }
        catch (PaymentSourceUnavailableException)
        {
            return WebhookOutcome.Unverified;
        }

        if (signedAt < now - Oldest || signedAt > now + MostAhead)
            return WebhookOutcome.Stale;
        return Event(delivery.Body.Span) is { } told ? await KeepAsync(told, now, cancellation) : WebhookOutcome.Malformed;
    }

    private async Task<WebhookOutcome> KeepAsync(PayPalEvent told, DateTime now, CancellationToken cancellation)
    {
        if (!await db.KeepAsync(told, now, cancellation))
            return WebhookOutcome.Repeated;
        handover.Hint(Step.LookAtNotices);
        return WebhookOutcome.Taken;
    }

    private static bool TryRead(string time, out DateTime signedAt)
    {
        try
        {
            signedAt = PayPalTime.Read(time);
            return true;
        }
        catch (PaymentSourceUnavailableException)
        {
            signedAt = default;
            return false;
        }
    }

    private static PayPalEvent? Event(ReadOnlySpan<byte> body)
    {
        try
        {
            return PayPalEvent.Read(JsonSerializer.Deserialize(body, PayPalJson.Default.EventAnswer));
        }
        catch (Exception unreadable) when (unreadable is JsonException or PaymentSourceUnavailableException)
        {
            return null;
        }
    }
}
