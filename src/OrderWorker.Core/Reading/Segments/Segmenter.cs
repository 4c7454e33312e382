namespace OrderWorker.Core.Reading.Segments;

/// <summary>
/// Labels each line of a mail's text: typed for this mail, quoted, or below the signature mark. Nothing is cut away, and where it is
/// unclear the line counts as new: who looks for an order or an address decides by the words.
/// </summary>
/// <remarks>Time grows with the length of the text.</remarks>
public static class Segmenter
{
    /// <param name="text">With "\n" line ends.</param>
    public static MailText Segment(string text) => new(text, Cover(text, Label(LinesOf(text))));

    /// <summary>The whole text as one segment of a kind, for a part of which that is known.</summary>
    public static MailText Whole(string text, SegmentKind kind) => new(text, text.Length == 0 ? [] : [new(kind, 0, text.Length)]);

    private static string[] LinesOf(string text) => text.Split('\n');

    private static SegmentKind[] Label(string[] lines)
    {
        var kinds = new SegmentKind[lines.Length];
        var current = SegmentKind.New;
        var mark = new SignatureMark(lines);
        for (var i = 0; i < lines.Length; )
        {
            var (kind, count, toEnd) = Next(lines, i, current, mark);
            if (toEnd)
            {
                Array.Fill(kinds, SegmentKind.Quote, i, lines.Length - i);
                break;
            }

            Array.Fill(kinds, kind, i, count);
            current = kind;
            i += count;
        }

        return kinds;
    }

    // The kind of the line, how many lines share it, and whether all that follows is quoted.
    private static (SegmentKind Kind, int Count, bool ToEnd) Next(string[] lines, int at, SegmentKind before, SignatureMark mark)
    {
        var line = lines[at].AsSpan().Trim();
        if (line.IsEmpty)
            return (before, 1, false);
        if (QuoteMarks.IsQuoted(line))
            return (SegmentKind.Quote, 1, false);
        if (Attribution.LengthAt(lines, at) is > 0 and var attribution)
            return (SegmentKind.Quote, attribution, !QuoteMarks.Follows(lines, at + attribution));
        if (EarlierMail.BeginsAt(lines, at))
            return (SegmentKind.Quote, 1, true);
        if (Footers.IsSignatureMark(lines[at]))
            return (SegmentKind.Signature, 1, false);
        if (Footers.IsDeviceLine(line))
            return (SegmentKind.Signature, 1, false);
        if (Footers.IsLegal(line))
            return (SegmentKind.Signature, ToParagraphEnd(lines, at), false);

        // A signature mark reaches down to the next quote; a device's line and a legal paragraph only label themselves.
        return (before == SegmentKind.Signature && mark.IsAbove(at) ? SegmentKind.Signature : SegmentKind.New, 1, false);
    }

    // "Please consider the environment before printing" stands right above "From: ..." where HTML has a line in place of a blank.
    private static int ToParagraphEnd(string[] lines, int at)
    {
        var end = at + 1;
        while (
            end < lines.Length
            && !string.IsNullOrWhiteSpace(lines[end])
            && !QuoteMarks.IsQuoted(lines[end].AsSpan().Trim())
            && !EarlierMail.BeginsAt(lines, end)
            && Attribution.LengthAt(lines, end) == 0
        )
            end++;
        return end - at;
    }

    private static List<TextSegment> Cover(string text, SegmentKind[] kinds)
    {
        var segments = new List<TextSegment>();
        var (start, end) = (0, 0);
        for (var i = 0; i < kinds.Length; i++)
        {
            var newline = text.IndexOf('\n', end);
            end = newline < 0 ? text.Length : newline + 1;
            if (i + 1 < kinds.Length && kinds[i + 1] == kinds[i])
                continue;
            if (end > start)
                segments.Add(new TextSegment(kinds[i], start, end - start));
            start = end;
        }

        return segments;
    }
}
