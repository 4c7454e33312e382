using System.ComponentModel.DataAnnotations;

namespace OrderWorker.Outbox;

public enum SmtpKind
{
    Maildir,
    Smtp,
}

public enum SmtpTls
{
    /// <summary>TLS from the first byte, usually port 465.</summary>
    Implicit,

    /// <summary>Plain until STARTTLS, which the server must offer; usually port 587.</summary>
    StartTls,

    /// <summary>None: to a server on this machine only.</summary>
    None,
}

/// <summary>How mail leaves.</summary>
public sealed class SmtpOptions
{
    public const string Section = "Smtp";

    public SmtpKind Kind { get; init; } = SmtpKind.Maildir;

    /// <summary>The Maildir that outgoing mail is written to, for <c>maildir</c>.</summary>
    [Required]
    public string Path { get; init; } = "data/sent";

    public string? Host { get; init; }

    [Range(1, 65535)]
    public int Port { get; init; } = 587;

    public SmtpTls Tls { get; init; } = SmtpTls.StartTls;

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>The send brake: mails an hour, to all together.</summary>
    [Range(1, 100_000)]
    public int MaxPerHour { get; init; } = 500;

    /// <summary>How long each answer of the server may take. Default 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);
}
