namespace OrderWorker.Store;

/// <summary>Where a row of the ledger comes from. Listings write the lower-case name.</summary>
public enum PaymentSource
{
    Api,
    Csv,
    Staff,
    Checkout,
    Invoice,
}

/// <summary>What a row of the ledger is. Listings write the kebab-case name.</summary>
public enum PaymentKind
{
    Payment,
    Refund,
    Reversal,
    Fee,
    Hold,
    Release,
    Conversion,
    Transfer,
    Cheque,
    PostalOrder,
    Other,
}

/// <summary>How far the money is.</summary>
public enum PaymentState
{
    /// <summary>Ours.</summary>
    Completed,
    Pending,
    Denied,
    Refunded,
    PartlyRefunded,
    Reversed,
    Cancelled,

    /// <summary>A cheque that the bank did not honour.</summary>
    Bounced,

    /// <summary>A state that this program does not know: treated as not ours.</summary>
    Unknown,
}

/// <summary>What reconciliation has still to do with a row.</summary>
public enum ReconcileState
{
    /// <summary>Not looked at since it came or changed.</summary>
    Due,

    /// <summary>All of it is allocated.</summary>
    Matched,

    /// <summary>With staff.</summary>
    Review,

    /// <summary>No order's money: a fee, a transfer, a donation that staff marked.</summary>
    NotForOrders,
}

/// <summary>A row of the ledger: money that came, went, or is promised. Never deleted; unique by <see cref="RowKey"/>.</summary>
public sealed class StoredPayment
{
    public long Id { get; init; }
    public required PaymentSource Source { get; init; }

    /// <summary>The same row of PayPal's, however often and from wherever it is read, has the same key: transaction IDs alone are not unique.</summary>
    public required string RowKey { get; init; }

    /// <summary>PayPal's, or the number of a cheque; null where staff gave none.</summary>
    public string? TransactionId { get; set; }

    /// <summary>The transaction that a refund, reversal, hold or fee belongs to.</summary>
    public string? ReferenceId { get; set; }
    public required PaymentKind Kind { get; set; }
    public required PaymentState State { get; set; }

    /// <summary>Minor units, gross, negative when money left.</summary>
    public required long Amount { get; set; }

    /// <summary>Minor units, zero or negative.</summary>
    public long Fee { get; set; }
    public required string Currency { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime Time { get; set; }

    /// <summary>UTC: when the row was first stored.</summary>
    public required DateTime StoredAt { get; init; }
    public string? PayerName { get; set; }
    public string? PayerEmail { get; set; }

    /// <summary>Lower case, for matching.</summary>
    public string? PayerEmailKey { get; set; }

    /// <summary>What the payer wrote: subject and note.</summary>
    public string? Note { get; set; }
    public string? InvoiceId { get; set; }
    public string? CustomField { get; set; }
    public string? ItemTitle { get; set; }

    /// <summary>PayPal's own word for the kind, or the staff member who entered it.</summary>
    public string? Detail { get; set; }

    public ReconcileState Reconcile { get; set; }

    /// <summary>UTC: when kind, state, amount or way of the money last changed; null while it is as it was stored. Who changes these sets it.</summary>
    public DateTime? ChangedAt { get; set; }

    /// <summary>Who changed it: <c>staff:name</c>; null where the source did.</summary>
    public string? ChangedBy { get; set; }

    /// <summary>UTC: when a cheque or postal order was taken to the bank.</summary>
    public DateTime? PaidInAt { get; set; }

    /// <summary>UTC: when the bank said that it is good.</summary>
    public DateTime? ClearedAt { get; set; }

    /// <summary>UTC: when the bank sent it back.</summary>
    public DateTime? BouncedAt { get; set; }

    public bool IsCheque => Kind is PaymentKind.Cheque or PaymentKind.PostalOrder;

    /// <summary>Raised at each save.</summary>
    public int Version { get; set; }

    public List<Allocation> Allocations { get; init; } = [];
}

/// <summary>Money of a payment put to an order. Append-only: what is undone is undone by a row with the negative amount.</summary>
public sealed class Allocation
{
    public long Id { get; init; }
    public required long PaymentId { get; init; }
    public StoredPayment? Payment { get; init; }
    public required long OrderId { get; init; }
    public StoredOrder? Order { get; init; }

    /// <summary>Minor units of the payment's currency; negative takes it back.</summary>
    public required long Amount { get; init; }

    /// <summary><c>rule</c>, or <c>staff:name</c>.</summary>
    public required string By { get; init; }

    /// <summary>One sentence.</summary>
    public required string Why { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime Time { get; init; }
}
