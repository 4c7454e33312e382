using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments;

/// <summary>Lets differences pass that are not worth a letter, each as an entry of the books.</summary>
public sealed class PennyPolicy(OrderDbContext db, IOptions<PaymentsOptions> options)
{
    public async Task SettleAsync(DateTime now, CancellationToken cancellation)
    {
        var (shortBy, overBy) = (options.Value.AcceptShortBy, options.Value.AcceptOverBy);
        if (shortBy + overBy == 0)
            return;
        OrderState[] unpaid = [OrderState.AwaitingPayment, OrderState.Expired];
        OrderState[] paid = [OrderState.Paid, OrderState.Dispatched];
        var small = await db
            .Orders.Where(o => o.Paid > 0 && o.Paid + o.Adjusted != o.Total)
            .Where(o => (o.Oddities & (Oddities.Refunded | Oddities.PartlyRefunded | Oddities.Reversed)) == 0)
            .Where(o =>
                unpaid.Contains(o.State) && o.Total - o.Paid - o.Adjusted > 0 && o.Total - o.Paid - o.Adjusted <= shortBy
                || paid.Contains(o.State) && o.Paid + o.Adjusted - o.Total > 0 && o.Paid + o.Adjusted - o.Total <= overBy
            )
            .OrderBy(o => o.Id)
            .Select(o => o.Id)
            .ToListAsync(cancellation);
        foreach (var id in small)
        {
            cancellation.ThrowIfCancellationRequested();
            await PassAsync(id, now);
        }
    }

    private async Task PassAsync(long id, DateTime now)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        // Claimed by the update: a second worker waits here, and then finds nothing to let pass.
        await db
            .Orders.Where(o => o.Id == id)
            .ExecuteUpdateAsync(row => row.SetProperty(o => o.Version, o => o.Version + 1), CancellationToken.None);
        var order = await db.Orders.SingleAsync(o => o.Id == id, CancellationToken.None);
        var difference = Money.Of(Math.Abs(order.Owed), Currency.Of(order.Currency));
        var refusal = order switch
        {
            { Owed: > 0 } when order.Owed <= options.Value.AcceptShortBy => await db.AcceptShortAsync(
                order,
                PaymentPosting.Rule,
                $"{difference} are missing, which Payments:AcceptShortBy lets pass.",
                now,
                CancellationToken.None
            ),
            { Owed: < 0 } when -order.Owed <= options.Value.AcceptOverBy => await db.KeepSurplusAsync(
                order,
                EntryKind.Difference,
                PaymentPosting.Rule,
                $"{difference} came too much, which Payments:AcceptOverBy lets pass.",
                now,
                CancellationToken.None
            ),
            _ => "It changed meanwhile.",
        };
        if (refusal is not null)
            return;
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }
}
