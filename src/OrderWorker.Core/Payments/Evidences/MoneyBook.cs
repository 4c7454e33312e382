using OrderWorker.Core.Payments.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The payments and orders of one run, and what ties the ones to the others. What is settled leaves it: see <see cref="Settle"/>.</summary>
internal sealed class MoneyBook
{
    /// <summary>Money that came longer before an order than this is not taken for it without a word of the buyer or payer.</summary>
    public static readonly TimeSpan PaidAhead = TimeSpan.FromDays(30);

    /// <summary>The same amount again within this time is taken for a second payment of the same order.</summary>
    public static readonly TimeSpan PaidAgain = TimeSpan.FromDays(3);

    private readonly OrderIndex _index = new();
    private readonly PayableOrder[] _orders;
    private readonly OrderNames[] _names;
    private readonly EvidenceSearch _search;

    // Looked for when it is asked for, and kept until something changes that it rests on.
    private readonly FoundEvidence?[] _evidence;

    public MoneyBook(IEnumerable<LedgerPayment> payments, IEnumerable<PayableOrder> orders, NameBook? names)
    {
        // By age, then by row: whatever order they come in, they are looked at in the same.
        Payments = [.. payments.OrderBy(p => p.Time).ThenBy(p => p.Id)];
        Left = [.. Enumerable.Range(0, Payments.Count)];
        _orders = [.. orders.OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id)];
        var table = new NameTable(names ?? new NameBook(People()));
        _names = [.. _orders.Select(order => OrderNames.Of(order, table))];
        for (var place = 0; place < _orders.Length; place++)
            _index.Add(place, _orders[place], _names[place]);
        _evidence = new FoundEvidence?[Payments.Count];
        _search = new EvidenceSearch(_index, Payments, _orders, _names, table);
    }

    public IReadOnlyList<LedgerPayment> Payments { get; }
    public IReadOnlyList<PayableOrder> Orders => _orders;

    /// <summary>Places of the payments that no order has yet, by age.</summary>
    public IReadOnlyList<int> Left { get; private set; }

    /// <summary>The orders, whatever their state, that a payment or their own mail says it is for.</summary>
    public IReadOnlyList<int> NamedBy(LedgerPayment payment)
    {
        var named = new List<int>();
        _index.AddNamedBy(payment, named);
        return [.. named.Distinct().Order()];
    }

    /// <summary>The orders, whatever their state, of the address that a payment came from.</summary>
    public IReadOnlyList<int> OfPayer(LedgerPayment payment) => _index.OfPayer(payment);

    /// <summary>Orders that are not open, of buyers whom the payer has paid for from this address.</summary>
    public IReadOnlyList<int> PaidForBy(LedgerPayment payment) => _index.ClosedOfEarlierPayer(payment);

    /// <summary>Does the mail of an order quote this payment?</summary>
    public bool IsClaimed(LedgerPayment payment) => _index.Claiming(payment).Count > 0;

    /// <summary>The pairs of a payment and an open order that something but the sum ties together, and that may mean something.</summary>
    public IReadOnlyList<(int Order, Evidence Evidence)> EvidenceOf(int payment) =>
        (_evidence[payment] ??= _search.Of(payment)).Pairs;

    /// <summary>All that is known of a payment and an order together, whether or not anything ties them.</summary>
    public Evidence Weigh(int payment, int order) => _search.Weigh(payment, order);

    /// <summary>Takes money that found its orders out of the book. Who paid for whom, and which orders have their money, counts from now on.</summary>
    /// <param name="found">A payment and an order, each by its place, and how much of the payment.</param>
    public void Settle(IReadOnlyCollection<(int Payment, int Order, Money Amount)> found)
    {
        var changes = new MoneyChanges();
        foreach (var (payment, order, amount) in found)
        {
            var (row, before) = (Payments[payment], _orders[order]);
            Take(order, amount, row.Time);
            changes.Add(row, order, _orders[order], _names[order]);
            if (row.Payer is { } payer && payer != before.Buyer && !NoReplyAddress.Is(before.Buyer))
                foreach (var other in _index.OfBuyer(before.Buyer))
                    if (_orders[other].Buyer == before.Buyer)
                        Know(other, payer);
        }

        foreach (var payment in found.Select(f => f.Payment))
            _evidence[payment] = FoundEvidence.None;
        Left = [.. Left.Where(payment => !ReferenceEquals(_evidence[payment], FoundEvidence.None))];
        foreach (var payment in Left)
            if (_evidence[payment] is { } known && changes.Touch(Payments[payment], known))
                _evidence[payment] = null;
        _search.Forget();
    }

    private IEnumerable<(string Address, string? Name)> People() =>
        _orders
            .Select(o => (o.Buyer.Normalized, o.BuyerName))
            .Concat(Payments.Where(p => p.Payer is not null).Select(p => (p.Payer!.Normalized, p.PayerName)));

    private void Take(int place, Money amount, DateTime time)
    {
        var before = _orders[place];
        _orders[place] = before.Take(amount, time);
        _index.Change(place, before, _orders[place], _names[place]);
        _search.Change(place);
    }

    private void Know(int place, EmailAddress payer)
    {
        var before = _orders[place];
        _orders[place] = before.KnowingPayer(payer);
        if (!ReferenceEquals(_orders[place], before))
            _index.AddPayer(place, before, payer);
    }
}
