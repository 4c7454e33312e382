using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading;

/// <summary>What settles a mail that left something open, and is then read again with it: the buyer's answer to a question, or the sum that they state.</summary>
public sealed record Settled
{
    /// <summary>Which item some words of the first mail mean.</summary>
    public ItemPin? Pin { get; init; }

    /// <summary>Copies of the only item that the first mail asks for.</summary>
    public int? Quantity { get; init; }

    /// <summary>The way that each fork of the items takes, by its key; empty where none is told.</summary>
    public IReadOnlyDictionary<string, int> Ways { get; init; } = new Dictionary<string, int>();

    /// <summary>What is ordered, where the first mail named nothing that there is; empty where it did.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    public ShipTo? ShipTo { get; init; }

    /// <summary>What the answer says of money.</summary>
    public PaymentClaim Claim { get; init; } = PaymentClaim.None;

    /// <summary>With what the sum of the mail settles beside.</summary>
    public Settled With(Settled sum) => this with { Ways = sum.Ways, Evidence = [.. Evidence, .. sum.Evidence] };

    /// <summary>The words that it rests on; those of an answer stand in no text but their own.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>The item that the words at a place of the mail mean.</summary>
public sealed record ItemPin(int Start, Sku Sku);
