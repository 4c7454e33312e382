using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Looks for the open orders that a payment may be for, and says what ties them.</summary>
internal sealed class EvidenceSearch
{
    // A second order of the same sum comes within so many days of the first, where it is meant as another.
    private const int DaysOfTwins = 7;

    private readonly OrderIndex _index;
    private readonly IReadOnlyList<LedgerPayment> _payments;
    private readonly PayableOrder[] _orders;
    private readonly Candidates _candidates;
    private readonly Tying _tying;
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
        (_index, _payments, _orders) = (index, payments, orders);
        _candidates = new Candidates(index, orders, names, table);
        _tying = new Tying(index, payments, orders, names, table);
    }

    public FoundEvidence Of(int payment)
    {
        var row = _payments[payment];
        var name = _tying.NameOf(payment);
        _candidates.Find(row, name);
        _ties.Clear();
        AddRelated(payment, row);
        AddNamed(payment, row);
        _ties.Sort((left, right) => left.Order.CompareTo(right.Order));

        // What came by an order's own link, or is quoted in its mail, is for no order that merely fits as well.
        if (_ties.Exists(tie => tie.Said == Said.Link))
            _ties.RemoveAll(tie => tie.Said < Said.Link);
        var waited = _ties.Exists(tie => tie.IsOfBuyer && row.Time >= _orders[tie.Order].ReceivedAt);
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

        return new(pairs, name.Keys, !(_candidates.HasAllRelated && _candidates.HasAllNamed));
    }

    public Evidence Weigh(int payment, int order) => _tying.Evidence(payment, _tying.Of(payment, order), looksPaidAgain: false);

    /// <summary>Money was put to an order.</summary>
    public void Change(int place) => _candidates.Change(place);

    /// <summary>Orders have changed.</summary>
    public void Forget() => _tying.Forget();

    private void AddRelated(int payment, LedgerPayment row)
    {
        foreach (var place in _candidates.Related)
        {
            var order = _orders[place];
            if (!MayPay(row, order))
                continue;
            var tie = _tying.Of(payment, place);
            if (row.Time >= order.ReceivedAt - MoneyBook.PaidAhead || tie.Said >= Said.Damaged)
                _ties.Add(tie);
        }
    }

    private void AddNamed(int payment, LedgerPayment row)
    {
        var isAnotherBuyer = _index.OfPayer(row).Count > 0;
        foreach (var place in _candidates.Named)
        {
            var order = _orders[place];
            if (!MayPay(row, order))
                continue;
            var tie = _candidates.HasAllRelated
                ? _tying.ByName(payment, place, isAnotherBuyer, Evidence.DaysBetween(order.ReceivedAt, row.Time))
                : _tying.Of(payment, place);
            if (tie is { } known)
                _ties.Add(known);
        }
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
