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
            Recipients = [.. Parties(message.To).Concat(Parties(message.Cc)).Take(MostParties)],
            MessageId = Bracketed(message.MessageId),
            References =
            [
                .. message
                    .References.Append(message.InReplyTo)
                    .Select(Bracketed)
                    .OfType<string>()
                    .Distinct()
                    .TakeLast(MostReferences),
            ],
            Headers =
            [
                .. message.Headers.Take(MostFields).Select(header => KeyValuePair.Create(header.Field, Line(header.Value))),
                // Part of the body's head in MimeKit, and of the mail's in RFC 5322.
                .. (message.Body?.Headers ?? [])
                    .Where(h => h.Id == HeaderId.ContentType)
                    .Take(1)
                    .Select(h => KeyValuePair.Create(h.Field, Line(h.Value))),
            ],
        };

    private static IReadOnlyList<MailParty> Parties(InternetAddressList list) =>
        [.. list.Mailboxes.Take(MostParties).Select(Party)];

    private static MailParty Party(MailboxAddress mailbox) =>
        new(Line(mailbox.Name), EmailAddress.TryParse(mailbox.Address, out var address) ? address : null);

    private static string Line(string? text) => TextCleaner.Line(text ?? "");

    private static string? Bracketed(string? id) => string.IsNullOrWhiteSpace(id) ? null : $"<{Line(id).Trim('<', '>')}>";
}
