using Microsoft.EntityFrameworkCore;
using Npgsql;
using OrderWorker.Store;

namespace OrderWorker.Tests.Support;

/// <summary>A migrated PostgreSQL database of its own; as a class fixture, one for the class. Gone with the tests.</summary>
public sealed class TestPostgres : IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";

    public string ConnectionString => new NpgsqlConnectionStringBuilder(TestServers.Postgres) { Database = _name }.ToString();

    public async ValueTask InitializeAsync()
    {
        await OnServerAsync($"CREATE DATABASE {_name}");
        await using var db = Open();
        await db.Database.MigrateAsync();
    }

    public OrderDbContext Open()
    {
        var options = new DbContextOptionsBuilder<PostgresOrderDbContext>();
        StoreSetup.UsePostgres(options, ConnectionString);
        return new PostgresOrderDbContext(options.Options);
    }

    /// <summary>Stores rows, in one transaction.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using (var pooled = new NpgsqlConnection(ConnectionString))
            NpgsqlConnection.ClearPool(pooled);
        await OnServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }

    private static async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(TestServers.Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
