using Microsoft.EntityFrameworkCore;
using OrderWorker.Settings;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>Makes sure that the database fits this program before anything is read from it.</summary>
public static class StorePreparation
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    /// <summary>Makes an SQLite file, or brings it up to date. PostgreSQL may be shared with an older worker that runs: a person says when.</summary>
    /// <exception cref="SettingsException">The PostgreSQL database is older than this program.</exception>
    public static async Task PrepareAsync(this OrderDbContext db, CancellationToken cancellation)
    {
        if (!(await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            return;
        if (db is not SqliteOrderDbContext)
            throw new SettingsException("The database is empty or older than this program; run 'orderworker db migrate' first.");
        await db.BringUpToDateAsync(cancellation);
    }

    /// <summary>Applies the migrations that are missing, one process at a time.</summary>
    public static async Task BringUpToDateAsync(this OrderDbContext db, CancellationToken cancellation)
    {
        if (db is SqliteOrderDbContext)
        {
            // EF marks a running migration by a row in the file. A process that is killed leaves it there, and every later one would
            // wait for it for ever. The lock on a file of our own ends with its process: who holds it may take the row away.
            await using var turn = await TakeTurnAsync(db.Database.GetDbConnection().DataSource, cancellation);
            await db.Database.ExecuteSqlRawAsync("""DROP TABLE IF EXISTS "__EFMigrationsLock";""", cancellation);
            await db.Database.MigrateAsync(cancellation);
        }
        else
            await db.Database.MigrateAsync(cancellation);
        await db.OpenBooksAsync(cancellation);
    }

    private static async Task<FileStream> TakeTurnAsync(string database, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream($"{database}.migrating", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException busy) when (busy is not (DirectoryNotFoundException or PathTooLongException))
            {
                await Task.Delay(Glance, cancellation);
            }
        }
    }
}
