using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

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
    /// <param name="latest">The payment whose allocation or state changed.</param>
    /// <param name="isUndone">Was a match taken back? A refund is none: the order stays paid, and is marked as refunded.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task SettleAsync(
        this OrderDbContext db,
        StoredOrder order,
        StoredPayment latest,
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

        if (isUndone)
            await ReopenAsync(db, order, now, cancellation);
        else if (latest.Amount > 0 && order.Paid >= order.Total)
            await CoverAsync(db, order, latest, now, cancellation);
        await MarkOdditiesAsync(db, order, shares, latest, now, cancellation);
    }

    private static async Task CoverAsync(
        OrderDbContext db,
        StoredOrder order,
        StoredPayment latest,
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
        if (order.State != OrderState.Paid || order.Paid >= order.Total)
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
        StoredPayment latest,
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
        var reason = new Reason(
            ReasonCode.PaidLate,
            $"Order {order.Number} was paid after it had expired, and its copies are gone: {missing[0].Message}",
            $"paid by {order.PayBy:yyyy-MM-dd}",
            $"paid on {latest.Time:yyyy-MM-dd}"
        );
        await db.AskOnceAsync(
            ReviewItem.Open($"payment:{latest.Id}", reason, now, order: order.Id, payment: latest.Id),
            cancellation
        );
    }

    private static async Task BecomePaidAsync(OrderDbContext db, StoredOrder order, DateTime now, CancellationToken cancellation)
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
        StoredPayment latest,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var before = order.Oddities;
        order.Oddities = (order.Oddities & ~FromMoney) | OrderOddities.Of(order, shares.Select(s => (s.Payment, s.Amount)));
        if (!order.Oddities.HasFlag(Oddities.Underpaid))
            await db.CloseReviewsAsync(
                null,
                order.Id,
                [ReasonCode.Underpaid],
                PaymentPosting.Rule,
                "The order is no longer part-paid.",
                now,
                cancellation
            );

        var fresh = order.Oddities & ~before;
        foreach (var reason in OrderOddities.Reasons(fresh, order, latest))
            await db.AskOnceAsync(
                ReviewItem.Open($"payment:{latest.Id}", reason, now, order: order.Id, payment: latest.Id),
                cancellation
            );
    }

    private sealed record Share(StoredPayment Payment, long Amount);
}
