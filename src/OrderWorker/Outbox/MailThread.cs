using System.Text.RegularExpressions;
using MimeKit;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Which thread a mail of ours goes in: the Message-IDs of the mail that it answers, and of those before it.</summary>
/// <param name="InReplyTo">With its angle brackets; null where the answered mail has none that could be quoted.</param>
/// <param name="References">Oldest first, the answered mail last.</param>
internal sealed partial record MailThread(string? InReplyTo, IReadOnlyList<string> References)
{
    /// <summary>More than this is no conversation. The first is kept, since clients find the thread by it, and the last ones.</summary>
    private const int MaxReferences = 20;

    // MimeKit takes time in the square of one header's length, and no honest header block is longer.
    private const int MaxHeaderBytes = 64 * 1024;

    private static readonly MailThread None = new(null, []);

    /// <param name="mail">With its raw bytes, as far as they are kept.</param>
    public static MailThread Of(InboxMessage? mail)
    {
        if (mail?.MessageId is not { } id || !Quotable().IsMatch(id))
            return None;

        var earlier = Earlier(mail.Raw?.Bytes).Where(reference => reference != id).Distinct().ToList();
        if (earlier.Count > MaxReferences - 1)
            earlier = [earlier[0], .. earlier.TakeLast(MaxReferences - 2)];
        return new MailThread(id, [.. earlier, id]);
    }

    private static IEnumerable<string> Earlier(byte[]? raw)
    {
        if (HeadersOf(raw) is not { } headers)
            return [];

        var chain = headers[HeaderId.References] ?? headers[HeaderId.InReplyTo] ?? "";
        return AnyId().Matches(chain).Select(match => match.Value);
    }

    private static HeaderList? HeadersOf(byte[]? raw)
    {
        ReadOnlySpan<byte> bytes = raw.AsSpan(0, Math.Min(raw?.Length ?? 0, MaxHeaderBytes));
        var (crLf, lf) = (bytes.IndexOf("\r\n\r\n"u8), bytes.IndexOf("\n\n"u8));
        var length = crLf >= 0 && (lf < 0 || crLf < lf) ? crLf : lf;
        if (length < 0)
            return null;

        try
        {
            using var block = new MemoryStream([.. bytes[..length], .. "\r\n\r\n"u8]);
            return HeaderList.Load(block);
        }
        catch (FormatException)
        {
            return null; // no headers that could be read: the mail's own Message-ID is thread enough
        }
    }

    [GeneratedRegex(@"\A<[!-;=?-~]{1,250}>\z")]
    private static partial Regex Quotable();

    [GeneratedRegex("<[!-;=?-~]{1,250}>")]
    private static partial Regex AnyId();
}
