using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Looks for the open orders that a payment may be for, and says what ties them.</summary>
/// <remarks>
/// Most orders that come into question do so by a name that many have. These are judged by what is kept side by side here, by place; only those that may
/// mean something are looked at themselves.
/// </remarks>
internal sealed class EvidenceSearch
{
    // More orders of one name and sum than this say that the name is too common to mean anything.
    private const int MaxNamesakes = 30;

    // More open orders of one buyer than this are for a person to sort.
    private const int MaxOrdersOfBuyer = 300;

    // A second order of the same sum comes within so many days of the first, where it is meant as another.
    private const int DaysOfTwins = 7;

    // Clocks differ, and mails lie about.
    private static readonly TimeSpan NumberAhead = TimeSpan.FromDays(1);
    private static readonly TimeSpan NamedBack = TimeSpan.FromDays(90);

    private readonly OrderIndex _index;
    private readonly IReadOnlyList<LedgerPayment> _payments;
    private readonly PayableOrder[] _orders;
    private readonly DateTime[] _receivedAt;
    private readonly Tying _tying;
    private readonly NameTable _table;
    private readonly List<int> _related = [];
    private readonly List<int> _named = [];
    private readonly List<Tie> _ties = [];

    /// <param name="index">Of the orders.</param>
    /// <param name="payments">By place.</param>
    /// <param name="orders">By place; they change as money is put to them.</param>
    /// <param name="names">Of the orders.</param>
    /// <param name="table">Of the words of names.</param>
    public EvidenceSearch(
        OrderIndex index,
        IReadOnlyList<LedgerPayment> payments,
        PayableOrder[] orders,
        OrderNames[] names,
        NameTable table
    )
    {
        (_index, _payments, _orders, _table) = (index, payments, orders, table);
        _receivedAt = [.. orders.Select(o => o.ReceivedAt)];
        _tying = new Tying(index, payments, orders, names, table);
    }

    public FoundEvidence Of(int payment)
    {
        var row = _payments[payment];
        var keys = _table.Keys(_tying.NameOf(payment));
        _ties.Clear();
        var hasAllRelated = AddRelated(payment, row);
        var hasAllNamed = AddNamed(payment, row, keys, hasAllRelated);
        _ties.Sort((left, right) => left.Order.CompareTo(right.Order));

        // What came by an order's own link, or is quoted in its mail, is for no order that merely fits as well.
        if (_ties.Exists(tie => tie.Said == Said.Link))
            _ties.RemoveAll(tie => tie.Said < Said.Link);
        var waited = _ties.Exists(tie => tie.IsOfBuyer && row.Time >= _receivedAt[tie.Order]);
        var isPaidOtherwise = _index.OfPayer(row).Any(order => AccountsFor(_orders[order], row));
        var pairs = new List<(int, Evidence)>();
        foreach (var tie in _ties)
        {
            // Of somebody who is not the buyer and says nothing, another sum is no evidence of anything.
            var isOfAny = tie.Said >= Said.Damaged || tie.IsOfBuyer;
            if (!isOfAny && !_orders[tie.Order].Fits(row))
                continue;
            var evidence = _tying.Evidence(payment, tie, isPaidOtherwise);
            if (!isOfAny && evidence.Score < Weights.LeastThatCounts)
                continue;
            var isOther =
                ((waited || isPaidOtherwise) && evidence.DaysAfter < 0) || (isPaidOtherwise && evidence.DaysAfter > DaysOfTwins);
            pairs.Add(
                (
                    tie.Order,
                    isOther && tie.Said < Said.Damaged && tie.IsOfBuyer ? evidence with { IsAccountedFor = true } : evidence
                )
            );
        }

        return new(pairs, keys, !(hasAllRelated && hasAllNamed));
    }

    public Evidence Weigh(int payment, int order) => _tying.Evidence(payment, _tying.Of(payment, order), looksPaidAgain: false);

    /// <summary>Orders have changed.</summary>
    public void Forget() => _tying.Forget();

    // Those that the payer's address or words tie to it. False where some were left out, since there were too many of them.
    private bool AddRelated(int payment, LedgerPayment row)
    {
        _related.Clear();
        var isComplete = Few(_related, _index.OfPayer(row), MaxOrdersOfBuyer);
        isComplete &= Few(_related, _index.OfEarlierPayer(row), MaxOrdersOfBuyer);
        _related.AddRange(_index.NamedBy(row));
        foreach (var number in row.Damaged)
            _related.AddRange(_index.Numbered(number));
        _related.AddRange(_tying.WordsOf(payment).Slips);
        _related.Sort();
        for (var i = 0; i < _related.Count; i++)
            if ((i == 0 || _related[i] != _related[i - 1]) && MayPay(row, _orders[_related[i]]))
            {
                var tie = _tying.Of(payment, _related[i]);
                if (row.Time >= _receivedAt[tie.Order] - MoneyBook.PaidAhead || tie.Said >= Said.Damaged)
                    _ties.Add(tie);
            }
        return isComplete;
    }

    // Those that only a name ties to it.
    private bool AddNamed(int payment, LedgerPayment row, List<long> keys, bool hasAllRelated)
    {
        _named.Clear();
        var isComplete = true;
        foreach (var name in keys)
            isComplete &= Few(_named, _index.Named(name, row.Amount), MaxNamesakes);
        // Of those who wait for another sum only who has the whole name counts, since it may be a part, or pay several.
        foreach (var pair in _table.Pairs(_tying.NameOf(payment)))
        {
            var (left, right) = NameTable.Words(pair);
            if (Math.Min(_index.CountNamed(_table.Key(left, right)), _index.CountNamed(_table.Key(right, left))) > MaxNamesakes)
                isComplete = false;
            else
                foreach (var order in _index.NamedBoth(pair))
                    if (_receivedAt[order] <= row.Time + NumberAhead && _receivedAt[order] >= row.Time - NamedBack)
                        _named.Add(order);
        }

        _named.Sort();
        var isAnotherBuyer = _index.OfPayer(row).Count > 0;
        for (var i = 0; i < _named.Count; i++)
        {
            var order = _named[i];
            if (
                (i > 0 && order == _named[i - 1])
                || row.Time < _receivedAt[order] - MoneyBook.PaidAhead
                || _related.BinarySearch(order) >= 0
            )
                continue;
            var tie = hasAllRelated
                ? _tying.ByName(payment, order, isAnotherBuyer, Evidence.DaysBetween(_receivedAt[order], row.Time))
                : _tying.Of(payment, order);
            if (tie is { } known && MayPay(row, _orders[order]))
                _ties.Add(known);
        }

        return isComplete;
    }

    private static bool Few(List<int> places, IReadOnlyList<int> more, int most)
    {
        if (more.Count > most)
            return false;
        places.AddRange(more);
        return true;
    }

    // A cancelled order that was paid all the same, or a second payment by mistake.
    private static bool AccountsFor(PayableOrder order, LedgerPayment payment) =>
        order.Total == payment.Amount
        && order.ReceivedAt <= payment.Time
        && (
            order.State == OrderState.Cancelled && payment.Time - order.ReceivedAt < MoneyBook.PaidAhead
            || order.LastPaidOn is { } paidOn && (payment.Time - paidOn).Duration() <= MoneyBook.PaidAgain
        );

    private static bool MayPay(LedgerPayment payment, PayableOrder order) =>
        order.IsOpen
        && order.Total.Currency == payment.Amount.Currency
        // An order that quotes a payment of the ledger waits for no other, unless that names it.
        && (!order.ClaimIsInLedger || order.Quotes(payment) || payment.Quoted.Contains(order.Number));
}
