using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Two of them: Heaven Eyes and the Bach", "two of your discs, Ruins and Rain": how many titles follow, and no copies of the first.</summary>
internal static class HeadedLists
{
    // Tokens of "the three CDs of yours" behind "two of".
    private const int LongestHead = 5;

    /// <summary>The tokens of "two of them", and the number; null where a sentence has no such head.</summary>
    public static (int Start, int End, int Count)? At(Passage text, Statement statement)
    {
        if (statement.Wishes is not [{ Mention.Kind: MentionKind.Title }, _, ..])
            return null;
        var first = statement.Wishes[0].Mention.Start;
        for (var i = statement.Sentence.Start; i + 2 < first; i++)
            if (
                text.Value(i, out var length) is > 1 and var count
                && text.Has(i + length, WordCue.Of)
                && HeadEnd(text, i + length + 1, first) is { } end
            )
                return (i, end, count);
        return null;
    }

    /// <summary>Do as many titles follow as the head says?</summary>
    public static bool IsWhole(Statement statement, int count) =>
        statement.Wishes.Count(w => w.Mention.Kind == MentionKind.Title) == count;

    /// <summary>"Two of them: Heaven Eyes and the Bach." says no more than that one of each is asked for, by its number.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="statement">Its wishes have their own numbers.</param>
    public static void Count(Passage text, Statement statement)
    {
        if (At(text, statement) is not var (start, _, count) || start > statement.Sentence.Start || !IsWhole(statement, count))
            return;
        foreach (var wish in statement.Wishes.Where(w => w is { Mention.Kind: MentionKind.Title, Quantity: null }))
            wish.Quantity = 1;
    }

    // "them:", "your CDs,", "the three -": only words that stand for the goods, and then a mark.
    private static int? HeadEnd(Passage text, int start, int ceiling)
    {
        for (var i = start; i < ceiling && i < start + LongestHead; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Mark)
                return i > start && text.Tokens[i].Text[0] is ':' or ',' or '-' or '(' ? i : null;
            if (!IsOfGoods(text, i))
                return null;
        }

        return null;
    }

    private static bool IsOfGoods(Passage text, int at) =>
        text.Has(at, Cue.Medium)
        || text.Has(at, Sign.Whole)
        || text.Has(at, WordCue.Article)
        || text.Has(at, WordCue.Definite)
        || text.Has(at, WordCue.Yours)
        || text.Has(at, Cue.All)
        || text.Value(at, out _) > 1
        || Formats.Known(text.Tokens[at].Text) is not null;
}
