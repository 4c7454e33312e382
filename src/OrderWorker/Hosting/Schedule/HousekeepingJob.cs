using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Payments.Books;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

/// <summary>
/// Counts that nothing was lost: every stored mail has one outcome, each that is with staff is really before them, and once a day that the
/// books are right.
/// </summary>
public sealed class HousekeepingJob(OrderDbContext db, BooksAudit books, TimeProvider clock, ILogger<HousekeepingJob> log)
{
    private static readonly Gauge<int> Overdue = Telemetry.Meter.CreateGauge<int>(
        "orderworker.mails.overdue",
        description: "Mails without an outcome an hour after they were stored."
    );

    /// <summary>Every step together takes seconds: a mail that waits this long is stuck.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await BringBeforeStaffAsync(now, cancellation);

        var counts = await db
            .Inbox.GroupBy(m => m.Outcome)
            .Select(g => new { Outcome = g.Key, Mails = g.Count() })
            .OrderBy(g => g.Outcome)
            .ToListAsync(cancellation);
        var stored = await db.Inbox.CountAsync(cancellation);
        log.LogInformation(
            "{Stored} mails are stored: {Outcomes}.",
            stored,
            string.Join(", ", counts.Select(c => $"{c.Mails} {ReasonCodes.Kebab(c.Outcome.ToString())}"))
        );

        var since = now - Patience;
        var overdue = await db
            .Inbox.Where(m => m.Outcome == MailOutcome.Waiting && m.StoredAt < since)
            .OrderBy(m => m.Id)
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        Overdue.Record(overdue.Count);
        if (overdue.Count > 0)
            log.LogWarning(
                "{Mails} mails wait for more than an hour to be read, the first is number {First}; see the failed jobs on the dashboard.",
                overdue.Count,
                overdue[0]
            );
        await books.RunAsync(cancellation);
    }

    // A mail in review that no item speaks of would be seen by nobody.
    private async Task BringBeforeStaffAsync(DateTime now, CancellationToken cancellation)
    {
        var unseen = await db
            .Inbox.Where(m => m.Outcome == MailOutcome.Review || m.Outcome == MailOutcome.Quarantined)
            .Where(m => !db.Reviews.Any(item => item.InboxMessageId == m.Id))
            .Select(m => m.Id)
            .ToListAsync(cancellation);
        foreach (var mail in unseen)
        {
            var reason = new Reason(
                ReasonCode.Unreadable,
                "This mail is in review and nothing says why; please read it yourself."
            );
            db.Reviews.Add(ReviewItem.Open($"mail:{mail}", reason, now, mail: mail));
            log.LogWarning("Mail {Mail} was in review without a reason; it is now among the exceptions.", mail);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
