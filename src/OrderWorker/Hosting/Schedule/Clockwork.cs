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
    private readonly ILookup<Step?, TimetableEntry> _byStep = Timetable.All.ToLookup(entry => entry.Step);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        RemoveOld();
        foreach (var entry in Timetable.All)
        {
            recurring.AddOrUpdate(entry.Name, entry.Job, Cron.Every(entry.Every(services)), new RecurringJobOptions());
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
    private void RemoveOld()
    {
        using var connection = storage.GetConnection();
        var known = Timetable.All.Select(entry => entry.Name).ToHashSet();
        foreach (var old in connection.GetRecurringJobs().Where(job => !known.Contains(job.Id)))
            recurring.RemoveIfExists(old.Id);
    }
}
