using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>Drafts and recalls the mails about an order's money, in the caller's transaction.</summary>
public static class OrderMails
{
    /// <summary>Recalls a mail of an order that has not left yet. One UPDATE, so a worker that has just claimed the mail for sending keeps it.</summary>
    public static Task RecallAsync(this OrderDbContext db, StoredOrder order, OutboxKind kind, CancellationToken cancellation) =>
        db
            .Outbox.Where(m => m.OrderId == order.Id && m.Kind == kind)
            .Where(m => m.State == OutboxState.Draft || m.State == OutboxState.Due)
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Recalled), cancellation);

    /// <summary>Drafts the confirmation that an order is paid, as an answer to its first mail, where that one may be answered.</summary>
    /// <remarks>One that was recalled, since a match had been undone, is drafted anew; one that was sent stays the only one.</remarks>
    public static async Task ConfirmAsync(this OrderDbContext db, StoredOrder order, DateTime now, CancellationToken cancellation)
    {
        var first = await db
            .Inbox.Where(m => m.OrderId == order.Id)
            .OrderBy(m => m.ReceivedAt)
            .ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.ReplyAllowed })
            .FirstOrDefaultAsync(cancellation);
        if (first is not { ReplyAllowed: true })
            return;

        var draft = OutboxMessage.About(order, OutboxKind.OrderConfirmed, first.Id, now);
        var redrafted = await db
            .Outbox.Where(m => m.Key == draft.Key && m.State == OutboxState.Recalled)
            .ExecuteUpdateAsync(
                row => row.SetProperty(m => m.State, OutboxState.Draft).SetProperty(m => m.DueAt, now),
                cancellation
            );
        if (
            redrafted == 0
            && !db.Outbox.Local.Any(m => m.Key == draft.Key)
            && !await db.Outbox.AnyAsync(m => m.Key == draft.Key, cancellation)
        )
            db.Outbox.Add(draft);
    }
}
