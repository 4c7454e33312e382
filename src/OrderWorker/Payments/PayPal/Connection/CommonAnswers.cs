using System.Text.Json.Serialization;

namespace OrderWorker.Payments.PayPal.Connection;

// PayPal's wire format, as far as it is used by all. Every member may be missing: PayPal leaves out what it does not know.

internal sealed record TokenAnswer(string? AccessToken, long? ExpiresIn, string? Scope);

internal sealed record AmountAnswer(string? CurrencyCode, string? Value);

internal sealed record LinkAnswer(string? Href, string? Rel);

internal sealed record PayerNameAnswer(string? GivenName, string? Surname, string? AlternateFullName, string? FullName)
{
    [JsonIgnore]
    public string? Text =>
        new[] { FullName, AlternateFullName, $"{GivenName} {Surname}" }
            .Select(name => name?.Trim())
            .FirstOrDefault(name => !string.IsNullOrEmpty(name));
}

/// <summary>PayPal names the fault in one of several places.</summary>
internal sealed record ErrorAnswer(
    string? Name,
    string? Message,
    string? DebugId,
    string? Error,
    string? ErrorDescription,
    IReadOnlyList<ErrorDetail>? Details
)
{
    public static ErrorAnswer Empty { get; } = new(null, null, null, null, null, null);
}

internal sealed record ErrorDetail(string? Issue, string? Description);

/// <summary>An answer of which nothing is read.</summary>
internal sealed record NothingAnswer;
