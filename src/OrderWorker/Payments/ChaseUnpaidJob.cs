using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>
/// Waits for money: reminds the buyer once, and ends the wait for money that does not come: the order expires and its copies go back.
/// Never where any money is in sight; then a person decides. Money that comes later still finds the order.
/// </summary>
public sealed class ChaseUnpaidJob(
    OrderDbContext db,
    Handover handover,
    IOptions<ShopOptions> shop,
    TimeProvider clock,
    ILogger<ChaseUnpaidJob> log
)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await TellOfPendingAsync(now, cancellation);
        await RemindAsync(now, cancellation);
        var late = db
            .Orders.Where(o => o.State == OrderState.AwaitingPayment && o.PayBy < now)
            // A buyer has agreed at PayPal, and whether the money is taken is being found out.
            .Where(o => !db.PayRequests.Any(r => r.OrderId == o.Id && r.State == PayRequestState.Capturing));
        foreach (var id in await late.OrderBy(o => o.Id).Select(o => o.Id).ToListAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            await ChaseAsync(id, now);
        }

        handover.Hint(Step.WriteMail);
    }

    // Only one who was told how to pay, and from whom nothing is in sight.
    private async Task RemindAsync(DateTime now, CancellationToken cancellation)
    {
        var waiting = db
            .Orders.Where(o => o.State == OrderState.AwaitingPayment && o.Paid == 0 && o.PayBy > now)
            .Where(o => o.ClaimedTransactionId == null && (o.Oddities & Oddities.Pending) == 0)
            .Where(o =>
                db.Outbox.Any(m => m.OrderId == o.Id && m.Kind == OutboxKind.OrderReceived && m.State == OutboxState.Sent)
            )
            .Where(o => !db.Outbox.Any(m => m.OrderId == o.Id && m.Kind == OutboxKind.PaymentReminder))
            .Where(o => !db.Reviews.Any(r => r.OrderId == o.Id && r.ClosedAt == null));
        foreach (var order in await waiting.OrderBy(o => o.Id).ToListAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            if (shop.Value.RemindAt(order.PayBy, order.ClaimedMethod) <= now)
                await db.TellAsync(order, OutboxKind.PaymentReminder, "", null, now, cancellation);
        }

        await SaveAsync(cancellation);
    }

    private async Task TellOfPendingAsync(DateTime now, CancellationToken cancellation)
    {
        var promised = db
            .Orders.Where(o => o.State == OrderState.AwaitingPayment && (o.Oddities & Oddities.Pending) != 0)
            .Where(o => !db.Outbox.Any(m => m.OrderId == o.Id && m.Kind == OutboxKind.PaymentPending))
            // What waits at the bank's is a cheque of ours; of that the buyer knows.
            .Where(o => o.ClaimedMethod == null || o.ClaimedMethod == PaymentMethod.PayPal);
        foreach (var order in await promised.OrderBy(o => o.Id).ToListAsync(cancellation))
            await db.TellAsync(order, OutboxKind.PaymentPending, "", null, now, cancellation);
        await SaveAsync(cancellation);
    }

    private async Task SaveAsync(CancellationToken cancellation)
    {
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private async Task ChaseAsync(long id, DateTime now)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        // Claimed by the update: money that is being put to the order meanwhile is waited for, and then seen.
        var claimed = await db
            .Orders.Where(o => o.Id == id && o.State == OrderState.AwaitingPayment && o.PayBy < now)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.Version, o => o.Version + 1), CancellationToken.None);
        if (claimed == 0)
            return;

        var order = await db.Orders.Include(o => o.Lines).SingleAsync(o => o.Id == id, CancellationToken.None);
        if (await MoneyInSightAsync(order) is { } reason)
        {
            // Asked again when a longer time, which a person gave, is over too.
            var until = order.PayBy.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
            await db.AskOnceAsync(ReviewItem.Open($"order:{id}/{until}", reason, now, order: id), CancellationToken.None);
        }
        else if (!order.Oddities.HasFlag(Oddities.Pending))
        {
            (order.State, order.ClosedAt) = (OrderState.Expired, now);
            await db.GiveBackAsync(order.Lines, CancellationToken.None);
            await db.RecallAsync(order, OutboxKind.OrderReceived, CancellationToken.None);
            await db.RecallAsync(order, OutboxKind.PaymentReminder, CancellationToken.None);
            // One who was never told how to pay is not told that it is too late.
            if (
                await db.Outbox.AnyAsync(m =>
                    m.OrderId == id && m.Kind == OutboxKind.OrderReceived && m.State == OutboxState.Sent
                )
            )
                await db.TellAsync(order, OutboxKind.OrderExpired, "", null, now, CancellationToken.None);
            log.LogInformation("{Order} was not paid in time and has expired.", order.Number);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task<Reason?> MoneyInSightAsync(StoredOrder order)
    {
        var currency = Currency.Of(order.Currency);
        var due = order.PayBy.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (order.Paid > 0)
            return new(
                ReasonCode.Underpaid,
                $"{order.Number} was to be paid by {due}, and {Money.Of(order.Paid, currency)} of {Money.Of(order.Total, currency)} have come; ask for the rest, or refund.",
                Money.Of(order.Total, currency).ToString(),
                Money.Of(order.Paid, currency).ToString()
            );
        if (order.ClaimedTransactionId is { } claim)
            return new(
                ReasonCode.PaymentUnmatched,
                $"The mail of {order.Number} says that it was paid with {claim}, and by {due} no money had been put to it; look for that payment before the order is ended.",
                claim,
                "no payment"
            );
        // Somebody is already looking at money that may be for it.
        return
            await db
                .Reviews.Where(r => r.OrderId == order.Id && r.PaymentId != null && r.ClosedAt == null)
                .Select(r => new { r.Code, r.Message })
                .FirstOrDefaultAsync(CancellationToken.None)
                is { } open
            ? new Reason(open.Code, $"{order.Number} was to be paid by {due}. {open.Message}")
            : null;
    }
}
