using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Somebody else who writes to a test's store, and lets nobody else write meanwhile.</summary>
internal sealed class OtherWriter(ITestStore store) : IAsyncDisposable
{
    // Not of a pool, which would keep what it has begun.
    private readonly DbConnection _connection =
        store.Provider == DatabaseProvider.Sqlite
            ? new SqliteConnection($"{store.ConnectionString};Pooling=False")
            : new NpgsqlConnection($"{store.ConnectionString};Pooling=False");

    /// <summary>From now on nobody else's writing comes to its end.</summary>
    public async Task BeginAsync()
    {
        await _connection.OpenAsync();
        if (store.Provider == DatabaseProvider.Sqlite)
        {
            await RunAsync("BEGIN IMMEDIATE");
            return;
        }

        await using var db = store.Open();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct();
        await RunAsync($"BEGIN; LOCK TABLE {string.Join(", ", tables.Select(table => $"\"{table}\""))} IN EXCLUSIVE MODE");
    }

    /// <summary>
    /// What waits is never done: whoever asked for it is dead. PostgreSQL learns of a death only when it answers, and would first carry out what
    /// it was asked for last.
    /// </summary>
    public async Task EndAsync()
    {
        if (store.Provider == DatabaseProvider.Postgres)
            await RunAsync(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
            );
        await _connection.CloseAsync();
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task RunAsync(string sql)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
