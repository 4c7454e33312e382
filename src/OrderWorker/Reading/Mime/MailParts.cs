using MimeKit;

namespace OrderWorker.Reading.Mime;

/// <summary>The parts of a mail that have to do with its text, found without recursion and within limits.</summary>
internal sealed class MailParts
{
    /// <summary>No mail of a buyer has as many.</summary>
    public const int MaxParts = 1000;

    private const int MaxForwards = 3;

    public List<TextPart> Plain { get; } = [];
    public List<TextPart> Html { get; } = [];
    public List<MimeMessage> Forwarded { get; } = [];
    public List<string> Attachments { get; } = [];

    /// <summary>Message-IDs of enclosed mails, or of their headers where a bounce encloses no more; with angle brackets.</summary>
    public List<string> EnclosedIds { get; } = [];

    /// <summary>Media types, lower case, in the mail's order.</summary>
    public List<string> Types { get; } = [];
    public bool TooMany { get; private set; }

    public static MailParts Of(MimeMessage message)
    {
        var parts = new MailParts();
        if (message.Body is { } body)
            parts.Walk(body);
        return parts;
    }

    private void Walk(MimeEntity root)
    {
        var open = new Stack<MimeEntity>([root]);
        while (open.TryPop(out var entity))
        {
            if (Types.Count >= MaxParts)
            {
                TooMany = true;
                return;
            }

            Types.Add(TypeOf(entity));
            switch (entity)
            {
                case Multipart multipart:
                    foreach (var child in multipart.Reverse())
                        open.Push(child);
                    break;
                case MessagePart { Message: { } message }:
                    if (Forwarded.Count < MaxForwards)
                        Forwarded.Add(message);
                    if (message.MessageId is { Length: > 0 } id)
                        EnclosedIds.Add($"<{id}>");
                    break;
                case TextPart text when IsBody(text):
                    (text.IsHtml ? Html : Plain).Add(text);
                    break;
                case MimePart { FileName: { Length: > 0 } name }:
                    Attachments.Add(name);
                    break;
                case MimePart part when part is not TextPart:
                    Attachments.Add(part.ContentType.MimeType);
                    break;
            }
        }
    }

    private static string TypeOf(MimeEntity entity)
    {
        var type = entity.ContentType.MimeType.ToLowerInvariant();
        return type == "multipart/report"
            ? $"{type}; report-type={entity.ContentType.Parameters["report-type"]?.ToLowerInvariant()}"
            : type;
    }

    // Only plain and HTML are what the sender typed; a calendar or a vCard is an attachment.
    private static bool IsBody(TextPart part) =>
        !part.IsAttachment
        && string.IsNullOrEmpty(part.FileName)
        && (part.IsPlain || part.IsHtml || part.ContentType.MediaSubtype is "enriched" or "");
}
