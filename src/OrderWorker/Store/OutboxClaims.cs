using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>One worker's hold on one mail, for one try.</summary>
/// <param name="Id">The row.</param>
/// <param name="Worker">Who holds it.</param>
/// <param name="Until">UTC: its end. It also tells the claim from a later one of the same worker.</param>
public sealed record OutboxClaim(long Id, string Worker, DateTime Until);

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
        var claim = new OutboxClaim(id, worker, now + lease);
        var claimed = await db
            .Outbox.Where(m => m.Id == id && m.State == OutboxState.Due && m.DueAt <= now)
            .ExecuteUpdateAsync(row =>
                row.SetProperty(m => m.State, OutboxState.Sending)
                    .SetProperty(m => m.ClaimedBy, worker)
                    .SetProperty(m => m.ClaimedUntil, claim.Until)
                    .SetProperty(m => m.HandedOverAt, (DateTime?)null)
                    .SetProperty(m => m.Attempts, m => m.Attempts + 1)
            );
        return claimed == 1 ? claim : null;
    }

    /// <summary>Notes that the bytes go now. Call it immediately before they do.</summary>
    /// <returns>False when the claim has run out and was taken away: the mail must not go.</returns>
    /// <remarks>
    /// Between this note and <see cref="NoteSentAsync"/> a killed process leaves its mail in doubt, so neither waits for the disk: the
    /// notes outlive the process as they are. A power cut may lose them; whoever finds a claim of an earlier boot knows nothing for certain.
    /// </remarks>
    public static async Task<bool> NoteHandoverAsync(this OrderDbContext db, OutboxClaim claim, DateTime now) =>
        1
        == await db.WithoutFlushAsync(() =>
            db
                .Outbox.Where(m =>
                    m.Id == claim.Id
                    && m.State == OutboxState.Sending
                    && m.ClaimedBy == claim.Worker
                    && m.ClaimedUntil == claim.Until
                )
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.HandedOverAt, now))
        );

    /// <summary>Notes that the server has taken charge of the mail. Call it immediately after it says so.</summary>
    /// <remarks>It holds whatever became of the claim meanwhile: what has been sent is sent.</remarks>
    public static Task NoteSentAsync(this OrderDbContext db, OutboxClaim claim, string reply, DateTime now) =>
        db.WithoutFlushAsync(() =>
            db
                .Outbox.Where(m => m.Id == claim.Id && m.ClaimedBy == claim.Worker)
                .ExecuteUpdateAsync(row =>
                    row.SetProperty(m => m.State, OutboxState.Sent)
                        .SetProperty(m => m.SentAt, now)
                        .SetProperty(m => m.HandedOverAt, now)
                        .SetProperty(m => m.ClaimedUntil, (DateTime?)null)
                        .SetProperty(m => m.LastReply, reply)
                )
        );

    /// <summary>Takes both notes once on no row: the first time they are compiled, which is no work for the moment between them.</summary>
    public static async Task RehearseAsync(this OrderDbContext db, string worker, DateTime now)
    {
        var none = new OutboxClaim(0, worker, now);
        await db.NoteHandoverAsync(none, now);
        await db.NoteSentAsync(none, "", now);
    }

    /// <summary>Ends the claim of a worker that is gone, unless it has moved on meanwhile.</summary>
    /// <returns>False when it has.</returns>
    public static async Task<bool> TakeAwayAsync(this OrderDbContext db, OutboxMessage seen, OutboxState next, DateTime now) =>
        1
        == await db
            .Outbox.Where(m =>
                m.Id == seen.Id
                && m.State == OutboxState.Sending
                && m.ClaimedBy == seen.ClaimedBy
                && m.ClaimedUntil == seen.ClaimedUntil
                && m.HandedOverAt == seen.HandedOverAt
            )
            .ExecuteUpdateAsync(row =>
                row.SetProperty(m => m.State, next)
                    .SetProperty(m => m.ClaimedUntil, (DateTime?)null)
                    .SetProperty(m => m.DueAt, now)
            );

    private static async Task<int> WithoutFlushAsync(this OrderDbContext db, Func<Task<int>> update)
    {
        await db.Database.OpenConnectionAsync();
        try
        {
            if (db.Database.IsSqlite())
            {
                // For this opening of the connection only: the next begins with FULL again.
                await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = NORMAL");
                return await update();
            }

            await using var transaction = await db.Database.BeginTransactionAsync();
            await db.Database.ExecuteSqlRawAsync("SET LOCAL synchronous_commit = off");
            var rows = await update();
            await transaction.CommitAsync();
            return rows;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
