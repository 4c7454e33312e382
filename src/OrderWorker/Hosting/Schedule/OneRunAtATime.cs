using Hangfire;
using Hangfire.Common;
using Hangfire.Server;
using Hangfire.States;

namespace OrderWorker.Hosting.Schedule;

/// <summary>
/// Keeps the runs of one job apart within this process and wakes jobs at hints, without piling them up: one runs, at most one more
/// waits. A matter of load only: two processes may run the same job, and the claims on the rows keep them apart.
/// </summary>
internal sealed class OneRunAtATime(TimeProvider clock) : IServerFilter
{
    private const string Mine = "OneRunAtATime";

    // A hinted run that another process took is never seen to start here.
    private static readonly TimeSpan QueuedFor = TimeSpan.FromMilliseconds(500);

    private readonly Lock _gate = new();
    private readonly Dictionary<Type, Turn> _turns = [];

    /// <summary>Queues a run of a job, unless one is queued already; while one runs, it is to be run once more afterwards.</summary>
    public void Wake(Job job, IBackgroundJobClient client)
    {
        lock (_gate)
        {
            var turn = Of(job);
            if (turn.Running)
            {
                turn.Again = true;
                return;
            }

            if (turn.QueuedAt is { } queued && clock.GetElapsedTime(queued) < QueuedFor)
                return;
            turn.QueuedAt = clock.GetTimestamp();
        }

        client.Create(job, new EnqueuedState());
    }

    public void OnPerforming(PerformingContext context)
    {
        lock (_gate)
        {
            var turn = Of(context.BackgroundJob.Job);
            turn.QueuedAt = null;
            if (turn.Running)
            {
                turn.Again = true;
                context.Canceled = true;
                return;
            }

            turn.Running = true;
            context.Items[Mine] = true;
        }
    }

    public void OnPerformed(PerformedContext context)
    {
        if (!context.Items.ContainsKey(Mine))
            return;

        bool again;
        lock (_gate)
        {
            var turn = Of(context.BackgroundJob.Job);
            (again, turn.Again, turn.Running) = (turn.Again, false, false);
        }

        // After a failure the timetable is the retry: at once would be a hammer.
        if (again && context.Exception is null)
            Wake(context.BackgroundJob.Job, new BackgroundJobClient(context.Storage));
    }

    private Turn Of(Job job) => _turns.TryGetValue(job.Type, out var turn) ? turn : _turns[job.Type] = new Turn();

    private sealed class Turn
    {
        public bool Running { get; set; }
        public bool Again { get; set; }
        public long? QueuedAt { get; set; }
    }
}
