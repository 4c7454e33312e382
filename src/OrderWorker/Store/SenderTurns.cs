using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>Lets one worker at a time settle the mails of one sender: who orders twice within a second is seen to.</summary>
public static class SenderTurns
{
    /// <summary>
    /// Waits until no other transaction has the sender's turn, and keeps it to the end of this one. What is read after it includes
    /// whatever the others have committed. SQLite has one writer anyway.
    /// </summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="sender">The address as it stands in the mail; null takes the turn of all mails without one.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public static async Task AwaitTurnAsync(this OrderDbContext db, string? sender, CancellationToken cancellation)
    {
        if (db is not PostgresOrderDbContext)
            return;
        var key = $"sender:{sender?.ToLowerInvariant()}";
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))", cancellation);
    }
}
