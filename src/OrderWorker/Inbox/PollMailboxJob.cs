namespace OrderWorker.Inbox;

/// <summary>Stores new mail, then files mail that has its outcome. May run twice at once, and may stop anywhere.</summary>
public sealed class PollMailboxJob(IMailbox mailbox, MailIntake intake, MailFiling filing, ILogger<PollMailboxJob> log)
{
    /// <exception cref="MailboxUnavailableException">The next run goes on where this one ended.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await using var session = await mailbox.OpenAsync(cancellation);
        var stored = await intake.StoreNewAsync(session, cancellation);
        if (stored > 0)
            log.LogInformation("Stored {Count} new mails of {Mailbox}", stored, mailbox.Name);
        await filing.FileAsync(session, cancellation);
    }
}
