namespace OrderWorker.Core.Orders;

/// <summary>What an order mail asks for, read but not yet priced. Everything in it is certain enough to act on.</summary>
public sealed record ParsedOrder
{
    /// <exception cref="ArgumentException">No line, or two of one SKU.</exception>
    public ParsedOrder(Buyer buyer, ShipTo shipTo, IReadOnlyList<OrderLine> lines, PaymentClaim claim)
    {
        if (lines.Count == 0)
            throw new ArgumentException("An order has at least one line.");
        if (lines.DistinctBy(line => line.Sku).Count() != lines.Count)
            throw new ArgumentException("An order has one line for each SKU.");

        (Buyer, ShipTo, Claim) = (buyer, shipTo, claim);
        Lines = [.. lines.OrderBy(line => line.Sku)];
    }

    public Buyer Buyer { get; }
    public ShipTo ShipTo { get; }

    /// <summary>One a SKU, sorted by SKU.</summary>
    public IReadOnlyList<OrderLine> Lines { get; }

    public PaymentClaim Claim { get; }
}
