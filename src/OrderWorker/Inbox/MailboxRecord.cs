using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Inbox;

/// <summary>What the store knows of the mailbox: its mails and how far it was read. An epoch is one UIDVALIDITY.</summary>
public sealed class MailboxRecord(OrderDbContext db, IMailbox mailbox, TimeProvider clock, ILogger<MailboxRecord> log)
{
    // Well below the number of parameters that a statement of either database may have.
    private const int MostUidsInAQuery = 500;

    private static readonly DateTime Never = DateTime.UnixEpoch;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>How far the mailbox was read in this epoch. In a new epoch every mail is looked at anew.</summary>
    public async Task<MailboxPosition> ReadPositionAsync(long epoch, CancellationToken cancellation)
    {
        var position = await FindPositionAsync(cancellation) ?? await BeginAsync(epoch, cancellation);
        if (position.UidValidity == epoch)
            return position;

        log.LogWarning(
            "{Mailbox} was renumbered by its server (UIDVALIDITY {Old} is now {New}): all its mails are looked at anew. "
                + "Those that were stored before are recognised by their content and not read again.",
            mailbox.Name,
            position.UidValidity,
            epoch
        );
        await db
            .MailboxPositions.Where(p => p.Mailbox == mailbox.Name && p.UidValidity == position.UidValidity)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(p => p.UidValidity, epoch).SetProperty(p => p.LastUid, 0).SetProperty(p => p.SweptAt, Never),
                cancellation
            );
        return Beginning(epoch);
    }

    /// <summary>Those of the UIDs that are not stored yet, in the same order.</summary>
    public async Task<IReadOnlyList<string>> WithoutKnownAsync(
        IReadOnlyList<string> uids,
        long epoch,
        CancellationToken cancellation
    )
    {
        var known = new HashSet<string>();
        foreach (var some in uids.Chunk(MostUidsInAQuery))
        {
            var found = db
                .Inbox.Where(m => m.Mailbox == mailbox.Name && m.UidValidity == epoch && some.Contains(m.Uid))
                .Select(m => m.Uid);
            known.UnionWith(await found.ToListAsync(cancellation));
        }

        return [.. uids.Where(uid => !known.Contains(uid))];
    }

    /// <summary>Stores mails and how far the mailbox is read with them, in one transaction.</summary>
    /// <param name="rows">All of one epoch, fresh; at most a few hundred.</param>
    /// <param name="batch">All that was looked at to get them: the position moves over those that were gone, too.</param>
    /// <param name="cancellation">Rolls back.</param>
    /// <exception cref="DbUpdateException">One of them is stored already; none was stored now.</exception>
    public async Task<int> SaveAsync(
        IReadOnlyList<InboxMessage> rows,
        IReadOnlyList<MailEntry> batch,
        CancellationToken cancellation
    )
    {
        if (rows.Count == 0)
            return 0;
        var epoch = rows[0].UidValidity;
        var last = epoch == 0 ? 0 : batch.Max(entry => long.Parse(entry.Uid, CultureInfo.InvariantCulture));
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            await JoinStoredBeforeAsync(rows, epoch, cancellation);
            db.Inbox.AddRange(rows);
            await db.SaveChangesAsync(cancellation);
            await db
                .MailboxPositions.Where(p => p.Mailbox == mailbox.Name && p.UidValidity == epoch && p.LastUid < last)
                .ExecuteUpdateAsync(row => row.SetProperty(p => p.LastUid, last), cancellation);
            await transaction.CommitAsync(cancellation);
            return rows.Count;
        }
        finally
        {
            db.ChangeTracker.Clear(); // else the bytes of all batches stay in memory
        }
    }

    /// <summary>Notes that the mailbox has answered a whole poll.</summary>
    public Task NotePollAsync(long epoch, bool swept, CancellationToken cancellation)
    {
        var now = Now;
        return db
            .MailboxPositions.Where(p => p.Mailbox == mailbox.Name && p.UidValidity == epoch)
            .ExecuteUpdateAsync(
                row => row.SetProperty(p => p.PolledAt, now).SetProperty(p => p.SweptAt, p => swept ? now : p.SweptAt),
                cancellation
            );
    }

    // The same bytes under another epoch or another name of the mailbox are the same mail: a second order must not come of it.
    // Two equal mails of one epoch were really sent twice, which reading judges.
    private async Task JoinStoredBeforeAsync(IReadOnlyList<InboxMessage> rows, long epoch, CancellationToken cancellation)
    {
        var hashes = rows.Select(row => row.Sha256).ToList();
        var before = await db
            .Inbox.Where(m => hashes.Contains(m.Sha256) && !(m.Mailbox == mailbox.Name && m.UidValidity == epoch))
            .OrderBy(m => m.Id)
            .Select(m => new
            {
                m.Sha256,
                m.OrderId,
                m.Kind,
            })
            .ToListAsync(cancellation);
        foreach (var twins in before.GroupBy(m => m.Sha256))
        {
            var twin = twins.FirstOrDefault(m => m.OrderId is not null) ?? twins.First();
            foreach (var row in rows.Where(row => row.Sha256 == twins.Key))
                (row.Outcome, row.OrderId, row.Kind) = (MailOutcome.Joined, twin.OrderId, twin.Kind);
        }
    }

    private Task<MailboxPosition?> FindPositionAsync(CancellationToken cancellation) =>
        db.MailboxPositions.AsNoTracking().SingleOrDefaultAsync(p => p.Mailbox == mailbox.Name, cancellation);

    private async Task<MailboxPosition> BeginAsync(long epoch, CancellationToken cancellation)
    {
        var beginning = Beginning(epoch);
        try
        {
            db.MailboxPositions.Add(beginning);
            await db.SaveChangesAsync(cancellation);
            return beginning;
        }
        catch (DbUpdateException)
        {
            // Another worker may have begun at the same moment.
            db.ChangeTracker.Clear();
            if (await FindPositionAsync(cancellation) is { } begun)
                return begun;
            throw;
        }
    }

    private MailboxPosition Beginning(long epoch) =>
        new()
        {
            Mailbox = mailbox.Name,
            UidValidity = epoch,
            LastUid = 0,
            PolledAt = Never,
            SweptAt = Never,
        };
}
