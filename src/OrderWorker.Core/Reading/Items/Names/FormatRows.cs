using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"One CD and two LPs of Ruins", "Ruins: 1 full score, 12 vocal scores": one title in several formats, each with its number.</summary>
internal sealed class FormatRows(Passage text)
{
    /// <summary>Adds a mention of the title for each format of a row beside it, but for the one next to the title.</summary>
    public void Read(List<Mention> mentions)
    {
        for (var m = 0; m < mentions.Count; m++)
        {
            var mention = mentions[m];
            if (mention is not { Kind: MentionKind.Title, Titles.Count: 1, Item: null })
                continue;
            var title = mention.Titles.First();
            if (title.Items.Count < 2)
                continue;
            var floor = m > 0 ? mentions[m - 1].End : 0;
            var ceiling = m + 1 < mentions.Count ? mentions[m + 1].Start : text.Tokens.Count;
            var before = Before(mention.Start, floor);
            var row = before.Count > 1 ? before : After(mention.End, ceiling);
            if (row.Count < 2 || !row.TrueForAll(at => title.In(FormatAt(at)).Count() == 1))
                continue;
            mention.Format = FormatAt(before.Count > 1 ? row[^1] : row[0]);
            var others = (before.Count > 1 ? row.SkipLast(1) : row.Skip(1)).Select(at => new Mention
            {
                Kind = MentionKind.Title,
                Start = at,
                End = at + 1,
                Titles = [title],
                IsWhole = true,
                Format = FormatAt(at),
            });
            mentions.InsertRange(before.Count > 1 ? m : m + 1, others);
            m += row.Count - 1;
        }
    }

    private string? FormatAt(int at) => text.Tokens[at].Kind == TokenKind.Word ? Formats.Known(text.Tokens[at].Text) : null;

    // "one full score and twelve vocal scores of": the formats, in their order; empty for no such row.
    private List<int> Before(int start, int floor)
    {
        var row = new List<int>();
        var at = start - 1;
        while (at >= floor && (text.Tokens[at].Text is "of" or "the" or "von" or "de" or "di" || text.Tokens[at].IsMark('"')))
            at--;
        if (at == start - 1)
            return row;
        while (at > floor && FormatAt(at) is not null && text.NumberEndingAt(at - 1, floor) is >= 0 and var number)
        {
            row.Insert(0, at);
            at = number - 1;
            if (at < floor || !IsJoint(at))
                break;
            while (at >= floor && IsJoint(at))
                at--;
        }

        return row;
    }

    // ": one full score and twelve vocal scores", with no other title's name behind it.
    private List<int> After(int end, int ceiling)
    {
        var row = new List<int>();
        var at = end;
        while (at < ceiling && IsLead(at))
            at++;
        while (at < ceiling && text.Value(at, out var length) > 0 && at + length < ceiling)
        {
            var format = at + length;
            if (text.Tokens[format].Text is "x" or "×")
                format++;
            if (format >= ceiling || FormatAt(format) is null)
                return [];
            row.Add(format);
            at = format + 1;
            if (at >= ceiling || !IsJoint(at))
                break;
            while (at < ceiling && IsJoint(at))
                at++;
        }

        return at < ceiling && text.Tokens[at].Text is "of" or "by" || at >= ceiling && ceiling < text.Tokens.Count ? [] : row;
    }

    private bool IsJoint(int at) => text.Tokens[at].IsMark(',') || text.Has(at, Cue.And);

    private bool IsLead(int at) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at].Text[0] is ',' or ':' or '-' or '(' or '"';
}
