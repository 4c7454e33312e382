using OrderWorker.Core.Values;

namespace OrderWorker.Payments.PayPal.Invoicing;

/// <summary>How far an invoice is. "Marked as" is a person's word on PayPal's pages, not PayPal's money.</summary>
public enum InvoiceState
{
    /// <summary>A word of PayPal's that this program does not know.</summary>
    Unknown,
    Draft,
    Scheduled,
    Sent,
    Unpaid,
    PaymentPending,
    PartlyPaid,
    Paid,
    MarkedAsPaid,
    Cancelled,
    Refunded,
    PartlyRefunded,
    MarkedAsRefunded,
}

/// <summary>A PayPal invoice: a link that does not die.</summary>
/// <param name="Id">PayPal's, as <c>INV2-…</c>.</param>
/// <param name="State">See there.</param>
/// <param name="Number">Ours; null where PayPal does not say.</param>
/// <param name="Reference">Our order's number; null where none was given.</param>
/// <param name="Total">Null where PayPal does not say.</param>
/// <param name="Paid">Null where nothing was, or PayPal does not say.</param>
/// <param name="PayAt">PayPal's page where the buyer pays: the share link; null while it is a draft.</param>
/// <param name="Payments">Money that came for it.</param>
public sealed record Invoice(
    string Id,
    InvoiceState State,
    string? Number,
    string? Reference,
    Money? Total,
    Money? Paid,
    Uri? PayAt,
    IReadOnlyList<InvoicePayment> Payments
);

/// <summary>Money that came for an invoice.</summary>
/// <param name="TransactionId">PayPal's; null for money that a person only wrote down.</param>
/// <param name="Amount">Null where PayPal does not say.</param>
/// <param name="IsPayPal">False for money that a person only wrote down.</param>
public sealed record InvoicePayment(string? TransactionId, Money? Amount, bool IsPayPal);

/// <summary>An invoice that is to be made.</summary>
public sealed record NewInvoice
{
    /// <summary>
    /// At most 25 characters: by it an invoice is found again that was made and not heard of. PayPal does not promise to refuse a second
    /// invoice of the same number.
    /// </summary>
    public required string Number { get; init; }

    /// <summary>Our order's number.</summary>
    public required string Reference { get; init; }

    /// <summary>One at least, all of one currency.</summary>
    public required IReadOnlyList<InvoiceItem> Items { get; init; }

    public Money? Postage { get; init; }

    /// <summary>Taken off the goods.</summary>
    public Money? Discount { get; init; }

    /// <summary>What goods and postage come to, less the discount.</summary>
    public required Money Total { get; init; }

    /// <summary>For the buyer; cut at 4000 characters.</summary>
    public string? Note { get; init; }

    /// <summary>Null: none is named.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Null: whoever has the link pays.</summary>
    public string? BuyerEmail { get; init; }
}

/// <param name="Name">Cut at 200 characters.</param>
/// <param name="Quantity">At least one.</param>
/// <param name="Each">The price of one.</param>
public sealed record InvoiceItem(string Name, int Quantity, Money Each);
