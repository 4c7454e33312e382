using MimeKit;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading.Mime;

namespace OrderWorker.Reading;

/// <summary>Makes, of the bytes of a mail, what the reading rests on. Whatever the bytes are, it comes to an end, in bounded time and memory.</summary>
public static class MailContentReader
{
    /// <summary>So long no mail takes on a machine that is busy with other work and has just begun to compile the program; shorter ones were refused there.</summary>
    private static readonly TimeSpan TimeBudget = TimeSpan.FromSeconds(30);

    // Bytes.
    private const int Short = 16 * 1024;

    private static readonly ParserOptions Options = new()
    {
        // MimeKit's own default lets nested parts end the process on a small stack.
        MaxMimeDepth = 32,
        AllowAddressesWithoutDomain = true,
        RespectContentLength = false,
    };

    // One for all mails that a thread reads: its buffers are larger than most mails.
    [ThreadStatic]
    private static MimeParser? _parser;

    static MailContentReader() => System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

    /// <summary>Never throws for what is in the bytes: what cannot be read is said in <see cref="MailContent.Unreadable"/>.</summary>
    /// <param name="raw">At most as many as the settings allow.</param>
    public static MailContent Read(byte[] raw)
    {
        var bounded = HeaderBounds.Apply(raw);
        // What is short cannot take long, and needs no clock.
        using var clock = raw.Length > Short ? new CancellationTokenSource(TimeBudget) : null;
        var budget = clock?.Token ?? CancellationToken.None;
        try
        {
            using var stream = new MemoryStream(
                bounded.Bytes,
                bounded.Start,
                bounded.Bytes.Length - bounded.Start,
                writable: false
            );
            using var message = Parse(stream, budget);
            var body = BodyReader.Read(message, budget);
            var content = ContentOf(message, body);
            return bounded.Excess is { } excess ? content with { Unreadable = excess } : content;
        }
        catch (FormatException)
        {
            return Unreadable("The mail is no mail as RFC 5322 has them; look at its bytes.");
        }
        catch (OperationCanceledException)
        {
            return Unreadable("The mail is built so that reading it takes too long; look at its bytes with care.");
        }
    }

    private static MimeMessage Parse(MemoryStream mail, CancellationToken budget)
    {
        var parser = _parser ??= new MimeParser(Options, Stream.Null, MimeFormat.Entity, persistent: true);
        parser.SetStream(mail, MimeFormat.Entity, persistent: true);
        try
        {
            return parser.ParseMessage(budget);
        }
        finally
        {
            parser.SetStream(Stream.Null, MimeFormat.Entity, persistent: true); // or it would keep the mail
        }
    }

    private static MailContent ContentOf(MimeMessage message, BodyText body)
    {
        var head = HeadReader.Read(message);
        return head with
        {
            PartTypes = body.PartTypes,
            Body = body.Text,
            Attachments = body.Attachments,
            EnclosedIds = body.EnclosedIds,
            Warnings = body.Doubts,
            Unreadable = body.Unreadable ?? (head.Headers.Count == 0 ? Reason("The mail has no headers.") : IsHeadless(head)),
        };
    }

    // Neither a sender nor a way that it came: damaged, or no mail.
    private static Reason? IsHeadless(MailContent head) =>
        head.From.Count == 0 && head.First("Received") is null
            ? Reason("The mail names no sender and no server that it came through.")
            : null;

    private static MailContent Unreadable(string message) => new() { Unreadable = Reason(message) };

    private static Reason Reason(string message) => new(ReasonCode.Unreadable, message);
}
