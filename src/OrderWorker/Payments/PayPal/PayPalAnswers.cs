using System.Text.Json.Serialization;

namespace OrderWorker.Payments.PayPal;

// PayPal's wire format, as far as it is read. Every member may be missing: PayPal leaves out what it does not know.

internal sealed record TokenAnswer(string? AccessToken, long? ExpiresIn);

internal sealed record SearchAnswer(
    IReadOnlyList<TransactionDetail>? TransactionDetails,
    string? EndDate,
    string? LastRefreshedDatetime,
    long? TotalItems,
    int? TotalPages
);

internal sealed record TransactionDetail(TransactionInfo? TransactionInfo, PayerInfo? PayerInfo, CartInfo? CartInfo);

internal sealed record TransactionInfo(
    string? TransactionId,
    string? PaypalReferenceId,
    string? PaypalReferenceIdType,
    string? TransactionEventCode,
    string? TransactionInitiationDate,
    AmountAnswer? TransactionAmount,
    AmountAnswer? FeeAmount,
    string? TransactionStatus,
    string? TransactionSubject,
    string? TransactionNote,
    string? InvoiceId,
    string? CustomField
);

internal sealed record AmountAnswer(string? CurrencyCode, string? Value);

internal sealed record PayerInfo(string? EmailAddress, PayerName? PayerName);

internal sealed record PayerName(string? GivenName, string? Surname, string? AlternateFullName);

internal sealed record CartInfo(IReadOnlyList<ItemDetail>? ItemDetails);

internal sealed record ItemDetail(string? ItemName);

/// <summary>PayPal names the fault in one of several places.</summary>
internal sealed record ErrorAnswer(
    string? Name,
    string? Message,
    string? DebugId,
    string? Error,
    string? ErrorDescription,
    IReadOnlyList<ErrorDetail>? Details
);

internal sealed record ErrorDetail(string? Issue, string? Description);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
internal sealed partial class PayPalJson : JsonSerializerContext;
