using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Says what ties one payment to one order.</summary>
internal sealed class Tying
{
    // Clocks differ, and mails lie about.
    private static readonly TimeSpan NumberAhead = TimeSpan.FromDays(1);

    private readonly OrderIndex _index;
    private readonly IReadOnlyList<LedgerPayment> _payments;
    private readonly PayableOrder[] _orders;
    private readonly OrderNames[] _names;
    private readonly NameWords[] _payers;
    private readonly NameTable _table;
    private readonly ItemWords _items;
    private PayerWords? _words;

    public Tying(
        OrderIndex index,
        IReadOnlyList<LedgerPayment> payments,
        PayableOrder[] orders,
        OrderNames[] names,
        NameTable table
    )
    {
        (_index, _payments, _orders, _names, _table) = (index, payments, orders, names, table);
        _payers = [.. payments.Select(p => table.Of(p.PayerName))];
        _items = new ItemWords(orders.SelectMany(o => o.ItemNames).SelectMany(item => item));
    }

    public NameWords NameOf(int payment) => _payers[payment];

    // Asked about once for each order that a payment is held against.
    public PayerWords WordsOf(int payment) =>
        _words?.Payment == payment ? _words : _words = PayerWords.Of(payment, _payments[payment], _index, _items);

    /// <summary>Orders have changed.</summary>
    public void Forget() => _words = null;

    public Tie Of(int payment, int place)
    {
        var (row, order) = (_payments[payment], _orders[place]);
        var (payer, rarity) = PayerOf(payment, place);
        var said = SaidOf(row, order);
        if (said == Said.Nothing && IsSlip(payment, place, payer))
            said = Said.Slip;
        return new(place, said, payer, rarity);
    }

    // A slip that lands on another order of ours is no help to this one; it only casts doubt on the other.
    private bool IsSlip(int payment, int place, Payer payer)
    {
        var (row, order) = (_payments[payment], _orders[place]);
        return row.Quoted.Any(number => DamagedNumbers.IsOneSlip(number, order.Number))
            && (
                !WordsOf(payment).IsQuotedKnown
                || payer < Payer.SharesName
                || (payer >= Payer.PaidBefore && order.Fits(row) && !MayMeanWhatItNames(payment))
            );
    }

    // Not an order of somebody else that has its money, and never was that much.
    private bool MayMeanWhatItNames(int payment)
    {
        var row = _payments[payment];
        return row
            .Quoted.SelectMany(number => (IEnumerable<int>)_index.Numbered(number))
            .Any(place =>
                _orders[place] is var named
                && (
                    named.IsOpen
                    || named.LastPaidOn is null
                    || named.Total == row.Amount
                    || PayerOf(payment, place).Item1 != Payer.Stranger
                )
            );
    }

    /// <summary>Where neither address nor words tie them. Null where the name means too little.</summary>
    /// <param name="payment">By place.</param>
    /// <param name="place">Of the order.</param>
    /// <param name="isAnotherBuyer">Does the payer buy under their own address?</param>
    /// <param name="daysAfter">From the order to the payment.</param>
    public Tie? ByName(int payment, int place, bool isAnotherBuyer, int daysAfter)
    {
        var (payer, rarity) = Named(payment, place);
        var means =
            payer >= Payer.FullName || Weights.MostByName(payer, rarity, isAnotherBuyer, daysAfter) >= Weights.LeastThatCounts;
        return means ? new Tie(place, Said.Nothing, payer, rarity) : null;
    }

    public Evidence Evidence(int payment, Tie tie, bool looksPaidAgain)
    {
        var (row, order, words) = (_payments[payment], _orders[tie.Order], WordsOf(payment));
        var own = words.Items.Count == 0 ? 0 : order.ItemNames.Count(names => names.Any(words.Items.Contains));
        return new()
        {
            Payment = row,
            Order = order,
            Said = tie.Said,
            Payer = tie.Payer,
            NameRarity = tie.NameRarity,
            PayerIsAnotherBuyer = tie.Payer < Payer.PaidBefore && _index.OfPayer(row).Count > 0,
            NamesItems = own > 0 && own == order.ItemNames.Count,
            NamesOtherItems = own == 0 && words.Items.Count > 0,
            SpeaksOfAnother = tie.Said == Said.Nothing && words.SpeakOfAnOrder,
            LooksPaidAgain = looksPaidAgain,
        };
    }

    private (Payer, int) PayerOf(int payment, int place)
    {
        var (row, order) = (_payments[payment], _orders[place]);
        if (order.KnowsPayer(row))
            return (Payer.Address, 0);
        if (row.Payer is { } address && order.PaidBeforeBy.Contains(address.Normalized))
            return (Payer.PaidBefore, 0);
        return Named(payment, place);
    }

    private (Payer, int) Named(int payment, int place)
    {
        var (payer, names) = (_payers[payment], _names[place]);
        var bought = PayerBy(_table.Compare(payer.Words, names.Buyer.Words, out var rarity));
        if (ReferenceEquals(names.Buyer, names.Ship))
            return (bought, rarity);
        var sent = PayerBy(_table.Compare(payer.Words, names.Ship.Words, out var other));
        return sent > bought || (sent == bought && other > rarity) ? (sent, other) : (bought, rarity);
    }

    private static Payer PayerBy(Likeness likeness) =>
        likeness switch
        {
            Likeness.Full => Payer.FullName,
            Likeness.Initial => Payer.Initial,
            Likeness.OneWord => Payer.SharesName,
            Likeness.Different => Payer.Stranger,
            _ => Payer.Unknown,
        };

    private static Said SaidOf(LedgerPayment payment, PayableOrder order) =>
        order.Quotes(payment) ? Said.Transaction
        : payment.PaidThrough.Any(order.PayLinks.Contains) ? Said.Link
        : payment.Quoted.Contains(order.Number) ? Written(Said.Number, payment, order)
        : payment.Damaged.Contains(order.Number) ? Written(Said.Damaged, payment, order)
        : Said.Nothing;

    // Nobody knows the number of an order that is not made yet: it is meant for another.
    private static Said Written(Said said, LedgerPayment payment, PayableOrder order) =>
        payment.Time < order.ReceivedAt - NumberAhead ? Said.Slip : said;
}
