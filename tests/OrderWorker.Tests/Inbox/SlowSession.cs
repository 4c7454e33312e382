using OrderWorker.Inbox;

namespace OrderWorker.Tests.Inbox;

/// <summary>A real session in which something else happens just before mails are fetched.</summary>
internal sealed class SlowSession(MailboxSession session, Func<Task> beforeFetch) : MailboxSession
{
    public override long UidValidity => session.UidValidity;

    public override Task<IReadOnlyList<string>> ListAsync(long above, CancellationToken cancellation) =>
        session.ListAsync(above, cancellation);

    public override Task<IReadOnlyList<MailEntry>> DescribeAsync(IReadOnlyList<string> uids, CancellationToken cancellation) =>
        session.DescribeAsync(uids, cancellation);

    public override async Task<IReadOnlyList<FetchedMail>> FetchAsync(
        IReadOnlyList<MailEntry> entries,
        CancellationToken cancellation
    )
    {
        await beforeFetch();
        return await session.FetchAsync(entries, cancellation);
    }

    public override Task MoveAsync(IReadOnlyList<string> uids, string folder, CancellationToken cancellation) =>
        session.MoveAsync(uids, folder, cancellation);

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
