using OrderWorker.Core.Payments.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Orders, by their places, and all that may tie money to them, so that no payment is held against every order.</summary>
internal sealed class OrderIndex
{
    private readonly PlacesBy<string> _byNumber = new();
    private readonly SlipIndex _slips = new();
    private readonly PlacesBy<string> _byTransaction = new();
    private readonly PlacesBy<string> _byLink = new();
    private readonly PlacesBy<string> _byAddress = new();

    // Those that are not open.
    private readonly PlacesBy<string> _closedByEarlierPayer = new();

    // Open ones only.
    private readonly PlacesBy<string> _byEarlierPayer = new();
    private readonly Dictionary<long, int> _named = [];
    private readonly PlacesBy<WordPair> _byNames = new();
    private readonly PlacesBy<(long Name, long MinorUnits, string Currency)> _byNameAndSum = new();

    public Places Numbered(string number) => _byNumber[number];

    /// <summary>Adds those whose numbers may be one slip of the finger from one that is given.</summary>
    public void AddOneSlipFrom(string number, List<int> places) => _slips.AddOneSlipFrom(number, places);

    /// <summary>Those whose mails quote a payment.</summary>
    public Places Claiming(LedgerPayment payment) =>
        payment.TransactionId is { } id ? _byTransaction[id.ToUpperInvariant()] : default;

    /// <summary>Adds those that a payment, or their own mail, says it is for; one may be added more than once.</summary>
    public void AddNamedBy(LedgerPayment payment, List<int> places)
    {
        Claiming(payment).AddTo(places);
        foreach (var id in payment.PaidThrough)
            _byLink[id].AddTo(places);
        foreach (var number in payment.Quoted)
            Numbered(number).AddTo(places);
    }

    /// <summary>Those of a buyer, and those whose buyer says that they pay from this address.</summary>
    public Places OfBuyer(EmailAddress address) => _byAddress[address.Normalized];

    public Places OfPayer(LedgerPayment payment) => payment.Payer is { } payer ? OfBuyer(payer) : default;

    /// <summary>Open ones of buyers whom the payer has paid for before.</summary>
    public Places OfEarlierPayer(LedgerPayment payment) =>
        payment.Payer is { } payer ? _byEarlierPayer[payer.Normalized] : default;

    /// <summary>Those that are not open, of such buyers.</summary>
    public Places ClosedOfEarlierPayer(LedgerPayment payment) =>
        payment.Payer is { } payer ? _closedByEarlierPayer[payer.Normalized] : default;

    /// <summary>How many are open of a surname and an initial.</summary>
    public int CountNamed(long name) => _named.GetValueOrDefault(name);

    /// <summary>Those of them that wait for exactly this sum.</summary>
    public Places Named(long name, Money sum) => _byNameAndSum[(name, sum.MinorUnits, sum.Currency.Code)];

    /// <summary>Open ones whose buyer, or who gets the parcel, has both words in the name.</summary>
    public Places NamedBoth(WordPair pair) => _byNames[pair];

    public void Add(int place, PayableOrder order, OrderNames names)
    {
        _byNumber.Add(order.Number, place);
        _slips.Add(order.Number, place);
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

    /// <summary>Lets an order be found by one more address that has paid for its buyer.</summary>
    public void AddPayer(int place, PayableOrder order, EmailAddress payer) =>
        (order.IsOpen ? _byEarlierPayer : _closedByEarlierPayer).Add(payer.Normalized, place);

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
