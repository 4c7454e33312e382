using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>How many rows of a source were new to the ledger, changed a row of it, or said what it knew.</summary>
public sealed record LedgerChange(int New, int Changed, int Unchanged);

/// <summary>Writes PayPal's rows into the ledger. Reading a row again, from the same source or the other, changes nothing.</summary>
public static class Ledger
{
    private const int Batch = 500;

    /// <summary>Takes rows over, in the caller's transaction; saves as it goes, and forgets what it tracked.</summary>
    /// <param name="db">With a transaction begun, and nothing tracked that the caller still needs.</param>
    /// <param name="rows">In any order, the same row more than once too.</param>
    /// <param name="source">Where new rows come from.</param>
    /// <param name="now">UTC.</param>
    /// <param name="progress">Hears how many rows are done; null where nobody waits.</param>
    /// <param name="cancellation">Stops between two batches; the caller rolls back.</param>
    public static async Task<LedgerChange> TakeAsync(
        this OrderDbContext db,
        IReadOnlyList<LedgerRow> rows,
        PaymentSource source,
        DateTime now,
        IProgress<int>? progress,
        CancellationToken cancellation
    )
    {
        var change = new LedgerChange(0, 0, 0);
        var done = 0;
        // Rows of one key end in one batch, the oldest first.
        var groups = rows.GroupBy(row => row.Key).Select(g => g.OrderBy(row => row.Time).ToList());
        foreach (var batch in groups.Chunk(Batch))
        {
            var keys = batch.Select(group => group[0].Key).ToList();
            var known = await db.Payments.Where(p => keys.Contains(p.RowKey)).ToDictionaryAsync(p => p.RowKey, cancellation);
            foreach (var group in batch)
                change = Count(change, Take(db, known.GetValueOrDefault(group[0].Key), group, source, now));
            await db.SaveChangesAsync(cancellation);
            db.ChangeTracker.Clear();
            progress?.Report(done += batch.Sum(group => group.Count));
        }

        return change;
    }

    private static LedgerChange Count(LedgerChange change, bool? isChanged) =>
        isChanged switch
        {
            null => change with { New = change.New + 1 },
            true => change with { Changed = change.Changed + 1 },
            false => change with { Unchanged = change.Unchanged + 1 },
        };

    // Null for a new row.
    private static bool? Take(
        OrderDbContext db,
        StoredPayment? known,
        List<LedgerRow> readings,
        PaymentSource source,
        DateTime now
    )
    {
        if (known is not null)
            return readings.Count(reading => LedgerUpdate.Apply(known, reading, now)) > 0;

        var added = LedgerUpdate.Store(readings[0], source, now);
        foreach (var reading in readings.Skip(1))
            LedgerUpdate.Apply(added, reading, now);
        added.Reconcile = PaymentStates.Task(added);
        db.Payments.Add(added);
        return null;
    }
}
