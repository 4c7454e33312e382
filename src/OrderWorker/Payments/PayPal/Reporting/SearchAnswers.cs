using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Reporting;

// Transaction Search v1 as it is written on the wire, as far as it is read.

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
    string? TransactionUpdatedDate,
    AmountAnswer? TransactionAmount,
    AmountAnswer? FeeAmount,
    string? TransactionStatus,
    string? TransactionSubject,
    string? TransactionNote,
    string? InvoiceId,
    string? CustomField
);

internal sealed record PayerInfo(string? EmailAddress, PayerNameAnswer? PayerName);

internal sealed record CartInfo(IReadOnlyList<ItemDetail>? ItemDetails);

internal sealed record ItemDetail(string? ItemName);
