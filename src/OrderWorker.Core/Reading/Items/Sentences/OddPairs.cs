using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "Ruins by Tom Carrick", whose it is not, "1798 (dvd)", "Nine Wells, the film": a title, and beside it the artist of another, or what that one is,
/// by which it goes as well. The buyer has taken one for the other, and nobody knows which of them is the slip.
/// </summary>
internal static class OddPairs
{
    // Tokens of ", your catalogue number" between a title and its code.
    private const int FarthestCode = 4;

    /// <summary>Notes the words of such a pair in a statement.</summary>
    public static void Read(Passage text, Statement statement)
    {
        if (statement.Wishes.Count == 0 || statement.Wishes.Count == 1 && !statement.HasWeak)
            return;
        foreach (var beside in statement.Wishes.Where(w => w.Stance is Stance.None or Stance.Asked))
        foreach (var title in statement.Wishes.Concat(statement.Weak))
            if (
                title is { Mention.Kind: MentionKind.Title, Stance: not Stance.Refused, IsOtherTitle: false }
                && (
                    IsOfOtherCode(text, title, beside)
                    || IsCalledOther(text, title, beside)
                    || (
                        title.Mention.IsWhole
                            ? IsByOther(text, title, beside) || IsOfOtherFormat(text, title, beside, statement)
                            : IsNamedByOther(text, title, beside)
                    )
                )
            )
                statement.AtOdds = text.Words(
                    Math.Min(title.Mention.Start, beside.Mention.Start),
                    Math.Max(title.Mention.End, beside.Mention.End)
                );
    }

    private static bool IsByOther(Passage text, Wish title, Wish artist) =>
        artist.Mention is { Kind: MentionKind.Artist, IsWhole: true } mention
        && (
            title.Mention.End + 1 == mention.Start
                && (text.Has(title.Mention.End, WordCue.By) || text.Tokens[title.Mention.End].IsMark('('))
            // "Tom Carrick: Ruins"
            || mention.End + 1 == title.Mention.Start && text.Tokens[mention.End].IsMark(':')
        )
        && !title.Mention.Titles.Any(mention.Titles.Contains);

    // "One Ruins (NG08-CD)", "Ruins, number NG08 in your list", which is the code of another
    private static bool IsOfOtherCode(Passage text, Wish title, Wish code)
    {
        var (mention, item) = (code.Mention, code.Mention.Item);
        if (
            code == title
            || code.Quantity is not null
            || item is null
            || title.Mention.Item == item
            || title.Mention.Series is not null // "Songs of the Canal (NG03-CD, NG04-CD)"
            || text.Tokens[mention.Start].Kind != TokenKind.Code
            || text.Tokens[title.Mention.Start].Kind == TokenKind.Code
            || title.Mention.Titles.Any(t => t.Items.Contains(item))
        )
            return false;
        var (from, to) =
            title.Mention.End <= mention.Start ? (title.Mention.End, mention.Start) : (mention.End, title.Mention.Start);
        for (var i = from; i < to; i++)
            if (text.Has(i, Cue.And) || text.Value(i, out _) > 0 || text.Tokens[i].Kind is TokenKind.Break)
                return false;
        return to - from <= FarthestCode;
    }

    // "your Christmas CD (First Steps)": another title in brackets, and no number that would make a row of it
    private static bool IsCalledOther(Passage text, Wish title, Wish other)
    {
        if (
            other is not { Quantity: null, Mention: { Kind: MentionKind.Title, IsWhole: true } mention }
            || other == title
            || title.Mention.Titles.Any(mention.Titles.Contains)
            || mention.End >= text.Tokens.Count
            || !text.Tokens[mention.End].IsMark(')')
        )
            return false;
        var open = mention.Start - 1;
        if (open >= 0 && text.Has(open, WordCue.Article))
            open--;
        var end = title.Mention.End;
        while (end < open && text.Has(end, Cue.Medium))
            end++;
        return end == open && text.Tokens[open].IsMark('(');
    }

    // "The Best of Drystone", "the Best of 1969", where there is "The Best of Tom Carrick"
    private static bool IsNamedByOther(Passage text, Wish title, Wish artist)
    {
        if (artist == title || title.Mention.Titles.Any(artist.Mention.Titles.Contains))
            return false;
        var isOf = text.Has(title.Mention.End - 1, WordCue.Of);
        for (var i = title.Mention.End; i < artist.Mention.Start; i++)
        {
            isOf |= text.Has(i, WordCue.Of);
            if (!text.Has(i, WordCue.Of) && !text.Has(i, WordCue.Article))
                return false;
        }

        return isOf && title.Mention.End <= artist.Mention.Start;
    }

    private static bool IsOfOtherFormat(Passage text, Wish title, Wish beside, Statement statement)
    {
        var (start, end) = (beside.Mention.Start, beside.Mention.End);
        if (
            start == 0
            || end - start != 1
            || beside is not { Quantity: null, Mention.Kind: MentionKind.Title }
            || text.Tokens[start].IsCapital && Formats.Known(text.Tokens[start].Text) is null
            || beside.Mention.Titles.Any(t => t.Words.Contains(text.Tokens[start].Text))
            || Formats.Known(text.Tokens[start].Text) is { } format && title.Mention.Titles.Any(t => t.In(format).Any())
        )
            return false;
        var mark = text.Has(start - 1, WordCue.Article) ? start - 2 : start - 1;
        return mark >= 0
            && mark == title.Mention.End
            && (
                text.Tokens[mark].IsMark('(')
                // "Nine Wells, the film, the map" is a list.
                || text.Tokens[mark].Kind == TokenKind.Mark && title.Quantity is null && statement.Wishes.Count == 2
            );
    }
}
