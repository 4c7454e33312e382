using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Makes the mail of a row: headers, text and HTML, in ASCII, so that no server on the way has a reason to change a byte.</summary>
public sealed class MailComposer(IOptions<ShopOptions> shop, TimeProvider clock)
{
    private static readonly FormatOptions Format = AsciiWithCrLf();

    /// <summary>Whether a mail can be sent to an address at all; letters outside ASCII before the @ are refused by most servers.</summary>
    public static bool CanReach(string address) =>
        EmailAddress.TryParse(address, out _)
        && MailboxAddress.TryParse(address, out var mailbox)
        && mailbox.Address.Length > 0
        && MailboxAddress.EncodeAddrspec(mailbox.Address).All(c => c is > ' ' and < '\x7f');

    /// <param name="row">To whom, and which.</param>
    /// <param name="written">What it says.</param>
    /// <param name="name">The recipient's, one clean line; may be empty.</param>
    /// <param name="answered">The mail in whose thread it goes; null where there is none.</param>
    /// <returns>The Message-ID, with its angle brackets, and all bytes of the mail with CRLF line ends.</returns>
    public (string MessageId, byte[] Mime) Compose(OutboxMessage row, WrittenMail written, string name, InboxMessage? answered)
    {
        var from = MailboxAddress.Parse(shop.Value.From);
        var id = MailIdentity.MessageId(
            row.Key,
            row.To,
            row.CreatedAt,
            MailboxAddress.EncodeAddrspec(from.Address).Split('@')[^1]
        );
        var mail = new MimeMessage
        {
            Date = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(shop.Value.TimeZone)),
            Subject = written.Subject,
            MessageId = id[1..^1],
            Body = new MultipartAlternative { Part(TextFormat.Plain, written.Text), Part(TextFormat.Html, written.Html) },
        };
        mail.From.Add(from);
        mail.To.Add(new MailboxAddress(name, MailboxAddress.Parse(row.To).Address));
        Thread(mail, MailThread.Of(answered));

        // Tells auto-responders, ours too, that a machine wrote this: RFC 3834, and Exchange's own header.
        mail.Headers.Add(HeaderId.AutoSubmitted, IsAnswer(row.Kind) ? "auto-replied" : "auto-generated");
        mail.Headers.Add("X-Auto-Response-Suppress", "All");
        mail.Headers.Add("X-Loop", from.Address);

        using var bytes = new MemoryStream();
        mail.WriteTo(Format, bytes);
        return (id, bytes.ToArray());
    }

    private static bool IsAnswer(OutboxKind kind) =>
        kind is OutboxKind.OrderReceived or OutboxKind.NeedsAttention or OutboxKind.Question;

    private static void Thread(MimeMessage mail, MailThread thread)
    {
        if (thread.InReplyTo is { } answered)
            mail.Headers.Add(HeaderId.InReplyTo, answered);
        if (thread.References.Count > 0)
            mail.Headers.Add(HeaderId.References, string.Join(' ', thread.References));
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        part.SetText("utf-8", text);
        return part;
    }

    private static FormatOptions AsciiWithCrLf()
    {
        var format = FormatOptions.Default.Clone();
        (format.NewLineFormat, format.International) = (NewLineFormat.Dos, false);
        return format;
    }
}
