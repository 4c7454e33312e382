using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Payments.PayPal.Reporting;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Asks PayPal for payments, and for what payers complain about; asks staff about payments that were claimed and are not there.</summary>
public sealed class SyncPaymentsJob(
    PaymentSync sync,
    DisputeSync disputes,
    OrderDbContext db,
    TimeProvider clock,
    ILogger<SyncPaymentsJob> log
)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await RunAsync(null, null, cancellation) is { Change: var change })
            log.LogInformation("PayPal has {New} new payments and {Changed} that changed.", change.New, change.Changed);
        else
            log.LogDebug("PayPal:Environment is off: PayPal is not asked.");
    }

    /// <param name="since">UTC: read again from then; null: from where the last sync ended.</param>
    /// <param name="progress">Hears of each window; null where nobody waits.</param>
    /// <param name="cancellation">Stops between two steps.</param>
    /// <returns>Null while PayPal is switched off.</returns>
    /// <exception cref="PaymentSourceUnavailableException">What was read before stays read.</exception>
    public async Task<SyncResult?> RunAsync(DateTime? since, IProgress<SyncProgress>? progress, CancellationToken cancellation)
    {
        if (await sync.RunAsync(since, progress, cancellation) is not { } result)
            return null;
        await db.AskAboutMissingAsync(result.CompleteUntil, clock.GetUtcNow().UtcDateTime, cancellation);
        await disputes.RunAsync(cancellation);
        return result;
    }
}
