using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>"Ik had graag twee cd's besteld", "Ich hätte gern zwei bestellt": a wish in the form of what was done before.</summary>
internal static class PoliteOrders
{
    /// <summary>Does the sentence ask so, and speak of no order that was made?</summary>
    public static bool Is(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Sign.Ordered))
                return IsLastOfClause(text, i, sentence) && IsWished(text, sentence.Start, i) || IsNow(text, i, sentence.Start);
        return false;
    }

    // "had graag", "graag had ik", "hätte ich gern"
    private static bool IsWished(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!text.Has(i, Cue.Ask) || text.CueLength(i) < 2)
                continue;
            for (var word = i; word < i + text.CueLength(i) && word < end; word++)
                if (text.Tokens[word].Text is "had" or "hadden" or "hatte" or "hatten")
                    return true;
        }

        return false;
    }

    // "Die Musikschule bestellt hiermit": what is done in this mail, where no verb of having done it stands before it.
    private static bool IsNow(Passage text, int at, int start)
    {
        if (!text.Has(at, Cue.Ask) || text.CueLength(at) < 2)
            return false;
        for (var i = start; i < at; i++)
            if (
                text.Has(i, WordCue.Perfect)
                || text.Tokens[i].Text is "hat" or "habe" or "haben" or "hatte" or "hatten" or "wurde" or "wurden"
            )
                return false;
        return true;
    }

    private static bool IsLastOfClause(Passage text, int at, Sentence sentence) =>
        at + 1 >= sentence.End || text.Tokens[at + 1].Kind == TokenKind.Mark;
}
