using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>What staff decide about a mail that was held or refused. Each saves at once and closes what was asked about the mail.</summary>
public static class OutboxDecisions
{
    /// <summary>Sends the same bytes once more.</summary>
    /// <returns>False when the mail is no longer held or refused, or was never written.</returns>
    public static Task<bool> SendAgainAsync(
        this OrderDbContext db,
        long id,
        string by,
        DateTime now,
        CancellationToken cancellation
    ) => DecideAsync(db, id, OutboxState.Due, by, "Sent again.", now, cancellation);

    /// <summary>Takes it as sent: the buyer has it, or was told another way.</summary>
    /// <inheritdoc cref="SendAgainAsync"/>
    public static Task<bool> MarkSentAsync(
        this OrderDbContext db,
        long id,
        string by,
        DateTime now,
        CancellationToken cancellation
    ) => DecideAsync(db, id, OutboxState.Sent, by, "Marked as sent.", now, cancellation);

    /// <summary>Nobody should get it any more.</summary>
    /// <inheritdoc cref="SendAgainAsync"/>
    public static Task<bool> RecallAsync(
        this OrderDbContext db,
        long id,
        string by,
        DateTime now,
        CancellationToken cancellation
    ) => DecideAsync(db, id, OutboxState.Recalled, by, "Recalled.", now, cancellation);

    private static async Task<bool> DecideAsync(
        OrderDbContext db,
        long id,
        OutboxState next,
        string by,
        string resolution,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        DateTime? sentAt = next == OutboxState.Sent ? now : null;
        var decided = await db
            .Outbox.Where(m =>
                m.Id == id
                && (m.State == OutboxState.Held || m.State == OutboxState.Refused)
                && (m.Mime != null || next != OutboxState.Due)
            )
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(m => m.State, next)
                        .SetProperty(m => m.DueAt, now)
                        .SetProperty(m => m.SentAt, m => sentAt ?? m.SentAt),
                cancellation
            );
        if (decided == 1)
            await db
                .Reviews.Where(r => r.OutboxMessageId == id && r.ClosedAt == null)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(r => r.ClosedAt, now)
                            .SetProperty(r => r.ClosedBy, by)
                            .SetProperty(r => r.Resolution, resolution),
                    cancellation
                );
        await transaction.CommitAsync(cancellation);
        return decided == 1;
    }
}
