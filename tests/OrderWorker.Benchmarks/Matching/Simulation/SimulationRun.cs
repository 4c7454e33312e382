using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Payments.Evidences;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Benchmarks.Matching.Simulation;

/// <summary>What became of the payments of one run.</summary>
public sealed class SimulationResult
{
    public int Payments { get; set; }
    public int Automatic { get; set; }
    public int Matchable { get; set; }
    public int MatchableMatched { get; set; }

    /// <summary>Money that the program put to an order that it was not for.</summary>
    public List<string> Wrong { get; } = [];

    /// <summary>Likewise, where the payment looked in every respect like one for that order.</summary>
    public int NobodyCouldTell { get; set; }

    /// <summary>Payments of an order that were left to a person, and of these those where the first suggestion is right.</summary>
    public int Suggested { get; set; }
    public int SuggestedRightFirst { get; set; }

    public SortedDictionary<string, (int All, int Matchable, int Matched)> Kinds { get; } = [];
    public List<string> Missed { get; } = [];
    public List<string> Looked { get; } = [];
}

/// <summary>Lets the program's rules match simulated months, day by day as the worker does or all at once, and compares with the truth.</summary>
public sealed class SimulationRun(SimulatedMonths months)
{
    private const int DaysToPay = 21;
    private const int SuggestionsTried = 100;
    private const int DaysBetweenNameCounts = 10;
    private static readonly Currency Gbp = Currency.Of("GBP");

    private readonly Dictionary<int, long> _paid = [];
    private readonly Dictionary<int, DateTime> _paidOn = [];
    private readonly Dictionary<int, List<int>> _ordersOf = [];
    private readonly HashSet<(string Payer, int Buyer)> _paidBefore = [];
    private readonly Dictionary<int, SimulatedOrder> _orders = months.Orders.ToDictionary(o => o.Id);
    private readonly Dictionary<int, SimulatedPayment> _payments = months.Payments.ToDictionary(p => p.Id);
    private readonly Dictionary<int, LedgerPayment> _values = months.Payments.ToDictionary(p => p.Id, ToValue);
    private readonly HashSet<string> _transactions = [];
    private NameBook? _names;
    private DateTime _namesFrom;

    public SimulationResult DayByDay()
    {
        for (var day = months.From.AddDays(1); day <= months.Until; day = day.AddDays(1))
            Match(day);
        return Judge();
    }

    public SimulationResult AllAtOnce()
    {
        Match(months.Until);
        return Judge();
    }

    /// <summary>All payments and orders as the rules take them, before any is matched.</summary>
    public (IReadOnlyList<LedgerPayment> Payments, IReadOnlyList<PayableOrder> Orders) Everything() => Rows(months.Until);

    private (List<LedgerPayment> Payments, List<PayableOrder> Orders) Rows(DateTime now)
    {
        foreach (var payment in months.Payments.Where(p => p.Time < now))
            _transactions.Add(payment.TransactionId);
        var payments = months
            .Payments.Where(p => p.Time < now && !(p.GoneAt < now) && !_ordersOf.ContainsKey(p.Id))
            .Select(p => _values[p.Id])
            .ToList();
        var payersOf = _paidBefore.ToLookup(pair => pair.Buyer, pair => pair.Payer);
        // As the worker does: the orders that wait, and of the others those that a payment names or whose buyer has paid.
        var numbers = payments.SelectMany(p => p.Quoted.Concat(p.Damaged)).ToHashSet();
        var addresses = payments.Select(p => p.Payer!.Text).ToHashSet();
        var orders = months.Orders.Where(o =>
            o.ReceivedAt < now
            && (_paid.GetValueOrDefault(o.Id) < o.Total || numbers.Contains(o.Number) || addresses.Contains(o.Buyer.Email))
        );
        return (payments, [.. orders.Select(o => ToValue(o, now, payersOf))]);
    }

    // As the worker does: once more, as it is then.
    private void Match(DateTime now)
    {
        if (_names is null || now >= _namesFrom.AddDays(DaysBetweenNameCounts))
            (_names, _namesFrom) = (NamesAt(now), now);
        while (MatchOnce(now) > 0) { }
    }

    private int MatchOnce(DateTime now)
    {
        var (payments, orders) = Rows(now);
        var found = Reconciler.Match(payments, orders, _names).Matches;
        foreach (var match in found)
        {
            var (payment, order) = (_payments[(int)match.Payment], _orders[(int)match.Order]);
            _paidOn[order.Id] = payment.Time;
            _paid[order.Id] = _paid.GetValueOrDefault(order.Id) + match.Amount.MinorUnits;
            if (!_ordersOf.TryGetValue(payment.Id, out var list))
                _ordersOf.Add(payment.Id, list = []);
            list.Add(order.Id);
            _paidBefore.Add((payment.PayerEmail, order.Buyer.Id));
        }

        return found.Count;
    }

    // As the worker does: the names of all who ordered or paid.
    private NameBook NamesAt(DateTime now) =>
        new(
            months
                .Orders.Where(o => o.ReceivedAt < now)
                .Select(o => (o.Buyer.Email, (string?)o.BuyerName))
                .Concat(months.Payments.Where(p => p.Time < now).Select(p => (p.PayerEmail, (string?)p.PayerName)))
        );

    private static LedgerPayment ToValue(SimulatedPayment payment) =>
        new(
            payment.Id,
            Money.Of(payment.Amount, Gbp),
            payment.Time,
            payment.TransactionId,
            EmailAddress.TryParse(payment.PayerEmail, out var payer) ? payer : null,
            [.. OrderNumber.FindAll(payment.Note, "K").Select(n => n.Text)]
        )
        {
            PayerName = payment.PayerName,
            Written = payment.Note,
            Damaged = DamagedNumbers.FindAll(payment.Note, "K"),
            PaidThrough = payment.PaidThrough is { } link ? [link] : [],
            IsGift = GiftWords.IsIn(payment.Note),
            IsForSomethingElse = OtherPurposes.IsIn(payment.Note),
        };

    private PayableOrder ToValue(SimulatedOrder order, DateTime now, ILookup<int, string> payersOf) =>
        new()
        {
            Id = order.Id,
            Number = order.Number,
            State =
                order.CancelledAt < now ? OrderState.Cancelled
                : _paid.GetValueOrDefault(order.Id) >= order.Total ? OrderState.Paid
                : order.ReceivedAt.AddDays(DaysToPay) < now ? OrderState.Expired
                : OrderState.AwaitingPayment,
            Total = Money.Of(order.Total, Gbp),
            Paid = Money.Of(_paid.GetValueOrDefault(order.Id), Gbp),
            Buyer = EmailAddress.TryParse(order.Buyer.Email, out var buyer) ? buyer : throw new InvalidOperationException(),
            BuyerName = order.BuyerName,
            ShipName = order.BuyerName,
            ClaimedPayer = EmailAddress.TryParse(order.ClaimedPayer, out var claimed) ? claimed : null,
            ClaimedTransaction = order.ClaimedTransaction,
            ClaimIsInLedger = order.ClaimedTransaction is { } id && _transactions.Contains(id),
            PayLinks = order.PayLink is { } link ? [link] : [],
            PaidBeforeBy = [.. payersOf[order.Buyer.Id]],
            ItemNames = [.. order.Titles.Select(title => new[] { title })],
            ReceivedAt = order.ReceivedAt,
            LastPaidOn = _paidOn.TryGetValue(order.Id, out var paidOn) ? paidOn : null,
        };

    private SimulationResult Judge()
    {
        var person = new CarefulPerson(months);
        var result = new SimulationResult { Payments = months.Payments.Count };
        foreach (var payment in months.Payments)
        {
            var matched = _ordersOf.GetValueOrDefault(payment.Id, []).Select(id => _orders[id]).ToList();
            var isRight = JudgeMatches(payment, matched, person, result);
            var isMatchable = person.WouldMatch(payment);
            var kind = result.Kinds.GetValueOrDefault(payment.Kind);
            result.Kinds[payment.Kind] = (kind.All + 1, kind.Matchable + (isMatchable ? 1 : 0), kind.Matched + (isRight ? 1 : 0));
            result.Automatic += matched.Count > 0 ? 1 : 0;
            if (isMatchable)
            {
                result.Matchable++;
                result.MatchableMatched += isRight ? 1 : 0;
                if (!isRight)
                    result.Missed.Add(Describe(payment, matched));
            }
            if (matched.Count == 0 && payment.Truth.Count == 1)
                Suggest(payment, result);
        }

        foreach (var (id, paid) in _paid)
            if (paid > _orders[id].Total && !months.Payments.Any(p => p.Kind == "wrong amount" && p.Truth.Contains(_orders[id])))
                result.Wrong.Add(
                    $"{_orders[id].Number} of {_orders[id].Total} got {paid} of {string.Join("; ", _ordersOf.Where(x => x.Value.Contains(id)).Select(x => Describe(_payments[x.Key], [])))}"
                );
        return result;
    }

    private bool JudgeMatches(
        SimulatedPayment payment,
        List<SimulatedOrder> matched,
        CarefulPerson person,
        SimulationResult result
    )
    {
        var isRight = matched.Count > 0 && matched.Count == payment.Truth.Count;
        foreach (var order in matched.Except(payment.Truth))
        {
            if (person.HasTwin(payment, order) || person.IsForEqualOrder(payment, order))
                continue;
            isRight = false;
            if (person.LooksLikeFor(payment, matched, PutTo(matched)))
            {
                result.NobodyCouldTell++;
                result.Looked.Add(Describe(payment, matched));
            }
            else
                result.Wrong.Add(Describe(payment, matched));
        }

        return isRight;
    }

    private long PutTo(List<SimulatedOrder> orders) =>
        _ordersOf.Where(pair => pair.Value.Exists(id => orders.Exists(o => o.Id == id))).Sum(pair => _payments[pair.Key].Amount);

    private void Suggest(SimulatedPayment payment, SimulationResult result)
    {
        if (result.Suggested >= SuggestionsTried)
            return;
        result.Suggested++;
        var now = payment.Time.AddDays(1);
        var payersOf = _paidBefore.ToLookup(pair => pair.Buyer, pair => pair.Payer);
        var open = months
            .Orders.Where(o => o.ReceivedAt < now && o.ReceivedAt > now.AddDays(-90))
            .Select(o => ToValue(o, now, payersOf))
            .ToList();
        if (Suggestions.Rank(_values[payment.Id], open, _names) is [var first, ..] && first.Order == payment.Truth[0].Id)
            result.SuggestedRightFirst++;
    }

    private static string Describe(SimulatedPayment p, List<SimulatedOrder> matched) =>
        $"{p.Kind}: {p.Amount} on {p.Time:MM-dd} by {p.PayerName} <{p.PayerEmail}> \"{p.Note}\" clues {p.Clues} for [{string.Join("; ", p.Truth.Select(Describe))}] put to [{string.Join("; ", matched.Select(Describe))}]";

    private static string Describe(SimulatedOrder o) =>
        $"{o.Number} {o.Total} {o.ReceivedAt:MM-dd} {o.BuyerName} <{o.Buyer.Email}>";
}
