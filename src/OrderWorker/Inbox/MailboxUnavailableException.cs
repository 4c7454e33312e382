namespace OrderWorker.Inbox;

/// <summary>
/// The mailbox cannot be reached, refuses the login or broke off. Nothing is lost: what was stored stays stored, and the next poll
/// begins where this one ended. The message says what happened and which setting to check, and holds no secret.
/// </summary>
public sealed class MailboxUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
