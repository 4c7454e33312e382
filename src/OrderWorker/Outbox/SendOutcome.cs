namespace OrderWorker.Outbox;

public enum SendResult
{
    /// <summary>The server has taken charge of it.</summary>
    Accepted,

    /// <summary>Not taken, for a passing reason.</summary>
    TryLater,

    /// <summary>Not taken, and never will be.</summary>
    Refused,

    /// <summary>It left, and the answer did not come.</summary>
    InDoubt,

    /// <summary>Kept here: the claim on it was gone.</summary>
    NotSent,
}

/// <summary>How handing over a mail ended.</summary>
/// <param name="Result">In our words.</param>
/// <param name="Reply">In the server's, or what happened instead of an answer.</param>
public sealed record SendOutcome(SendResult Result, string Reply);

/// <summary>There is no session with the outgoing mail server: nothing left this machine.</summary>
public sealed class MailServerUnavailableException(string message, Exception? cause = null) : Exception(message, cause);
