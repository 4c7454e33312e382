using System.Globalization;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace OrderWorker.Inbox;

/// <summary>One connection to an IMAP server with the folder open.</summary>
internal sealed class ImapSession(ImapClient client, ImapFolder inbox, MailboxOptions options) : MailboxSession
{
    private static readonly FetchRequest Description = new(
        MessageSummaryItems.UniqueId | MessageSummaryItems.Size | MessageSummaryItems.InternalDate
    );

    private const int MostMoves = 3;

    public override long UidValidity => inbox.UidValidity;

    public override Task<IReadOnlyList<string>> ListAsync(long above, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>(async () =>
        {
            var all = above == 0 ? SearchQuery.All : SearchQuery.Uids(new UniqueIdRange(Id(above + 1), UniqueId.MaxValue));
            var found = await inbox.SearchAsync(all, cancellation);
            // "n:*" names the last mail even where its UID is below n.
            return [.. found.Select(uid => (long)uid.Id).Where(uid => uid > above).Order().Select(Text)];
        });

    public override Task<IReadOnlyList<MailEntry>> DescribeAsync(IReadOnlyList<string> uids, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<MailEntry>>(async () =>
        {
            var found = await inbox.FetchAsync(Ids(uids), Description, cancellation);
            return
            [
                .. found
                    .OrderBy(summary => summary.UniqueId.Id)
                    .Select(summary => new MailEntry(
                        Text(summary.UniqueId.Id),
                        summary.Size ?? 0,
                        summary.InternalDate?.UtcDateTime
                    )),
            ];
        });

    public override Task<IReadOnlyList<FetchedMail>> FetchAsync(
        IReadOnlyList<MailEntry> entries,
        CancellationToken cancellation
    ) =>
        AskAsync<IReadOnlyList<FetchedMail>>(async () =>
        {
            var asked = entries.ToDictionary(entry => entry.Uid);
            var mails = new List<FetchedMail>(entries.Count);
            // One command for all. The callback copies bytes and does nothing that could throw: that would cost the connection.
            await inbox.GetStreamsAsync(
                Ids(asked.Keys),
                (_, _, uid, stream, _) =>
                {
                    if (asked.Remove(Text(uid.Id), out var entry) && !IsGone(entry, stream))
                        mails.Add(new FetchedMail(entry, Bytes(stream)));
                    return Task.CompletedTask;
                },
                cancellation
            );
            return mails;
        });

    public override Task MoveAsync(IReadOnlyList<string> uids, string folder, CancellationToken cancellation) =>
        AskAsync(async () =>
        {
            var target = await FindOrCreateAsync(folder, cancellation);
            var left = Ids(uids);
            for (var attempt = 1; left.Count > 0; attempt++)
            {
                try
                {
                    await inbox.MoveToAsync(left, target, cancellation);
                    return true;
                }
                catch (ImapCommandException) when (attempt < MostMoves)
                {
                    // Some servers refuse the whole move when one of the mails has just gone: go on with those still there.
                    left = await inbox.SearchAsync(SearchQuery.Uids(left), cancellation);
                }
            }

            return true;
        });

    public override ValueTask DisposeAsync() => MailServer.CloseAsync(client, options);

    private async Task<IMailFolder> FindOrCreateAsync(string path, CancellationToken cancellation)
    {
        var folder = client.GetFolder(client.PersonalNamespaces[0]);
        try
        {
            foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
                folder = await FindAsync(folder, name, cancellation) ?? await CreateAsync(folder, name, cancellation);
            return folder;
        }
        catch (ImapCommandException refusal)
        {
            throw new MailboxUnavailableException(
                $"{options.Host}:{options.Port} refuses the folder '{path}': \"{refusal.Message}\". "
                    + "Check Mailbox:ProcessedFolder and Mailbox:ReviewFolder.",
                refusal
            );
        }
    }

    private static async Task<IMailFolder?> FindAsync(IMailFolder parent, string name, CancellationToken cancellation)
    {
        try
        {
            return await parent.GetSubfolderAsync(name, cancellation);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static async Task<IMailFolder> CreateAsync(IMailFolder parent, string name, CancellationToken cancellation)
    {
        try
        {
            var created = await parent.CreateAsync(name, isMessageFolder: true, cancellation);
            await created!.SubscribeAsync(cancellation);
            return created;
        }
        catch (ImapCommandException)
        {
            // Another worker may have made it just now; where not, this says why it cannot be had.
            if (await FindAsync(parent, name, cancellation) is { } found)
                return found;
            throw;
        }
    }

    private Task<T> AskAsync<T>(Func<Task<T>> command) => MailServer.AskAsync(options, command);

    // Servers answer a mail that was moved away by another program with no bytes at all.
    private static bool IsGone(MailEntry entry, Stream stream) => stream.Length == 0 && entry.Size > 0;

    private static byte[] Bytes(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private IList<UniqueId> Ids(IEnumerable<string> uids) =>
        new UniqueIdSet(uids.Select(uid => Id(long.Parse(uid, CultureInfo.InvariantCulture))), SortOrder.Ascending);

    private UniqueId Id(long uid) => new(inbox.UidValidity, checked((uint)uid));

    private static string Text(long uid) => uid.ToString(CultureInfo.InvariantCulture);
}
