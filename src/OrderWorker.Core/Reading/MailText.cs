namespace OrderWorker.Core.Reading;

/// <summary>What a stretch of a mail's text is. A label, never a cut: buyers put their address where a signature stands.</summary>
public enum SegmentKind
{
    /// <summary>Typed for this mail.</summary>
    New,

    /// <summary>An earlier mail, quoted or forwarded.</summary>
    Quote,

    /// <summary>Below the signature mark, or a device's own line, or a legal footer.</summary>
    Signature,
}

/// <summary>A run of whole lines of one kind.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character in <see cref="MailText.Text"/>.</param>
/// <param name="Length">In UTF-16 characters.</param>
public sealed record TextSegment(SegmentKind Kind, int Start, int Length);

/// <summary>The text of a mail with "\n" line ends, in Unicode form C, and its segments, which cover it from end to end.</summary>
public sealed record MailText(string Text, IReadOnlyList<TextSegment> Segments)
{
    public static MailText Empty { get; } = new("", []);

    public string Of(TextSegment segment) => Text.Substring(segment.Start, segment.Length);

    /// <summary>All text of the kind, its runs joined by an empty line.</summary>
    public string Join(SegmentKind kind) => string.Join("\n\n", Segments.Where(s => s.Kind == kind).Select(Of));
}
