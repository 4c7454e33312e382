using OrderWorker.Payments.Activity;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Puts one activity download into the ledger: all of it in one transaction, or nothing.</summary>
public sealed class ActivityImport(OrderDbContext db, Handover handover, TimeProvider clock)
{
    /// <param name="file">Not refused.</param>
    /// <param name="progress">Hears how many rows are done.</param>
    /// <param name="cancellation">Leaves the ledger as it was.</param>
    public async Task<LedgerChange> TakeAsync(ActivityFile file, IProgress<int>? progress, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var change = await db.TakeAsync(file.Rows, PaymentSource.Csv, now, progress, cancellation);
        await transaction.CommitAsync(cancellation);
        handover.Hint(Step.ReconcilePayments);
        return change;
    }
}
