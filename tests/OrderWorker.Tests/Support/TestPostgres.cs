using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderWorker.Store;

namespace OrderWorker.Tests.Support;

/// <summary>A migrated PostgreSQL database of its own; as a class fixture, one for the class. Gone with the tests.</summary>
public sealed class TestPostgres : ITestStore, IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";

    public string ConnectionString => new NpgsqlConnectionStringBuilder(TestServers.Postgres) { Database = _name }.ToString();

    public DatabaseProvider Provider => DatabaseProvider.Postgres;

    public async ValueTask InitializeAsync()
    {
        await RunAsync(TestServers.Postgres, $"CREATE DATABASE {_name}");
        await using var db = Open();
        await db.Database.MigrateAsync();
    }

    public OrderDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PostgresOrderDbContext>();
        StoreSetup.UsePostgres(options, ConnectionString);
        return new PostgresOrderDbContext(options.Options);
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    /// <summary>Empties the database, for a class that has one for all its tests.</summary>
    public async Task BeginAsync()
    {
        await using var db = Open();
        var tables = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct();
        await RunAsync(
            ConnectionString,
            $"TRUNCATE {string.Join(", ", tables.Select(table => $"\"{table}\""))} RESTART IDENTITY CASCADE"
        );
    }

    public Task EndAsync() => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await RunAsync(TestServers.Postgres, $"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static async Task RunAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
