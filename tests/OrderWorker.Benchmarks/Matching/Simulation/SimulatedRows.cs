namespace OrderWorker.Benchmarks.Matching.Simulation;

/// <summary>Somebody who buys, with the household that may pay for them.</summary>
public sealed record SimulatedPerson(int Id, SimulatedName Name, string Email, string OtherEmail)
{
    /// <summary>Who pays for them now and then; null for most.</summary>
    public SimulatedPerson? Partner { get; init; }

    /// <summary>A name that they had before, and that PayPal may still have.</summary>
    public string? FormerFamily { get; init; }
}

/// <summary>An order, with what the program may know of it.</summary>
public sealed record SimulatedOrder
{
    public required int Id { get; init; }
    public required SimulatedPerson Buyer { get; init; }
    public required DateTime ReceivedAt { get; init; }

    /// <summary>In pence.</summary>
    public required long Total { get; init; }
    public required IReadOnlyList<string> Titles { get; init; }

    /// <summary>As the mail signs it.</summary>
    public required string BuyerName { get; init; }
    public string? ClaimedPayer { get; set; }
    public string? ClaimedTransaction { get; set; }
    public string? PayLink { get; set; }
    public DateTime? CancelledAt { get; set; }

    /// <summary>When the truth has all of its money; null while it never comes.</summary>
    public DateTime? TrulyPaidAt { get; set; }
    public string Number => $"K-{1000 + Id}";
}

/// <summary>What ties a payment to its order, as the simulator put it there.</summary>
[Flags]
public enum Clues
{
    None = 0,

    /// <summary>The buyer's address, or one that the order's mail announces.</summary>
    Address = 1,

    /// <summary>Given name and surname, whatever their script, order or a middle initial.</summary>
    FullName = 2,

    /// <summary>Readable without doubt by a person: a number, however it is spelled, but with the right digits.</summary>
    Reference = 4,

    /// <summary>The order's mail quotes the transaction.</summary>
    Transaction = 8,

    /// <summary>Paid by our own link.</summary>
    Link = 16,
}

/// <summary>A payment, with the truth about it.</summary>
public sealed record SimulatedPayment
{
    public required int Id { get; init; }

    /// <summary>In pence.</summary>
    public required long Amount { get; init; }
    public required DateTime Time { get; init; }
    public required string TransactionId { get; init; }
    public required string PayerEmail { get; init; }
    public required string PayerName { get; init; }
    public string Note { get; init; } = "";
    public string? PaidThrough { get; init; }

    /// <summary>When it was given back and is no payment any more.</summary>
    public DateTime? GoneAt { get; init; }

    /// <summary>The orders that it pays; none: a gift, a second payment by mistake, money for something else.</summary>
    public required IReadOnlyList<SimulatedOrder> Truth { get; init; }

    /// <summary>The other parts, where several pay one order.</summary>
    public int PartOf { get; init; }
    public Clues Clues { get; init; }

    /// <summary>Row of the published table.</summary>
    public required string Kind { get; init; }
}
