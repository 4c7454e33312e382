using MailKit.Net.Pop3;

namespace OrderWorker.Inbox;

/// <summary>One POP3 session. The server shows the maildrop as it was at login.</summary>
internal sealed class Pop3Session(Pop3Client client, MailboxOptions options) : MailboxSession
{
    private Dictionary<string, int> _indexes = [];

    public override long UidValidity => 0;

    public override Task<IReadOnlyList<string>> ListAsync(long above, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<string>>(async () =>
        {
            var uids = client.Count == 0 ? [] : await client.GetMessageUidsAsync(cancellation);
            // Where a broken server gives two mails one UIDL, one of them would be lost: better none is read.
            if (uids.Distinct().Count() < uids.Count)
                throw new Pop3ProtocolException("The server names two mails by the same UIDL.");
            _indexes = uids.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
            return [.. uids];
        });

    public override Task<IReadOnlyList<MailEntry>> DescribeAsync(IReadOnlyList<string> uids, CancellationToken cancellation) =>
        AskAsync<IReadOnlyList<MailEntry>>(async () =>
        {
            var sizes = await client.GetMessageSizesAsync(cancellation);
            return [.. uids.Select(uid => new MailEntry(uid, sizes[_indexes[uid]], ReceivedAt: null))];
        });

    public override Task<IReadOnlyList<FetchedMail>> FetchAsync(
        IReadOnlyList<MailEntry> entries,
        CancellationToken cancellation
    ) =>
        AskAsync<IReadOnlyList<FetchedMail>>(async () =>
        {
            var streams = await client.GetStreamsAsync(
                [.. entries.Select(entry => _indexes[entry.Uid])],
                headersOnly: false,
                cancellation
            );
            return [.. entries.Zip(streams, Read)];
        });

    public override Task MoveAsync(IReadOnlyList<string> uids, string folder, CancellationToken cancellation) =>
        Task.CompletedTask;

    public override ValueTask DisposeAsync() => MailServer.CloseAsync(client, options);

    private static FetchedMail Read(MailEntry entry, Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length - stream.Position];
            stream.ReadExactly(bytes);
            return new FetchedMail(entry, bytes);
        }
    }

    private Task<T> AskAsync<T>(Func<Task<T>> command) => MailServer.AskAsync(options, command);
}
