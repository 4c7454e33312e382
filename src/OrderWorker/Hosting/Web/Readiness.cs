using System.Data.Common;
using Hangfire;
using Hangfire.Storage;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Web;

/// <summary>Whether database, mailbox and jobs work, in words that tell a stranger nothing else.</summary>
internal sealed class Readiness(
    OrderDbContext db,
    JobStorage storage,
    IServiceProvider services,
    TimeProvider clock,
    ILogger<Readiness> log
)
{
    public const string Fine = "ok";

    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public async Task<IReadOnlyDictionary<string, string>> CheckAsync(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var polled = await db.MailboxPositions.MaxAsync(p => (DateTime?)p.PolledAt, limit.Token);
            return new Dictionary<string, string>
            {
                ["database"] = Fine,
                ["mailbox"] = Mailbox(polled),
                ["jobs"] = Jobs(),
            };
        }
        catch (Exception cause)
            when (cause is DbException or InvalidOperationException or TimeoutException or OperationCanceledException)
        {
            cancellation.ThrowIfCancellationRequested();
            log.LogWarning("The database does not answer: {Message}", cause.Message);
            return new Dictionary<string, string> { ["database"] = "does not answer" };
        }
    }

    private string Mailbox(DateTime? polled)
    {
        if (polled is null)
            return "not polled yet";
        var silence = clock.GetUtcNow().UtcDateTime - polled.Value;
        return silence <= 3 * Timetable.PollEvery(services) + Grace ? Fine : $"not polled since {polled:u}";
    }

    // By the storage that all workers share: it matters that each job runs, not where.
    private string Jobs()
    {
        using var connection = storage.GetConnection();
        var known = connection.GetRecurringJobs().ToDictionary(job => job.Id);
        var wrong = Timetable.All.Select(entry => Fault(entry, known.GetValueOrDefault(entry.Name))).OfType<string>().ToList();
        return wrong.Count == 0 ? Fine : string.Join("; ", wrong);
    }

    private string? Fault(TimetableEntry entry, RecurringJobDto? job)
    {
        if (job is null || job.Removed)
            return $"{entry.Name} is not scheduled";
        if (job.LastJobState == Hangfire.States.FailedState.StateName)
            return $"{entry.Name} fails";
        var silence = clock.GetUtcNow().UtcDateTime - (job.LastExecution ?? job.CreatedAt ?? DateTime.MinValue);
        return silence <= 3 * entry.Every(services) + Grace ? null : $"{entry.Name} does not run";
    }
}
