namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What one round of matching has changed, so that the next looks only at the payments that it concerns.</summary>
internal sealed class MoneyChanges
{
    private readonly HashSet<int> _orders = [];
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private readonly HashSet<long> _names = [];
    private readonly HashSet<string> _numbers = new(StringComparer.Ordinal);

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
        // Who names an order that has its money may mean one whose number is like it.
        _numbers.Add(order.Number);
        if (!order.IsOpen)
            return;
        // What waits for another sum now may be found by it.
        _names.UnionWith(names.Keys);
        _numbers.UnionWith(DamagedNumbers.OneSlipFrom(order.Number));
    }

    /// <summary>May there be other evidence now about a payment?</summary>
    public bool Touch(LedgerPayment payment, FoundEvidence known) =>
        // Too many were of one name, and now there may be few enough.
        known.IsCrowded
        || (payment.Payer is { } address && _addresses.Contains(address.Normalized))
        || known.Pairs.Any(pair => _orders.Contains(pair.Order))
        || payment.Quoted.Any(_numbers.Contains)
        || payment.Damaged.Any(_numbers.Contains)
        || (_names.Count > 0 && known.Names.Any(_names.Contains));
}
