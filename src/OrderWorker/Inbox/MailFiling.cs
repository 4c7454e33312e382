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

    // Servers that are asked for the same move by two sessions may make two copies, so one worker moves at a time.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Files every mail that is due, those for people apart from the others. Does nothing while another worker files.</summary>
    /// <exception cref="MailboxUnavailableException">The mailbox was lost, or refuses the folder.</exception>
    public async Task FileAsync(MailboxSession session, CancellationToken cancellation)
    {
        var due = db.Inbox.Where(m => m.Mailbox == mailbox.Name && m.FiledAt == null && m.Outcome != MailOutcome.Waiting);
        if (!await due.AnyAsync(cancellation) || !await ClaimAsync(cancellation))
            return;

        var forPeople = due.Where(m => m.Outcome == MailOutcome.Review || m.Outcome == MailOutcome.Quarantined);
        var done = due.Where(m => m.Outcome != MailOutcome.Review && m.Outcome != MailOutcome.Quarantined);
        try
        {
            await FileAsync(session, forPeople, options.Value.ReviewFolder, cancellation);
            await FileAsync(session, done, options.Value.ProcessedFolder, cancellation);
        }
        finally
        {
            await LeaseUntilAsync(null);
        }
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

            var (ids, now) = (mails.Select(m => m.Id).ToList(), Now);
            await db
                .Inbox.Where(m => ids.Contains(m.Id))
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.FiledAt, now), cancellation);
            await LeaseUntilAsync(now + Lease);
        }
    }

    private async Task<bool> ClaimAsync(CancellationToken cancellation)
    {
        var (now, until) = (Now, Now + Lease);
        var free = db.MailboxPositions.Where(p => p.Mailbox == mailbox.Name && (p.FilingUntil == null || p.FilingUntil < now));
        return await free.ExecuteUpdateAsync(row => row.SetProperty(p => p.FilingUntil, until), cancellation) == 1;
    }

    // Not cancelled: a lease that is not given back keeps others waiting.
    private Task<int> LeaseUntilAsync(DateTime? until) =>
        db
            .MailboxPositions.Where(p => p.Mailbox == mailbox.Name)
            .ExecuteUpdateAsync(row => row.SetProperty(p => p.FilingUntil, until), CancellationToken.None);
}
