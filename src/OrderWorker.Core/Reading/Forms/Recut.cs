namespace OrderWorker.Core.Reading.Forms;

/// <summary>The segments of a mail's text, where some characters are told to be of another kind than the line that they stand in.</summary>
internal static class Recut
{
    /// <param name="body">As it was segmented.</param>
    /// <param name="told">A kind for each character of its text; null for those that stay what they are.</param>
    public static List<TextSegment> Segments(MailText body, SegmentKind?[] told)
    {
        var segments = new List<TextSegment>();
        foreach (var segment in body.Segments)
        {
            for (var (start, end) = (segment.Start, segment.Start); start < segment.Start + segment.Length; start = end)
            {
                while (end < segment.Start + segment.Length && told[end] == told[start])
                    end++;
                var kind = told[start] ?? segment.Kind;
                if (segments is [.., var last] && last.Kind == kind)
                    segments[^1] = last with { Length = end - last.Start };
                else
                    segments.Add(new TextSegment(kind, start, end - start));
            }
        }

        return segments;
    }
}
