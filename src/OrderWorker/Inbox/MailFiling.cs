using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Store;

namespace OrderWorker.Inbox;

/// <summary>
/// Moves mails that have their outcome out of the way. A run that stops between the move and its note is made good by the next: moving
/// a mail that has gone already is no error.
/// </summary>
public sealed class MailFiling(OrderDbContext db, IMailbox mailbox, IOptions<MailboxOptions> options, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Files every mail that is due, those for people apart from the others.</summary>
    /// <exception cref="MailboxUnavailableException">The mailbox was lost, or refuses the folder.</exception>
    public async Task FileAsync(MailboxSession session, CancellationToken cancellation)
    {
        var due = db.Inbox.Where(m => m.Mailbox == mailbox.Name && m.FiledAt == null && m.Outcome != MailOutcome.Waiting);
        var forPeople = due.Where(m => m.Outcome == MailOutcome.Review || m.Outcome == MailOutcome.Quarantined);
        var done = due.Where(m => m.Outcome != MailOutcome.Review && m.Outcome != MailOutcome.Quarantined);
        await FileAsync(session, forPeople, options.Value.ReviewFolder, cancellation);
        await FileAsync(session, done, options.Value.ProcessedFolder, cancellation);
    }

    private async Task FileAsync(
        MailboxSession session,
        IQueryable<InboxMessage> due,
        string folder,
        CancellationToken cancellation
    )
    {
        var next = due.OrderBy(m => m.Id)
            .Take(MostAtOnce)
            .Select(m => new
            {
                m.Id,
                m.UidValidity,
                m.Uid,
            });
        while (await next.ToListAsync(cancellation) is { Count: > 0 } mails)
        {
            // A UID of an earlier epoch names no mail any more; the mail itself was found again under its new one.
            var present = mails.Where(m => m.UidValidity == session.UidValidity).Select(m => m.Uid).ToList();
            if (folder.Length > 0 && present.Count > 0)
                await session.MoveAsync(present, folder, cancellation);

            var (ids, now) = (mails.Select(m => m.Id).ToList(), clock.GetUtcNow().UtcDateTime);
            await db
                .Inbox.Where(m => ids.Contains(m.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.FiledAt, now), cancellation);
        }
    }
}
