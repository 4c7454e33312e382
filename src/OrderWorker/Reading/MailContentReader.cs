using MimeKit;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Segments;
using OrderWorker.Core.Values;
using OrderWorker.Reading.Mime;

namespace OrderWorker.Reading;

/// <summary>Reads the raw bytes of a mail, whatever they are: what cannot be read becomes a reason for staff, never an exception.</summary>
public static class MailContentReader
{
    /// <summary>Time for one mail. Honest ones take a tenth of a millisecond.</summary>
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    /// <summary>Fewer hidden letters than that are a tracking image's caption.</summary>
    private const int MuchHidden = 15;

    private static readonly ParserOptions Options = new() { MaxMimeDepth = 32, MaxAddressGroupDepth = 2 };

    public static MailContent Read(ReadOnlyMemory<byte> raw)
    {
        using var time = new CancellationTokenSource(Budget);
        try
        {
            var (mail, cut) = HeaderCap.Apply(raw);
            using var stream = new MemoryStream(mail.ToArray(), writable: false);
            using var message = new MimeParser(Options, stream, MimeFormat.Entity).ParseMessage(time.Token);
            var content = Content(message, time.Token);
            return cut
                ? content with
                {
                    Unreadable = Damaged("it has a header field of more than 64 KB, which no mail program writes"),
                }
                : content;
        }
        catch (Exception cause) when (cause is FormatException or ArgumentException or NotSupportedException)
        {
            return Lost("it is no mail by any standard");
        }
        catch (OperationCanceledException)
        {
            return Lost("reading it took longer than any honest mail takes");
        }
    }

    private static MailContent Content(MimeMessage message, CancellationToken cancellation)
    {
        var parts = MailParts.Of(message);
        var body = BodyText.Of(parts, cancellation);
        var (text, reordered) = CleanText.Of(body.Text);
        return new MailContent
        {
            Subject = Line(message.Subject),
            From = Parties(message.From),
            ReplyTo = Parties(message.ReplyTo),
            Recipients = [.. Parties(message.To), .. Parties(message.Cc)],
            MessageId = message.MessageId is { Length: > 0 } id ? Id(id) : null,
            References = [.. References(message)],
            EnclosedIds = [.. parts.EnclosedIds.Select(Line)],
            Headers = [.. message.Headers.Take(MailParts.MaxParts).Select(h => KeyValuePair.Create(h.Field, Line(h.Value)))],
            PartTypes = parts.Types,
            Body = Segmenter.Segment(text),
            Attachments = parts.Attachments,
            Unreadable = Unreadable(message, parts),
            Warnings = [.. Warnings(text, body.HiddenLetters, reordered)],
        };
    }

    private static IEnumerable<Reason> Warnings(string text, int hiddenLetters, bool reordered)
    {
        if (hiddenLetters >= MuchHidden)
            yield return new(
                ReasonCode.Suspicious,
                $"The mail hides {hiddenLetters} letters from its reader (white or invisible text); look at it before anything is sent."
            );
        if (reordered)
            yield return new(
                ReasonCode.Suspicious,
                "The mail turns the direction of its writing, so that a person sees another text than stands there."
            );
        if (text.Contains('\uFFFD'))
            yield return new(
                ReasonCode.Unreadable,
                "Some letters of the mail were lost on the way (they show as \uFFFD); ask the buyer for them, or correct them."
            );
    }

    private static Reason? Unreadable(MimeMessage message, MailParts parts) =>
        parts.TooMany ? Damaged($"it has more than {MailParts.MaxParts} parts")
        : message.From.Count == 0 && !message.Headers.Contains(HeaderId.Received) && !message.Headers.Contains(HeaderId.Subject)
            ? Damaged("it has no sender, no subject and no trace of a mail server")
        : null;

    private static IEnumerable<string> References(MimeMessage message) =>
        message.References.Append(message.InReplyTo).Where(id => !string.IsNullOrWhiteSpace(id)).Select(Id).Distinct().Take(100);

    private static string Id(string? id) => $"<{Line(id)}>";

    private static List<MailParty> Parties(InternetAddressList list) =>
        [
            .. list
                .Mailboxes.Take(MailParts.MaxParts)
                .Select(box => new MailParty(
                    Line(box.Name),
                    EmailAddress.TryParse(box.Address, out var address) ? address : null
                )),
        ];

    private static string Line(string? header) => CleanText.Of(header ?? "").Text.Replace('\n', ' ').Trim();

    private static MailContent Lost(string why) => new() { Unreadable = Damaged(why) };

    private static Reason Damaged(string why) =>
        new(ReasonCode.Unreadable, $"The mail could not be read: {why}. It is kept as it came; open it in a mail program.");
}
