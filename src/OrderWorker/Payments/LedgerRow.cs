using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>A row of PayPal's, read from its API or its activity download: the same row makes the same value from either.</summary>
public sealed record LedgerRow
{
    public required string TransactionId { get; init; }

    /// <summary>The transaction that this one belongs to; never itself.</summary>
    public string? ReferenceId { get; init; }
    public required PaymentKind Kind { get; init; }
    public required PaymentState State { get; init; }

    /// <summary>Minor units, gross, negative when money left.</summary>
    public required long Amount { get; init; }

    /// <summary>Minor units, negative when it was taken from us.</summary>
    public long Fee { get; init; }
    public required string Currency { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Time { get; init; }
    public string? PayerName { get; init; }
    public string? PayerEmail { get; init; }
    public string? Note { get; init; }
    public string? InvoiceId { get; init; }
    public string? CustomField { get; init; }
    public string? ItemTitle { get; init; }

    /// <summary>PayPal's own word or code for the kind.</summary>
    public string? Detail { get; init; }

    /// <summary>
    /// Tells rows apart that share a transaction ID: money in from money out, a currency conversion's two halves, a hold or fee from the
    /// payment that it belongs to. Made of nothing that changes while the row lives or that differs between the API and the languages of the download.
    /// </summary>
    public string Key => $"paypal:{TransactionId}:{Class}:{Currency}:{(Amount < 0 ? "out" : "in")}";

    private string Class =>
        Kind switch
        {
            PaymentKind.Fee => "fee",
            PaymentKind.Conversion => "conversion",
            PaymentKind.Hold or PaymentKind.Release => "hold",
            _ => "money",
        };
}
