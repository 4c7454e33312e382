using OrderWorker.Payments.PayPal.Connection;

namespace OrderWorker.Payments.PayPal.Invoicing;

/// <summary>Reads PayPal's answers about invoices into our words.</summary>
internal static class InvoiceReading
{
    /// <exception cref="PaymentSourceUnavailableException">It has no ID, or an amount that cannot be read.</exception>
    public static Invoice Invoice(InvoiceAnswer answer)
    {
        var id =
            answer.Id
            ?? FromLink(answer)
            ?? throw new PaymentSourceUnavailableException("PayPal's answer holds an invoice without an ID.");
        return new(
            id,
            State(answer.Status),
            answer.Detail?.InvoiceNumber,
            answer.Detail?.Reference,
            // A currency without a value is what PayPal writes where it has not added up yet.
            answer.Amount?.Value
                is null
                ? null
                : PayPalAmount.Read(answer.Amount, $"the invoice {id}"),
            PayPalAmount.Read(answer.Payments?.PaidAmount, $"the invoice {id}"),
            Uri.TryCreate(answer.Detail?.Metadata?.RecipientViewUrl, UriKind.Absolute, out var page) ? page : null,
            [
                .. (answer.Payments?.Transactions ?? []).Select(payment => new InvoicePayment(
                    payment.PaymentId,
                    PayPalAmount.Read(payment.Amount, $"the invoice {id}"),
                    payment.Type == "PAYPAL" || (payment.Type is null && payment.Method == "PAYPAL")
                )),
            ]
        );
    }

    // A short answer is only a link to the invoice: …/v2/invoicing/invoices/INV2-….
    private static string? FromLink(InvoiceAnswer answer) =>
        new[] { answer.Href }
            .Concat((answer.Links ?? []).Where(link => link.Rel == "self").Select(link => link.Href))
            .OfType<string>()
            .Select(text => Uri.TryCreate(text, UriKind.Absolute, out var link) ? link : null)
            .Where(link => link?.Segments is { Length: > 1 } parts && parts[^2].TrimEnd('/') == "invoices")
            .Select(link => link!.Segments[^1])
            .FirstOrDefault();

    private static InvoiceState State(string? status) =>
        status switch
        {
            "DRAFT" => InvoiceState.Draft,
            "SCHEDULED" => InvoiceState.Scheduled,
            "SENT" => InvoiceState.Sent,
            "UNPAID" => InvoiceState.Unpaid,
            "PAYMENT_PENDING" => InvoiceState.PaymentPending,
            "PARTIALLY_PAID" => InvoiceState.PartlyPaid,
            "PAID" => InvoiceState.Paid,
            "MARKED_AS_PAID" => InvoiceState.MarkedAsPaid,
            "CANCELLED" => InvoiceState.Cancelled,
            "REFUNDED" => InvoiceState.Refunded,
            "PARTIALLY_REFUNDED" => InvoiceState.PartlyRefunded,
            "MARKED_AS_REFUNDED" => InvoiceState.MarkedAsRefunded,
            _ => InvoiceState.Unknown,
        };
}
