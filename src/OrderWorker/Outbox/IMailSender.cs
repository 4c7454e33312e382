namespace OrderWorker.Outbox;

/// <summary>The door to the outgoing mail server. One session serves many mails, one after the other; it ends with the scope.</summary>
public interface IMailSender
{
    /// <summary>Makes sure that a session is open, so that nothing is claimed in vain.</summary>
    /// <exception cref="MailServerUnavailableException">No session; the message names the setting to look at.</exception>
    Task OpenAsync(CancellationToken cancellation);

    /// <summary>Hands one mail over. Not to be cancelled: what is begun has an outcome.</summary>
    /// <param name="mail">Sent byte for byte.</param>
    /// <param name="handingOver">Awaited when all but the bytes is agreed, immediately before they go; false keeps them here.</param>
    /// <exception cref="MailServerUnavailableException">The session ended before the bytes went: the mail was certainly not handed over.</exception>
    Task<SendOutcome> SendAsync(OutgoingMail mail, Func<Task<bool>> handingOver);

    /// <summary>Looks whether a mail whose handing over was cut off has arrived.</summary>
    /// <returns>Null where nobody can tell.</returns>
    Task<bool?> HasArrivedAsync(OutgoingMail mail, CancellationToken cancellation);
}
