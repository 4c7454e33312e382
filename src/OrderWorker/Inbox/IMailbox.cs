namespace OrderWorker.Inbox;

/// <summary>The door to the shop's incoming mail. One instance serves the whole program; each poll opens a session of its own.</summary>
public interface IMailbox
{
    /// <summary>What rows of the store call it: <c>imap:user@host/folder</c>, <c>pop3:user@host</c> or <c>maildir:path</c>.</summary>
    string Name { get; }

    /// <summary>Connects, logs in and opens the folder.</summary>
    /// <exception cref="MailboxUnavailableException">No session; the message names the setting to check.</exception>
    Task<MailboxSession> OpenAsync(CancellationToken cancellation);

    /// <summary>
    /// Calls <paramref name="changed"/> once it watches, and whenever new mail may have come. Returns only by throwing.
    /// A hint and no more: mail is found by polling, whether it was announced or not.
    /// </summary>
    /// <exception cref="MailboxUnavailableException">The mailbox cannot be watched any longer; begin again after a while.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    Task WatchAsync(Action changed, CancellationToken cancellation);
}
