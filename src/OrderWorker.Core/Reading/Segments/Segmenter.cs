namespace OrderWorker.Core.Reading.Segments;

/// <summary>
/// Tells what was typed for this mail from what is quoted and from what stands below every mail of the sender. It labels and
/// never cuts: buyers put their address where a signature stands.
/// </summary>
public static class Segmenter
{
    /// <param name="text">With "\n" line ends.</param>
    public static MailText Segment(string text)
    {
        var lines = Lines(text);
        var kinds = new SegmentKind[lines.Count];
        var rest = SegmentKind.New; // what lines are from here on, unless marked otherwise
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].Text(text);
            if (line.StartsWith('>') || (line.StartsWith(" >") && rest == SegmentKind.Quote))
                kinds[i] = SegmentKind.Quote;
            else if (QuoteMarks.BeginsQuote(line) || QuoteMarks.IsHeaderBlock(lines, i, text))
                kinds[i] = rest = SegmentKind.Quote;
            else if (QuoteMarks.Attribution(lines, i, text) is > 0 and var length)
            {
                // "On Monday X wrote:" belongs to the quote. Where the quoted lines carry no mark, all that follows is quoted.
                var marked = FollowedByMarks(lines, i + length, text);
                for (var j = 0; j < length; j++)
                    kinds[i + j] = SegmentKind.Quote;
                i += length - 1;
                if (!marked)
                    rest = SegmentKind.Quote;
            }
            else if (rest == SegmentKind.Quote)
                kinds[i] = SegmentKind.Quote;
            else if (SignatureMarks.BeginsSignature(line))
                kinds[i] = rest = SegmentKind.Signature;
            else if (SignatureMarks.IsDeviceLine(line))
                kinds[i] = SegmentKind.Signature;
            else if (SignatureMarks.BeginsDisclaimer(line))
                kinds[i] = rest = SegmentKind.Signature;
            else
                kinds[i] = rest;
        }

        return new(text, Runs(lines, JoinedByBlanks(lines, kinds, text), text.Length));
    }

    private static bool FollowedByMarks(List<SourceLine> lines, int from, string text)
    {
        while (from < lines.Count && lines[from].Text(text).IsWhiteSpace())
            from++;
        return from < lines.Count && lines[from].Text(text).StartsWith('>');
    }

    // Empty lines between two quoted ones are quoted too; they go with what stands above them otherwise.
    private static SegmentKind[] JoinedByBlanks(List<SourceLine> lines, SegmentKind[] kinds, string text)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i].Text(text).IsWhiteSpace() && kinds[i] == SegmentKind.New)
                kinds[i] = kinds[i - 1];
        }

        return kinds;
    }

    private static List<TextSegment> Runs(List<SourceLine> lines, SegmentKind[] kinds, int length)
    {
        var runs = new List<TextSegment>();
        var first = 0;
        for (var i = 1; i <= lines.Count; i++)
        {
            if (i < lines.Count && kinds[i] == kinds[first])
                continue;
            var end = i < lines.Count ? lines[i].Start : length;
            runs.Add(new(kinds[first], lines[first].Start, end - lines[first].Start));
            first = i;
        }

        return runs;
    }

    private static List<SourceLine> Lines(string text)
    {
        var lines = new List<SourceLine>();
        var start = 0;
        while (start < text.Length)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            lines.Add(new(start, end - start));
            start = end + 1;
        }

        return lines;
    }
}

/// <summary>A line of a text, without its end.</summary>
internal readonly record struct SourceLine(int Start, int Length)
{
    public ReadOnlySpan<char> Text(string text) => text.AsSpan(Start, Length);
}
