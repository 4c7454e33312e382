using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"Winter Harbour, please:" above the lines "LP x 1" and "CD x 2": one title, and each of its formats on a line of its own.</summary>
internal static class FormatLines
{
    // Tokens from the title to the first line: '" please :'.
    private const int LongestLead = 6;

    // Tokens of "(for the boys' cars)".
    private const int LongestAside = 12;

    /// <summary>A mention of the title for each line; fewer than two where there are no such lines.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="mention">The title, above the lines.</param>
    /// <param name="title">It is there in several formats.</param>
    /// <param name="ceiling">Where the next name begins.</param>
    public static List<Mention> Below(Passage text, Mention mention, Title title, int ceiling)
    {
        var lines = new List<Mention>();
        if (IsTold(text, mention.Start))
            return lines;
        var at = mention.End;
        while (at < ceiling && at < mention.End + LongestLead && text.Tokens[at].Kind != TokenKind.Break)
        {
            if (text.Tokens[at].Kind != TokenKind.Mark && !text.Has(at, WordCue.Please))
                return lines;
            at++;
        }

        while (
            at < ceiling && text.Tokens[at].Kind == TokenKind.Break && LineAt(text, title, at + 1) is var (format, copies, end)
        )
        {
            lines.Add(
                new Mention
                {
                    Kind = MentionKind.Title,
                    Start = at + 1,
                    End = end,
                    Titles = [title],
                    IsWhole = true,
                    Format = format,
                    Copies = copies,
                }
            );
            at = AfterAside(text, end);
        }

        var isAll = at >= text.Tokens.Count || text.Tokens[at].Kind == TokenKind.Break;
        return isAll && lines.DistinctBy(l => l.Format).Count() == lines.Count ? lines : [];
    }

    // "I already have Winter Harbour:"
    private static bool IsTold(Passage text, int title)
    {
        for (var i = title - 1; i >= 0 && text.Tokens[i].Kind != TokenKind.Break; i--)
            if (text.Has(i, Cue.Own) || text.Has(i, Cue.Already) || text.Has(i, Cue.Refuse) || text.Has(i, Cue.Not))
                return true;
        return false;
    }

    // "LP - one", "LP x 1", "CD: 2 copies", "2 x CD"
    private static (string Format, int Copies, int End)? LineAt(Passage text, Title title, int start)
    {
        var (format, copies, at) = ((string?)null, 0, start);
        for (; at < text.Tokens.Count && text.Tokens[at].Kind != TokenKind.Break && !text.Tokens[at].IsMark('('); at++)
        {
            if (text.IsSign(at) || text.Has(at, Cue.Money))
                return null; // "LP - £18": a price
            if (text.Value(at, out var length) is > 0 and var value && copies == 0)
                (copies, at) = (value, at + length - 1);
            else if (Formats.Known(text.Tokens[at].Text) is { } known && format is null)
                format = known;
            else if (!text.Tokens[at].Is("x") && text.Tokens[at].Kind != TokenKind.Mark && !text.Has(at, Cue.Unit))
                return null;
        }

        return format is not null && copies is > 0 and < 100 && title.In(format).Count() == 1 ? (format, copies, at) : null;
    }

    // "(for me)"
    private static int AfterAside(Passage text, int at)
    {
        if (at >= text.Tokens.Count || !text.Tokens[at].IsMark('('))
            return at;
        var end = at + 1;
        while (end < text.Tokens.Count && end < at + LongestAside && text.Tokens[end].Kind != TokenKind.Break)
            end++;
        return end;
    }
}
