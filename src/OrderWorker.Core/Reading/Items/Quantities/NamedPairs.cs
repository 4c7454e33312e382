using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Rise and Heaven Eyes as a pair", "the pair, Rise and Heaven Eyes": two titles, and a word for both of them that counts neither.</summary>
internal static class NamedPairs
{
    private const int Two = 2;

    // Tokens of "two Rialto choir pairs" from the number.
    private const int LongestName = 3;

    /// <summary>"Ruins and Rain were stolen, so the two of them again please": the number of as many titles named before it; -1 for none.</summary>
    public static int AllOfThem(Passage text, Statement statement)
    {
        if (statement.Wishes.Count < Two || !text.Has(statement.Sentence, WordCue.OfThem))
            return -1;
        for (var i = statement.Sentence.Start + 1; i + 2 < statement.Sentence.End; i++)
            if (
                text.Has(i - 1, WordCue.Definite)
                && text.Value(i, out var length) is > 1 and var count
                && i + length + 1 < statement.Sentence.End
                && text.Has(i + length, WordCue.Of)
                && text.Has(i + length + 1, WordCue.OfThem)
                && statement.Wishes.Count == count
                && AreTitlesBefore(statement.Wishes, i)
            )
                return i;
        return -1;
    }

    private static bool AreTitlesBefore(List<Wish> wishes, int at) =>
        wishes.TrueForAll(w => w.Mention.Kind == MentionKind.Title && w.Mention.End <= at);

    /// <summary>The token of the "pair"; -1 for none.</summary>
    public static int At(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!text.Has(sentence, Cue.Set) || !AreTwoTitles(statement))
            return -1;
        for (var i = sentence.Start + 1; i < sentence.End; i++)
            if (
                text.Has(i, Cue.Set)
                && (text.Has(i - 1, WordCue.Article) || text.Has(i - 1, WordCue.Definite))
                && (text.Value(i - 1, out _) == Two || text.Value(i, out _) == Two)
                && IsBesideThem(text, statement, i)
            )
                return i;
        return -1;
    }

    /// <summary>"Two choir pairs, that's two Shanties and two Hymns": told once more title by title, so that the pair is theirs.</summary>
    /// <returns>Tokens of the number and of the word for the set; -1 for none.</returns>
    public static (int Number, int Set) Restated(Passage text, Statement statement)
    {
        if (!text.Has(statement.Sentence, Cue.Set) || statement.Wishes is not [{ Mention: var one }, { Mention: var two }])
            return (-1, -1);
        for (var set = statement.Sentence.Start + 1; set < one.Start; set++)
        {
            if (!text.Has(set, Cue.Set) || one.Titles.SequenceEqual(two.Titles))
                continue;
            for (var number = set - 1; number >= statement.Sentence.Start && number >= set - LongestName; number--)
                if (text.Value(number, out _) is > 0 and var pairs)
                    return IsCounted(text, one, pairs) && IsCounted(text, two, pairs) ? (number, set) : (-1, -1);
        }

        return (-1, -1);
    }

    // "two Shanties", "two copies of the Hymns"
    private static bool IsCounted(Passage text, Mention title, int number)
    {
        var at = title.Start - 1;
        while (at > 0 && (text.Has(at, WordCue.Of) || text.Has(at, WordCue.Article) || text.Has(at, Cue.Unit)))
            at--;
        return title.Kind == MentionKind.Title && text.Value(at, out var length) == number && at + length <= title.Start;
    }

    private static bool AreTwoTitles(Statement statement) =>
        statement.Wishes
            is [{ Mention: { Kind: MentionKind.Title } one, IsJoined: true }, { Mention: { Kind: MentionKind.Title } two }]
        && !one.Titles.SequenceEqual(two.Titles);

    // In front of them with nothing but a mark between, or behind them.
    private static bool IsBesideThem(Passage text, Statement statement, int at)
    {
        var (first, last) = (statement.Wishes[0].Mention, statement.Wishes[^1].Mention);
        if (at < first.Start)
            return at + 1 < first.Start && text.Tokens[at + 1].Kind == TokenKind.Mark && IsOnlyArticle(text, at + 2, first.Start);
        for (var i = last.End; i < at - 1; i++)
            if (text.Tokens[i].Kind != TokenKind.Mark && !text.Has(i, WordCue.Within)) // "as"
                return false;
        return at > last.End;
    }

    private static bool IsOnlyArticle(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (!text.Has(i, WordCue.Definite) && !text.Has(i, WordCue.Article))
                return false;
        return true;
    }
}
