namespace OrderWorker.Core.Reading.Forms;

/// <summary>A line of a form that the buyer sent: "How many?: 3", "Title    Heaven Eyes", or a label above its value.</summary>
/// <param name="Start">Index of the label's first character in the mail's text.</param>
/// <param name="ValueStart">Index of the value's first character.</param>
/// <param name="ValueEnd">Index behind the value's last; <paramref name="ValueStart"/> where nothing is filled in.</param>
/// <param name="Label">As written, its mark left out.</param>
/// <param name="Kind">What it asks for; null where that is not known.</param>
internal sealed record LabelledLine(int Start, int ValueStart, int ValueEnd, string Label, FormLineKind? Kind)
{
    private const int LongestLabel = 60;

    public bool IsQuestion => Label.Contains('?');

    public ReadOnlySpan<char> Value(string text) => text.AsSpan(ValueStart, ValueEnd - ValueStart);

    /// <summary>Every labelled line of the new text, from top to bottom.</summary>
    public static List<LabelledLine> In(MailText body)
    {
        var lines = new List<LabelledLine>();
        foreach (var segment in body.Segments.Where(s => s.Kind == SegmentKind.New))
        {
            var stop = segment.Start + segment.Length;
            for (var at = segment.Start; at < stop; )
            {
                var end = EndOf(body.Text, at, stop);
                if (Of(body.Text, at, end) is not { } line)
                {
                    at = end + 1;
                    continue;
                }

                // The value may stand below its label, where no other line stands below that.
                if (line.ValueEnd == line.ValueStart && Below(body.Text, end, stop) is { } below)
                {
                    line = line with { ValueStart = below.Start, ValueEnd = below.End };
                    end = below.End;
                }

                if (line.Kind is not null || line.ValueEnd > line.ValueStart || body.Text[line.ValueStart - 1] is ':')
                    lines.Add(line);
                at = end + 1;
            }
        }

        return lines;
    }

    private static (int Start, int End)? Below(string text, int end, int stop)
    {
        if (end + 1 >= stop)
            return null;
        var next = EndOf(text, end + 1, stop);
        var (start, last) = Trim(text, end + 1, next);
        if (last <= start || Of(text, end + 1, next) is not null)
            return null;
        var isAlone = next + 1 >= stop || text.AsSpan(next + 1, EndOf(text, next + 1, stop) - next - 1).IsWhiteSpace();
        return isAlone || Of(text, next + 1, EndOf(text, next + 1, stop)) is not null ? (start, last) : null;
    }

    private static LabelledLine? Of(string text, int from, int to)
    {
        var (start, end) = Trim(text, from, to);
        for (var i = start; i < end && i <= start + LongestLabel; i++)
        {
            var gap = text[i] == '\t' || text[i] == ' ' && i + 2 < end && text[i + 1] == ' ';
            var isColon = text[i] is ':' or '：';
            if (gap && text.AsSpan(i, end - i).TrimStart() is [':', ..])
                continue;
            if (!isColon && !gap && !(text[i] == '?' && i + 1 == end))
                continue;
            var label = text.AsSpan(start, (text[i] == '?' ? i + 1 : i) - start).Trim();
            var kind = label.IsEmpty ? null : OrderLabels.KindOf(label);
            if (label.IsEmpty || !isColon && kind is null || isColon && i + 1 < end && !char.IsWhiteSpace(text[i + 1]))
                return null;
            var value = i + 1;
            while (value < end && char.IsWhiteSpace(text[value]))
                value++;
            return new LabelledLine(start, value, end, label.ToString(), kind);
        }

        return null;
    }

    private static (int Start, int End) Trim(string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is '*' or '•'))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }

    private static int EndOf(string text, int at, int stop)
    {
        var end = text.IndexOf('\n', at, stop - at);
        return end < 0 ? stop : end;
    }
}
