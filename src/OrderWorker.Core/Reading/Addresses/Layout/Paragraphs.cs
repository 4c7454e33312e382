namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Finds the paragraphs of what the buyer wrote, quotes left out.</summary>
internal static class Paragraphs
{
    /// <summary>An order that needs more text than this is no order: what follows is not read.</summary>
    public const int MaxCharacters = 16 * 1024;

    /// <summary>Paragraphs in order, each of one line or more; they end at empty lines, ruled lines and where a quote begins.</summary>
    /// <param name="body">The mail's text.</param>
    /// <param name="wanted">Which segments are read.</param>
    public static List<List<TextLine>> Of(MailText body, Func<TextSegment, bool> wanted)
    {
        var paragraphs = new List<List<TextLine>>();
        var open = new List<TextLine>();
        var budget = MaxCharacters;
        foreach (var segment in body.Segments)
        {
            if (!wanted(segment))
            {
                Close();
                continue;
            }

            if (open.Count > 0 && open[^1].IsSignature != (segment.Kind == SegmentKind.Signature))
                Close();
            var end = segment.Start + Math.Min(segment.Length, budget);
            budget -= end - segment.Start;
            for (var at = segment.Start; at < end; )
            {
                var newline = body.Text.IndexOf('\n', at, end - at);
                var stop = newline < 0 ? end : newline;
                var line = Trim(body.Text, at, stop, segment.Kind);
                if (line.Length > 0)
                    open.Add(line);
                else
                    Close();
                at = stop + 1;
            }
        }

        Close();
        return paragraphs;

        void Close()
        {
            if (open.Count > 0)
                paragraphs.Add(open);
            open = [];
        }
    }

    private static TextLine Trim(string text, int start, int end, SegmentKind kind)
    {
        var width = end - start;
        var marks = kind == SegmentKind.Quote ? "> \t" : "";
        while (
            start < end
            && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '•' or '_' or '|' or '=' || marks.Contains(text[start]))
        )
            start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '*' or '_' or '|' or '='))
            end--;
        while (start < end && text[start] is '-' or '–' or '—')
        {
            start++;
            while (start < end && char.IsWhiteSpace(text[start]))
                start++;
        }

        return new TextLine(start, end, width, kind == SegmentKind.Signature);
    }
}
