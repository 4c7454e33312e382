namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What one round of matching has changed, so that the next looks only at the payments that it concerns.</summary>
internal sealed class MoneyChanges
{
    private readonly HashSet<int> _orders = [];
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<long> _names = [];

    /// <summary>Money of a payment went to an order.</summary>
    /// <param name="payment">From now on its payer is known to pay for this buyer.</param>
    /// <param name="place">Of the order.</param>
    /// <param name="order">As it is now.</param>
    /// <param name="names">That it is found by.</param>
    public void Add(LedgerPayment payment, int place, PayableOrder order, OrderNames names)
    {
        _orders.Add(place);
        _addresses.Add(order.Buyer.Normalized);
        if (order.ClaimedPayer is { } claimed)
            _addresses.Add(claimed.Normalized);
        if (payment.Payer is { } payer)
            _addresses.Add(payer.Normalized);
        // What waits for another sum now may be found by it.
        if (order.IsOpen)
            _names.UnionWith(names.Keys);
    }

    /// <summary>May there be other evidence now about a payment?</summary>
    public bool Touch(LedgerPayment payment, FoundEvidence known) =>
        // Too many were of one name, and now there may be few enough.
        known.IsCrowded
        || (payment.Payer is { } address && _addresses.Contains(address.Normalized))
        || known.Pairs.Any(pair => _orders.Contains(pair.Order))
        || (_names.Count > 0 && known.Names.Any(_names.Contains));
}
