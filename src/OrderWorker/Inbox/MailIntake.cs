using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Store;

namespace OrderWorker.Inbox;

/// <summary>Stores every mail of a mailbox once, and changes nothing in the mailbox.</summary>
public sealed class MailIntake(
    IMailbox mailbox,
    MailboxRecord record,
    IOptions<MailboxOptions> options,
    Handover handover,
    TimeProvider clock
)
{
    private const int MostMailsAtOnce = 200;
    private const long MostBytesAtOnce = 32 * 1024 * 1024;

    // A server may show a mail late under a UID below those already seen, so now and then all are compared.
    private static readonly TimeSpan SweepEvery = TimeSpan.FromMinutes(10);

    private readonly long _mostBytes = options.Value.MaxMessageBytes;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>Stores what is new, a batch at a time, each in one transaction with the position.</summary>
    /// <returns>How many mails were stored.</returns>
    /// <exception cref="MailboxUnavailableException">The mailbox was lost; the batches before are stored.</exception>
    public async Task<int> StoreNewAsync(MailboxSession session, CancellationToken cancellation)
    {
        var epoch = session.UidValidity;
        var position = await record.ReadPositionAsync(epoch, cancellation);
        var sweep = Now - position.SweptAt >= SweepEvery;
        var listed = await session.ListAsync(above: sweep ? 0 : position.LastUid, cancellation);
        var unknown = await record.WithoutKnownAsync(listed, epoch, cancellation);

        var stored = 0;
        foreach (var uids in unknown.Chunk(MostMailsAtOnce))
        {
            foreach (var batch in InBatches(await session.DescribeAsync(uids, cancellation)))
                stored += await StoreBatchAsync(session, batch, cancellation);
        }

        await record.NotePollAsync(epoch, sweep, cancellation);
        return stored;
    }

    private async Task<int> StoreBatchAsync(
        MailboxSession session,
        IReadOnlyList<MailEntry> batch,
        CancellationToken cancellation
    )
    {
        var readable = batch.Where(entry => !IsTooLarge(entry.Size)).ToList();
        var mails = readable.Count == 0 ? [] : await session.FetchAsync(readable, cancellation);
        int stored;
        try
        {
            stored = await record.SaveAsync(Rows(batch, mails, session.UidValidity), batch, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another poll may have been faster with some of them. Where that is not why, storing fails here as it did before.
            var uids = await record.WithoutKnownAsync([.. batch.Select(entry => entry.Uid)], session.UidValidity, cancellation);
            var left = uids.ToHashSet();
            var rows = Rows(batch, mails, session.UidValidity).Where(row => left.Contains(row.Uid)).ToList();
            stored = await record.SaveAsync(rows, batch, cancellation);
        }

        if (stored > 0)
            handover.Hint(Step.ReadOrders);
        return stored;
    }

    // In the order of the batch, so that two polls that store the same mails wait for each other instead of locking up.
    private List<InboxMessage> Rows(IReadOnlyList<MailEntry> batch, IReadOnlyList<FetchedMail> mails, long epoch)
    {
        var bytes = mails.ToDictionary(mail => mail.Entry.Uid, mail => mail.Bytes);
        return
        [
            .. batch
                .Where(entry => IsTooLarge(entry.Size) || bytes.ContainsKey(entry.Uid))
                .Select(entry =>
                {
                    // The announced size is a claim, so the bytes are counted too.
                    var raw = bytes.GetValueOrDefault(entry.Uid);
                    return InboxRow.Of(mailbox.Name, epoch, entry, IsTooLarge(raw?.Length ?? 0) ? null : raw, Now);
                }),
        ];
    }

    private IEnumerable<IReadOnlyList<MailEntry>> InBatches(IReadOnlyList<MailEntry> entries)
    {
        var batch = new List<MailEntry>();
        long bytes = 0;
        foreach (var entry in entries)
        {
            var size = IsTooLarge(entry.Size) ? 0 : entry.Size;
            if (batch.Count > 0 && bytes + size > MostBytesAtOnce)
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(entry);
            bytes += size;
        }

        if (batch.Count > 0)
            yield return batch;
    }

    private bool IsTooLarge(long size) => size > _mostBytes;
}
