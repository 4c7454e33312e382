using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Npgsql;
using OrderWorker.Store;

namespace OrderWorker.Hosting.Schedule;

/// <summary>Where Hangfire keeps its own state. Losing it loses nothing but a little time: the rows are the truth.</summary>
public static class JobStore
{
    private const string Schema = "hangfire";

    /// <summary>Long enough for staff to look at, short enough that a beat of seconds does not fill the database.</summary>
    internal static readonly TimeSpan KeepDone = TimeSpan.FromMinutes(15);

    internal static JobStorage Open(DatabaseOptions database)
    {
        JobStorage storage =
            database.Provider == DatabaseProvider.Sqlite
                ? new InMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = null })
                : OpenPostgres(database.ConnectionString);
        storage.JobExpirationTimeout = KeepDone;
        return storage;
    }

    /// <summary>Makes or updates Hangfire's own tables in PostgreSQL, for a program that runs without the right to do so itself.</summary>
    public static async Task PrepareAsync(DatabaseOptions database, CancellationToken cancellation)
    {
        if (database.Provider == DatabaseProvider.Sqlite)
            return;

        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync(cancellation);
        PostgreSqlObjectsInstaller.Install(connection, Schema);
    }

    private static PostgreSqlStorage OpenPostgres(string connectionString)
    {
        var options = new PostgreSqlStorageOptions
        {
            SchemaName = Schema,
            QueuePollInterval = TimeSpan.FromSeconds(1),
            InvisibilityTimeout = TimeSpan.FromMinutes(5),
            UseSlidingInvisibilityTimeout = true,
            // A lock that a killed process held stays for this long; Hangfire holds one for milliseconds only.
            DistributedLockTimeout = TimeSpan.FromMinutes(1),
            JobExpirationCheckInterval = TimeSpan.FromMinutes(5),
            EnableLongPolling = false,
            // The storage is made before the database is checked: the check, which says it in a sentence, is what ends the program.
            StartupConnectionMaxRetries = 1,
            StartupConnectionBaseDelay = TimeSpan.FromMilliseconds(100),
            AllowDegradedModeWithoutStorage = true,
        };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString, options), options);
    }
}
