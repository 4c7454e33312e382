namespace OrderWorker.Inbox;

/// <summary>An open mailbox. Used by one task at a time. Every method throws <see cref="MailboxUnavailableException"/> when it is lost.</summary>
public abstract class MailboxSession : IAsyncDisposable
{
    /// <summary>IMAP's UIDVALIDITY: while it stays, a UID means the same mail for ever. 0 where UIDs never change their meaning.</summary>
    public abstract long UidValidity { get; }

    /// <summary>The UIDs of the mails that lie in the folder, lowest first where they are numbers, whether anyone has seen them or not.</summary>
    /// <param name="above">Leaves out UIDs up to this one; a mailbox whose UIDs are no numbers lists all.</param>
    /// <param name="cancellation">Ends the session.</param>
    public abstract Task<IReadOnlyList<string>> ListAsync(long above, CancellationToken cancellation);

    /// <summary>Size and time of mails, in the order asked for, without those that are gone.</summary>
    public abstract Task<IReadOnlyList<MailEntry>> DescribeAsync(IReadOnlyList<string> uids, CancellationToken cancellation);

    /// <summary>
    /// The raw bytes of mails, changing nothing in the mailbox. All of them are in memory at once, so the caller asks for few enough.
    /// A mail that is gone, or goes meanwhile, is left out.
    /// </summary>
    public abstract Task<IReadOnlyList<FetchedMail>> FetchAsync(IReadOnlyList<MailEntry> entries, CancellationToken cancellation);

    /// <summary>Moves mails to another folder, which is made when missing. A mail that is gone already is no error.</summary>
    /// <param name="uids">Of this session's folder and <see cref="UidValidity"/>.</param>
    /// <param name="folder">With <c>/</c> between its levels, whatever the server uses.</param>
    /// <param name="cancellation">Ends the session.</param>
    public abstract Task MoveAsync(IReadOnlyList<string> uids, string folder, CancellationToken cancellation);

    public abstract ValueTask DisposeAsync();
}

/// <summary>A mail as the mailbox announces it.</summary>
/// <param name="Uid">Its UID, UIDL, or the unique part of its file's name.</param>
/// <param name="Size">Bytes, as the mailbox says.</param>
/// <param name="ReceivedAt">UTC: when the mailbox got it; null when it does not say.</param>
public sealed record MailEntry(string Uid, long Size, DateTime? ReceivedAt);

/// <summary>A mail with its bytes as they came.</summary>
public sealed record FetchedMail(MailEntry Entry, byte[] Bytes);
