using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"One CD and two LPs of Ruins", "Ruins: 1 full score, 12 vocal scores": one title in several formats, each with its number.</summary>
internal sealed class FormatRows(Passage text)
{
    private readonly FormatsBehind _behind = new(text);

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
            // A second format that is joined to the first.
            if (Again(mention.End, ceiling) is { } again && title.In(_behind.FormatAt(again.First)).Count() == 1)
            {
                if (
                    title.In(_behind.FormatAt(again.Last)).Count() != 1
                    || _behind.FormatAt(again.First) == _behind.FormatAt(again.Last)
                )
                    continue;
                mention.Format = _behind.FormatAt(again.First);
                mentions.Insert(m + 1, Of(title, again.From, again.Last));
                m++;
                continue;
            }

            if (
                before.Count < 2
                && text.NumberEndingAt(mention.Start - 1, floor) < 0
                && Pair(mention.End, ceiling) is var (one, two)
            )
            {
                if (
                    title.In(_behind.FormatAt(one)).Count() != 1
                    || title.In(_behind.FormatAt(two)).Count() != 1
                    || _behind.FormatAt(one) == _behind.FormatAt(two)
                )
                    continue;
                mention.Format = _behind.FormatAt(one);
                mentions.Insert(m + 1, Of(title, two, two));
                m++;
                continue;
            }

            if (before.Count == 0 && FormatLines.Below(text, mention, title, ceiling) is { Count: > 1 } lines)
            {
                (mention.Format, mention.Copies, mention.End) = (lines[0].Format, lines[0].Copies, lines[0].End);
                mentions.InsertRange(m + 1, lines.Skip(1));
                m += lines.Count - 1;
                continue;
            }

            var artist = before.Count < 2 && IsArtistBehind(mentions, m);
            var behind = artist ? mentions[m + 1].End : mention.End;
            if (artist)
                ceiling = m + 2 < mentions.Count ? mentions[m + 2].Start : text.Tokens.Count;
            var row = before.Count > 1 ? before : _behind.After(behind, ceiling);
            // "Two Winter Harbour please, one on CD": and the other?
            if (row is [var single] && Number(mention.Start, floor) is { } several && several > CopiesBefore(single))
                mention.IsEither = true;
            if (row.Count < 2 || !row.TrueForAll(at => title.In(_behind.FormatAt(at)).Count() == 1))
                continue;
            mention.Format = _behind.FormatAt(before.Count > 1 ? row[^1] : row[0]);
            if (before.Count < 2)
            {
                if (artist)
                    mentions.RemoveAt(m + 1);
                mention.End = behind;
                Count(mention, title, row, floor, mentions, m);
                m += row.Count - 1;
                continue;
            }

            var others = row.SkipLast(1).Select(at => Of(title, at, at));
            mentions.InsertRange(m, others);
            m += row.Count - 1;
        }
    }

    // "Two of Night Ferry - one LP and one CD": the number before is that of all rows, or nobody can tell.
    private void Count(Mention mention, Title title, List<int> row, int floor, List<Mention> mentions, int at)
    {
        var copies = row.ConvertAll(CopiesBefore);
        var all = Number(mention.Start, floor) ?? NumberBetween(mention.End, row[0]) ?? copies.Sum();
        mention.IsEither |= all != copies.Sum();
        (mention.Copies, mention.End) = (copies[0], EndOf(row[0]));
        for (var i = 1; i < row.Count; i++)
        {
            var other = Of(title, row[i], row[i]);
            other.End = EndOf(row[i]);
            other.Copies = copies[i];
            mentions.Insert(at + i, other);
        }
    }

    // "Winter Harbour by The Ashgrove Three, one as LP and one as CD"
    private bool IsArtistBehind(List<Mention> mentions, int at)
    {
        if (at + 1 >= mentions.Count || mentions[at + 1] is not { Kind: MentionKind.Artist } artist)
            return false;
        if (!artist.Titles.Contains(mentions[at].Titles.First()))
            return false;
        var by = mentions[at].End;
        while (by < artist.Start && (text.Tokens[by].Kind == TokenKind.Mark && text.Tokens[by].Text is "\"" or ","))
            by++;
        return by < artist.Start
            && text.Has(by, WordCue.By)
            && Enumerable.Range(by + 1, artist.Start - by - 1).All(i => text.Has(i, WordCue.Article));
    }

    // The "twice" of "Winter Harbour twice: once as LP and once as CD".
    private int? NumberBetween(int end, int format)
    {
        for (var i = end; i < format; i++)
            if (_behind.InAll(i, format) is var (copies, _))
                return copies;
        return null;
    }

    private int? Number(int title, int floor) =>
        title > floor && text.NumberEndingAt(BeforeTitle(title, floor), floor) is >= 0 and var number
            ? text.Value(number, out _)
            : null;

    // "2 x Carols", "two copies of Ruins"
    private int BeforeTitle(int start, int floor)
    {
        var at = start - 1;
        while (
            at > floor
            && (text.Tokens[at].Text is "x" or "×" or "of" or "the" || text.Has(at, Cue.Unit) && text.Value(at, out _) < 0)
        )
            at--;
        return at;
    }

    private int CopiesBefore(int format)
    {
        var behind = format > 1 && text.Has(format - 1, WordCue.Article) && _behind.IsOn(format - 2) ? format - 2 : format - 1;
        var last = text.Tokens[behind].Text is "x" or "×" || _behind.IsOn(behind) ? behind - 1 : behind;
        if (text.NumberEndingAt(last, 0) is >= 0 and var number)
            return Math.Max(1, text.Value(number, out _));
        return CopiesBehind(format) ?? 1;
    }

    // "LP 1, CD 2"
    private int? CopiesBehind(int format) =>
        format + 1 < text.Tokens.Count && text.Tokens[format + 1] is { Kind: TokenKind.Number, Value: > 0 } behind
            ? behind.Value
            : null;

    // Behind the format, and behind its number where that follows it.
    private int EndOf(int format) =>
        format + 1 + (text.Tokens[format - 1].Kind == TokenKind.Mark && CopiesBehind(format) is not null ? 1 : 0);

    private Mention Of(Title title, int from, int format) =>
        new()
        {
            Kind = MentionKind.Title,
            Start = from,
            End = format + 1,
            Titles = [title],
            IsWhole = true,
            Format = _behind.FormatAt(format),
        };

    // "Winter Harbour on CD and one of the same on vinyl", "Ruins on CD and on LP": the formats, and where the second's words begin.
    private (int First, int From, int Last)? Again(int end, int ceiling)
    {
        var first = end;
        while (
            first < ceiling
            && (text.Has(first, Cue.Medium) || _behind.IsOn(first) || first == end && text.Tokens[first].IsMark('"'))
        )
            first++;
        if (first >= ceiling || _behind.FormatAt(first) is null || first == end || !_behind.IsOn(first - 1))
            return null;
        // "on LP for my brother and on CD for me"
        var behind = _behind.AfterPurpose(first + 1, ceiling);
        var at = behind;
        while (at < ceiling && (_behind.FormatAt(at) is not null || _behind.IsJoint(at)))
            at++;
        if (at == behind || !_behind.IsJoint(at - 1))
            return null;
        if (at < ceiling && (text.Has(at, WordCue.Too) || text.Has(at, WordCue.Ditto)))
            at++;
        if (at < ceiling && text.Value(at, out var length) > 0)
            at += length;
        var last = at;
        while (
            last < ceiling
            && (_behind.IsOn(last) || text.Tokens[last].Text is "of" or "the" or "same" or "copy" or "copies" or "it")
        )
            last++;
        return last > at && last < ceiling && _behind.FormatAt(last) is not null && _behind.IsOn(last - 1)
            ? (first, at, last)
            : null;
    }

    // "Winter Harbour, CD and LP", "Ruins (LP + CD)", "Home on CD and vinyl", "Ruins LP and one CD".
    private (int One, int Two)? Pair(int end, int ceiling)
    {
        var one = end;
        while (
            one < ceiling
            && one < end + 3
            && (_behind.IsOn(one) || text.Tokens[one].Text is "the" or "," or ":" or "-" or "(" or "\"" or "both")
        )
            one++;
        if (one >= ceiling || _behind.FormatAt(one) is null)
            return null;
        var two = one + 1;
        while (two < ceiling && two < one + 3 && (_behind.IsJoint(two) || text.Tokens[two].Text is "/" or "+"))
            two++;
        if (two == one + 1)
            return null;
        while (two < ceiling && (text.Tokens[two].Text is "the" or "also" or "a" || text.Value(two, out _) == 1))
            two++;
        var isPair =
            two < ceiling
            && _behind.FormatAt(two) is not null
            && !(two + 1 < text.Tokens.Count && text.Tokens[two + 1].Text is "of" or "by");
        return isPair && (two + 1 < ceiling || ceiling == text.Tokens.Count || IsEnd(two + 1)) ? (one, two) : null;
    }

    // "Winter Harbour CD, LP Ruins": the second goes with what follows.
    private bool IsEnd(int at) => text.Tokens[at].Kind is TokenKind.Break or TokenKind.Mark;

    // "one full score and twelve vocal scores of": the formats, in their order; empty for no such row.
    private List<int> Before(int start, int floor)
    {
        var row = new List<int>();
        var at = start - 1;
        while (at >= floor && (text.Has(at, WordCue.Of) || text.Tokens[at].Is("the") || text.Tokens[at].IsMark('"')))
            at--;
        if (at == start - 1)
            return row;
        while (at > floor && _behind.FormatAt(at) is not null && NumberOrArticle(at - 1, floor) is >= 0 and var number)
        {
            row.Insert(0, at);
            at = number - 1;
            if (at < floor || !_behind.IsJoint(at))
                break;
            while (at >= floor && _behind.IsJoint(at))
                at--;
        }

        return row;
    }

    // "one CD and two LPs of", "the book and the CD of"
    private int NumberOrArticle(int at, int floor) =>
        text.NumberEndingAt(at, floor) is >= 0 and var number ? number
        : text.Has(at, WordCue.Definite) || text.Has(at, WordCue.Article) ? at
        : -1;
}
