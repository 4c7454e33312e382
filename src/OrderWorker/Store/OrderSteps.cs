using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>
/// What people, or a rule in their place, decide about an order. Each runs in the caller's transaction, which the caller saves and commits,
/// and returns null or, in a sentence, why it cannot be; then the caller rolls back.
/// </summary>
public static class OrderSteps
{
    // Who is asked for the rest has this long at least.
    private static readonly TimeSpan ForTheRest = TimeSpan.FromDays(7);

    /// <summary>Writes to the buyer for what is missing, and gives them time.</summary>
    public static async Task<string?> AskForRestAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.State != OrderState.AwaitingPayment || order.Paid <= 0 || order.Owed <= 0)
            return $"Order {order.Number} is not part-paid any more.";
        if (order.PayBy < now + ForTheRest)
            order.PayBy = now + ForTheRest;
        var occasion = $"{order.Owed}-of-{order.Total}";
        return await db.TellAsync(order, OutboxKind.PaymentShort, occasion, order.Owed, now, cancellation) ? null : NoMail(order);
    }

    /// <summary>Lets pass that too little came: the order is paid.</summary>
    public static async Task<string?> AcceptShortAsync(
        this OrderDbContext db,
        StoredOrder order,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.State is not (OrderState.AwaitingPayment or OrderState.Expired) || order.Paid <= 0 || order.Owed <= 0)
            return $"Order {order.Number} is not part-paid any more.";
        db.Adjust(order, EntryKind.Difference, order.Owed, by, why, now);
        await db.SettleAsync(order, null, isUndone: false, now, cancellation);
        return null;
    }

    /// <summary>Keeps what came too much: a gift, for which the buyer is thanked, or a difference too small to speak of.</summary>
    public static async Task<string?> KeepSurplusAsync(
        this OrderDbContext db,
        StoredOrder order,
        EntryKind kind,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.Owed >= 0)
            return $"Order {order.Number} has no longer more than it comes to.";
        var surplus = -order.Owed;
        db.Adjust(order, kind, order.Owed, by, why, now);
        await db.SettleAsync(order, null, isUndone: false, now, cancellation);
        if (kind == EntryKind.Gift)
            await db.TellAsync(order, OutboxKind.GiftThanks, $"{surplus}", surplus, now, cancellation);
        return null;
    }

    /// <summary>Makes an expired order that was paid hold after all, though its copies have to be made or bought first.</summary>
    public static async Task<string?> ReopenAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.State != OrderState.Expired)
            return $"Order {order.Number} is {order.State.Name().Replace('-', ' ')}, not expired.";
        await db.Entry(order).Collection(o => o.Lines).LoadAsync(cancellation);
        await db.ReserveAsync(order.Lines, Shortage.Allowed, cancellation);
        order.ClosedAt = null;
        if (order.Owed <= 0)
            await OrderSettling.BecomePaidAsync(db, order, now, cancellation);
        else
            (order.State, order.PayBy) = (OrderState.AwaitingPayment, now + ForTheRest);
        return null;
    }

    /// <summary>The parcel has left.</summary>
    public static async Task<string?> DispatchAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.State != OrderState.Paid)
            return $"Order {order.Number} is {order.State.Name().Replace('-', ' ')}; only a paid order is sent.";
        (order.State, order.DispatchedAt, order.ClosedAt) = (OrderState.Dispatched, now, now);
        await db.TellAsync(order, OutboxKind.OrderDispatched, "", null, now, cancellation);
        return null;
    }

    /// <summary>Ends an order that is not sent; its copies go back. What becomes of its money is decided by itself.</summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="order">Tracked.</param>
    /// <param name="tell">Write to the buyer.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task<string?> CancelAsync(
        this OrderDbContext db,
        StoredOrder order,
        bool tell,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.State is OrderState.Dispatched or OrderState.Cancelled)
            return $"Order {order.Number} is {order.State.Name()} and cannot be cancelled.";
        await db.Entry(order).Collection(o => o.Lines).LoadAsync(cancellation);
        await db.GiveBackAsync(order.Lines, cancellation);
        (order.State, order.ClosedAt) = (OrderState.Cancelled, now);
        order.Oddities &= ~(Oddities.Underpaid | Oddities.Pending);
        foreach (var kind in Enum.GetValues<OutboxKind>().Except([.. OddMoneyMails.OfMoneySentBack, .. WaitingMoneyMails.Kinds]))
            await db.RecallAsync(order, kind, cancellation);
        if (tell)
            await db.TellAsync(order, OutboxKind.OrderCancelled, "", order.Paid > 0 ? order.Paid : null, now, cancellation);
        return null;
    }

    private static string NoMail(StoredOrder order) =>
        $"The buyer's mail may not be answered by a machine; write to {order.BuyerEmail} yourself.";
}
