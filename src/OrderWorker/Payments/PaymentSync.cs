using Microsoft.Extensions.Options;
using OrderWorker.Payments.PayPal;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Brings the ledger up to what PayPal's API knows.</summary>
public sealed class PaymentSync(
    OrderDbContext db,
    IPaymentSource source,
    Handover handover,
    IOptions<PayPalOptions> options,
    TimeProvider clock
)
{
    /// <summary>One window of PayPal's is 31 days at most.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>PayPal keeps three years; a little less, since a window that begins before them is refused.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(3 * 365 - 1);

    /// <returns>What changed in the ledger; null while the source is switched off.</returns>
    /// <exception cref="PaymentSourceUnavailableException">Windows that were read before stay read.</exception>
    public Task<SyncResult?> RunAsync(CancellationToken cancellation) => RunAsync(null, null, cancellation);

    /// <param name="since">UTC: read again from then; null: from where the last sync ended, or as far back as the settings say.</param>
    /// <param name="progress">Hears of each window; null where nobody waits.</param>
    /// <param name="cancellation">Stops between two windows.</param>
    /// <returns>What changed in the ledger; null while the source is switched off.</returns>
    /// <exception cref="PaymentSourceUnavailableException">Windows that were read before stay read.</exception>
    public async Task<SyncResult?> RunAsync(DateTime? since, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        if (source.Name is not { } name)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.ReadUntilAsync(name, cancellation);
        var start = known is { } readUntil ? readUntil - options.Value.Overlap : since ?? now - options.Value.FirstSync;
        // Further back on request; never further on, which would leave a hole.
        if (since < start)
            start = since.Value;
        var from = start > now - Reach ? start : now - Reach;

        var (begin, total, complete) = (from, new LedgerChange(0, 0, 0), known ?? from);
        while (from < now)
        {
            progress?.Report(new(begin, from, now));
            var until = from + Window < now ? from + Window : now;
            var reading = await source.ListAsync(from, until, cancellation);
            var change = await TakeAsync(name, reading, now, cancellation);
            total = new(total.New + change.New, total.Changed + change.Changed, total.Unchanged + change.Unchanged);
            complete = reading.CompleteUntil > complete ? reading.CompleteUntil : complete;
            // PayPal knows no more yet; going on would leave a hole.
            if (reading.CompleteUntil < until)
                break;
            from = until;
        }

        progress?.Report(new(begin, now, now));
        if (total.New + total.Changed > 0)
            handover.Hint(Step.ReconcilePayments);
        return new(total, complete);
    }

    // The rows and how far they reach are kept together, or neither is.
    private async Task<LedgerChange> TakeAsync(string name, SourceReading reading, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var change = await db.TakeAsync(reading.Rows, PaymentSource.Api, now, null, cancellation);
        await db.KeepPositionAsync(name, reading.CompleteUntil, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return change;
    }
}

/// <param name="Change">What the ledger did not know before.</param>
/// <param name="CompleteUntil">UTC: up to here PayPal has told everything.</param>
public sealed record SyncResult(LedgerChange Change, DateTime CompleteUntil);

/// <summary>How far a sync is. UTC.</summary>
public sealed record SyncProgress(DateTime From, DateTime At, DateTime Until);
