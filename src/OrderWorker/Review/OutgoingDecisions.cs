using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>What staff may do with a mail of ours that was refused, held back, or may not have left.</summary>
public sealed class OutgoingDecisions(OrderDbContext db, Handover handover, TimeProvider clock)
{
    /// <summary>Sends it (again): the same bytes under the same Message-ID, so that a second copy is known as one.</summary>
    public async Task<Decision> ResendAsync(long id, string by, CancellationToken cancellation)
    {
        var decision = await DecidedAsync(id, await db.SendAgainAsync(id, by, Now, cancellation), cancellation);
        handover.Hint(Step.SendOutbox);
        return decision;
    }

    /// <summary>It has left, as a person has seen.</summary>
    public async Task<Decision> MarkSentAsync(long id, string by, CancellationToken cancellation) =>
        await DecidedAsync(id, await db.MarkSentAsync(id, by, Now, cancellation), cancellation);

    /// <summary>It is not to be sent any more.</summary>
    public async Task<Decision> DropAsync(long id, string by, CancellationToken cancellation) =>
        await DecidedAsync(id, await db.RecallAsync(id, by, Now, cancellation), cancellation);

    private async Task<Decision> DecidedAsync(long id, bool decided, CancellationToken cancellation)
    {
        var subject = new Subject(SubjectKind.Outbox, id);
        if (decided)
            return Decision.Done($"/exceptions?done={subject.Path}");

        return await db.Reviews.Where(subject.Items).AnyAsync(item => item.ClosedAt == null, cancellation)
            ? Decision.Refused("This mail is not stopped any more: it is on its way, or gone. Please look again.")
            : Decision.Late;
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
