using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Sentences with the words or the mark of a question that ask for goods, or for nothing.</summary>
internal static class PoliteRequests
{
    // Tokens up to "said": "my sister up in Sligo said".
    private const int Hearsay = 6;

    // Tokens of "any chance of getting"; "any chance of" may go on with "a discount".
    private const int ShortestRequest = 4;

    // Tokens from "wonder" to "if".
    private const int PoliteReach = 4;

    /// <summary>"Would it be possible to get a copy", "any chance of two": a whole phrase of asking for goods, that begins like one of asking whether.</summary>
    public static bool AsksForGoods(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Sign.Asking) && !(text.Has(i, Cue.Ask) && text.CueLength(i) >= ShortestRequest))
                return false;
        return text.Has(sentence, Sign.Asking) && text.Has(sentence, Cue.Ask) && !text.Has(sentence, Sign.NotSold);
    }

    /// <summary>"I wonder if you would send me": asks for goods, and not for knowledge.</summary>
    public static bool Is(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i + 3 < sentence.End; i++)
        {
            if (!text.Has(i, Sign.Asking))
                continue;
            for (var at = i; at + 2 < sentence.End && at < i + PoliteReach; at++)
                if (
                    text.Tokens[at].Text is "if" or "whether"
                    && (text.Has(at + 1, WordCue.Self) || text.Tokens[at + 1].Is("you"))
                    && text.Tokens[at + 2].Text is "could" or "would" or "can" or "might" or "may"
                )
                    return text.Has(at + 2, Cue.Ask)
                        || text.Has(at + 1, Cue.Ask)
                        || at + 3 < sentence.End && (text.Has(at + 3, Cue.Ask) || text.Tokens[at + 3].Is("have"))
                        || at + 4 < sentence.End && text.Has(at + 4, Cue.Ask);
        }

        return false;
    }

    /// <summary>"Mam said you do the Drystone one?": what somebody told the buyer, who then orders it or does not; not "Mam says do you have it?"</summary>
    public static bool IsHearsay(Passage text, Sentence sentence)
    {
        if (!sentence.IsQuestion || text.Has(sentence.Start, Sign.Questions))
            return false;
        for (var i = sentence.Start + 1; i + 2 < sentence.End && i < sentence.Start + Hearsay; i++)
            if (text.Tokens[i].Text is "said" or "says" or "reckons" or "tells")
                return text.Tokens[i + 1].Text is "you" or "ye"
                    && text.Tokens[i + 2].Text is "do" or "have" or "had" or "sell" or "stock" or "did" or "were" or "are";
        return false;
    }
}
