using System.ComponentModel.DataAnnotations;

namespace OrderWorker.Inbox;

public enum MailboxKind
{
    Maildir,
    Imap,
    Pop3,
}

public enum MailboxTls
{
    /// <summary>TLS from the first byte.</summary>
    Implicit,

    /// <summary>TLS after a plain greeting; a server that does not offer it is refused.</summary>
    StartTls,

    /// <summary>None: on this machine only.</summary>
    None,
}

/// <summary>Where the shop's mail comes in.</summary>
public sealed class MailboxOptions
{
    public const string Section = "Mailbox";

    public MailboxKind Kind { get; init; } = MailboxKind.Maildir;

    /// <summary>The Maildir, with <c>new/</c>, <c>cur/</c> and <c>tmp/</c>. Made when missing.</summary>
    public string Path { get; init; } = "data/mailbox";

    public string Host { get; init; } = "";

    [Range(1, 65535)]
    public int Port { get; init; } = 993;

    public MailboxTls Tls { get; init; } = MailboxTls.Implicit;

    public string User { get; init; } = "";

    public string Password { get; init; } = "";

    public string Folder { get; init; } = "INBOX";

    /// <summary>Where a mail goes once it has its outcome; empty: it is left in place.</summary>
    public string ProcessedFolder { get; init; } = "Orders/Processed";

    /// <summary>The same for a mail that a person has to look at.</summary>
    public string ReviewFolder { get; init; } = "Orders/Review";

    /// <summary>The schedule of polls. Default one minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether new mail also wakes a poll at once.</summary>
    public bool Idle { get; init; } = true;

    /// <summary>A larger mail is noted and goes to review unread. Bytes; default 25 MiB.</summary>
    [Range(typeof(long), "1024", "268435456")]
    public long MaxMessageBytes { get; init; } = 26_214_400;
}
