using Microsoft.EntityFrameworkCore;
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

    /// <summary>So far back the first sync reads; what is older is imported from a file.</summary>
    private static readonly TimeSpan First = TimeSpan.FromDays(30);

    /// <returns>What changed in the ledger; null while the source is switched off.</returns>
    /// <exception cref="PaymentSourceUnavailableException">Windows that were read before stay read.</exception>
    public async Task<LedgerChange?> RunAsync(CancellationToken cancellation)
    {
        if (source.Name is not { } name)
            return null;
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db
            .SourcePositions.Where(p => p.Source == name)
            .Select(p => (DateTime?)p.ReadUntil)
            .SingleOrDefaultAsync(cancellation);
        var from = known is { } readUntil ? readUntil - options.Value.Overlap : now - First;

        var total = new LedgerChange(0, 0, 0);
        while (from < now)
        {
            var until = from + Window < now ? from + Window : now;
            var reading = await source.ListAsync(from, until, cancellation);
            var change = await TakeAsync(name, reading, now, cancellation);
            total = new(total.New + change.New, total.Changed + change.Changed, total.Unchanged + change.Unchanged);
            if (reading.CompleteUntil < until)
                break; // PayPal knows no more yet
            from = until;
        }

        if (total.New + total.Changed > 0)
            handover.Hint(Step.ReconcilePayments);
        return total;
    }

    // The rows and how far they reach are kept together, or neither is.
    private async Task<LedgerChange> TakeAsync(string name, SourceReading reading, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var change = await db.TakeAsync(reading.Rows, PaymentSource.Api, now, null, cancellation);
        var position = await db.SourcePositions.SingleOrDefaultAsync(p => p.Source == name, cancellation);
        if (position is null)
            db.SourcePositions.Add(
                new SourcePosition
                {
                    Source = name,
                    ReadUntil = reading.CompleteUntil,
                    ReadAt = now,
                }
            );
        else
        {
            position.ReadAt = now;
            if (reading.CompleteUntil > position.ReadUntil)
                position.ReadUntil = reading.CompleteUntil;
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return change;
    }
}
