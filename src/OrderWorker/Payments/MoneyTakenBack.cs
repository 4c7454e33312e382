using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Payments.TakenBack;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>What follows when money that came is refunded, reversed, held or released.</summary>
/// <remarks>An order that was paid stays so: it is marked, and staff are told, since only they know whether the parcel has left.</remarks>
public sealed class MoneyTakenBack(OrderDbContext db)
{
    private readonly RefundSettling _refunds = new(db);
    private readonly HoldSettling _holds = new(db);

    /// <summary>Settles refunds and reversals, and payments whose own state says that they went back.</summary>
    public async Task SettleRefundsAsync(DateTime now, CancellationToken cancellation)
    {
        await EachDueAsync(
            // What it takes back may still have to come.
            p =>
                (p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal)
                && p.State != PaymentState.Pending
                && db.Payments.Any(o => o.TransactionId == p.ReferenceId),
            row => _refunds.RefundAsync(row, now),
            cancellation
        );
        await EachDueAsync(
            p => p.Kind == PaymentKind.Payment && (p.State != PaymentState.Completed || p.Allocations.Any()),
            payment => _refunds.ChangedAsync(payment, now),
            cancellation
        );
        await EachDueAsync(p => p.Kind == PaymentKind.Other, row => UnknownAsync(row, now), cancellation);
    }

    /// <summary>Marks the orders whose money PayPal keeps back, and takes the mark off when it is released.</summary>
    public Task SettleHoldsAsync(DateTime now, CancellationToken cancellation) =>
        EachDueAsync(
            p => p.Kind == PaymentKind.Hold || p.Kind == PaymentKind.Release,
            row => _holds.SettleAsync(row, now),
            cancellation
        );

    private async Task EachDueAsync(
        Expression<Func<StoredPayment, bool>> which,
        Func<StoredPayment, Task> settle,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var due = db.Payments.Where(p => p.Reconcile == ReconcileState.Due).Where(which).OrderBy(p => p.Time);
        foreach (var id in await due.ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            // Claimed by the update: a second worker waits here, and then finds the row settled.
            var claimed = await db
                .Payments.Where(p => p.Id == id && p.Reconcile == ReconcileState.Due)
                .ExecuteUpdateAsync(row => row.SetProperty(p => p.Version, p => p.Version + 1), CancellationToken.None);
            if (claimed == 0)
                continue;
            await settle(await db.Payments.SingleAsync(p => p.Id == id, CancellationToken.None));
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    // Nothing is guessed about a word of PayPal's that is not known; money is not passed over either.
    private async Task UnknownAsync(StoredPayment row, DateTime now)
    {
        row.Reconcile = ReconcileState.Review;
        await db.AskAboutAsync(
            ReasonCode.PaymentUnmatched,
            $"{Money.Of(row.Amount, Currency.Of(row.Currency))} came from {row.PayerEmail} as '{row.Detail}', a kind that this program does not know; match it by hand, or set it aside.",
            row,
            null,
            now
        );
    }
}
