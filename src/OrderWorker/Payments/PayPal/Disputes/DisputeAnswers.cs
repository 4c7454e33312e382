using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Disputes;

// Disputes v1 as it is written on the wire, as far as it is used.

internal sealed record DisputeListAnswer(IReadOnlyList<DisputeAnswer>? Items, IReadOnlyList<LinkAnswer>? Links);

internal sealed record DisputeAnswer(
    string? DisputeId,
    string? Reason,
    string? Status,
    string? UpdateTime,
    string? SellerResponseDueDate,
    AmountAnswer? DisputeAmount,
    IReadOnlyList<DisputedTransactionAnswer>? DisputedTransactions
);

internal sealed record DisputedTransactionAnswer(string? SellerTransactionId);
