using System.Text.RegularExpressions;
using MimeKit;
using OrderWorker.Reading.Html;

namespace OrderWorker.Reading.Mime;

/// <summary>Turns one part into text, and chooses among the flavours of one text.</summary>
internal sealed partial class PartText(TextFindings findings)
{
    // Bytes of one part that are looked at. What a buyer writes is a thousandth of it.
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly Dictionary<TextPart, string> _read = [];

    /// <summary>Is the part the mail's own words? Text with a file's name is a file.</summary>
    public static bool IsReadable(TextPart part) =>
        NameOf(part) is null
        && part.ContentType.MediaSubtype.ToLowerInvariant() is "plain" or "html" or "enriched" or "richtext" or "";

    /// <summary>A file's name, on one line; null where the part is none.</summary>
    public static string? NameOf(MimePart part)
    {
        var name = TextCleaner.Line(part.FileName ?? "");
        return name.Length > 0 ? name
            : part is TextPart && part.ContentType.MediaSubtype.ToLowerInvariant() is "plain" or "html" ? null
            : part is MessageDeliveryStatus or MessageDispositionNotification or MessageFeedbackReport ? null
            : part.ContentType.MimeType.ToLowerInvariant();
    }

    public string Of(TextPart part)
    {
        if (_read.TryGetValue(part, out var known))
            return known;
        var text = Clean(Charsets.Decode(BytesOf(part), part.ContentType.Charset ?? MetaCharset(part)));
        if (part.IsHtml)
            text = HtmlText.Of(text, findings).Replace('\u00a0', ' '); // columns are made of them
        else if (part.IsFlowed)
            text = Flowed.Join(text, IsYes(part.ContentType.Parameters["delsp"]));
        return _read[part] = text;
    }

    /// <summary>The flavour to read: plain text, unless it is empty or only points to the HTML.</summary>
    public MimeEntity? Choose(MultipartAlternative alternative)
    {
        var plain = alternative.OfType<TextPart>().LastOrDefault(p => p.IsPlain);
        var html = alternative.LastOrDefault(HasHtml);
        if (plain is null || html is null)
            return plain ?? html ?? alternative.LastOrDefault();

        var plainText = Of(plain);
        if (IsStub(plainText))
            return html;

        var shown = FindHtml(html) is { } part ? Of(part) : "";
        findings.FlavoursDiffer |= Flavours.Differ(plainText, shown);
        return plain;
    }

    private static bool HasHtml(MimeEntity entity) => FindHtml(entity) is not null;

    private static TextPart? FindHtml(MimeEntity entity) =>
        entity switch
        {
            TextPart { IsHtml: true } text => text,
            MultipartRelated { Root: { } root } => FindHtml(root),
            Multipart multipart => multipart.Select(FindHtml).FirstOrDefault(found => found is not null),
            _ => null,
        };

    private ReadOnlySpan<byte> BytesOf(MimePart part)
    {
        if (part.Content is not { Stream: { } encoded } content)
            return [];
        // Decoding makes no text longer.
        using var bytes = new MemoryStream((int)Math.Min(encoded.Length, MostBytes));
        content.DecodeTo(bytes);
        findings.IsCutShort |= bytes.Length > MostBytes;
        return bytes.GetBuffer().AsSpan(0, (int)Math.Min(bytes.Length, MostBytes));
    }

    private string Clean(string text)
    {
        var clean = TextCleaner.Clean(text, out var turnsText);
        findings.TurnsText |= turnsText;
        return clean;
    }

    private string? MetaCharset(TextPart part) =>
        part.IsHtml && Meta().Match(System.Text.Encoding.Latin1.GetString(Start(BytesOf(part)))) is { Success: true } found
            ? found.Groups[1].Value
            : null;

    private static ReadOnlySpan<byte> Start(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(1024, bytes.Length)];

    private static bool IsStub(string text)
    {
        var words = text.Trim();
        return !HasTwoLetters(words) || words.Length < 300 && Stub().IsMatch(words);
    }

    private static bool HasTwoLetters(string text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) && ++letters == 2)
                return true;
        }

        return false;
    }

    private static bool IsYes(string? parameter) => "yes".Equals(parameter, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"<meta[^>]{0,200}charset\s*=\s*[""']?([\w-]{2,40})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Meta();

    [GeneratedRegex(
        @"\b(?:HTML[- ](?:version|format|mail|e-?mail|message)|(?:not|doesn't|does not|cannot) (?:support|display|show|read) HTML|view (?:it|this) (?:in|online)|HTML-Format|format HTML)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Stub();
}
