using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Disputes;

/// <summary>Keeps what PayPal knows of disputes. Which orders they concern is the part of <see cref="DisputeMarks"/>.</summary>
public sealed class DisputeSync(
    OrderDbContext db,
    PayPalDisputes disputes,
    IOptions<PayPalOptions> options,
    TimeProvider clock,
    ILogger<DisputeSync> log
)
{
    /// <summary>PayPal lists no older changes.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(179);

    /// <summary>So far back each look reads again: PayPal does not say how late it lists a change.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    /// <summary>Reads what changed since the last time; an app that may not see disputes goes without.</summary>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer; the next run asks for the same again.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (options.Value.IsOff)
            return;
        var (name, now) = ($"paypal:{options.Value.Environment.ToLowerInvariant()}/disputes", clock.GetUtcNow().UtcDateTime);
        var since =
            await db.ReadUntilAsync(name, cancellation) is { } until && until - Overlap > now - Reach
                ? until - Overlap
                : now - Reach;
        var answer = await disputes.ListAsync(since, cancellation);
        if (answer.Value is not { } changed)
        {
            log.LogDebug("Disputes are not read: {Sentence}", answer.Fault!.Sentence);
            return;
        }

        foreach (var dispute in changed)
            await LookAsync(dispute.Id, cancellation);

        await db.KeepPositionAsync(name, now, now, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Reads one dispute. Its list says neither which payments it is about nor, always, how it stands.</summary>
    /// <exception cref="PaymentSourceUnavailableException">No usable answer.</exception>
    public async Task LookAsync(string id, CancellationToken cancellation)
    {
        if ((await disputes.GetAsync(id, cancellation)).Value is not { } dispute)
            return;
        db.ChangeTracker.Clear();
        var known = await db.Disputes.Where(d => d.DisputeId == id).ToListAsync(cancellation);
        foreach (var transaction in dispute.TransactionIds.Distinct().Except(known.Select(d => d.TransactionId)).ToList())
        {
            var added = new DisputedPayment { DisputeId = id, TransactionId = transaction };
            known.Add(added);
            db.Disputes.Add(added);
        }

        foreach (var row in known)
            (row.IsOpen, row.Reason, row.AnswerBy) = (dispute.IsOpen, dispute.Reason, dispute.AnswerBy);
        await db.SaveChangesAsync(cancellation);
    }
}
