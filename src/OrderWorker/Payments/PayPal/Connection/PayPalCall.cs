using System.Text;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>One call of PayPal's API.</summary>
/// <param name="Operation">As a noun, for messages: "refund".</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Below the base address, with the query.</param>
internal sealed record PayPalCall(string Operation, HttpMethod Method, string Path)
{
    /// <summary>Set on the requests that may be sent again when nobody knows whether the first one arrived.</summary>
    public static readonly HttpRequestOptionsKey<bool> IsRepeatable = new("paypal-repeatable");

    /// <summary>Null where the call has no body.</summary>
    public string? Json { get; init; }

    public PayPalRequestId? RequestId { get; init; }

    /// <summary>A POST that only asks, or that PayPal does once however often it comes.</summary>
    public bool OnlyAsks { get; init; }

    /// <summary>Without it PayPal answers with an ID and little else.</summary>
    public bool WantsAll { get; init; }

    public static PayPalCall Get(string operation, string path) => new(operation, HttpMethod.Get, path);

    public static PayPalCall Post(string operation, string path, string? json) =>
        new(operation, HttpMethod.Post, path) { Json = json };

    public HttpRequestMessage ToRequest(Uri address)
    {
        var request = new HttpRequestMessage(Method, address);
        if (Json is not null)
            request.Content = new StringContent(Json, Encoding.UTF8, "application/json");
        request.Headers.Accept.ParseAdd("application/json");
        if (WantsAll)
            request.Headers.Add("Prefer", "return=representation");
        if (RequestId is not null)
            request.Headers.Add("PayPal-Request-Id", RequestId.Text);
        request.Options.Set(IsRepeatable, Method == HttpMethod.Get || RequestId is not null || OnlyAsks);
        return request;
    }
}
