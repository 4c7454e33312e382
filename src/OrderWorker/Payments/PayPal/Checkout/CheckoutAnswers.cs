using System.Text.Json.Serialization;
using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Checkout;

// Orders v2 and Payments v2 as they are written on the wire, as far as they are used.

internal sealed record OrderRequest(
    string Intent,
    IReadOnlyList<PurchaseUnitRequest> PurchaseUnits,
    PaymentSourceRequest PaymentSource
);

internal sealed record PurchaseUnitRequest(
    string Description,
    string CustomId,
    string InvoiceId,
    AmountRequest Amount,
    IReadOnlyList<ItemRequest>? Items
);

internal sealed record AmountRequest(string CurrencyCode, string Value, BreakdownRequest? Breakdown);

internal sealed record BreakdownRequest(AmountAnswer ItemTotal, AmountAnswer? Shipping, AmountAnswer? Discount);

internal sealed record ItemRequest(string Name, AmountAnswer UnitAmount, string Quantity);

internal sealed record PaymentSourceRequest(WalletRequest Paypal);

internal sealed record WalletRequest(ExperienceRequest ExperienceContext);

internal sealed record ExperienceRequest(
    string? BrandName,
    string? Locale,
    string ShippingPreference,
    string UserAction,
    string PaymentMethodPreference,
    string ReturnUrl,
    string CancelUrl
);

internal sealed record RefundRequest(AmountAnswer? Amount, string? InvoiceId, string? NoteToPayer);

internal sealed record OrderAnswer(
    string? Id,
    string? Status,
    IReadOnlyList<PurchaseUnitAnswer>? PurchaseUnits,
    PayerAnswer? Payer,
    PaymentSourceAnswer? PaymentSource,
    IReadOnlyList<LinkAnswer>? Links
);

internal sealed record PurchaseUnitAnswer(AmountAnswer? Amount, string? CustomId, string? InvoiceId, PaymentsAnswer? Payments);

internal sealed record PaymentsAnswer(IReadOnlyList<CaptureAnswer>? Captures);

internal sealed record PayerAnswer(string? EmailAddress, PayerNameAnswer? Name);

internal sealed record PaymentSourceAnswer(PayerAnswer? Paypal);

internal sealed record CaptureAnswer(
    string? Id,
    string? Status,
    StatusDetailsAnswer? StatusDetails,
    AmountAnswer? Amount,
    string? CustomId,
    string? InvoiceId,
    ReceivableAnswer? SellerReceivableBreakdown,
    SupplementaryAnswer? SupplementaryData,
    IReadOnlyList<LinkAnswer>? Links,
    string? CreateTime
);

internal sealed record StatusDetailsAnswer(string? Reason);

internal sealed record ReceivableAnswer(AmountAnswer? PaypalFee);

internal sealed record SupplementaryAnswer(RelatedIdsAnswer? RelatedIds);

internal sealed record RelatedIdsAnswer(string? OrderId);

internal sealed record RefundAnswer(
    string? Id,
    string? Status,
    AmountAnswer? Amount,
    string? InvoiceId,
    [property: JsonPropertyName("seller_payable_breakdown")] PayableAnswer? Payable,
    IReadOnlyList<LinkAnswer>? Links,
    string? CreateTime
);

internal sealed record PayableAnswer(AmountAnswer? PaypalFee);
