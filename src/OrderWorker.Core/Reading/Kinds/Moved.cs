using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"They have moved to Wales, and the address is": who has moved, above where to.</summary>
internal static class Moved
{
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token before "moved": "have", "just".</param>
    public static bool IsWithAddress(Passage text, Sentence sentence, int at)
    {
        // "We have moved here from Leeds."
        if (at + 2 < sentence.End && text.Tokens[at + 1].Is("moved") && text.Tokens[at + 2].Text is "here" or "back" or "in")
            return true;
        var last = sentence.End - 1;
        var isMoved = text.Tokens[Math.Min(at + 1, last)].Is("moved") || text.Tokens[Math.Min(at + 2, last)].Is("moved");
        if (!isMoved || text.Has(sentence, Sign.Negation))
            return false;
        // "I have moved since, so kindly send everything to the new flat:"
        if (sentence.Closing == ':' && text.Has(last, AsideCue.PlaceWord) && text.Has(last - 1, WordCue.NewPlace))
            return !text.Has(sentence, WordCue.No) && !text.Has(sentence, Cue.Not);
        if (!text.Has(last, WordCue.PlaceFollows))
            return false;
        for (var i = at + 2; i < sentence.End; i++)
            if (text.Tokens[i].Text is "address" or "live" or "are")
                return true;
        return false;
    }
}
