using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Heaven Eyes and the Bach please. Two, if I may.": a number in a sentence of its own, behind several titles; of each, or in all?</summary>
internal static class OpenCounts
{
    // Tokens of "x2", "two sets please".
    private const int LongestTimes = 6;

    public static bool Are(Passage text, Statement statement, EntryList entries) =>
        statement.CountsBefore && entries.Count > 1 && (AreTimes(text, statement) || AreAsked(text, statement, entries));

    // "x2", "two sets", behind several titles.
    private static bool AreTimes(Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End && statement.Sentence.Count <= LongestTimes; i++)
            if (text.Tokens[i].Text is "x" or "×" or "sets" or "set" || text.Has(i, WordCue.TimesWord))
                return true;
        return false;
    }

    // As many as there are titles, and none of them counted: "just the two" and "two CDs" say that it is all, "two please" does not.
    private static bool AreAsked(Passage text, Statement statement, EntryList entries)
    {
        var sentence = statement.Sentence;
        if (statement.Copies != entries.Count || entries.All.Any(e => e.Value.IsCounted) || text.Has(sentence, WordCue.Only))
            return false;
        if (text.Has(sentence.Start, WordCue.LastWord) || text.Has(sentence, Sign.Total) && !text.Has(sentence, Cue.If))
            return false;
        var numbers = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Value(i, out var length) > 0)
                (numbers, i) = (numbers + 1, i + length - 1);
        return numbers == 1;
    }
}
