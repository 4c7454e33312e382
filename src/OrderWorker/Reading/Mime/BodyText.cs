using MimeKit;
using MimeKit.Text;

namespace OrderWorker.Reading.Mime;

/// <summary>The text of a mail: plain where it was written, else what its HTML shows, and forwarded mails as quotes below.</summary>
/// <param name="Text">Raw line ends.</param>
/// <param name="HiddenLetters">Letters of the HTML that are made not to be seen.</param>
internal sealed record BodyText(string Text, int HiddenLetters)
{
    /// <summary>Characters that are read; a mail that says more says nothing that a shop has to know.</summary>
    public const int MaxLength = 1024 * 1024;

    private const int StubLength = 200;

    public static BodyText Of(MailParts parts, CancellationToken cancellation)
    {
        var plain = string.Join("\n", parts.Plain.Select(Plain));
        var text = plain;
        var hidden = 0;
        if (parts.Html.Count > 0)
        {
            var html = parts.Html.Select(part => HtmlText.Of(Decoded(part))).ToList();
            hidden = html.Sum(h => h.HiddenLetters);
            if (IsStub(plain))
                text = string.Join("\n", html.Select(h => h.Text));
        }

        foreach (var message in parts.Forwarded)
        {
            cancellation.ThrowIfCancellationRequested();
            var inner = MailParts.Of(message);
            inner.Forwarded.Clear();
            text += "\n\n" + Quoted($"From: {message.From}\nSubject: {message.Subject}\n\n{Of(inner, cancellation).Text}");
        }

        return new(text, hidden);
    }

    private static string Plain(TextPart part)
    {
        var text = Decoded(part);
        return part.IsFlowed ? Flowed(text, part.ContentType.Parameters["delsp"]) : text;
    }

    private static string Decoded(TextPart part)
    {
        if (part.Content is null)
            return "";
        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        var text = Charsets.Decode(bytes.ToArray(), part.ContentType.Charset);
        return text.Length <= MaxLength ? text : text[..MaxLength];
    }

    // RFC 3676: a blank at the end of a line goes on in the next one, except in the signature mark.
    private static string Flowed(string text, string? delsp) =>
        new FlowedToText { DeleteSpace = string.Equals(delsp, "yes", StringComparison.OrdinalIgnoreCase) }.Convert(text);

    // "Please view this mail in an HTML reader": the words are in the other part.
    private static bool IsStub(string plain)
    {
        var text = plain.Trim();
        return text.Length == 0 || (text.Length < StubLength && text.Contains("HTML", StringComparison.OrdinalIgnoreCase));
    }

    private static string Quoted(string text) =>
        string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => "> " + line));
}
