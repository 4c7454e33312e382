using Hangfire;
using Hangfire.Common;
using Hangfire.InMemory;
using Hangfire.States;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting.Schedule;

public sealed class OneRunAtATimeTests : IDisposable
{
    private readonly SlowJob _slow = new();
    private readonly InMemoryStorage _storage = new();
    private readonly OneRunAtATime _turns = new(TimeProvider.System);
    private readonly BackgroundJobClient _client;
    private readonly BackgroundJobServer _server;
    private readonly Job _job;

    public OneRunAtATimeTests()
    {
        var filters = new JobFilterCollection { _turns };
        _client = new BackgroundJobClient(_storage);
        _job = Job.FromExpression<SlowJob>(job => job.RunAsync());
        _server = new BackgroundJobServer(
            new BackgroundJobServerOptions
            {
                WorkerCount = 4,
                FilterProvider = filters,
                Activator = new OneJob(_slow),
            },
            _storage
        );
    }

    [Fact]
    public async Task Runs_of_one_job_never_overlap_and_a_wake_up_during_one_is_not_lost()
    {
        for (var beat = 1; beat <= 8; beat++)
            _client.Create(_job, new EnqueuedState());
        await _slow.Started.WaitAsync(TestContext.Current.CancellationToken);
        for (var hint = 1; hint <= 20; hint++)
            _turns.Wake(_job, _client);
        await WorkerApp.UntilAsync(() => Task.FromResult(_storage.GetMonitoringApi().DeletedListCount() == 7));

        _slow.Finish();
        await _slow.Started.WaitAsync(TestContext.Current.CancellationToken);
        _slow.Finish();
        await WorkerApp.UntilAsync(() => Task.FromResult(_storage.GetMonitoringApi().SucceededListCount() == 2));

        Assert.Equal(1, _slow.MostAtOnce);
        Assert.Equal(2, _slow.Runs);
    }

    public void Dispose()
    {
        _slow.Finish();
        _server.Dispose();
        _storage.Dispose();
    }

    // Not disposable: Hangfire would dispose of it after its first run.
    public sealed class SlowJob
    {
        private readonly SemaphoreSlim _finish = new(0);
        private int _running;
        private int _mostAtOnce;
        private int _runs;

        public SemaphoreSlim Started { get; } = new(0);
        public int MostAtOnce => _mostAtOnce;
        public int Runs => _runs;

        public void Finish() => _finish.Release();

        public async Task RunAsync()
        {
            Interlocked.Increment(ref _runs);
            _mostAtOnce = Math.Max(_mostAtOnce, Interlocked.Increment(ref _running));
            Started.Release();
            await _finish.WaitAsync();
            Interlocked.Decrement(ref _running);
        }
    }

    private sealed class OneJob(SlowJob job) : JobActivator
    {
        public override object ActivateJob(Type jobType) => job;
    }
}
