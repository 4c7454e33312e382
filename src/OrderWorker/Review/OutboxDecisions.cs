using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>What staff may do with a mail of ours that was refused, held back, or may not have left.</summary>
public sealed class OutboxDecisions(OrderDbContext db, Handover handover, TimeProvider clock)
{
    // A mail in any other state is on its way, gone, or nobody's any more.
    private static readonly OutboxState[] Stopped = [OutboxState.Held, OutboxState.Refused];

    /// <summary>Sends it (again): the same bytes under the same Message-ID, so that a second copy is known as one.</summary>
    public async Task<Decision> ResendAsync(long id, string by, CancellationToken cancellation)
    {
        var now = Now;
        var decision = await SettleAsync(
            id,
            by,
            "To be sent",
            stopped =>
                stopped.ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(m => m.State, m => m.Mime == null ? OutboxState.Draft : OutboxState.Due)
                            .SetProperty(m => m.DueAt, now)
                            .SetProperty(m => m.ClaimedUntil, (DateTime?)null)
                            .SetProperty(m => m.Attempts, 0),
                    cancellation
                ),
            cancellation
        );
        handover.Hint(Step.WriteMail);
        handover.Hint(Step.SendOutbox);
        return decision;
    }

    /// <summary>It has left, as a person has seen.</summary>
    public Task<Decision> MarkSentAsync(long id, string by, CancellationToken cancellation)
    {
        var now = Now;
        return SettleAsync(
            id,
            by,
            "Marked as sent",
            stopped =>
                stopped.ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(m => m.State, OutboxState.Sent)
                            .SetProperty(m => m.SentAt, now)
                            .SetProperty(m => m.ClaimedUntil, (DateTime?)null),
                    cancellation
                ),
            cancellation
        );
    }

    /// <summary>It is not to be sent any more.</summary>
    public Task<Decision> DropAsync(long id, string by, CancellationToken cancellation) =>
        SettleAsync(
            id,
            by,
            "Not to be sent",
            stopped =>
                stopped.ExecuteUpdateAsync(
                    row => row.SetProperty(m => m.State, OutboxState.Recalled).SetProperty(m => m.ClaimedUntil, (DateTime?)null),
                    cancellation
                ),
            cancellation
        );

    private async Task<Decision> SettleAsync(
        long id,
        string by,
        string resolution,
        Func<IQueryable<OutboxMessage>, Task<int>> change,
        CancellationToken cancellation
    )
    {
        var subject = new Subject(SubjectKind.Outbox, id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (!await db.CloseAsync(subject, by, resolution, Now, cancellation))
            return Decision.Late;
        if (await change(db.Outbox.Where(m => m.Id == id && Stopped.Contains(m.State))) == 0)
            return Decision.Refused("This mail is not stopped any more: it is being sent, or was. Please look again.");

        await transaction.CommitAsync(cancellation);
        return Decision.Done($"/exceptions?done={subject.Path}");
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
