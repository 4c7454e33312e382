using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments.TakenBack;

/// <summary>What follows when a payment is refunded or reversed, by a row of its own or by its own state.</summary>
internal sealed class RefundSettling(OrderDbContext db)
{
    /// <summary>A row that takes money back.</summary>
    public async Task RefundAsync(StoredPayment row, DateTime now)
    {
        if (await db.OriginalAsync(row) is not { } original)
            return;
        if (row.State != PaymentState.Completed)
        {
            row.Reconcile = ReconcileState.NotForOrders;
            return;
        }

        var orders = await db.PaidByAsync(original);
        if (orders.Count == 0)
        {
            // What was not refunded may still find its order: the refund waits for it.
            if (await IsOpenAsync(original))
                return;
            await db.TieAsync(row, original, CancellationToken.None);
            var wasSetAside = original.Reconcile == ReconcileState.NotForOrders;
            row.Reconcile = ReconcileState.NotForOrders;
            await GoneUnmatchedAsync(original, now);
            if (wasSetAside)
                await db.SetAsideRestAsync(original, PaymentPosting.Rule, "The money went back.", now, CancellationToken.None);
            return;
        }

        row.Reconcile = ReconcileState.Review;
        var own = row.Kind == PaymentKind.Refund ? await db.TieAsync(row, original, CancellationToken.None) : null;
        foreach (var (order, amount) in await TakenFromAsync(row, original, orders, own?.OrderId))
        {
            var taken = await db.AllocateAsync(
                row,
                order,
                amount,
                PaymentPosting.Rule,
                $"It takes back the payment {original.TransactionId}, which paid {order.Number}.",
                now,
                CancellationToken.None
            );
            if (!taken.IsDone)
                throw new InvalidOperationException($"Refund {row.Id} of {order.Number} cannot be: {taken.Reasons[0].Message}");
        }

        // What no order had is taken from what was left of the payment.
        var isSettled = await db.LeftAsync(original, CancellationToken.None) >= 0;
        if (isSettled)
            row.Reconcile = ReconcileState.Matched;
        // What staff decided themselves is no news to them.
        if (own is null || !isSettled)
            await TellAsync(row, orders, row.Amount, row.Kind, isSettled, now);
    }

    // First from what no order has. Which of several orders a part is for, only the one who refunded it knows.
    private async Task<IReadOnlyList<(StoredOrder Order, long Amount)>> TakenFromAsync(
        StoredPayment row,
        StoredPayment original,
        List<StoredOrder> orders,
        long? decided
    )
    {
        if (row.Amount > 0)
            return orders.Count == 1 ? [(orders[0], row.Amount)] : [];
        var missing = -Math.Min(0, await db.LeftAsync(original, CancellationToken.None));
        if (missing == 0)
            return [];
        var shares = await db.SharesAsync(original, CancellationToken.None);
        if (shares.FirstOrDefault(s => s.Order.Id == decided) is { } chosen)
            return [(chosen.Order, -Math.Min(missing, chosen.Amount))];
        if (orders.Count == 1)
            return [.. shares.Select(s => (s.Order, -Math.Min(missing, s.Amount)))];
        return shares.Sum(s => s.Amount) == missing ? [.. shares.Select(s => (s.Order, -s.Amount))] : [];
    }

    /// <summary>A payment whose state changed.</summary>
    public async Task ChangedAsync(StoredPayment payment, DateTime now)
    {
        var orders = await db.PaidByAsync(payment);
        if (orders.Count == 0)
        {
            await GoneUnmatchedAsync(payment, now);
            return;
        }

        payment.Reconcile =
            await db.LeftAsync(payment, CancellationToken.None) == 0 ? ReconcileState.Matched : ReconcileState.Review;
        // Where PayPal's row of the refund is there, it is what staff are told of.
        var hasOwnRow = await db.Payments.AnyAsync(
            p => p.ReferenceId == payment.TransactionId && (p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal),
            CancellationToken.None
        );
        foreach (var order in orders)
        {
            await db.SettleAsync(order, payment, isUndone: false, now, CancellationToken.None);
            if (payment.State != PaymentState.Completed && !hasOwnRow)
                await TellAsync(
                    payment,
                    [order],
                    -payment.Amount,
                    payment.State == PaymentState.Reversed ? PaymentKind.Reversal : PaymentKind.Refund,
                    isSettled: true,
                    now
                );
        }
    }

    /// <summary>No order has it, and not all of it went back.</summary>
    private async Task<bool> IsOpenAsync(StoredPayment payment)
    {
        if (payment.Reconcile is not (ReconcileState.Due or ReconcileState.Review) || !PaymentStates.IsOurs(payment.State))
            return false;
        var back = await db
            .Payments.Where(p => p.ReferenceId == payment.TransactionId && p.State == PaymentState.Completed)
            .Where(p => p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal)
            .SumAsync(p => p.Amount, CancellationToken.None);
        return payment.Amount > -back;
    }

    // No order had it, so nothing is lost.
    private async Task GoneUnmatchedAsync(StoredPayment payment, DateTime now)
    {
        if (payment.Reconcile is ReconcileState.Due or ReconcileState.Review && !await IsOpenAsync(payment))
            await db.SetAsideAsync(
                payment,
                PaymentPosting.Rule,
                "The money went back before it found an order.",
                now,
                CancellationToken.None
            );
    }

    private Task TellAsync(
        StoredPayment row,
        List<StoredOrder> orders,
        long amount,
        PaymentKind kind,
        bool isSettled,
        DateTime now
    ) =>
        db.AskAboutAsync(
            ReasonCode.PaymentReversed,
            $"{Money.Of(Math.Abs(amount), Currency.Of(row.Currency))} of the payment for {string.Join(" and ", orders.Select(o => o.Number))} were {(kind == PaymentKind.Refund ? "refunded" : "reversed")}; "
                + (
                    isSettled
                        ? "do not send what is not paid for."
                        : "say which of these orders it is taken from, and do not send what is not paid for."
                ),
            row,
            isSettled ? orders[0] : null,
            now
        );
}
