using OrderWorker.Core.Reading;

namespace OrderWorker.Store;

/// <summary>How a mail ended. Every mail has one in the end; listings write the kebab-case name.</summary>
public enum MailOutcome
{
    /// <summary>None yet: stored, not read.</summary>
    Waiting,

    /// <summary>Became an order.</summary>
    Order,

    /// <summary>Belongs to an earlier order.</summary>
    Joined,

    /// <summary>A person has to look.</summary>
    Review,

    /// <summary>A person, or a template, has answered it and no order came of it.</summary>
    Answered,

    /// <summary>Asks for nothing: a bounce, a newsletter, an auto-reply.</summary>
    Ignored,

    /// <summary>Could not be read, or is too large to be; kept as it came.</summary>
    Quarantined,
}

/// <summary>One mail as it was found in a mailbox. Unique by (mailbox, UIDVALIDITY, UID).</summary>
public sealed class InboxMessage
{
    public long Id { get; init; }

    /// <summary>Which mailbox: <c>imap:user@host/folder</c> or <c>maildir:path</c>.</summary>
    public required string Mailbox { get; init; }

    /// <summary>IMAP's UIDVALIDITY; 0 for a Maildir.</summary>
    public required long UidValidity { get; init; }

    /// <summary>IMAP's UID, POP3's UIDL, or the unique part of a Maildir file's name.</summary>
    public required string Uid { get; init; }

    /// <summary>Lower-case hexadecimal SHA-256 of the raw bytes; of its place and size for a mail that was too large to fetch.</summary>
    public required string Sha256 { get; init; }

    /// <summary>As the mail has it, with angle brackets: the sender's word, so a hint and no key. Null where there is none.</summary>
    public string? MessageId { get; set; }

    /// <summary>UTC: when the mail server took it; where unknown, when it was fetched.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>UTC: when this row was stored.</summary>
    public required DateTime StoredAt { get; init; }

    /// <summary>Bytes of the raw mail, as the server says or as counted.</summary>
    public required long Size { get; init; }

    public MailOutcome Outcome { get; set; }

    /// <summary>Null until it is read.</summary>
    public MailKind? Kind { get; set; }

    public string? Subject { get; set; }
    public string? FromName { get; set; }
    public string? FromAddress { get; set; }

    /// <summary>May an automatic mail go back, and the rule that decided.</summary>
    public bool ReplyAllowed { get; set; }
    public string? ReplyRule { get; set; }

    /// <summary>The order that it became or belongs to.</summary>
    public long? OrderId { get; set; }
    public StoredOrder? Order { get; set; }

    /// <summary>UTC: when it was moved to the processed or the review folder; null while it is still to be moved.</summary>
    public DateTime? FiledAt { get; set; }

    /// <summary>How often reading it was begun: a mail that fails, or ends the process, each time is quarantined in the end.</summary>
    public int ReadAttempts { get; set; }

    /// <summary>UTC: while in the future, one worker is reading it.</summary>
    public DateTime? ClaimedUntil { get; set; }

    /// <summary>The bytes as they came; null where they were too many to fetch. A table of its own, so that listings stay fast.</summary>
    public RawMail? Raw { get; init; }

    public StoredReading? Reading { get; set; }
}

/// <summary>The bytes of a mail as they came.</summary>
public sealed class RawMail
{
    public long InboxMessageId { get; init; }
    public required byte[] Bytes { get; init; }
}

/// <summary>What was understood of a mail, for the people who check it.</summary>
public sealed class StoredReading
{
    public long InboxMessageId { get; init; }

    /// <summary>The text that the reading's spans point into.</summary>
    public required string Text { get; set; }

    /// <summary>The same object as <c>parse --json</c> prints, with the evidence.</summary>
    public required string Json { get; set; }

    /// <summary>The program's version that read it.</summary>
    public required string ReadBy { get; set; }
}

/// <summary>How far a mailbox was read.</summary>
public sealed class MailboxPosition
{
    /// <summary>As <see cref="InboxMessage.Mailbox"/>.</summary>
    public required string Mailbox { get; init; }
    public required long UidValidity { get; set; }

    /// <summary>The highest UID stored; 0 for a Maildir.</summary>
    public required long LastUid { get; set; }

    /// <summary>UTC: when the mailbox last answered a poll; 1970 when it never did.</summary>
    public required DateTime PolledAt { get; set; }

    /// <summary>UTC: when all UIDs were last compared with those stored, not only those above the position; 1970 for never.</summary>
    public required DateTime SweptAt { get; set; }

    /// <summary>UTC: while in the future, one worker is moving mails out of the mailbox.</summary>
    public DateTime? FilingUntil { get; set; }
}
