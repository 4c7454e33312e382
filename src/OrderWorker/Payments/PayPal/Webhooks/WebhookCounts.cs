using System.Diagnostics.Metrics;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>Counts deliveries by what became of them, and logs the refused ones without letting a stranger fill the log.</summary>
internal sealed class WebhookCounts(TimeProvider clock, ILogger<WebhookCounts> log)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMinutes(1);

    // The same name as the program's other measurements, by which they are sent.
    private static readonly Counter<long> Deliveries = new Meter("OrderWorker").CreateCounter<long>(
        "orderworker.webhooks",
        description: "Deliveries to /webhooks/paypal, by what became of them."
    );

    private readonly Lock _gate = new();
    private DateTimeOffset _toldAt = DateTimeOffset.MinValue;
    private int _untold;

    public void Count(WebhookOutcome outcome)
    {
        var name = outcome.ToString().ToLowerInvariant();
        Deliveries.Add(1, new KeyValuePair<string, object?>("outcome", name));
        if (outcome is WebhookOutcome.Taken or WebhookOutcome.Repeated)
            return;
        lock (_gate)
        {
            _untold++;
            if (clock.GetUtcNow() - _toldAt < Quiet)
                return;
            log.LogWarning("Refused deliveries to /webhooks/paypal: {Refused}, the last one as {Outcome}.", _untold, name);
            (_toldAt, _untold) = (clock.GetUtcNow(), 0);
        }
    }
}
