using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"One CD and two LPs of Ruins", "Ruins: 1 full score, 12 vocal scores": one title in several formats, each with its number.</summary>
internal sealed class FormatRows(Passage text)
{
    // Tokens between the title and its formats, and of "for the good room".
    private const int LongestLead = 9;
    private const int LongestPurpose = 6;

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
            if (Again(mention.End, ceiling) is { } again && title.In(FormatAt(again.First)).Count() == 1)
            {
                if (title.In(FormatAt(again.Last)).Count() != 1 || FormatAt(again.First) == FormatAt(again.Last))
                    continue;
                mention.Format = FormatAt(again.First);
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
                    title.In(FormatAt(one)).Count() != 1
                    || title.In(FormatAt(two)).Count() != 1
                    || FormatAt(one) == FormatAt(two)
                )
                    continue;
                mention.Format = FormatAt(one);
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

            var row = before.Count > 1 ? before : After(mention.End, ceiling);
            // "Two Winter Harbour please, one on CD": and the other?
            if (row is [var single] && Number(mention.Start, floor) is { } several && several > CopiesBefore(single))
                mention.IsEither = true;
            if (row.Count < 2 || !row.TrueForAll(at => title.In(FormatAt(at)).Count() == 1))
                continue;
            mention.Format = FormatAt(before.Count > 1 ? row[^1] : row[0]);
            if (before.Count < 2)
            {
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
        var all = Number(mention.Start, floor) ?? copies.Sum();
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
        var last = text.Tokens[format - 1].Text is "x" or "×" || IsOn(format - 1) ? format - 2 : format - 1;
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
            Format = FormatAt(format),
        };

    // "Winter Harbour on CD and one of the same on vinyl", "Ruins on CD and on LP": the formats, and where the second's words begin.
    private (int First, int From, int Last)? Again(int end, int ceiling)
    {
        var first = end;
        while (first < ceiling && (text.Has(first, Cue.Medium) || IsOn(first) || first == end && text.Tokens[first].IsMark('"')))
            first++;
        if (first >= ceiling || FormatAt(first) is null || first == end || !IsOn(first - 1))
            return null;
        // "on LP for my brother and on CD for me"
        var behind = AfterPurpose(first + 1, ceiling);
        var at = behind;
        while (at < ceiling && (FormatAt(at) is not null || IsJoint(at)))
            at++;
        if (at == behind || !IsJoint(at - 1))
            return null;
        if (at < ceiling && (text.Has(at, WordCue.Too) || text.Has(at, WordCue.Ditto)))
            at++;
        if (at < ceiling && text.Value(at, out var length) > 0)
            at += length;
        var last = at;
        while (last < ceiling && (IsOn(last) || text.Tokens[last].Text is "of" or "the" or "same" or "copy" or "copies" or "it"))
            last++;
        return last > at && last < ceiling && FormatAt(last) is not null && IsOn(last - 1) ? (first, at, last) : null;
    }

    // "Winter Harbour, CD and LP", "Ruins (LP + CD)", "Home on CD and vinyl", "Ruins LP and one CD".
    private (int One, int Two)? Pair(int end, int ceiling)
    {
        var one = end;
        while (
            one < ceiling
            && one < end + 3
            && (IsOn(one) || text.Tokens[one].Text is "the" or "," or ":" or "-" or "(" or "\"" or "both")
        )
            one++;
        if (one >= ceiling || FormatAt(one) is null)
            return null;
        var two = one + 1;
        while (two < ceiling && two < one + 3 && (IsJoint(two) || text.Tokens[two].Text is "/" or "+"))
            two++;
        if (two == one + 1)
            return null;
        while (two < ceiling && (text.Tokens[two].Text is "the" or "also" or "a" || text.Value(two, out _) == 1))
            two++;
        var isPair =
            two < ceiling
            && FormatAt(two) is not null
            && !(two + 1 < text.Tokens.Count && text.Tokens[two + 1].Text is "of" or "by");
        return isPair && (two + 1 < ceiling || ceiling == text.Tokens.Count || IsEnd(two + 1)) ? (one, two) : null;
    }

    // "Winter Harbour CD, LP Ruins": the second goes with what follows.
    private bool IsEnd(int at) => text.Tokens[at].Kind is TokenKind.Break or TokenKind.Mark;

    private bool IsOn(int at) => text.Tokens[at].Text is "on" or "auf" or "en" or "su" or "op" or "als" or "in";

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
        while (at > floor && FormatAt(at) is not null && NumberOrArticle(at - 1, floor) is >= 0 and var number)
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

    // "one CD and two LPs of", "the book and the CD of"
    private int NumberOrArticle(int at, int floor) =>
        text.NumberEndingAt(at, floor) is >= 0 and var number ? number
        : text.Has(at, WordCue.Definite) || text.Has(at, WordCue.Article) ? at
        : -1;

    // ": one full score and twelve vocal scores", with no other title's name behind it.
    private List<int> After(int end, int ceiling)
    {
        var row = new List<int>();
        var at = end;
        while (at < ceiling && at < end + LongestLead && IsLead(at))
            at++;
        if (AtFormat(at, ceiling) is { } first)
            return FormatsFirst(first, ceiling);
        while (at < ceiling && text.Value(at, out var length) > 0 && at + length < ceiling)
        {
            var format = at + length;
            if (text.Tokens[format].Text is "x" or "×" || IsOn(format))
                format++;
            if (format >= ceiling || FormatAt(format) is null)
                return [];
            row.Add(format);
            at = AfterPurpose(format + 1, ceiling);
            if (at >= ceiling || !IsJoint(at))
                break;
            while (at < ceiling && IsJoint(at))
                at++;
        }

        return at < ceiling && text.Tokens[at].Text is "of" or "by" || at >= ceiling && ceiling < text.Tokens.Count ? [] : row;
    }

    // "the LP", "LP"
    private int? AtFormat(int at, int ceiling)
    {
        if (at + 1 < ceiling && text.Has(at, WordCue.Definite))
            at++;
        return at < ceiling && FormatAt(at) is not null ? at : null;
    }

    // "LP for the brother, CD for the car", "LP 1, CD 2": each has its number or its purpose behind it.
    private List<int> FormatsFirst(int start, int ceiling)
    {
        var (row, at) = (new List<int>(), start);
        while (AtFormat(at, ceiling) is { } format)
        {
            at = format;
            row.Add(at);
            var end = at + 1 < ceiling && text.Tokens[at + 1].Kind == TokenKind.Number ? at + 2 : AfterPurpose(at + 1, ceiling);
            if (end == at + 1)
                return [];
            at = end;
            if (at >= ceiling || !IsJoint(at))
                break;
            while (at < ceiling && IsJoint(at))
                at++;
        }

        return row.Count < 2 || at < ceiling && text.Tokens[at].Text is "of" or "by" ? [] : row;
    }

    // "one LP for the good room and one CD for the car"
    private int AfterPurpose(int at, int ceiling)
    {
        if (at >= ceiling || !text.Has(at, WordCue.For))
            return at;
        var end = at + 1;
        while (end < ceiling && end < at + LongestPurpose && text.Tokens[end].Kind == TokenKind.Word && !IsJoint(end))
        {
            if (text.Value(end, out _) >= 0 || FormatAt(end) is not null)
                return at;
            end++;
        }

        return end;
    }

    private bool IsJoint(int at) => text.Tokens[at].IsMark(',') || text.Has(at, Cue.And);

    // ", in both formats, that is"
    private bool IsLead(int at) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at].Text[0] is ',' or ':' or '-' or '(' or '"'
        || text.Has(at, WordCue.Please)
        || text.Tokens[at].Kind == TokenKind.Word
            && text.Value(at, out _) < 0
            && FormatAt(at) is null
            && !text.Has(at, Cue.And)
            && !text.Has(at, Cue.Ask)
            && (
                text.Tokens[at].Text is "in" or "that" or "is" or "i.e" or "ie" or "also" or "das" or "heisst"
                || text.Has(at, Cue.Both)
                || text.Has(at, Cue.Restate)
                || Formats.AreAll(text.Tokens[at].Text)
            );
}
