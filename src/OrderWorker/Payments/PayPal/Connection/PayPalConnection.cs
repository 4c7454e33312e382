using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>Sends calls to PayPal and reads what it answers. Tokens, repeats, time-outs and the circuit breaker are the client's own.</summary>
public sealed class PayPalConnection(HttpClient client, IOptions<PayPalOptions> options, ILogger<PayPalConnection> log)
{
    /// <param name="call">What is asked.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancellation">Whether PayPal did it is then not known.</param>
    /// <param name="expected">Finds a refusal that is part of the plan and gives its code: it is not logged as one.</param>
    /// <exception cref="PaymentSourceUnavailableException">
    /// No usable answer: whether PayPal did what was asked is not known. The same call with the same request ID finds out.
    /// </exception>
    internal async Task<PayPalAnswer<T>> SendAsync<T>(
        PayPalCall call,
        JsonTypeInfo<T> type,
        CancellationToken cancellation,
        Func<ErrorAnswer, string?>? expected = null
    )
        where T : class
    {
        using var request = call.ToRequest(options.Value.Address(call.Path));
        using var response = await SendAsync(client, request, cancellation);
        if (response.IsSuccessStatusCode)
        {
            log.LogDebug("PayPal answered {Operation}, debug ID {DebugId}.", call.Operation, DebugId(response));
            return PayPalAnswer<T>.Done(await ReadAsync(response, call, type, cancellation));
        }

        var error = await ErrorAsync(response, cancellation);
        var fault = ToFault(response, error, call.Operation);
        if (!IsOutage(response.StatusCode) && expected?.Invoke(error) is { } code)
            return PayPalAnswer<T>.Refused(fault with { Code = code });
        // The code and the debug ID only: texts and values of an error may quote the buyer's data.
        log.LogWarning(
            "PayPal refused {Operation} with {Status} {Code}, debug ID {DebugId}.",
            call.Operation,
            (int)response.StatusCode,
            fault.Code,
            fault.DebugId
        );
        return IsOutage(response.StatusCode)
            ? throw new PaymentSourceUnavailableException($"{fault.Sentence} It is tried again later.")
            : PayPalAnswer<T>.Refused(fault);
    }

    /// <summary>Turns what can go wrong on the way into our words. No token or secret is ever in them.</summary>
    /// <exception cref="PaymentSourceUnavailableException">No answer came.</exception>
    internal static async Task<HttpResponseMessage> SendAsync(
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

    internal static async Task<ErrorAnswer> ErrorAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return JsonSerializer.Deserialize(text, PayPalJson.Default.ErrorAnswer) ?? ErrorAnswer.Empty;
        }
        catch (JsonException)
        {
            return ErrorAnswer.Empty; // a gateway's page in place of PayPal's answer; the status code says the rest
        }
    }

    internal static PayPalFault ToFault(HttpResponseMessage response, ErrorAnswer error, string operation) =>
        new(
            operation,
            PayPalMeanings.Of(response.StatusCode, error),
            error.Details?.Select(d => d.Issue).FirstOrDefault(issue => !string.IsNullOrEmpty(issue))
                ?? error.Name
                ?? error.Error
                ?? $"HTTP {(int)response.StatusCode}",
            PayPalMeanings.Words(error),
            error.DebugId ?? DebugId(response)
        );

    private static bool IsOutage(HttpStatusCode status) =>
        status
            is HttpStatusCode.Unauthorized
                or HttpStatusCode.RequestTimeout
                or HttpStatusCode.TooManyRequests
                or >= HttpStatusCode.InternalServerError;

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response,
        PayPalCall call,
        JsonTypeInfo<T> type,
        CancellationToken cancellation
    )
    {
        try
        {
            var text = await response.Content.ReadAsStringAsync(cancellation);
            return JsonSerializer.Deserialize(text.Length == 0 ? "{}" : text, type)
                ?? throw new PaymentSourceUnavailableException($"PayPal's answer to the {call.Operation} is empty.");
        }
        catch (JsonException cause)
        {
            throw new PaymentSourceUnavailableException($"PayPal's answer to the {call.Operation} cannot be read.", cause);
        }
        catch (Exception cause)
            when (cause is HttpRequestException or IOException
                || (cause is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            throw new PaymentSourceUnavailableException($"PayPal's answer to the {call.Operation} broke off.", cause);
        }
    }

    private static string? DebugId(HttpResponseMessage response) =>
        response.Headers.TryGetValues("PayPal-Debug-Id", out var ids) ? ids.FirstOrDefault() : null;
}
