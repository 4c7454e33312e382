using Microsoft.EntityFrameworkCore;
using OrderWorker.Settings;

namespace OrderWorker.Store;

/// <summary>Makes sure that the database fits this program before anything is read from it.</summary>
public static class StorePreparation
{
    /// <summary>Makes an SQLite file, or brings it up to date. PostgreSQL may be shared with an older worker that runs: a person says when.</summary>
    /// <exception cref="SettingsException">The PostgreSQL database is older than this program.</exception>
    public static async Task PrepareAsync(this OrderDbContext db, CancellationToken cancellation)
    {
        if (db is SqliteOrderDbContext)
            await db.Database.MigrateAsync(cancellation);
        else if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            throw new SettingsException("The database is empty or older than this program; run 'orderworker db migrate' first.");
    }
}
