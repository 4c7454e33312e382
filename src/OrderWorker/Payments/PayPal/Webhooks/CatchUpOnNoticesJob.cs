using Microsoft.Extensions.Options;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>
/// Asks PayPal for the events that it could not deliver, since the program was down or not to be reached. They are hints like those that
/// arrive: <see cref="LookAtNoticesJob"/> looks after them, whatever order they come in.
/// </summary>
public sealed class CatchUpOnNoticesJob(
    OrderDbContext db,
    PayPalWebhooks webhooks,
    Handover handover,
    IOptions<PayPalOptions> options,
    TimeProvider clock,
    ILogger<CatchUpOnNoticesJob> log
)
{
    /// <summary>So far back the very first look goes: PayPal itself tries to deliver for three days.</summary>
    private static readonly TimeSpan First = TimeSpan.FromDays(3);

    /// <summary>PayPal keeps events for 30 days. What is older is in the list of transactions.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(29);

    /// <summary>So far back each look reads again: PayPal does not say how late it lists an event.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromHours(2);

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);

    // PayPal tells of no further pages: a window that has so many is read in halves.
    private const int Most = 100;

    /// <exception cref="PaymentSourceUnavailableException">The next run asks for the same again.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (options.Value.IsOff || string.IsNullOrWhiteSpace(options.Value.WebhookId))
            return;
        var (name, now) = ($"paypal:{options.Value.Environment.ToLowerInvariant()}/events", clock.GetUtcNow().UtcDateTime);
        var since = await db.ReadUntilAsync(name, cancellation) is { } until ? until - Overlap : now - First;
        if (await ReadAsync(since > now - Reach ? since : now - Reach, now, cancellation) is not { } events)
            return;
        var missed = 0;
        foreach (var told in events)
            missed += await db.KeepAsync(told, now, cancellation) ? 1 : 0;

        db.ChangeTracker.Clear();
        await db.KeepPositionAsync(name, now, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (missed == 0)
            return;
        log.LogInformation("PayPal had {Missed} events that it has not delivered.", missed);
        handover.Hint(Step.LookAtNotices);
    }

    // Null where PayPal does not let this app see events: then it goes without.
    private async Task<IReadOnlyList<PayPalEvent>?> ReadAsync(DateTime from, DateTime until, CancellationToken cancellation)
    {
        var answer = await webhooks.ListAsync(from, until, Most, cancellation);
        if (answer.Value is not { } found)
        {
            log.LogDebug("Events are not asked for: {Sentence}", answer.Fault!.Sentence);
            return null;
        }

        if (found.Listed < Most || until - from <= Shortest)
            return found.Events;
        var middle = from + (until - from) / 2;
        // A half that is refused would be a hole: then all of it is read again the next time.
        return
            await ReadAsync(from, middle, cancellation) is { } earlier
            && await ReadAsync(middle, until, cancellation) is { } later
            ? [.. found.Events.Concat(earlier).Concat(later).DistinctBy(told => told.Id)]
            : null;
    }
}
