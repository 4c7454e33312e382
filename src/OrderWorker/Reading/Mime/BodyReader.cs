using MimeKit;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Segments;

namespace OrderWorker.Reading.Mime;

/// <summary>Walks the parts of a mail and puts its text together.</summary>
internal sealed class BodyReader
{
    private const int MostParts = 1000;

    /// <summary>Characters, over all parts.</summary>
    private const int MostText = 1024 * 1024;

    private readonly TextFindings _findings = new();
    private readonly PartText _texts;
    private readonly List<string> _types = [];
    private readonly List<string> _attachments = [];
    private readonly List<string> _enclosed = [];
    private readonly List<(string Text, bool IsQuote)> _pieces = [];
    private readonly CancellationToken _cancellation;
    private int _characters;

    private BodyReader(CancellationToken cancellation) => (_texts, _cancellation) = (new PartText(_findings), cancellation);

    public static BodyText Read(MimeMessage message, CancellationToken cancellation)
    {
        var reader = new BodyReader(cancellation);
        if (message.Body is { } body)
            reader.Walk(body, isQuote: false, isText: true);
        return reader.Result();
    }

    private BodyText Result()
    {
        var text = Joined();
        return new BodyText(text, _types, _attachments, _enclosed, _findings.Doubts(), _findings.Unreadable());
    }

    // Depth is bounded by the parser, so recursion is.
    private void Walk(MimeEntity entity, bool isQuote, bool isText)
    {
        _cancellation.ThrowIfCancellationRequested();
        if (_types.Count >= MostParts)
        {
            _findings.HasTooManyParts = true;
            return;
        }

        _types.Add(entity.ContentType.MimeType.ToLowerInvariant());
        switch (entity)
        {
            case MultipartAlternative alternative when isText:
                WalkAlternative(alternative, isQuote);
                break;
            case MultipartRelated { Root: { } root } related:
                foreach (var part in related)
                    Walk(part, isQuote, isText && part == root);
                break;
            case Multipart multipart:
                foreach (var part in multipart)
                    Walk(part, isQuote, isText);
                break;
            case MessagePart { Message: { } inner }:
                WalkMessage(inner, isText);
                break;
            case TextPart text when isText && PartText.IsReadable(text):
                Add(_texts.Of(text), isQuote);
                break;
            case MimePart file when PartText.NameOf(file) is { } name:
                _attachments.Add(name);
                break;
        }
    }

    private void WalkAlternative(MultipartAlternative alternative, bool isQuote)
    {
        var chosen = _texts.Choose(alternative);
        foreach (var part in alternative)
            Walk(part, isQuote, part == chosen);
    }

    private void WalkMessage(MimeMessage inner, bool isText)
    {
        Enclose(inner.MessageId);
        Add(TextCleaner.Clean($"From: {inner.From}\nSubject: {inner.Subject}\n", out _), isQuote: true);
        if (inner.Body is { } body)
            Walk(body, isQuote: true, isText);
    }

    private void Enclose(string? id)
    {
        if (!string.IsNullOrWhiteSpace(id))
            _enclosed.Add($"<{TextCleaner.Line(id).Trim('<', '>')}>");
    }

    private void Add(string text, bool isQuote)
    {
        var room = MostText - _characters;
        if (text.Length > room)
        {
            _findings.IsCutShort = true;
            text = text[..Math.Max(room, 0)];
        }

        _characters += text.Length;
        if (text.Length > 0)
            _pieces.Add((text, isQuote));
    }

    private MailText Joined()
    {
        if (_pieces is [var (only, isQuoted)])
            return Segmented(only, isQuoted);
        var whole = new System.Text.StringBuilder();
        var segments = new List<TextSegment>();
        foreach (var (text, isQuote) in _pieces)
        {
            var segmented = Segmented(text, isQuote);
            segments.AddRange(segmented.Segments.Select(s => s with { Start = s.Start + whole.Length }));
            whole.Append(segmented.Text);
        }

        return new MailText(whole.ToString(), segments);
    }

    private static MailText Segmented(string text, bool isQuote)
    {
        var piece = text.EndsWith('\n') ? text : text + "\n";
        return isQuote ? Segmenter.Whole(piece, SegmentKind.Quote) : Segmenter.Segment(piece);
    }
}
