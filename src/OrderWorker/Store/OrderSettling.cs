using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>Brings an order to where the money that was put to it says it stands.</summary>
public static class OrderSettling
{
    // After a match was undone the buyer, who may have been told that all is paid, has this long at least.
    private static readonly TimeSpan AfterUndo = TimeSpan.FromDays(7);

    private const Oddities FromMoney =
        Oddities.Underpaid
        | Oddities.Overpaid
        | Oddities.PaidLate
        | Oddities.Refunded
        | Oddities.PartlyRefunded
        | Oddities.Reversed;

    /// <summary>Recomputes an order from its allocations; drafts and recalls its mails. The caller saves and commits.</summary>
    /// <param name="db">With a transaction begun, since copies may have to be promised again.</param>
    /// <param name="order">Tracked.</param>
    /// <param name="latest">The payment whose allocation or state changed; null where a difference was let pass.</param>
    /// <param name="isUndone">Was a match taken back? A refund is none: the order stays paid, and is marked as refunded.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task SettleAsync(
        this OrderDbContext db,
        StoredOrder order,
        StoredPayment? latest,
        bool isUndone,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await db.Allocations.Where(a => a.OrderId == order.Id).Include(a => a.Payment).LoadAsync(cancellation);
        var shares = db
            .Allocations.Local.Where(a => a.OrderId == order.Id)
            .GroupBy(a => a.Payment!)
            .Select(g => new Share(g.Key, g.Sum(a => a.Amount)))
            .Where(share => share.Amount != 0)
            .ToList();
        order.Paid = shares.Sum(share => share.Amount);
        order.Adjusted = await db.TrimAdjustmentsAsync(order, isUndone, now, cancellation);

        if (isUndone)
            await ReopenAsync(db, order, now, cancellation);
        else if (latest is null or { Amount: > 0 } && order.Owed <= await GoneAgainAsync(db, latest, cancellation))
            await CoverAsync(db, order, latest, now, cancellation);
        await MarkOdditiesAsync(db, order, shares, latest, now, cancellation);
        if (order.State == OrderState.Cancelled && latest is { Amount: > 0 } && !isUndone)
            await WarnOfCancelledAsync(db, order, latest, now, cancellation);
    }

    // What of it was refunded and is only to be taken from the order next: nothing is sent for money that is not there.
    private static async Task<long> GoneAgainAsync(OrderDbContext db, StoredPayment? latest, CancellationToken cancellation) =>
        latest?.TransactionId is null
            ? 0
            : (await db.BackRowsAsync(latest, cancellation)).Where(b => b.Reconcile == ReconcileState.Due).Sum(b => b.Amount);

    private static async Task CoverAsync(
        OrderDbContext db,
        StoredOrder order,
        StoredPayment? latest,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (order.State == OrderState.AwaitingPayment)
            await BecomePaidAsync(db, order, now, cancellation);
        else if (order.State == OrderState.Expired)
            await ReviveAsync(db, order, latest, now, cancellation);
    }

    private static async Task ReopenAsync(OrderDbContext db, StoredOrder order, DateTime now, CancellationToken cancellation)
    {
        if (order.State != OrderState.Paid || order.Owed <= 0)
            return;
        (order.State, order.PaidAt) = (OrderState.AwaitingPayment, null);
        if (order.PayBy < now + AfterUndo)
            order.PayBy = now + AfterUndo;
        await db.RecallAsync(order, OutboxKind.OrderConfirmed, cancellation);
        await db.TellHowToPayAsync(order, now, cancellation);
    }

    /// <summary>Money came for an order whose copies were given back: it holds only if all of them are still there.</summary>
    private static async Task ReviveAsync(
        OrderDbContext db,
        StoredOrder order,
        StoredPayment? latest,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await db.Entry(order).Collection(o => o.Lines).LoadAsync(cancellation);
        var missing = await db.ReserveAsync(order.Lines, cancellation);
        if (missing.Count == 0)
        {
            order.ClosedAt = null;
            await BecomePaidAsync(db, order, now, cancellation);
            return;
        }

        await db.GiveBackAsync(order.Lines, cancellation);
        var paidOn = latest?.Time ?? now;
        var reason = new Reason(
            ReasonCode.PaidLate,
            $"Order {order.Number} was paid after it had expired, and its copies are gone: {missing[0].Message}",
            $"paid by {order.PayBy:yyyy-MM-dd}",
            $"paid on {paidOn:yyyy-MM-dd}"
        );
        await db.AskOnceAsync(
            ReviewItem.Open(Subject(order, latest), reason, now, order: order.Id, payment: latest?.Id),
            cancellation
        );
        await db.TellAsync(order, OutboxKind.PaidLate, Subject(order, latest).Replace(':', '-'), order.Paid, now, cancellation);
    }

    /// <summary>The order is paid: staff pack it, and the buyer is told.</summary>
    internal static async Task BecomePaidAsync(OrderDbContext db, StoredOrder order, DateTime now, CancellationToken cancellation)
    {
        (order.State, order.PaidAt) = (OrderState.Paid, now);
        order.Oddities &= ~Oddities.Pending;
        await db.RecallAsync(order, OutboxKind.OrderReceived, cancellation);
        await db.ConfirmAsync(order, now, cancellation);
    }

    private static async Task MarkOdditiesAsync(
        OrderDbContext db,
        StoredOrder order,
        List<Share> shares,
        StoredPayment? latest,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var before = order.Oddities;
        order.Oddities = (order.Oddities & ~FromMoney) | OrderOddities.Of(order, shares.Select(s => (s.Payment, s.Amount)));
        if (!order.Oddities.HasFlag(Oddities.Underpaid))
            await CloseAsync([ReasonCode.Underpaid], "The order is no longer part-paid.");
        if (before.HasFlag(Oddities.Overpaid) && !order.Oddities.HasFlag(Oddities.Overpaid))
        {
            order.Oddities &= ~Oddities.PaidTwice;
            await CloseAsync([ReasonCode.Overpaid, ReasonCode.PaidTwice], "The order has no longer more than it comes to.");
        }

        if (order.Paid <= 0)
            await CloseAsync([ReasonCode.PaidLate, ReasonCode.PaidCancelled], "The order has no money any more.");

        var fresh = order.Oddities & ~before;
        foreach (var reason in OrderOddities.Reasons(fresh, order, latest))
            await db.AskOnceAsync(
                ReviewItem.Open(Subject(order, latest), reason, now, order: order.Id, payment: latest?.Id),
                cancellation
            );

        Task CloseAsync(ReasonCode[] codes, string resolution) =>
            db.CloseReviewsAsync(null, order.Id, codes, PaymentPosting.Rule, resolution, now, cancellation);
    }

    private static Task WarnOfCancelledAsync(
        OrderDbContext db,
        StoredOrder order,
        StoredPayment latest,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var paid = Money.Of(order.Paid, Currency.Of(order.Currency));
        var reason = new Reason(
            ReasonCode.PaidCancelled,
            $"Order {order.Number} is cancelled, and {paid} were put to it; refund the money, or put it to another order.",
            "no money",
            paid.ToString()
        );
        return db.AskOnceAsync(
            ReviewItem.Open(Subject(order, latest), reason, now, order: order.Id, payment: latest?.Id),
            cancellation
        );
    }

    private static string Subject(StoredOrder order, StoredPayment? latest) =>
        latest is null ? $"order:{order.Id}" : $"payment:{latest.Id}";

    private sealed record Share(StoredPayment Payment, long Amount);
}
