using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Invoicing;

// Invoicing v2 as it is written on the wire, as far as it is used.

internal sealed record InvoiceRequest(
    InvoiceDetailRequest Detail,
    IReadOnlyList<RecipientRequest>? PrimaryRecipients,
    IReadOnlyList<InvoiceItemRequest> Items,
    InvoiceConfigurationRequest Configuration,
    InvoiceAmountRequest? Amount
);

internal sealed record InvoiceDetailRequest(
    string InvoiceNumber,
    string Reference,
    string CurrencyCode,
    string? Note,
    PaymentTermRequest? PaymentTerm
);

internal sealed record PaymentTermRequest(string TermType, string DueDate);

internal sealed record RecipientRequest(BillingRequest BillingInfo);

internal sealed record BillingRequest(string EmailAddress);

internal sealed record InvoiceItemRequest(string Name, string Quantity, AmountAnswer UnitAmount, string UnitOfMeasure);

internal sealed record InvoiceConfigurationRequest(bool AllowTip, PartialPaymentRequest PartialPayment);

internal sealed record PartialPaymentRequest(bool AllowPartialPayment);

internal sealed record InvoiceAmountRequest(InvoiceBreakdownRequest Breakdown);

internal sealed record InvoiceBreakdownRequest(InvoiceShippingRequest? Shipping, InvoiceDiscountsRequest? Discount);

internal sealed record InvoiceShippingRequest(AmountAnswer Amount);

internal sealed record InvoiceDiscountsRequest(InvoiceDiscountRequest InvoiceDiscount);

internal sealed record InvoiceDiscountRequest(AmountAnswer Amount);

internal sealed record InvoiceNoticeRequest(bool SendToRecipient, bool SendToInvoicer);

internal sealed record InvoiceSearchRequest(string InvoiceNumber);

internal sealed record InvoiceAnswer(
    string? Id,
    string? Status,
    InvoiceDetailAnswer? Detail,
    AmountAnswer? Amount,
    InvoicePaymentsAnswer? Payments,
    string? Href,
    IReadOnlyList<LinkAnswer>? Links
);

internal sealed record InvoiceDetailAnswer(string? InvoiceNumber, string? Reference, InvoiceMetadataAnswer? Metadata);

internal sealed record InvoiceMetadataAnswer(string? RecipientViewUrl);

internal sealed record InvoicePaymentsAnswer(AmountAnswer? PaidAmount, IReadOnlyList<InvoicePaymentAnswer>? Transactions);

internal sealed record InvoicePaymentAnswer(string? Type, string? PaymentId, string? Method, AmountAnswer? Amount);

internal sealed record InvoicesAnswer(IReadOnlyList<InvoiceAnswer>? Items);
