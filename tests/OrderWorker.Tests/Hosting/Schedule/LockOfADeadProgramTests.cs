using Npgsql;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting.Schedule;

/// <summary>Hangfire keeps its locks in PostgreSQL as rows: whoever is killed with one in hand leaves it there.</summary>
public sealed class LockOfADeadProgramTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_starts_though_the_one_before_was_killed_with_a_lock_in_hand()
    {
        await JobStore.PrepareAsync(
            new DatabaseOptions { Provider = DatabaseProvider.Postgres, ConnectionString = postgres.ConnectionString },
            Stop
        );
        // 40 of its 60 seconds are over: Hangfire itself gives up after 15 more.
        await RunAsync(
            "INSERT INTO hangfire.lock (resource, updatecount, acquired) VALUES ('hangfire:lock:recurring-job:send-outbox', 0, now() at time zone 'utc' - interval '40 seconds')"
        );

        await using var app = await WorkerApp.StartAsync(
            "--Database:Provider=postgres",
            $"--Database:ConnectionString={postgres.ConnectionString}"
        );

        using var visitor = app.Visit();
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.GetAsync("/healthz")).Status);
    }

    private async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
