using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Reporting;

/// <summary>
/// Asks staff about payments that buyers say they made and that PayPal does not know. Not before PayPal has told everything until
/// after the buyer wrote: until then a payment is not missing, but not visible yet.
/// </summary>
public static class ClaimedPayments
{
    private const string Prefix = "claim:";

    /// <param name="db">Nothing that its caller still needs is tracked.</param>
    /// <param name="completeUntil">UTC: up to here the source has told everything, by its own word.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Nothing is stored then.</param>
    public static async Task AskAboutMissingAsync(
        this OrderDbContext db,
        DateTime completeUntil,
        DateTime now,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var missing = await db
            .Orders.Where(o => o.State == OrderState.AwaitingPayment && o.ClaimedTransactionId != null && o.Paid == 0)
            .Where(o => o.ReceivedAt < completeUntil && !o.Mails.Any(m => m.ReceivedAt >= completeUntil))
            .Where(o => !db.Payments.Any(p => p.TransactionId == o.ClaimedTransactionId))
            .ToListAsync(cancellation);
        foreach (var order in missing)
            await db.AskOnceAsync(
                ReviewItem.Open($"{Prefix}{order.Id}", Missing(order, completeUntil), now, order: order.Id),
                cancellation
            );
        await CloseAsync(db, [.. missing.Select(o => o.Id)], now, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static async Task CloseAsync(OrderDbContext db, HashSet<long> missing, DateTime now, CancellationToken cancellation)
    {
        var asked = await db
            .Reviews.Where(r => r.ClosedAt == null && r.Code == ReasonCode.PaymentUnmatched && r.Key.StartsWith(Prefix))
            .ToListAsync(cancellation);
        foreach (var item in asked.Where(item => !missing.Contains(item.OrderId!.Value)))
            (item.ClosedAt, item.ClosedBy, item.Resolution) = (
                now,
                PaymentPosting.Rule,
                "The payment has come, or the order no longer waits for it."
            );
    }

    private static Reason Missing(StoredOrder order, DateTime completeUntil) =>
        new(
            ReasonCode.PaymentUnmatched,
            $"The mail of {order.Number} says that it was paid with {order.ClaimedTransactionId}, and PayPal, which has told everything until {completeUntil.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC, lists no such payment. PayPal shows buyers another ID than the shop: look for the payment by name and amount, or ask the buyer.",
            order.ClaimedTransactionId,
            "no such payment"
        );
}
