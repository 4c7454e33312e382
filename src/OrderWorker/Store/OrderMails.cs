using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;

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

    /// <summary>
    /// Brings back the first answer to an order, which was recalled since the order seemed paid: the buyer has heard nothing yet.
    /// One who was told that all is paid is left to staff.
    /// </summary>
    public static Task TellHowToPayAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    ) =>
        db
            .Outbox.Where(m => m.OrderId == order.Id && m.Kind == OutboxKind.OrderReceived && m.State == OutboxState.Recalled)
            .Where(m => m.Revision == order.Revision)
            .Where(m =>
                !db.Outbox.Any(told =>
                    told.OrderId == order.Id
                    && told.Kind == OutboxKind.OrderConfirmed
                    && (told.State == OutboxState.Sent || told.State == OutboxState.Sending || told.State == OutboxState.Held)
                )
            )
            .ExecuteUpdateAsync(
                row => row.SetProperty(m => m.State, OutboxState.Draft).SetProperty(m => m.DueAt, now),
                cancellation
            );

    /// <summary>Drafts the confirmation that an order is paid, as an answer to its first mail, where that one may be answered.</summary>
    /// <remarks>One that was recalled, since a match had been undone, is drafted anew; one that was sent stays the only one.</remarks>
    public static Task ConfirmAsync(this OrderDbContext db, StoredOrder order, DateTime now, CancellationToken cancellation) =>
        db.TellAsync(order, OutboxKind.OrderConfirmed, "", null, now, cancellation);

    /// <summary>Drafts a mail about an order, as an answer to its first mail, where that one may be answered. Each occasion is told of once.</summary>
    /// <param name="db">Saved by the caller.</param>
    /// <param name="order">What it is about.</param>
    /// <param name="kind">What it says.</param>
    /// <param name="occasion">Tells two mails of one kind apart; empty where there is one for each revision of the order.</param>
    /// <param name="amount">Minor units: the sum that it speaks of.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>False where the buyer's mail may not be answered by a machine.</returns>
    public static Task<bool> TellAsync(
        this OrderDbContext db,
        StoredOrder order,
        OutboxKind kind,
        string occasion,
        long? amount,
        DateTime now,
        CancellationToken cancellation
    ) => TellAsync(db, order, kind, occasion, amount, null, now, cancellation);

    /// <summary>The same for a mail that speaks of a sum in a currency that may be another than the order's.</summary>
    public static Task<bool> TellOfSumAsync(
        this OrderDbContext db,
        StoredOrder order,
        OutboxKind kind,
        string occasion,
        Money amount,
        DateTime now,
        CancellationToken cancellation
    ) => TellAsync(db, order, kind, occasion, amount.MinorUnits, amount.Currency.Code, now, cancellation);

    private static async Task<bool> TellAsync(
        OrderDbContext db,
        StoredOrder order,
        OutboxKind kind,
        string occasion,
        long? amount,
        string? currency,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var first = await db
            .Inbox.Where(m => m.OrderId == order.Id)
            // A copy that was found again under another number of the mailbox is not the one that was read.
            .OrderBy(m => m.Outcome == MailOutcome.Order ? 0 : 1)
            .ThenBy(m => m.ReceivedAt)
            .ThenBy(m => m.Id)
            .Select(m => new { m.Id, m.ReplyAllowed })
            .FirstOrDefaultAsync(cancellation);
        if (first is not { ReplyAllowed: true })
            return false;

        var draft = OutboxMessage.About(order, kind, first.Id, now, occasion, amount, currency);
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
        return true;
    }
}
