using System.Text.Json;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OrderWorker.Payments.PayPal;

/// <summary>Turns what can go wrong on the way to PayPal into our words. No token or secret is ever in them.</summary>
internal static class PayPalFaults
{
    /// <exception cref="PaymentSourceUnavailableException">No answer came.</exception>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        HttpRequestMessage request,
        CancellationToken cancellation
    )
    {
        try
        {
            return await client.SendAsync(request, cancellation);
        }
        catch (Exception cause)
            when (cause is HttpRequestException or TimeoutRejectedException or BrokenCircuitException
                || (cause is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new PaymentSourceUnavailableException(
                $"PayPal at {request.RequestUri?.GetLeftPart(UriPartial.Authority)} does not answer: {cause.Message}",
                cause
            );
        }
    }

    public static async Task<ErrorAnswer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return JsonSerializer.Deserialize(text, PayPalJson.Default.ErrorAnswer) ?? Empty;
        }
        catch (JsonException)
        {
            return Empty; // a gateway's page in place of PayPal's answer; the status code says the rest
        }
    }

    public static async Task<PaymentSourceUnavailableException> OfAsync(
        HttpResponseMessage response,
        string what,
        CancellationToken cancellation
    ) => Of(response, await ReadAsync(response, cancellation), what);

    public static PaymentSourceUnavailableException Of(HttpResponseMessage response, ErrorAnswer error, string what)
    {
        var words = new[] { error.Name ?? error.Error, error.Message ?? error.ErrorDescription }.OfType<string>();
        var said = string.Join(": ", words);
        return new(
            $"{what}: {(int)response.StatusCode} {said}{(error.DebugId is null ? "" : $" (debug ID {error.DebugId})")}".TrimEnd()
        );
    }

    private static ErrorAnswer Empty { get; } = new(null, null, null, null, null, null);
}
