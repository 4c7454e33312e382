using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Tests.Support;

/// <summary>A store in a SQLite file of its own, gone with the test.</summary>
public sealed class SqliteStore : ITestStore, IDisposable
{
    private readonly TempFolder _folder = new();

    public SqliteStore()
    {
        using var db = Open();
        db.Database.Migrate();
    }

    public string ConnectionString => $"Data Source={_folder.File("orders.db")}";

    public DatabaseProvider Provider => DatabaseProvider.Sqlite;

    public OrderDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteOrderDbContext>();
        StoreSetup.UseSqlite(options, ConnectionString);
        return new SqliteOrderDbContext(options.Options);
    }

    public async Task AddAsync(params object[] rows)
    {
        await using var db = Open();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public Task BeginAsync() => Task.CompletedTask;

    public Task EndAsync()
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
            SqliteConnection.ClearPool(connection);
        _folder.Dispose();
    }
}
