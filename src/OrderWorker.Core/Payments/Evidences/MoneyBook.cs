using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The payments and orders of one run, indexed by all that may tie them together, so that no payment is held against every order.</summary>
internal sealed class MoneyBook
{
    /// <summary>Money that came longer before an order than this is not taken for it without a word of the buyer or payer.</summary>
    public static readonly TimeSpan PaidAhead = TimeSpan.FromDays(30);

    // More orders of one name and sum than this say that the name is too common to mean anything.
    private const int MaxNamesakes = 30;

    /// <summary>The same amount again within this time is taken for a second payment of the same order.</summary>
    public static readonly TimeSpan PaidAgain = TimeSpan.FromDays(3);

    // Clocks differ, and mails lie about.
    private static readonly TimeSpan NumberAhead = TimeSpan.FromDays(1);

    private static readonly TimeSpan NamedBack = TimeSpan.FromDays(90);

    // One in sixteen.
    private const int MostOfGivenName = 12;

    // More open orders of one buyer than this are for a person to sort.
    private const int MaxOrdersOfBuyer = 300;

    // A second order of the same sum comes within so many days of the first, where it is meant as another.
    private const int DaysOfTwins = 7;

    private Words? _words;
    private readonly NameBook _names;
    private readonly ItemWords _items;
    private readonly PersonName[] _payers;
    private readonly (PersonName Buyer, PersonName Ship)[] _buyers;
    private readonly Index<string> _byNumber = new();
    private readonly Index<string> _byTransaction = new();
    private readonly Index<string> _byLink = new();
    private readonly Index<string> _byAddress = new();
    private readonly Index<string> _byEarlierPayer = new();
    private readonly Index<(string Surname, char Initial)> _byName = new();
    private readonly Index<(string Surname, char Initial, long MinorUnits, Currency Currency)> _byNameAndSum = new();

    public MoneyBook(IEnumerable<LedgerPayment> payments, IEnumerable<PayableOrder> orders, NameBook? names)
    {
        // By age, then by row: whatever order they come in, they are looked at in the same.
        Payments = [.. payments.OrderBy(p => p.Time).ThenBy(p => p.Id)];
        Orders = [.. orders.OrderBy(o => o.ReceivedAt).ThenBy(o => o.Id)];
        _payers = [.. Payments.Select(p => PersonName.Of(p.PayerName))];
        _buyers = [.. Orders.Select(o => (Buyer: PersonName.Of(o.BuyerName), Ship: PersonName.Of(o.ShipName)))];
        _names =
            names
            ?? new NameBook(
                Orders
                    .Select(o => (o.Buyer.Normalized, o.BuyerName))
                    .Concat(Payments.Where(p => p.Payer is not null).Select(p => (p.Payer!.Normalized, p.PayerName)))
            );
        _items = new ItemWords(Orders.SelectMany(o => o.ItemNames).SelectMany(names => names));
        for (var place = 0; place < Orders.Count; place++)
            Add(place);
    }

    public IReadOnlyList<LedgerPayment> Payments { get; }
    public IReadOnlyList<PayableOrder> Orders { get; }

    /// <summary>The orders, whatever their state, that a payment or their own mail says it is for.</summary>
    public IReadOnlyList<int> NamedBy(LedgerPayment payment) =>
        Sorted(
            _byTransaction[payment.TransactionId?.ToUpperInvariant() ?? ""]
                .Concat(payment.PaidThrough.SelectMany(id => _byLink[id]))
                .Concat(payment.Quoted.SelectMany(number => _byNumber[number]))
        );

    /// <summary>The orders, whatever their state, of the address that a payment came from.</summary>
    public IReadOnlyList<int> OfPayer(LedgerPayment payment) => payment.Payer is { } payer ? _byAddress[payer.Normalized] : [];

    /// <summary>Every pair of a payment and an open order that something but the sum ties together.</summary>
    public IEnumerable<(int Order, Evidence Evidence)> EvidenceOf(int payment)
    {
        var row = Payments[payment];
        var related = Few(OfPayer(row), MaxOrdersOfBuyer)
            .Concat(row.Payer is { } payer ? Few(_byEarlierPayer[payer.Normalized], MaxOrdersOfBuyer) : []);
        var written = NamedBy(row).Concat(row.Damaged.SelectMany(number => _byNumber[number])).Concat(WordsOf(payment).Slips);
        var named = _payers[payment]
            .Keys()
            .SelectMany(key =>
                Few(_byNameAndSum[(key.Surname, key.Initial, row.Amount.MinorUnits, row.Amount.Currency)], MaxNamesakes)
                    .Concat(Few(_byName[key], MaxNamesakes).Where(order => IsOfThatTime(row, Orders[order])))
            );
        var found = Sorted(related.Concat(written).Concat(named))
            .Where(order =>
                MayPay(row, Orders[order])
                && (row.Time >= Orders[order].ReceivedAt - PaidAhead || SaidOf(row, Orders[order]) >= Said.Damaged)
            )
            .Select(order => (Order: order, Evidence: Weigh(payment, order)))
            .ToList();
        // What came by an order's own link, or is quoted in its mail, is for no order that merely fits as well.
        if (found.Exists(pair => pair.Evidence.Said == Said.Link))
            found.RemoveAll(pair => pair.Evidence.Said < Said.Link);
        var waited = found.Exists(pair => IsOfBuyer(pair.Evidence) && pair.Evidence.DaysAfter >= 0);
        var isPaidOtherwise = OfPayer(row).Any(order => AccountsFor(Orders[order], row));
        foreach (var (order, evidence) in found)
        {
            var isAhead = evidence.DaysAfter < 0;
            var isOther = ((waited || isPaidOtherwise) && isAhead) || (isPaidOtherwise && evidence.DaysAfter > DaysOfTwins);
            yield return (
                order,
                evidence with
                {
                    LooksPaidAgain = isPaidOtherwise,
                    IsAccountedFor = isOther && evidence.Said < Said.Damaged && IsOfBuyer(evidence),
                }
            );
        }
    }

    // A cancelled order that was paid all the same, or a second payment by mistake.
    private static bool AccountsFor(PayableOrder order, LedgerPayment payment) =>
        order.Total == payment.Amount
        && order.ReceivedAt <= payment.Time
        && (
            order.State == OrderState.Cancelled && payment.Time - order.ReceivedAt < PaidAhead
            || order.LastPaidOn is { } paidOn && (payment.Time - paidOn).Duration() <= PaidAgain
        );

    private static bool IsOfBuyer(Evidence evidence) => evidence.Payer >= Payer.FullName;

    public Evidence Weigh(int payment, int order)
    {
        var (row, candidate) = (Payments[payment], Orders[order]);
        var words = WordsOf(payment);
        var own = words.Items.Count == 0 ? 0 : candidate.ItemNames.Count(names => names.Any(words.Items.Contains));
        var evidence = WithPayer(
            new()
            {
                Payment = row,
                Order = candidate,
                NamesItems = own > 0 && own == candidate.ItemNames.Count,
                NamesOtherItems = own == 0 && words.Items.Count > 0,
            },
            payment,
            order
        );
        var said = SaidOf(row, candidate);
        if (said != Said.Nothing)
            return evidence with { Said = said };

        // A slip that lands on another order of ours is no help to this one; it only casts doubt on the other.
        if (words.Slips.Contains(order) && (!words.IsQuotedKnown || evidence.Payer < Payer.SharesName))
            return evidence with { Said = Said.Slip };
        return evidence with { SpeaksOfAnother = words.SpeakOfAnOrder };
    }

    // Asked about once for each order that a payment is held against.
    private Words WordsOf(int payment)
    {
        if (_words?.Payment == payment)
            return _words;
        var row = Payments[payment];
        return _words = new(
            payment,
            row.Quoted.Any(number => _byNumber[number].Count > 0),
            row.Quoted.Count > 0 || NamedBy(row).Count > 0 || row.Damaged.Any(number => _byNumber[number].Count > 0),
            row.Quoted.Count == 0
                ? []
                : [.. row.Quoted.SelectMany(DamagedNumbers.OneSlipFrom).SelectMany(number => _byNumber[number])],
            _items.NamedIn(row.Written)
        );
    }

    private static Said SaidOf(LedgerPayment payment, PayableOrder order) =>
        order.Quotes(payment) ? Said.Transaction
        : payment.PaidThrough.Any(order.PayLinks.Contains) ? Said.Link
        : payment.Quoted.Contains(order.Number) ? Written(Said.Number, payment, order)
        : payment.Damaged.Contains(order.Number) ? Written(Said.Damaged, payment, order)
        : Said.Nothing;

    // Nobody knows the number of an order that is not made yet: it is meant for another.
    private static Said Written(Said said, LedgerPayment payment, PayableOrder order) =>
        payment.Time < order.ReceivedAt - NumberAhead ? Said.Slip : said;

    private Evidence WithPayer(Evidence evidence, int payment, int order)
    {
        var row = evidence.Payment;
        if (evidence.Order.KnowsPayer(row))
            return evidence with { Payer = Payer.Address };
        if (row.Payer is { } payer && evidence.Order.PaidBeforeBy.Contains(payer.Normalized))
            return evidence with { Payer = Payer.PaidBefore };

        var (buyer, ship) = (Compare(payment, _buyers[order].Buyer), Compare(payment, _buyers[order].Ship));
        var better = ship.Payer > buyer.Payer || (ship.Payer == buyer.Payer && ship.Rarity > buyer.Rarity) ? ship : buyer;
        return evidence with { Payer = better.Payer, NameRarity = better.Rarity, PayerIsAnotherBuyer = OfPayer(row).Count > 0 };
    }

    private (Payer Payer, int Rarity) Compare(int payment, PersonName name)
    {
        var likeness = _payers[payment].Compare(name, out var shared);
        if (likeness == Likeness.Different)
            return (Payer.Stranger, 0);
        // The rarer word is the surname. Given names go with surnames, by people and by generation, so another word says little more.
        var rarities = shared.Select(_names.Rarity).OrderDescending().ToList();
        var rarity = rarities.Take(1).Sum() + rarities.Skip(1).Take(1).Sum(second => Math.Min(MostOfGivenName, second));
        return likeness switch
        {
            Likeness.Full => (Payer.FullName, rarity),
            Likeness.Initial => (Payer.Initial, rarity),
            Likeness.OneWord => (Payer.SharesName, rarity),
            _ => (Payer.Unknown, 0),
        };
    }

    private static bool MayPay(LedgerPayment payment, PayableOrder order) =>
        order.IsOpen
        && order.Total.Currency == payment.Amount.Currency
        // An order that quotes a payment of the ledger waits for no other, unless that names it.
        && (!order.ClaimIsInLedger || order.Quotes(payment) || payment.Quoted.Contains(order.Number));

    // Another sum than the payment's, of the same name, matters only where the money may be a part of it or pay several.
    private static bool IsOfThatTime(LedgerPayment payment, PayableOrder order) =>
        order.ReceivedAt <= payment.Time + NumberAhead && order.ReceivedAt >= payment.Time - NamedBack;

    private void Add(int place)
    {
        var order = Orders[place];
        _byNumber.Add(order.Number, place);
        foreach (
            var address in new[] { order.Buyer, order.ClaimedPayer }.OfType<EmailAddress>().Select(a => a.Normalized).Distinct()
        )
            _byAddress.Add(address, place);
        if (order.ClaimedTransaction is { } transaction)
            _byTransaction.Add(transaction.ToUpperInvariant(), place);
        foreach (var link in order.PayLinks)
            _byLink.Add(link, place);
        if (!order.IsOpen)
            return;
        foreach (var payer in order.PaidBeforeBy)
            _byEarlierPayer.Add(payer, place);
        var keys = _buyers[place].Buyer.Keys().Concat(_buyers[place].Ship.Keys()).Distinct();
        foreach (var (surname, initial) in keys)
        {
            _byName.Add((surname, initial), place);
            _byNameAndSum.Add((surname, initial, order.Left.MinorUnits, order.Left.Currency), place);
        }
    }

    private static IReadOnlyList<int> Few(IReadOnlyList<int> places, int most) => places.Count <= most ? places : [];

    private static IReadOnlyList<int> Sorted(IEnumerable<int> places) => [.. places.Distinct().Order()];

    /// <summary>What the words of one payment say.</summary>
    private sealed record Words(
        int Payment,
        bool IsQuotedKnown,
        bool SpeakOfAnOrder,
        HashSet<int> Slips,
        IReadOnlySet<string> Items
    );

    private sealed class Index<TKey>
        where TKey : notnull
    {
        private readonly Dictionary<TKey, List<int>> _places = [];

        public IReadOnlyList<int> this[TKey key] => _places.TryGetValue(key, out var found) ? found : [];

        public void Add(TKey key, int place)
        {
            if (!_places.TryGetValue(key, out var list))
                _places.Add(key, list = new List<int>(1));
            list.Add(place);
        }
    }
}
