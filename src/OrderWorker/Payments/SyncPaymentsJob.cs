using OrderWorker.Payments.PayPal.Disputes;

namespace OrderWorker.Payments;

/// <summary>Asks PayPal for payments, and for what payers complain about.</summary>
public sealed class SyncPaymentsJob(PaymentSync sync, DisputeSync disputes, ILogger<SyncPaymentsJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await sync.RunAsync(cancellation) is not { Change: var change })
        {
            log.LogDebug("PayPal:Environment is off: PayPal is not asked.");
            return;
        }

        log.LogInformation("PayPal has {New} new payments and {Changed} that changed.", change.New, change.Changed);
        await disputes.RunAsync(cancellation);
    }
}
