using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>Lets transactions that concern the same buyer take turns, so that the second sees what the first did.</summary>
public static class Turns
{
    /// <summary>Waits for its turn; the turn ends with the transaction.</summary>
    /// <param name="db">With a transaction begun. SQLite has one writer at a time, so there it is its turn already.</param>
    /// <param name="key">Whose turn: the buyer's address in lower case.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    public static async Task TakeTurnAsync(this OrderDbContext db, string key, CancellationToken cancellation)
    {
        if (db.Database.IsNpgsql())
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))", cancellation);
    }
}
