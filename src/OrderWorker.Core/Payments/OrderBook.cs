using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>The orders as they stand while payments are put to them, one after the other.</summary>
internal sealed class OrderBook
{
    private readonly List<PayableOrder> _orders;
    private readonly Dictionary<long, int> _place;
    private readonly ILookup<string, int> _byPayer;
    private readonly ILookup<string, int> _byTransaction;
    private readonly ILookup<string, int> _byNumber;

    public OrderBook(IEnumerable<PayableOrder> orders)
    {
        // By the age of the orders, then by row: what is found is always found in the same order.
        _orders = [.. orders.OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id)];
        var places = Enumerable.Range(0, _orders.Count).ToList();
        _place = places.ToDictionary(i => _orders[i].Id);
        _byPayer = places
            .SelectMany(i => Payers(_orders[i]).Select(payer => (payer, i)))
            .ToLookup(entry => entry.payer, entry => entry.i);
        _byTransaction = places
            .Where(i => _orders[i].ClaimedTransaction is not null)
            .ToLookup(i => _orders[i].ClaimedTransaction!, StringComparer.OrdinalIgnoreCase);
        _byNumber = places.ToLookup(i => _orders[i].Number);
    }

    public PayableOrder this[long id] => _orders[_place[id]];

    public void Take(LedgerPayment payment, long order) => _orders[_place[order]] = this[order].After(payment);

    /// <summary>The orders that a payment, or the mail of an order, says it is for.</summary>
    public IReadOnlyList<PayableOrder> NamedBy(LedgerPayment payment) =>
        At(_byTransaction[payment.TransactionId ?? ""].Concat(payment.Quoted.SelectMany(number => _byNumber[number])));

    /// <summary>The orders of the address that a payment came from.</summary>
    public IReadOnlyList<PayableOrder> OfPayer(LedgerPayment payment) => At(_byPayer[payment.Payer?.Normalized ?? ""]);

    /// <summary>Another open order that the payer and the exact amount speak for.</summary>
    public PayableOrder? Rival(LedgerPayment payment, PayableOrder order) =>
        OfPayer(payment).FirstOrDefault(o => o.Id != order.Id && o.IsOpen && o.Fits(payment));

    private IReadOnlyList<PayableOrder> At(IEnumerable<int> places) => [.. places.Distinct().Order().Select(i => _orders[i])];

    private static IEnumerable<string> Payers(PayableOrder order) =>
        new[] { order.Buyer, order.ClaimedPayer }.OfType<EmailAddress>().Select(address => address.Normalized).Distinct();
}
