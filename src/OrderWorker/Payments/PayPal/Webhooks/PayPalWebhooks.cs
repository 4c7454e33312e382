using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>PayPal's Webhooks v1: asks whether a delivery is PayPal's, and what was delivered.</summary>
public sealed class PayPalWebhooks(PayPalConnection connection, IOptions<PayPalOptions> options)
{
    private const string Root = "v1/notifications";

    /// <summary>Asks PayPal whether a delivery is its own. Not for deliveries of its simulator, which it does not know.</summary>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<bool> VerifyAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        var call = PayPalCall.Post("check of a delivery", $"{Root}/verify-webhook-signature", Body(delivery)) with
        {
            OnlyAsks = true,
        };
        var answer = await connection.SendAsync(call, PayPalJson.Default.VerificationAnswer, cancellation);
        return answer.Value?.VerificationStatus == "SUCCESS";
    }

    /// <summary>Lists the events of a time, for a program that PayPal cannot reach.</summary>
    /// <param name="from">UTC.</param>
    /// <param name="until">UTC.</param>
    /// <param name="most">At most so many; PayPal says nothing of further pages.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task<PayPalAnswer<PayPalEventPage>> ListAsync(
        DateTime from,
        DateTime until,
        int most,
        CancellationToken cancellation
    )
    {
        var path = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"{Root}/webhooks-events?page_size={most}&start_time={PayPalTime.Write(from)}&end_time={PayPalTime.Write(until)}"
        );
        var answer = await connection.SendAsync(
            PayPalCall.Get("list of events", path),
            PayPalJson.Default.EventListAnswer,
            cancellation
        );
        return answer.Select(list =>
        {
            var listed = list.Events ?? [];
            return new PayPalEventPage([.. listed.Select(PayPalEvent.Read).OfType<PayPalEvent>()], listed.Count);
        });
    }

    // The event goes back byte for byte: written anew, its signature would not fit.
    private string Body(WebhookDelivery delivery)
    {
        var fields = new Dictionary<string, string>
        {
            ["auth_algo"] = delivery.Algorithm,
            ["cert_url"] = delivery.CertificateUrl,
            ["transmission_id"] = delivery.TransmissionId,
            ["transmission_sig"] = delivery.Signature,
            ["transmission_time"] = delivery.TransmissionTime,
            ["webhook_id"] = options.Value.WebhookId ?? "",
        };
        var head = JsonSerializer.Serialize(fields, PayPalJson.Default.DictionaryStringString);
        return $"{head[..^1]},\"webhook_event\":{Encoding.UTF8.GetString(delivery.Body.Span)}}}";
    }
}
