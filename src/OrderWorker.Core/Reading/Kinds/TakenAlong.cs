using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"She brought hers over and would not leave it behind": what somebody took along; not "leave it behind the shed".</summary>
internal static class TakenAlong
{
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of "leave".</param>
    public static bool Is(Passage text, Sentence sentence, int at)
    {
        if (
            at + 2 >= sentence.End
            || !text.Tokens[at + 2].Is("behind")
            || text.Has(sentence, Cue.Ask)
            || text.Has(sentence, WordCue.Please)
        )
            return false;
        // Behind what, which would be a place.
        if (at + 3 < sentence.End && text.Tokens[at + 3].Kind != TokenKind.Mark && !text.Has(at + 3, WordCue.While))
            return false;
        for (var i = at - 1; i > sentence.Start && text.Tokens[i].Kind != TokenKind.Mark; i--)
            if (
                text.Tokens[i].Text is "wouldnt" or "couldnt" or "didnt"
                || text.Has(i, Sign.Negation) && text.Tokens[i - 1].Text is "would" or "could" or "did"
            )
                return true;
        return false;
    }
}
