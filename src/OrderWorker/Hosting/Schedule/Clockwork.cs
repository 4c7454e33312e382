using Hangfire;
using Hangfire.Logging;
using Hangfire.Storage;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

/// <summary>Puts the timetable into Hangfire at start, and turns hints into runs.</summary>
internal sealed class Clockwork(
    IServiceProvider services,
    JobStorage storage,
    IRecurringJobManagerV2 recurring,
    IBackgroundJobClientV2 client,
    OneRunAtATime turns,
    Handover handover,
    ILogger<Clockwork> log
) : IHostedService
{
    /// <summary>Each try waits for 15 seconds: together longer than a lock stays that a killed program held (<see cref="JobStore"/>).</summary>
    private const int MostTries = 6;

    private readonly ILookup<Step?, TimetableEntry> _byStep = Timetable.All.ToLookup(entry => entry.Step);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        RemoveOld(cancellationToken);
        foreach (var entry in Timetable.All)
        {
            WithLock(
                entry.Name,
                () => recurring.AddOrUpdate(entry.Name, entry.Job, Cron.Every(entry.Every(services)), new RecurringJobOptions()),
                cancellationToken
            );
            // Whatever waited while the program was stopped is not to wait for the first beat.
            turns.Wake(entry.Job, client);
        }

        handover.Ready += OnReady;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        handover.Ready -= OnReady;
        // Hangfire keeps the logger of the last host that was built for the whole process; this host's is about to go.
        LogProvider.SetCurrentLogProvider(null);
        return Task.CompletedTask;
    }

    // What is committed is committed: a hint that cannot be given must not fail the step that gives it.
    private void OnReady(Step step)
    {
        foreach (var entry in _byStep[step])
        {
            try
            {
                turns.Wake(entry.Job, client);
            }
            catch (BackgroundJobClientException cause)
            {
                log.LogDebug(cause, "{Job} was not woken; its next time comes.", entry.Name);
            }
        }
    }

    // Of an earlier version, whose classes this program may not have.
    private void RemoveOld(CancellationToken cancellation)
    {
        using var connection = storage.GetConnection();
        var known = Timetable.All.Select(entry => entry.Name).ToHashSet();
        foreach (var old in connection.GetRecurringJobs().Where(job => !known.Contains(job.Id)))
            WithLock(old.Id, () => recurring.RemoveIfExists(old.Id), cancellation);
    }

    // A program that was killed in just that moment leaves its lock behind in PostgreSQL; the next one starts all the same, a little later.
    private void WithLock(string job, Action act, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                act();
                return;
            }
            catch (DistributedLockTimeoutException) when (tries < MostTries)
            {
                log.LogWarning(
                    "Another program holds the lock of {Job}, or was killed while it did; it is waited for, about a minute at most.",
                    job
                );
            }
        }
    }
}
