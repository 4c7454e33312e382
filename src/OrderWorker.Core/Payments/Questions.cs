using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments.Assignment;
using OrderWorker.Core.Payments.Evidences;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>Says what is asked about money that was not put to an order.</summary>
internal sealed class Questions
{
    private const int Shown = 3;

    private readonly MoneyBook _book;
    private readonly ILookup<int, Proposal> _proposals;
    private readonly IReadOnlyDictionary<int, int> _twins;

    /// <param name="book">When nothing more is found.</param>
    /// <param name="proposals">What there was to choose from then.</param>
    /// <param name="twins">By payment the order that another one, like it in all that matters, has paid.</param>
    public Questions(MoneyBook book, IReadOnlyList<Proposal> proposals, IReadOnlyDictionary<int, int> twins)
    {
        (_book, _twins) = (book, twins);
        _proposals = proposals.SelectMany(r => r.Payments.Select(p => (p, r))).ToLookup(x => x.p, x => x.r);
    }

    public Question About(int payment)
    {
        var row = _book.Payments[payment];
        var named = _book.NamedBy(row);
        return named.Count switch
        {
            0 => Unnamed(payment, row),
            1 => Named(payment, row, named[0]),
            _ => Ask(
                row,
                null,
                ReasonCode.PaymentAmbiguous,
                $"The payment of {row.Amount} speaks of {Numbers(named)}; say which it is for.",
                "one order",
                Numbers(named)
            ),
        };
    }

    private Question Named(int payment, LedgerPayment row, int place)
    {
        var order = _book.Orders[place];
        if (row.Amount.Currency != order.Total.Currency)
            return Ask(
                row,
                order,
                ReasonCode.WrongCurrency,
                $"{row.Amount} came for {order.Number}, which is to be paid in {order.Total.Currency}; refund it, or change it.",
                order.Left.ToString()
            );
        if (order.State is OrderState.Cancelled or OrderState.NeedsReview)
            return Ask(
                row,
                order,
                ReasonCode.PaymentUnmatched,
                $"{row.Amount} came for {order.Number}, which {(order.State == OrderState.Cancelled ? "was cancelled; refund it" : "is not settled yet; settle it first")}.",
                "an order that awaits payment",
                order.State.Name()
            );
        if (!order.IsOpen)
            return Twice(row, order);

        var evidence = _book.Weigh(payment, place);
        var ties = EvidenceWords.Capital(EvidenceWords.Ties(evidence));
        if (Rivals(payment).Where(r => r.Orders is not [var one] || one != place).ToList() is [var rival, ..])
            return Ask(
                row,
                order,
                ReasonCode.PaymentAmbiguous,
                $"{ties}, and {row.Amount} may as well be for {Numbers(rival.Orders)}; say which it is for.",
                $"{order.Number}: {order.Left}",
                string.Join(", ", rival.Orders.Select(o => $"{_book.Orders[o].Number}: {_book.Orders[o].Left}"))
            );
        var doubt = evidence.IsExact
            ? $"and {row.Amount} is the sum, but that alone is not enough"
            : $"but {row.Amount} is not the {order.Left} to pay";
        return Ask(
            row,
            order,
            ReasonCode.PaymentAmbiguous,
            $"{ties}, {doubt}{(evidence.Payer < Payer.FullName ? " and the payer is not its buyer" : "")}; say which order it is for.",
            order.Left.ToString()
        );
    }

    private Question Unnamed(int payment, LedgerPayment row)
    {
        if (_twins.TryGetValue(payment, out var twin))
            return Twice(row, _book.Orders[twin]);
        if (row.Quoted.Count > 0)
            return Ask(
                row,
                null,
                ReasonCode.PaymentAmbiguous,
                $"{row.Amount} came for {string.Join(", ", row.Quoted)}, which is no order of ours; say which it is for.",
                "an order"
            );
        var rivals = Rivals(payment);
        return rivals.Count > 0 ? Ambiguous(row, rivals) : Lone(row);
    }

    private List<Proposal> Rivals(int payment) =>
        [.. _proposals[payment].Where(r => r.IsExact).OrderByDescending(r => r.Score).ThenBy(r => r.Orders[0])];

    private Question Ambiguous(LedgerPayment row, List<Proposal> proposals)
    {
        var orders = proposals.Take(Shown).Select(r => Numbers(r.Orders)).Distinct().ToList();
        var best = proposals[0];
        var hint = orders.Count == 1 ? $" {EvidenceWords.Capital(EvidenceWords.Ties(best.Evidence[0]))}." : "";
        var question = Ask(
            row,
            orders.Count == 1 && best.Orders is [var only] ? _book.Orders[only] : null,
            ReasonCode.PaymentAmbiguous,
            $"{row.Amount} {Of(row)}may be for {string.Join(" or ", orders)}; say which.{hint}",
            "one order for each payment",
            string.Join(", ", orders)
        );
        // By name or a guess at the number only: the right order's mail may still come.
        return question with { CanWait = best.Evidence.All(e => e.Payer < Payer.PaidBefore && e.Said < Said.Damaged) };
    }

    private Question Lone(LedgerPayment row)
    {
        var known = _book.OfPayer(row);
        foreach (var place in known.Concat(_book.PaidForBy(row)))
            if (IsPaidAgain(row, place))
                return Twice(row, _book.Orders[place]);
        var open = known
            .Select(o => _book.Orders[o])
            .Where(o => o.IsOpen && !o.ClaimIsInLedger && row.Time >= o.ReceivedAt - MoneyBook.PaidAhead)
            .ToList();
        if (open.Find(o => o.Total.Currency == row.Amount.Currency) is { } other)
            return Ask(
                row,
                other,
                ReasonCode.PaymentUnmatched,
                $"{row.Payer} paid {row.Amount}, and {other.Left} is to pay for the open order {other.Number} of that address; say what it is for.",
                other.Left.ToString()
            );
        if (open.FirstOrDefault() is { } foreign)
            return Ask(
                row,
                foreign,
                ReasonCode.WrongCurrency,
                $"{row.Payer} paid {row.Amount}, and {foreign.Left} is to pay for {foreign.Number}; refund it, or change it.",
                foreign.Left.ToString()
            );
        return Ask(
            row,
            null,
            ReasonCode.PaymentUnmatched,
            $"{row.Amount} {Of(row)}belong to no order that is known; find the order, or set the payment aside.",
            "an order"
        ) with
        {
            CanWait = true,
        };
    }

    private bool IsPaidAgain(LedgerPayment row, int place)
    {
        var order = _book.Orders[place];
        return !order.IsOpen
            && order.Total == row.Amount
            && order.LastPaidOn is { } time
            && (row.Time - time).Duration() <= MoneyBook.PaidAgain;
    }

    /// <summary>The order has its money already.</summary>
    private static Question Twice(LedgerPayment row, PayableOrder order) =>
        Ask(
            row,
            order,
            ReasonCode.PaidTwice,
            $"{order.Number} is paid, and {row.Amount} came for it again; refund it, or find the order that it is for.",
            $"{order.Total} once",
            $"{row.Amount} more"
        );

    private static string Of(LedgerPayment row) =>
        row.Payer is { } payer ? $"of {payer} "
        : row.PayerName is { } name ? $"of {name} "
        : "";

    private string Numbers(IEnumerable<int> orders) => string.Join(" and ", orders.Select(o => _book.Orders[o].Number));

    private static Question Ask(
        LedgerPayment row,
        PayableOrder? order,
        ReasonCode code,
        string message,
        string expected,
        string? found = null
    ) => new(row.Id, order?.Id, new Reason(code, message, expected, found ?? row.Amount.ToString()));
}
