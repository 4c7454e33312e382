using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Numbers of copies that follow from what somebody says: "Stan wants one to keep, so three copies", "so three, not two".</summary>
internal static class NewNumbers
{
    // Tokens of "so that's".
    private const int LongestLead = 2;

    // Tokens of "well, just the one copy then, please".
    private const int LongestBareOne = 9;

    // Tokens of "I say one is enough, and I'm the one who is writing, so one copy please".
    private const int LongestOne = 20;

    /// <summary>Is the number of copies of a statement told as what follows: "so that's three copies"?</summary>
    public static bool IsConcluded(Passage text, Statement statement)
    {
        for (var i = statement.CopiesAt - 1; i >= statement.Sentence.Start && i >= statement.CopiesAt - LongestLead; i--)
            if (text.Has(i, WordCue.LastWord) || text.Has(i, Sign.Total))
                return true;
        return false;
    }

    /// <summary>The number that a statement puts in the place of another, where it is no correction that is read: "three, not two"; not "£12, not £14".</summary>
    public static int? Replacing(Passage text, Statement statement)
    {
        if (statement is { Corrects: true } or { NewQuantity: not null })
            return null;
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Value(i, out var length) is not (> 0 and < 100 and var number) || text.IsMoney(i, i + length))
                continue;
            var not = i + length;
            if (not < sentence.End && text.Has(not, Cue.Unit))
                not++;
            if (not < sentence.End && text.Tokens[not].IsMark(','))
                not++;
            if (
                not + 1 < sentence.End
                && (text.Has(not, Cue.Not) || text.Has(not, Sign.Negation))
                && text.Value(not + 1, out var other) > 0
                && !text.IsMoney(not + 1, not + 1 + other)
            )
                return number;
        }

        return null;
    }

    /// <summary>The number that a sentence puts in the place of the one before: "No, just one, we will share."; null for none.</summary>
    public static int? BehindNo(Passage text, Sentence sentence)
    {
        var at = sentence.Start;
        while (at < sentence.End && (text.Has(at, WordCue.Interjection) || text.IsAdverb(at) && !text.Has(at, WordCue.No)))
            at++;
        if (!text.Has(at, WordCue.No))
            return null;
        at++;
        while (at < sentence.End && (text.Tokens[at].Kind == TokenKind.Mark || text.Has(at, WordCue.Only)))
            at++;
        return
            at < sentence.End && text.Value(at, out var length) is > 0 and < 100 and var number && !text.IsMoney(at, at + length)
            ? number
            : null;
    }

    /// <summary>"So just one please", "One only, then", "I say one is enough", where more were asked for.</summary>
    public static bool IsOneAfterAll(Passage text, Sentence sentence)
    {
        if (IsNothingButOne(text, sentence))
            return true;
        for (var i = sentence.Start; i < sentence.End && sentence.Count <= LongestOne; i++)
        {
            if (text.Value(i, out var length) != 1)
                continue;
            var (before, next) = (i - 1, i + length);
            var leads = before >= sentence.Start && (text.Has(before, WordCue.Only) || text.Has(before, WordCue.LastWord));
            if (leads && next < sentence.End && text.Has(next, Cue.Unit))
                next++;
            if (leads && (next >= sentence.End || text.Tokens[next].Kind == TokenKind.Mark || text.Has(next, Cue.Ask)))
                return true;
            if (next + 1 < sentence.End && text.Has(next, WordCue.SpokenOf) && text.Has(next + 1, WordCue.Enough))
                return true;
        }

        return false;
    }

    // "One only, then.", "One copy please.": nothing else, but not a bare "1" on a line.
    private static bool IsNothingButOne(Passage text, Sentence sentence)
    {
        var (ones, firm) = (0, false);
        for (var i = sentence.Start; i < sentence.End && sentence.Count <= LongestBareOne; i++)
        {
            if (text.Value(i, out var length) == 1 && ones == 0)
                (ones, i) = (1, i + length - 1);
            else if (text.Has(i, WordCue.Only) || text.Has(i, WordCue.LastWord) || text.Has(i, Cue.Ask) || text.IsAdverb(i))
                firm = true;
            else if (
                text.Tokens[i].Kind != TokenKind.Mark
                && !text.Has(i, Cue.Unit)
                && !text.Has(i, WordCue.Interjection)
                && !text.Has(i, WordCue.Article)
            )
                return false;
        }

        return ones == 1 && firm;
    }

    /// <summary>Is a number told as how many times: "and I'd like it three times"?</summary>
    public static bool AreTimes(Passage text, Statement statement, int copies)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (
                text.Has(i, WordCue.Times) && text.Value(i, out _) == copies
                || text.Has(i, WordCue.TimesWord) && i > 0 && text.Value(i - 1, out _) == copies
            )
                return true;
        return false;
    }
}
