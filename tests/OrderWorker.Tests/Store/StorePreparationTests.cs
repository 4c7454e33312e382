using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Store;

public sealed class StorePreparationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Fact]
    public async Task A_start_that_was_killed_while_it_made_the_database_holds_up_none_after_it()
    {
        await using (var killed = Open())
            await LeaveTheMarkAsync(killed);

        await PrepareAsync();

        await using var db = Open();
        Assert.Equal(0, await db.Orders.CountAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_start_that_was_killed_at_the_end_of_it_holds_up_none_either()
    {
        await PrepareAsync();
        await using (var killed = Open())
            await LeaveTheMarkAsync(killed);

        await PrepareAsync();
        await using var db = Open();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await db.BringUpToDateAsync(patience.Token);
    }

    [Fact]
    public async Task Several_programs_that_start_at_once_on_a_new_file_all_start() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(PrepareAsync)));

    public void Dispose() => _folder.Dispose();

    private async Task PrepareAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var db = Open();
        await db.PrepareAsync(patience.Token);
    }

    // As EF leaves it when its process ends in the middle of a migration.
    private static Task LeaveTheMarkAsync(OrderDbContext db) =>
        db.Database.ExecuteSqlRawAsync(
            """
            CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-11-24 22:46:42.9265488+00:00');
            """
        );

    private SqliteOrderDbContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteOrderDbContext>();
        StoreSetup.UseSqlite(options, $"Data Source={_folder.File("orders.db")};Pooling=False");
        return new SqliteOrderDbContext(options.Options);
    }
}
