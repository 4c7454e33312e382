using MimeKit;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading.Mime;

/// <summary>Reads a mail's header fields.</summary>
internal static class HeadReader
{
    private const int MostFields = 2000;
    private const int MostParties = 1000;
    private const int MostReferences = 200;

    public static MailContent Read(MimeMessage message) =>
        new()
        {
            Subject = Line(message.Subject),
            From = Parties(message.From),
            ReplyTo = Parties(message.ReplyTo),
            Recipients =
                message.Cc.Count == 0
                    ? Parties(message.To)
                    : [.. Parties(message.To).Concat(Parties(message.Cc)).Take(MostParties)],
            MessageId = Bracketed(message.MessageId),
            References = References(message),
            Headers = Headers(message),
        };

    private static IReadOnlyList<string> References(MimeMessage message) =>
        message.References.Count == 0 && message.InReplyTo is null
            ? []
            :
            [
                .. message
                    .References.Append(message.InReplyTo)
                    .Select(Bracketed)
                    .OfType<string>()
                    .Distinct()
                    .TakeLast(MostReferences),
            ];

    private static List<KeyValuePair<string, string>> Headers(MimeMessage message)
    {
        var fields = new List<KeyValuePair<string, string>>(Math.Min(message.Headers.Count, MostFields) + 1);
        for (var i = 0; i < message.Headers.Count && i < MostFields; i++)
            fields.Add(Field(message.Headers[i]));
        // Part of the body's head in MimeKit, and of the mail's in RFC 5322.
        if (message.Body?.Headers is { } ofBody && ofBody.IndexOf(HeaderId.ContentType) is >= 0 and var type)
            fields.Add(Field(ofBody[type]));
        return fields;
    }

    private static KeyValuePair<string, string> Field(Header header) => KeyValuePair.Create(header.Field, Line(header.Value));

    private static IReadOnlyList<MailParty> Parties(InternetAddressList list) =>
        list.Count == 0 ? [] : [.. list.Mailboxes.Take(MostParties).Select(Party)];

    private static MailParty Party(MailboxAddress mailbox) =>
        new(Line(mailbox.Name), EmailAddress.TryParse(mailbox.Address, out var address) ? address : null);

    private static string Line(string? text) => TextCleaner.Line(text ?? "");

    private static string? Bracketed(string? id) => string.IsNullOrWhiteSpace(id) ? null : $"<{Line(id).Trim('<', '>')}>";
}
