using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>A name and address of a mail's header. The address is null where it cannot be one.</summary>
public sealed record MailParty(string Name, EmailAddress? Address);

/// <summary>What the reader sees of a mail: decoded headers and its text. Made from the raw bytes by the worker.</summary>
public sealed record MailContent
{
    public string Subject { get; init; } = "";

    /// <summary>Usually one; none or several are a reason not to answer by machine.</summary>
    public IReadOnlyList<MailParty> From { get; init; } = [];

    public IReadOnlyList<MailParty> ReplyTo { get; init; } = [];

    /// <summary>To and Cc.</summary>
    public IReadOnlyList<MailParty> Recipients { get; init; } = [];

    /// <summary>With its angle brackets; null where the mail has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>In-Reply-To and References, with their angle brackets, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Message-IDs of mails that this one carries whole or by their headers, as bounces do; with angle brackets.</summary>
    public IReadOnlyList<string> EnclosedIds { get; init; } = [];

    /// <summary>Every header field, decoded, in the mail's order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>The media types of all parts, lower case, in order: bounces are told by them.</summary>
    public IReadOnlyList<string> PartTypes { get; init; } = [];

    public MailText Body { get; init; } = MailText.Empty;

    /// <summary>Names of attached files that are no part of the text.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Set where the mail could not be read as a whole, with the sentence for staff.</summary>
    public Reason? Unreadable { get; init; }

    /// <summary>What is odd about the mail's making, and keeps an order in it from being accepted: hidden text, a damaged letter.</summary>
    public IReadOnlyList<Reason> Warnings { get; init; } = [];

    /// <summary>Every value of a header field, by name in any case.</summary>
    public IReadOnlyList<string> All(string name)
    {
        List<string>? values = null;
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Headers[i].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                (values ??= []).Add(Headers[i].Value);
        }

        return values ?? [];
    }

    /// <summary>The first value of a header field; null where there is none.</summary>
    public string? First(string name)
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (Headers[i].Key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return Headers[i].Value;
        }

        return null;
    }
}
