namespace OrderWorker.Payments;

/// <summary>Asks PayPal for payments.</summary>
public sealed class SyncPaymentsJob(PaymentSync sync, ILogger<SyncPaymentsJob> log)
{
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (await sync.RunAsync(cancellation) is { } change)
            log.LogInformation("PayPal has {New} new payments and {Changed} that changed.", change.New, change.Changed);
        else
            log.LogDebug("PayPal:Environment is off: PayPal is not asked.");
    }
}
