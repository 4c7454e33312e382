using System.Text.Json.Serialization;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Payments.PayPal.Invoicing;
using OrderWorker.Payments.PayPal.Reporting;
using OrderWorker.Payments.PayPal.Webhooks;

namespace OrderWorker.Payments.PayPal;

/// <summary>How PayPal's JSON is read and written, made when the program is built.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(NothingAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(OrderRequest))]
[JsonSerializable(typeof(OrderAnswer))]
[JsonSerializable(typeof(CaptureAnswer))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(RefundAnswer))]
[JsonSerializable(typeof(InvoiceRequest))]
[JsonSerializable(typeof(InvoiceNoticeRequest))]
[JsonSerializable(typeof(InvoiceSearchRequest))]
[JsonSerializable(typeof(InvoiceAnswer))]
[JsonSerializable(typeof(InvoicesAnswer))]
[JsonSerializable(typeof(DisputeListAnswer))]
[JsonSerializable(typeof(DisputeAnswer))]
[JsonSerializable(typeof(EventListAnswer))]
[JsonSerializable(typeof(EventAnswer))]
[JsonSerializable(typeof(VerificationAnswer))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class PayPalJson : JsonSerializerContext;
