namespace OrderWorker.Store;

/// <summary>How PayPal is asked for the money of an order.</summary>
public enum PayRequestKind
{
    /// <summary>A PayPal order, made when the buyer clicks; it lives for some hours.</summary>
    Checkout,

    /// <summary>A PayPal invoice, made before the buyer is answered.</summary>
    Invoice,
}

/// <summary>How far a request to pay is.</summary>
public enum PayRequestState
{
    /// <summary>Stored, and perhaps made at PayPal: asking again with the same request ID finds out.</summary>
    Begun,

    /// <summary>Made: the buyer can pay.</summary>
    Open,

    /// <summary>The buyer agreed, and the money is perhaps taken: asking again with the same request ID finds out.</summary>
    Capturing,

    /// <summary>The money, or PayPal's promise of it, is in the ledger.</summary>
    Paid,

    /// <summary>No money comes by it any more: it ran out, was cancelled or refused.</summary>
    Ended,
}

/// <summary>One request to PayPal for the money of one order. Stored before PayPal hears of it, so that no end of the program makes a second one.</summary>
public sealed class PayRequest
{
    public long Id { get; init; }
    public required long OrderId { get; init; }
    public StoredOrder? Order { get; init; }
    public required PayRequestKind Kind { get; init; }

    /// <summary>The so-manieth of its order, from 1: two that begin at the same moment are told apart by it.</summary>
    public required int Place { get; init; }

    /// <summary>What PayPal's idempotency goes by; each call adds its name to it.</summary>
    public required string RequestId { get; init; }

    /// <summary>How often PayPal has refused to take the money: the next try is a new call, not the refused one again.</summary>
    public int Refusals { get; set; }

    /// <summary>The shop's own reference, which PayPal takes one payment for: the order's number, with a suffix from the second payment on.</summary>
    public required string Reference { get; init; }

    /// <summary>Minor units.</summary>
    public required long Amount { get; init; }
    public required string Currency { get; init; }
    public PayRequestState State { get; set; }

    /// <summary>PayPal's ID of its order or invoice.</summary>
    public string? PayPalId { get; set; }

    /// <summary>Where the buyer pays.</summary>
    public string? Url { get; set; }

    /// <summary>The payment that came by it.</summary>
    public string? TransactionId { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>UTC: when PayPal is asked next how it stands; null once that is known for good.</summary>
    public DateTime? LookAt { get; set; }

    /// <summary>Raised at each save.</summary>
    public int Version { get; set; }
}
