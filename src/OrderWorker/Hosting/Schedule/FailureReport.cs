using System.Diagnostics.Metrics;
using Hangfire.Server;
using Hangfire.States;
using Hangfire.Storage;

namespace OrderWorker.Hosting.Schedule;

/// <summary>
/// Tells of a failing job once, not at every beat: again when it fails differently, every quarter of an hour, and when it works again.
/// On the dashboard the first failure of a row stays for a week, its repetitions for minutes.
/// </summary>
internal sealed class FailureReport(TimeProvider clock, ILogger<FailureReport> log) : IServerFilter, IApplyStateFilter
{
    private static readonly TimeSpan RemindAfter = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan KeepFirst = TimeSpan.FromDays(7);
    private static readonly Counter<long> Runs = Telemetry.Meter.CreateCounter<long>("orderworker.job.runs");

    private readonly Lock _gate = new();
    private readonly Dictionary<Type, Streak> _streaks = [];

    public void OnPerforming(PerformingContext context) { }

    public void OnPerformed(PerformedContext context)
    {
        var job = context.BackgroundJob.Job.Type;
        var failure = context.Exception is JobPerformanceException { InnerException: { } inner } ? inner : context.Exception;
        // Stopping is no failure, and a run that was skipped proves nothing.
        if (context.Canceled || failure is OperationCanceledException)
            return;

        Runs.Add(1, new("job", job.Name), new("outcome", failure is null ? "done" : "failed"));
        if (failure is null)
            Recovered(job);
        else
            Failed(job, failure);
    }

    public void OnStateApplied(ApplyStateContext context, IWriteOnlyTransaction transaction)
    {
        if (context.NewState is not FailedState || context.BackgroundJob.Job is null)
            return;

        lock (_gate)
        {
            var repeated = _streaks.TryGetValue(context.BackgroundJob.Job.Type, out var streak) && streak.Shown;
            if (streak is not null)
                streak.Shown = true;
            // Hangfire would keep it for ever.
            transaction.ExpireJob(context.BackgroundJob.Id, repeated ? JobStore.KeepDone : KeepFirst);
        }
    }

    public void OnStateUnapplied(ApplyStateContext context, IWriteOnlyTransaction transaction) { }

    private void Failed(Type job, Exception failure)
    {
        lock (_gate)
        {
            if (!_streaks.TryGetValue(job, out var streak) || streak.Message != failure.Message)
            {
                log.LogError(failure, "{Job} failed: {Message}", job.Name, failure.Message);
                _streaks[job] = new Streak(failure.Message) { ToldAt = clock.GetTimestamp() };
                return;
            }

            streak.Times++;
            if (clock.GetElapsedTime(streak.ToldAt) < RemindAfter)
                return;
            streak.ToldAt = clock.GetTimestamp();
            log.LogError("{Job} still fails, {Times} times by now: {Message}", job.Name, streak.Times, failure.Message);
        }
    }

    private void Recovered(Type job)
    {
        lock (_gate)
        {
            if (_streaks.Remove(job, out var streak))
                log.LogInformation("{Job} works again, after {Times} failures.", job.Name, streak.Times);
        }
    }

    private sealed class Streak(string message)
    {
        public string Message { get; } = message;
        public int Times { get; set; } = 1;
        public long ToldAt { get; set; }

        /// <summary>One of it is on the dashboard's page of failed jobs.</summary>
        public bool Shown { get; set; }
    }
}
