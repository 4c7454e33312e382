using System.Data.Common;
using OrderWorker.Store;

namespace OrderWorker.Reading;

/// <summary>Reads the mails that wait. Each gets one outcome, in one transaction with all that follows from it.</summary>
public sealed class ReadOrdersJob(OrderDbContext db, MailSettlement settlement, Handover handover, TimeProvider clock)
{
    private const int MostAtOnce = 50;

    /// <summary>Longer than a whole batch takes.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <exception cref="AggregateException">Reading some mails failed, by a fault of the program; all others have their outcome.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var faults = new List<Exception>();
        while (await ClaimAsync(cancellation) is { Count: > 0 } claims)
        {
            try
            {
                await SettleAsync(claims, faults, cancellation);
            }
            finally
            {
                Hint();
            }
        }

        // The mails keep their count of attempts, and the third one puts them before a person.
        if (faults.Count > 0)
            throw new AggregateException("Some mails could not be read.", faults);
    }

    private Task<IReadOnlyList<MailClaim>> ClaimAsync(CancellationToken cancellation) =>
        db.ClaimMailsAsync(MostAtOnce, clock.GetUtcNow().UtcDateTime, Lease, cancellation);

    private async Task SettleAsync(IReadOnlyList<MailClaim> claims, List<Exception> faults, CancellationToken cancellation)
    {
        for (var i = 0; i < claims.Count; i++)
        {
            if (cancellation.IsCancellationRequested)
            {
                await db.ReleaseAsync(claims.Skip(i));
                cancellation.ThrowIfCancellationRequested();
            }

            try
            {
                // A claimed mail is never cancelled: it takes milliseconds.
                await settlement.SettleAsync(claims[i], CancellationToken.None);
            }
            // One mail that the program fails on must not keep the others waiting. Without a database there is no going on.
            catch (Exception fault) when (!IsOutage(fault))
            {
                faults.Add(new InvalidOperationException($"Mail {claims[i].Id} could not be read.", fault));
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private static bool IsOutage(Exception fault) =>
        fault is DbException or TimeoutException || fault.InnerException is { } inner && IsOutage(inner);

    private void Hint()
    {
        handover.Hint(Step.PollMailbox);
        handover.Hint(Step.WriteMail);
        handover.Hint(Step.ReconcilePayments);
    }
}
