using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Orders, by their places, and all that may tie money to them, so that no payment is held against every order.</summary>
internal sealed class OrderIndex
{
    private static readonly HashSet<int> None = [];

    private readonly PlacesBy<string> _byNumber = new();
    private readonly PlacesBy<string> _byTransaction = new();
    private readonly PlacesBy<string> _byLink = new();
    private readonly PlacesBy<string> _byAddress = new();

    // Those that are not open.
    private readonly PlacesBy<string> _closedByEarlierPayer = new();

    // Open ones only.
    private readonly PlacesBy<string> _byEarlierPayer = new();
    private readonly Dictionary<long, int> _named = [];
    private readonly PlacesBy<long> _byNames = new();
    private readonly PlacesBy<(long Name, long MinorUnits, string Currency)> _byNameAndSum = new();

    public IReadOnlyList<int> Numbered(string number) => _byNumber[number];

    /// <summary>Those whose numbers are one slip of the finger from one that is given.</summary>
    public IReadOnlySet<int> OneSlipFrom(IReadOnlyList<string> numbers)
    {
        HashSet<int>? found = null;
        var byNumber = _byNumber.BySpan();
        foreach (var number in numbers)
            DamagedNumbers.EachSlipFrom(
                number,
                slipped =>
                {
                    if (byNumber.TryGetValue(slipped, out var orders))
                        (found ??= []).UnionWith(orders);
                }
            );
        return found ?? None;
    }

    /// <summary>Those whose mails quote a payment.</summary>
    public IReadOnlyList<int> Claiming(LedgerPayment payment) =>
        payment.TransactionId is { } id ? _byTransaction[id.ToUpperInvariant()] : [];

    /// <summary>Those that a payment, or their own mail, says it is for; one may come more than once.</summary>
    public IEnumerable<int> NamedBy(LedgerPayment payment) =>
        Claiming(payment).Concat(payment.PaidThrough.SelectMany(id => _byLink[id])).Concat(payment.Quoted.SelectMany(Numbered));

    /// <summary>Those of a buyer, and those whose buyer says that they pay from this address.</summary>
    public IReadOnlyList<int> OfBuyer(EmailAddress address) => _byAddress[address.Normalized];

    public IReadOnlyList<int> OfPayer(LedgerPayment payment) => payment.Payer is { } payer ? OfBuyer(payer) : [];

    /// <summary>Open ones of buyers whom the payer has paid for before.</summary>
    public IReadOnlyList<int> OfEarlierPayer(LedgerPayment payment) =>
        payment.Payer is { } payer ? _byEarlierPayer[payer.Normalized] : [];

    /// <summary>Those that are not open, of such buyers.</summary>
    public IReadOnlyList<int> ClosedOfEarlierPayer(LedgerPayment payment) =>
        payment.Payer is { } payer ? _closedByEarlierPayer[payer.Normalized] : [];

    /// <summary>How many are open of a surname and an initial.</summary>
    public int CountNamed(long name) => _named.GetValueOrDefault(name);

    /// <summary>Those of them that wait for exactly this sum.</summary>
    public IReadOnlyList<int> Named(long name, Money sum) => _byNameAndSum[(name, sum.MinorUnits, sum.Currency.Code)];

    /// <summary>Open ones whose buyer, or who gets the parcel, has both words in the name.</summary>
    public IReadOnlyList<int> NamedBoth(long pair) => _byNames[pair];

    public void Add(int place, PayableOrder order, OrderNames names)
    {
        _byNumber.Add(order.Number, place);
        _byAddress.Add(order.Buyer.Normalized, place);
        if (order.ClaimedPayer is { } claimed && claimed != order.Buyer)
            _byAddress.Add(claimed.Normalized, place);
        if (order.ClaimedTransaction is { } transaction)
            _byTransaction.Add(transaction.ToUpperInvariant(), place);
        foreach (var link in order.PayLinks)
            _byLink.Add(link, place);
        AddStanding(place, order, names);
    }

    /// <summary>Lets an order be found by what it has become.</summary>
    public void Change(int place, PayableOrder before, PayableOrder after, OrderNames names)
    {
        if (before.IsOpen)
            RemoveOpen(place, before, names);
        else
            foreach (var payer in before.PaidBeforeBy)
                _closedByEarlierPayer.Remove(payer, place);
        AddStanding(place, after, names);
    }

    private void AddStanding(int place, PayableOrder order, OrderNames names)
    {
        if (order.IsOpen)
            AddOpen(place, order, names);
        else
            foreach (var payer in order.PaidBeforeBy)
                _closedByEarlierPayer.Add(payer, place);
    }

    private void AddOpen(int place, PayableOrder order, OrderNames names)
    {
        foreach (var payer in order.PaidBeforeBy)
            _byEarlierPayer.Add(payer, place);
        var left = order.Left;
        foreach (var pair in names.Pairs)
            _byNames.Add(pair, place);
        foreach (var name in names.Keys)
        {
            _named[name] = CountNamed(name) + 1;
            _byNameAndSum.Add((name, left.MinorUnits, left.Currency.Code), place);
        }
    }

    private void RemoveOpen(int place, PayableOrder order, OrderNames names)
    {
        foreach (var payer in order.PaidBeforeBy)
            _byEarlierPayer.Remove(payer, place);
        var left = order.Left;
        foreach (var pair in names.Pairs)
            _byNames.Remove(pair, place);
        foreach (var name in names.Keys)
        {
            _named[name]--;
            _byNameAndSum.Remove((name, left.MinorUnits, left.Currency.Code), place);
        }
    }
}
