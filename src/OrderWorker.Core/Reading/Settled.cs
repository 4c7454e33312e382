using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading;

/// <summary>What the buyer's answer to a question settles of their first mail, which is then read again with it.</summary>
public sealed record Settled
{
    /// <summary>Which item some words of the first mail mean.</summary>
    public ItemPin? Pin { get; init; }

    /// <summary>Copies of the only item that the first mail asks for.</summary>
    public int? Quantity { get; init; }

    public ShipTo? ShipTo { get; init; }

    /// <summary>What the answer says of money.</summary>
    public PaymentClaim Claim { get; init; } = PaymentClaim.None;

    /// <summary>The words of the answer that it rests on; they stand in no text but their own.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];
}

/// <summary>The item that the words at a place of the mail mean.</summary>
public sealed record ItemPin(int Start, Sku Sku);
