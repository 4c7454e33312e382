using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>
/// Holds the orders whose money PayPal says that it takes back, hours before its list of transactions has the reversal. An announcement is no
/// row: nothing is booked and nothing taken from the order until the list has it, and nothing is sent meanwhile.
/// </summary>
internal static class AnnouncedReversals
{
    public const string Event = "PAYMENT.CAPTURE.REVERSED";
    private const string Prefix = "reversal:";

    /// <summary>Looks at all that was announced each time, so that it does not matter whether the event, the payment, its match or the reversal came first.</summary>
    public static async Task SettleAnnouncedReversalsAsync(this OrderDbContext db, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var announced = await (
            from notice in db.PayPalNotices
            join payment in db.Payments on notice.ResourceId equals payment.TransactionId
            where notice.Type == Event && notice.LookedAt != null
            where payment.Kind == PaymentKind.Payment && payment.Amount > 0
            where payment.State == PaymentState.Completed || payment.State == PaymentState.PartlyRefunded
            where
                !db.Payments.Any(back =>
                    back.ReferenceId == payment.TransactionId
                    && back.Kind == PaymentKind.Reversal
                    && back.State != PaymentState.Pending
                    && back.Amount < 0
                )
            select payment
        )
            .Distinct()
            .ToListAsync(cancellation);
        var held = new HashSet<string>();
        foreach (var payment in announced)
        foreach (var order in await OrdersOfAsync(db, payment, cancellation))
        {
            var item = Question(payment, order, now);
            held.Add(item.Key);
            order.Oddities |= Oddities.Held;
            await db.AskOnceAsync(item, cancellation);
        }

        await LiftAsync(db, held, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static ReviewItem Question(StoredPayment payment, StoredOrder order, DateTime now)
    {
        var reason = new Reason(
            ReasonCode.PaymentHeld,
            $"PayPal says that it takes back {Money.Of(payment.Amount, Currency.Of(payment.Currency))} that paid {order.Number}; its list will say more within hours. Keep the parcel back."
        );
        return ReviewItem.Open(
            $"{Prefix}{payment.TransactionId}/order:{order.Id}",
            reason,
            now,
            order: order.Id,
            payment: payment.Id
        );
    }

    private static async Task LiftAsync(OrderDbContext db, HashSet<string> held, DateTime now, CancellationToken cancellation)
    {
        var asked = await db
            .Reviews.Include(r => r.Order)
            .Where(r => r.Code == ReasonCode.PaymentHeld && r.Key.StartsWith(Prefix) && r.OrderId != null)
            .Where(r => r.ClosedAt == null || (r.Order!.Oddities & Oddities.Held) != 0)
            .ToListAsync(cancellation);
        foreach (var over in asked.Where(item => !held.Contains(item.Key)))
        {
            if (over.ClosedAt is null)
                (over.ClosedAt, over.ClosedBy, over.Resolution) = (
                    now,
                    PaymentPosting.Rule,
                    "PayPal's list has it, and the money was taken from the order."
                );
            var isStill = asked.Exists(other => other.OrderId == over.OrderId && held.Contains(other.Key));
            if (!isStill && !await HasHoldAsync(db, over.OrderId!.Value, cancellation))
                over.Order!.Oddities &= ~Oddities.Held;
        }
    }

    // A hold of PayPal's own beside it stays until PayPal releases it.
    private static async Task<bool> HasHoldAsync(OrderDbContext db, long order, CancellationToken cancellation)
    {
        var transactions = db.Allocations.Where(a => a.OrderId == order).Select(a => a.Payment!.TransactionId);
        return await db
                .Payments.Where(p => p.Kind == PaymentKind.Hold || p.Kind == PaymentKind.Release)
                .Where(p => p.State == PaymentState.Completed || p.State == PaymentState.Pending)
                .Where(p => p.ReferenceId != null && transactions.Contains(p.ReferenceId))
                .SumAsync(p => p.Amount, cancellation) < 0;
    }

    private static Task<List<StoredOrder>> OrdersOfAsync(
        OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    ) =>
        db
            .Orders.Where(o => o.Allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount) > 0)
            .OrderBy(o => o.Id)
            .ToListAsync(cancellation);
}
