namespace OrderWorker.Store.Journal;

/// <summary>What happened. Exports write the kebab-case name.</summary>
public enum EntryKind
{
    Payment,
    Fee,
    Refund,
    Reversal,
    Hold,
    Release,
    Conversion,
    Transfer,
    ChequeReceived,
    ChequePaidIn,
    ChequeCleared,
    ChequeBounced,

    /// <summary>Money of a payment was put to an order.</summary>
    Allocation,

    /// <summary>It was taken back from the order.</summary>
    Deallocation,

    /// <summary>An order counts as paid though it is a little short of, or over, its total.</summary>
    Difference,

    /// <summary>The buyer lets the shop keep what was paid too much.</summary>
    Gift,

    /// <summary>Money is for no order.</summary>
    SetAside,
    Other,
}

/// <summary>One balanced entry of the books: its postings come to zero in each currency. Append-only: what was wrong is put right by another entry.</summary>
public sealed class JournalEntry
{
    public long Id { get; init; }
    public required EntryKind Kind { get; init; }

    /// <summary>UTC: when it happened.</summary>
    public required DateTime Time { get; init; }

    /// <summary>UTC: when it was entered.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Where the payment that it is about was read, or who entered it.</summary>
    public PaymentSource? Source { get; init; }

    /// <summary>PayPal's transaction ID, or the number of a cheque; null where there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>The rows of PayPal's, <c>rule</c>, or <c>staff:name</c>.</summary>
    public required string By { get; init; }

    /// <summary>One sentence.</summary>
    public required string Text { get; init; }

    public long? PaymentId { get; init; }
    public StoredPayment? Payment { get; init; }
    public long? OrderId { get; init; }
    public StoredOrder? Order { get; init; }
    public List<JournalPosting> Postings { get; init; } = [];

    /// <summary>Moves an amount between two accounts.</summary>
    /// <param name="minorUnits">Goes from the one to the other; a negative amount goes back.</param>
    /// <param name="currency">Its code.</param>
    /// <param name="from">Credited.</param>
    /// <param name="to">Debited.</param>
    public JournalEntry Move(long minorUnits, string currency, Account from, Account to)
    {
        Postings.Add(JournalPosting.Of(to, minorUnits, currency));
        Postings.Add(JournalPosting.Of(from, -minorUnits, currency));
        return this;
    }
}

/// <summary>What an entry does to one account.</summary>
public sealed class JournalPosting
{
    public long Id { get; init; }
    public long EntryId { get; init; }
    public required Account Account { get; init; }

    /// <summary>Minor units: debits are positive, credits negative.</summary>
    public required long Amount { get; init; }
    public required string Currency { get; init; }

    public static JournalPosting Of(Account account, long minorUnits, string currency) =>
        new()
        {
            Account = account,
            Amount = minorUnits,
            Currency = Core.Values.Currency.Of(currency).Code,
        };
}
