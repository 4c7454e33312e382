using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>One worker's hold on one mail, for one try.</summary>
/// <param name="Id">The row.</param>
/// <param name="Worker">Who holds it.</param>
/// <param name="Attempt">Which try: a later claim of the same worker is another one.</param>
public sealed record OutboxClaim(long Id, string Worker, int Attempt);

/// <summary>The steps that keep two workers from sending one mail, each an UPDATE with the state in its WHERE.</summary>
public static class OutboxClaims
{
    /// <summary>Takes a due mail for one try.</summary>
    /// <returns>Null when another worker has it, or it is no longer due.</returns>
    public static async Task<OutboxClaim?> ClaimAsync(
        this OrderDbContext db,
        long id,
        string worker,
        DateTime now,
        TimeSpan lease
    )
    {
        var attempt = 1 + await db.Outbox.Where(m => m.Id == id).Select(m => m.Attempts).SingleAsync();
        var until = now + lease;
        var claimed = await db
            .Outbox.Where(m => m.Id == id && m.State == OutboxState.Due && m.DueAt <= now && m.Attempts == attempt - 1)
            .ExecuteUpdateAsync(row =>
                row.SetProperty(m => m.State, OutboxState.Sending)
                    .SetProperty(m => m.ClaimedBy, worker)
                    .SetProperty(m => m.ClaimedUntil, until)
                    .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                    .SetProperty(m => m.Attempts, attempt)
            );
        return claimed == 1 ? new OutboxClaim(id, worker, attempt) : null;
    }

    /// <summary>Notes that the bytes go now. Call it immediately before they do.</summary>
    /// <returns>False when the claim has run out and was taken away: the mail must not go.</returns>
    /// <remarks>
    /// The commit does not wait for the disk. Between the note and the mail itself lie microseconds then, instead of a flush, in which a
    /// killed process would leave a mail in doubt that never left. The note outlives the process; a power cut may lose it, and
    /// whoever finds a claim of an earlier boot takes it for handed over.
    /// </remarks>
    public static async Task<bool> NoteHandoverAsync(this OrderDbContext db, OutboxClaim claim, DateTime now)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            if (db.Database.IsSqlite())
            {
                await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL");
                var noted = await NoteAsync(db, claim, now);
                await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = FULL");
                return noted;
            }

            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit = off");
            var done = await NoteAsync(db, claim, now);
            await transaction.CommitAsync();
            return done;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>Ends the claim of a worker that is gone, unless it has moved on meanwhile.</summary>
    /// <returns>False when it has.</returns>
    public static async Task<bool> TakeAwayAsync(this OrderDbContext db, OutboxMessage seen, OutboxState next, DateTime now) =>
        1
        == await db
            .Outbox.Where(m =>
                m.Id == seen.Id
                && m.State == OutboxState.Sending
                && m.Attempts == seen.Attempts
                && m.HandedOverAt == seen.HandedOverAt
            )
            .ExecuteUpdateAsync(row =>
                row.SetProperty(m => m.State, next)
                    .SetProperty(m => m.ClaimedUntil, (DateTime?)null)
                    .SetProperty(m => m.DueAt, now)
            );

    private static async Task<bool> NoteAsync(OrderDbContext db, OutboxClaim claim, DateTime now) =>
        1
        == await db
            .Outbox.Where(m =>
                m.Id == claim.Id && m.State == OutboxState.Sending && m.ClaimedBy == claim.Worker && m.Attempts == claim.Attempt
            )
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.HandedOverAt, now));
}
