using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>Decides on a payment that says which order it is for.</summary>
internal static class NamedRule
{
    /// <returns>One of the two.</returns>
    public static (Match? Match, Question? Question) Decide(
        LedgerPayment payment,
        IReadOnlyList<PayableOrder> candidates,
        OrderBook book
    )
    {
        if (candidates.Count > 1)
            return Ask(
                payment,
                null,
                ReasonCode.PaymentAmbiguous,
                $"The payment of {payment.Amount} speaks of {Numbers(candidates)}; say which it is for.",
                "one order",
                Numbers(candidates)
            );

        var order = candidates[0];
        if (Obstacle(payment, order) is { } obstacle)
            return (null, obstacle);

        var fits = order.Fits(payment);
        if (book.Rival(payment, order) is { } rival && !(fits && order.KnowsPayer(payment)))
            return Ask(
                payment,
                order.Id,
                ReasonCode.PaymentAmbiguous,
                $"The payment of {payment.Amount} speaks of {order.Number}, and its payer and amount are those of {rival.Number}; say which it is for.",
                $"{order.Number}: {order.Left}",
                $"{rival.Number}: {rival.Left}"
            );

        var says = order.Quotes(payment)
            ? $"The mail of {order.Number} quotes this transaction"
            : $"The payment names {order.Number}";
        if (fits)
            return (new(payment.Id, order.Id, $"{says}, and {payment.Amount} is exactly what was to pay.", true), null);

        // A number alone may be a slip of the pen; with the payer, or quoted by the buyer, there is no mistake whose money it is.
        return order.Quotes(payment) || order.KnowsPayer(payment)
            ? (new(payment.Id, order.Id, $"{says}; {order.Left} was to pay and {payment.Amount} came.", false), null)
            : Ask(
                payment,
                order.Id,
                ReasonCode.PaymentAmbiguous,
                $"{says}, but the payer is not its buyer and {payment.Amount} is not the {order.Left} to pay; say which order it is for.",
                order.Left.ToString(),
                payment.Amount.ToString()
            );
    }

    private static Question? Obstacle(LedgerPayment payment, PayableOrder order)
    {
        if (payment.Amount.Currency != order.Total.Currency)
            return Ask(
                payment,
                order.Id,
                ReasonCode.WrongCurrency,
                $"{payment.Amount} came for {order.Number}, which is to be paid in {order.Total.Currency}; refund it, or change it.",
                order.Left.ToString(),
                payment.Amount.ToString()
            ).Question;
        if (order.IsOpen)
            return null;
        return order.State is OrderState.Cancelled or OrderState.NeedsReview
            ? Ask(
                payment,
                order.Id,
                ReasonCode.PaymentUnmatched,
                $"{payment.Amount} came for {order.Number}, which {(order.State == OrderState.Cancelled ? "was cancelled; refund it" : "is not settled yet; settle it first")}.",
                "an order that awaits payment",
                order.State.Name()
            ).Question
            : Twice(payment, order);
    }

    /// <summary>The order has its money already.</summary>
    internal static Question Twice(LedgerPayment payment, PayableOrder order) =>
        new(
            payment.Id,
            order.Id,
            new(
                ReasonCode.PaidTwice,
                $"{order.Number} is paid, and {payment.Amount} came for it again; refund it, or find the order that it is for.",
                $"{order.Total} once",
                $"{payment.Amount} more"
            )
        );

    private static (Match?, Question? Question) Ask(
        LedgerPayment payment,
        long? order,
        ReasonCode code,
        string message,
        string expected,
        string found
    ) => (null, new Question(payment.Id, order, new Reason(code, message, expected, found)));

    private static string Numbers(IEnumerable<PayableOrder> orders) => string.Join(" and ", orders.Select(o => o.Number));
}
