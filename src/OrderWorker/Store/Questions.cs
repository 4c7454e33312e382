using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>The questions to buyers, and what hangs together by them. In the caller's transaction; the caller saves.</summary>
public static class Questions
{
    /// <summary>Mails that wait for the same decision as this one: the one that was asked about, and the one that answered.</summary>
    public static async Task<IReadOnlyList<InboxMessage>> PartnersAsync(
        this OrderDbContext db,
        long mail,
        CancellationToken cancellation
    )
    {
        var ids = await db
            .Questions.Where(q => q.AnswerId != null && (q.InboxMessageId == mail || q.AnswerId == mail))
            .Select(q => q.InboxMessageId == mail ? q.AnswerId!.Value : q.InboxMessageId)
            .ToListAsync(cancellation);
        return ids.Count == 0
            ? []
            : await db
                .Inbox.Where(m => ids.Contains(m.Id) && m.Outcome == MailOutcome.Review)
                .OrderBy(m => m.Id)
                .ToListAsync(cancellation);
    }

    /// <summary>A buyer who has not answered by then may not answer at all.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>The mails whose buyer was asked since some time, UTC, and has not answered yet.</summary>
    public static IQueryable<long> AskedLately(this OrderDbContext db, DateTime since) =>
        db
            .Questions.Where(q => q.AnswerId == null && q.AskedAt > since && q.InboxMessage!.Outcome == MailOutcome.Review)
            .Select(q => q.InboxMessageId);

    /// <summary>Closes what is open about a mail, when what was asked about it has settled itself.</summary>
    public static Task<int> CloseMatterAsync(
        this OrderDbContext db,
        long mail,
        string by,
        string resolution,
        DateTime now,
        CancellationToken cancellation
    ) =>
        db
            .Reviews.Where(r => r.InboxMessageId == mail && r.OutboxMessageId == null && r.PaymentId == null)
            .Where(r => r.ClosedAt == null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(r => r.ClosedAt, now)
                        .SetProperty(r => r.ClosedBy, by)
                        .SetProperty(r => r.Resolution, resolution),
                cancellation
            );

    /// <summary>Takes back what was to be said to a buyer about a mail without an order, as far as it has not left.</summary>
    public static Task RecallNoticesAsync(this OrderDbContext db, long mail, CancellationToken cancellation) =>
        db
            .Outbox.Where(m => m.InboxMessageId == mail && m.OrderId == null)
            .Where(m => m.Kind == OutboxKind.NeedsAttention || m.Kind == OutboxKind.Question)
            .Where(m => m.State == OutboxState.Draft || m.State == OutboxState.Due)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Recalled), cancellation);
}
