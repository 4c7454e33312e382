namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>A transaction as PayPal keeps it, and shows it hours later.</summary>
public sealed record StandInTransaction(
    string Id,
    DateTime Time,
    string Value,
    string Status = "S",
    string Code = "T0006",
    string Currency = "GBP",
    string? Payer = "m.hale@example.org",
    string? Note = null,
    string? Reference = null,
    string? InvoiceId = null,
    string? CustomField = null,
    string Fee = "0.00"
)
{
    public object Json(Func<DateTime, string> written) =>
        new
        {
            transaction_info = new
            {
                transaction_id = Id,
                paypal_reference_id = Reference,
                paypal_reference_id_type = Reference is null ? null : "TXN",
                transaction_event_code = Code,
                transaction_initiation_date = written(Time),
                transaction_updated_date = written(Time),
                transaction_amount = new { currency_code = Currency, value = Value },
                fee_amount = new { currency_code = Currency, value = Fee },
                transaction_status = Status,
                transaction_note = Note,
                invoice_id = InvoiceId,
                custom_field = CustomField,
            },
            payer_info = new { email_address = Payer, payer_name = new { alternate_full_name = "Margaret Hale" } },
            cart_info = new { item_details = new[] { new { item_name = "Heaven Eyes" } } },
        };
}
