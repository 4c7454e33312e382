using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>Decides on payments that name no order, by the payer's address and the exact amount, where these leave no choice.</summary>
internal static class PayerRule
{
    /// <summary>Money that came longer before an order than this is not taken for it without a word of the buyer.</summary>
    private static readonly TimeSpan PaidAhead = TimeSpan.FromDays(30);

    /// <summary>The same amount again within this time is taken for a second payment of the same order.</summary>
    private static readonly TimeSpan PaidAgain = TimeSpan.FromDays(3);

    public static Reconciliation Decide(IReadOnlyList<LedgerPayment> payments, OrderBook book)
    {
        var edges = payments.ToDictionary(
            p => p,
            p => (IReadOnlyList<PayableOrder>)[.. book.OfPayer(p).Where(o => MayPay(p, o))]
        );
        var (matches, questions) = (new List<Match>(), new List<Question>());
        foreach (var group in Groups(edges))
            Assign(group, edges, book, matches, questions);
        // Only now is it known which orders have their money.
        foreach (var lone in payments.Where(p => edges[p].Count == 0))
            questions.Add(Lone(lone, book));
        return new(matches, questions);
    }

    private static bool MayPay(LedgerPayment payment, PayableOrder order) =>
        payment.Quoted.Count == 0
        && order.IsOpen
        && order.Fits(payment)
        && !order.ClaimIsInLedger
        && payment.Time >= order.ReceivedAt - PaidAhead;

    /// <summary>Payments and orders that compete for each other.</summary>
    private static List<Group> Groups(Dictionary<LedgerPayment, IReadOnlyList<PayableOrder>> edges)
    {
        var groups = new List<Group>();
        foreach (var (payment, orders) in edges.Where(e => e.Value.Count > 0))
        {
            var touched = groups.Where(g => g.Orders.Overlaps(orders.Select(o => o.Id))).ToList();
            groups.RemoveAll(touched.Contains);
            groups.Add(
                new(
                    [.. touched.SelectMany(g => g.Payments), payment],
                    [.. touched.SelectMany(g => g.Orders), .. orders.Select(o => o.Id)]
                )
            );
        }

        return groups;
    }

    private static void Assign(
        Group group,
        Dictionary<LedgerPayment, IReadOnlyList<PayableOrder>> edges,
        OrderBook book,
        List<Match> matches,
        List<Question> questions
    )
    {
        var payments = group.Payments.OrderBy(p => p.Time).ThenBy(p => p.Id).ToList();
        var orders = group.Orders.Order().Select(id => book[id]).OrderBy(o => o.ReceivedAt).ToList();
        // Where every payment would do for every order, and no order goes without, any assignment is as good as another.
        if (orders.Count > payments.Count || payments.Any(p => edges[p].Count != orders.Count))
        {
            questions.AddRange(payments.Select(p => Ambiguous(p, edges[p])));
            return;
        }

        for (var i = 0; i < payments.Count; i++)
        {
            if (i >= orders.Count)
            {
                questions.Add(NamedRule.Twice(payments[i], orders[^1]));
                continue;
            }

            var which = orders.Count == 1 ? "the only open order" : $"one of {orders.Count} equal open orders";
            matches.Add(
                new(
                    payments[i].Id,
                    orders[i].Id,
                    $"{payments[i].Payer} paid exactly what was to pay for {which} of that address and amount.",
                    true
                )
            );
            book.Take(payments[i], orders[i].Id);
        }
    }

    private static Question Ambiguous(LedgerPayment payment, IReadOnlyList<PayableOrder> orders) =>
        new(
            payment.Id,
            orders.Count == 1 ? orders[0].Id : null,
            new(
                ReasonCode.PaymentAmbiguous,
                $"{payment.Amount} of {payment.Payer} may be for {string.Join(" or ", orders.Select(o => o.Number))}; say which.",
                "one order for each payment",
                string.Join(", ", orders.Select(o => o.Number))
            )
        );

    private static Question Lone(LedgerPayment payment, OrderBook book)
    {
        if (payment.Quoted.Count > 0)
            return Ask(
                ReasonCode.PaymentAmbiguous,
                $"{payment.Amount} came for {string.Join(", ", payment.Quoted)}, which is no order of ours; say which it is for.",
                null
            );

        var known = book.OfPayer(payment).ToList();
        if (known.FirstOrDefault(o => IsPaidAgain(payment, o)) is { } paid)
            return NamedRule.Twice(payment, paid);
        var open = known.Where(o => o.IsOpen && !o.ClaimIsInLedger && payment.Time >= o.ReceivedAt - PaidAhead).ToList();
        if (open.Find(o => o.Total.Currency == payment.Amount.Currency) is { } other)
            return Ask(
                ReasonCode.PaymentUnmatched,
                $"{payment.Payer} paid {payment.Amount}, and {other.Left} is to pay for the open order {other.Number} of that address; say what it is for.",
                other
            );
        if (open.FirstOrDefault() is { } foreign)
            return Ask(
                ReasonCode.WrongCurrency,
                $"{payment.Payer} paid {payment.Amount}, and {foreign.Left} is to pay for {foreign.Number}; refund it, or change it.",
                foreign
            );
        return Ask(
            ReasonCode.PaymentUnmatched,
            $"{payment.Amount}{(payment.Payer is { } payer ? $" of {payer}" : "")} belong to no order that is known; find the order, or set the payment aside.",
            null
        ) with
        {
            CanWait = true,
        };

        Question Ask(ReasonCode code, string message, PayableOrder? order) =>
            new(
                payment.Id,
                order?.Id,
                new Reason(code, message, order?.Left.ToString() ?? "an order", payment.Amount.ToString())
            );
    }

    private static bool IsPaidAgain(LedgerPayment payment, PayableOrder order) =>
        !order.IsOpen
        && order.Total == payment.Amount
        && order.LastPaidOn is { } paidOn
        && (payment.Time - paidOn).Duration() <= PaidAgain;

    private sealed record Group(IReadOnlyList<LedgerPayment> Payments, HashSet<long> Orders);
}
