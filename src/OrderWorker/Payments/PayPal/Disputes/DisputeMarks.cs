using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Disputes;

/// <summary>Marks the orders whose payment is disputed, tells staff, and takes both back when the dispute is resolved.</summary>
public static class DisputeMarks
{
    private const string Prefix = "dispute:";

    /// <summary>Looks at every dispute each time, so that it does not matter whether the dispute, the payment or its match came first.</summary>
    public static async Task SettleDisputesAsync(this OrderDbContext db, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var open = await (
            from dispute in db.Disputes
            join payment in db.Payments on dispute.TransactionId equals payment.TransactionId
            where dispute.IsOpen && payment.Amount > 0
            select new { Dispute = dispute, Payment = payment }
        )
            .AsNoTracking()
            .ToListAsync(cancellation);
        var disputed = new HashSet<long>();
        foreach (var found in open)
        {
            var orders = await db
                .Orders.Where(o => o.Allocations.Where(a => a.PaymentId == found.Payment.Id).Sum(a => a.Amount) > 0)
                .ToListAsync(cancellation);
            foreach (var order in orders)
            {
                disputed.Add(order.Id);
                order.Oddities |= Oddities.Disputed;
                await AskAsync(db, found.Dispute, found.Payment, order, now, cancellation);
            }

            if (orders.Count == 0)
                await AskAsync(db, found.Dispute, found.Payment, null, now, cancellation);
        }

        await UnmarkAsync(db, disputed, now, cancellation);
        await CloseAsync(db, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static async Task UnmarkAsync(OrderDbContext db, HashSet<long> disputed, DateTime now, CancellationToken cancellation)
    {
        var marked = await db.Orders.Where(o => (o.Oddities & Oddities.Disputed) != 0).ToListAsync(cancellation);
        foreach (var order in marked.Where(o => !disputed.Contains(o.Id)))
            order.Oddities &= ~Oddities.Disputed;
    }

    private static async Task CloseAsync(OrderDbContext db, DateTime now, CancellationToken cancellation)
    {
        var asked = await db.Reviews.Where(r => r.Code == ReasonCode.Disputed && r.ClosedAt == null).ToListAsync(cancellation);
        if (asked.Count == 0)
            return;
        var openIds = await db.Disputes.Where(d => d.IsOpen).Select(d => d.DisputeId).ToListAsync(cancellation);
        var open = openIds.ToHashSet(StringComparer.Ordinal);
        foreach (var item in asked.Where(item => item.Key.StartsWith(Prefix, StringComparison.Ordinal)))
            if (!open.Contains(item.Key[Prefix.Length..].Split('/')[0]))
                (item.ClosedAt, item.ClosedBy, item.Resolution) = (now, PaymentPosting.Rule, "PayPal says that it is resolved.");
    }

    private static Task AskAsync(
        OrderDbContext db,
        DisputedPayment dispute,
        StoredPayment payment,
        StoredOrder? order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var about = order is null ? "which no order has" : $"which paid {order.Number}";
        var until = dispute.AnswerBy is { } by
            ? $" before {by.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC"
            : "";
        var reason = new Reason(
            ReasonCode.Disputed,
            $"The payer disputes {Money.Of(payment.Amount, Currency.Of(payment.Currency))} ({payment.TransactionId}), {about}: {Words(dispute.Reason)}. Answer on PayPal's pages{until}, and send nothing meanwhile."
        );
        return db.AskOnceAsync(
            ReviewItem.Open(
                order is null ? $"{Prefix}{dispute.DisputeId}" : $"{Prefix}{dispute.DisputeId}/order:{order.Id}",
                reason,
                now,
                order: order?.Id,
                payment: payment.Id
            ),
            cancellation
        );
    }

    private static string Words(string? reason) =>
        reason switch
        {
            "MERCHANDISE_OR_SERVICE_NOT_RECEIVED" => "the goods have not come",
            "MERCHANDISE_OR_SERVICE_NOT_AS_DESCRIBED" => "the goods are not as described",
            "UNAUTHORISED" => "somebody else is said to have paid",
            "CREDIT_NOT_PROCESSED" => "a refund has not come",
            "DUPLICATE_TRANSACTION" => "it was paid twice",
            "INCORRECT_AMOUNT" => "the amount is said to be wrong",
            "PAYMENT_BY_OTHER_MEANS" => "it was paid another way",
            null => "PayPal gives no reason",
            _ => $"PayPal's reason is {reason}",
        };
}
