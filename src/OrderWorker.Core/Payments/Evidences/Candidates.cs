using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The orders that come into question for one payment, by their places, ascending and each once.</summary>
/// <remarks>
/// Most that have something in common with a payment mean nothing: a name that many have, or a number like its own. These are passed over by what is kept
/// here side by side, without a look at the order.
/// </remarks>
internal sealed class Candidates
{
    // More orders of one name and sum than this say that the name is too common to mean anything.
    private const int MaxNamesakes = 30;

    // More open orders of one buyer than this are for a person to sort.
    private const int MaxOrdersOfBuyer = 300;

    // Clocks differ, and mails lie about.
    private static readonly TimeSpan NumberAhead = TimeSpan.FromDays(1);
    private static readonly TimeSpan NamedBack = TimeSpan.FromDays(90);

    private readonly OrderIndex _index;
    private readonly PayableOrder[] _orders;
    private readonly NameTable _table;
    private readonly DateTime[] _receivedAt;
    private readonly (long Left, ulong Names)[] _glances;
    private readonly List<int> _slips = [];

    /// <param name="index">Of the orders.</param>
    /// <param name="orders">By place, and so by age; they change as money is put to them.</param>
    /// <param name="names">Of the orders.</param>
    /// <param name="table">Of the words of names.</param>
    public Candidates(OrderIndex index, PayableOrder[] orders, OrderNames[] names, NameTable table)
    {
        (_index, _orders, _table) = (index, orders, table);
        _receivedAt = [.. orders.Select(o => o.ReceivedAt)];
        _glances = [.. orders.Zip(names, (order, own) => (LeftOf(order), OrderNames.MarksOf(own.Pairs)))];
    }

    /// <summary>Those that the payer's address or words tie to it.</summary>
    public List<int> Related { get; } = [];

    /// <summary>Those that only a name ties to it.</summary>
    public List<int> Named { get; } = [];

    /// <summary>False where some were left out, since there were too many of them.</summary>
    public bool HasAllRelated { get; private set; }

    /// <summary>Likewise.</summary>
    public bool HasAllNamed { get; private set; }

    public void Find(LedgerPayment payment, NameWords name)
    {
        FindRelated(payment, name);
        FindNamed(payment, name);
        Named.RemoveAll(order => Related.BinarySearch(order) >= 0);
    }

    /// <summary>Money was put to an order.</summary>
    public void Change(int place) => _glances[place].Left = LeftOf(_orders[place]);

    private void FindRelated(LedgerPayment payment, NameWords name)
    {
        Related.Clear();
        HasAllRelated = Few(Related, _index.OfPayer(payment), MaxOrdersOfBuyer);
        HasAllRelated &= Few(Related, _index.OfEarlierPayer(payment), MaxOrdersOfBuyer);
        _index.AddNamedBy(payment, Related);
        foreach (var number in payment.Damaged)
            _index.Numbered(number).AddTo(Related);
        foreach (var number in payment.Quoted)
            AddSlips(number, payment.Amount.MinorUnits, OrderNames.MarksOf(name.Pairs));
        SortOut(Related);
    }

    // Most of the numbers that are one slip away are orders of strangers that wait for another sum.
    private void AddSlips(string number, long sum, ulong names)
    {
        _slips.Clear();
        _index.AddOneSlipFrom(number, _slips);
        foreach (var order in _slips)
            if (
                (_glances[order].Left == sum || (_glances[order].Names & names) != 0 || !HasAllRelated)
                && DamagedNumbers.IsOneSlip(number, _orders[order].Number)
            )
                Related.Add(order);
    }

    private void FindNamed(LedgerPayment payment, NameWords name)
    {
        Named.Clear();
        HasAllNamed = true;
        foreach (var key in name.Keys)
            HasAllNamed &= Few(Named, _index.Named(key, payment.Amount), MaxNamesakes);
        // Of those who wait for another sum only who has the whole name counts, since it may be a part, or pay several.
        var ofPairs = Named.Count;
        foreach (var pair in name.Pairs)
            if (IsCommon(pair))
                HasAllNamed = false;
            else
                _index.NamedBoth(pair).AddTo(Named);
        if (Named.Count == 0)
            return;

        var from = FirstAfter(payment.Time - NamedBack - TimeSpan.FromTicks(1));
        var (until, untilOfPairs) = (FirstAfter(payment.Time + MoneyBook.PaidAhead), FirstAfter(payment.Time + NumberAhead));
        var kept = 0;
        for (var i = 0; i < Named.Count; i++)
            if (i < ofPairs ? Named[i] < until : Named[i] >= from && Named[i] < untilOfPairs)
                Named[kept++] = Named[i];
        Named.RemoveRange(kept, Named.Count - kept);
        SortOut(Named);
    }

    private bool IsCommon(WordPair pair) =>
        _index.CountNamed(_table.Key(pair.Lower, pair.Higher)) > MaxNamesakes
        && _index.CountNamed(_table.Key(pair.Higher, pair.Lower)) > MaxNamesakes;

    // The place of the first order that came after a time: places are by age.
    private int FirstAfter(DateTime time)
    {
        var (from, until) = (0, _receivedAt.Length);
        while (from < until)
        {
            var middle = (from + until) / 2;
            (from, until) = _receivedAt[middle] > time ? (from, middle) : (middle + 1, until);
        }

        return from;
    }

    private static long LeftOf(PayableOrder order) => order.Total.MinorUnits - order.Paid.MinorUnits;

    private static bool Few(List<int> places, Places more, int most)
    {
        if (more.Count > most)
            return false;
        more.AddTo(places);
        return true;
    }

    private static void SortOut(List<int> places)
    {
        places.Sort();
        var kept = 0;
        for (var i = 0; i < places.Count; i++)
            if (kept == 0 || places[i] != places[kept - 1])
                places[kept++] = places[i];
        places.RemoveRange(kept, places.Count - kept);
    }
}
