using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"Es würde mich freuen, wenn Sie mir zwei schicken könnten", "je serais heureux si vous pouviez m'envoyer": asks nicely, and makes nothing depend.</summary>
internal static class PoliteIf
{
    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "if".</param>
    public static bool Is(Passage body, Sentence sentence, int at)
    {
        if (
            !body.Lexicon.IsForeign
            || !body.Has(sentence, WordCue.Grateful)
            || at > sentence.Start && body.Has(at - 1, WordCue.Only)
        )
            return false;
        var end = at + 1;
        while (end < sentence.End && !IsEndOfClause(body, end, sentence.End))
            end++;
        var sends = false;
        for (var i = at + 1; i < end; i++)
        {
            if (
                body.Has(i, Cue.If)
                || body.Has(i, Cue.Not)
                || body.Has(i, Cue.Later)
                || body.Has(i, Cue.Measure)
                || body.Has(i, Cue.Time)
                || body.Has(i, WordCue.Before)
                || body.Has(i, WordCue.Feast)
                || body.Has(i, Sign.Hedge)
            )
                return false;
            sends |= body.Has(i, Cue.Ask) || body.Has(i, Sign.Fulfil);
        }

        return sends;
    }

    // "Wenn Sie mir zwei schicken könnten, wäre ich dankbar": up to the comma that a word of thanks follows.
    private static bool IsEndOfClause(Passage body, int at, int end)
    {
        if (!body.Tokens[at].IsMark(','))
            return false;
        for (var i = at + 1; i < end; i++)
            if (body.Has(i, WordCue.Grateful))
                return true;
        return false;
    }
}
