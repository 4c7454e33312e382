using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"If anything needs signing for, ring me": whom the postman asks, and no answer is due. Not "there is a bit of trouble, ring me".</summary>
internal static class TroubleCalls
{
    /// <param name="text">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "ring".</param>
    public static bool Is(Passage text, Sentence sentence, int at) =>
        text.Tokens[at].Text is "ring" or "call" or "phone" or "text" or "contact"
        && HasTrouble(text, sentence)
        && !text.Has(sentence, Cue.Ask)
        && !text.Has(at + 1, sentence.End, Cue.And); // "ring me and hold it back"

    // "any problems", "if there is a problem"; not "there is a bit of trouble with my address"
    private static bool HasTrouble(Passage text, Sentence sentence)
    {
        var open = text.Has(sentence, Cue.If);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            open |= text.Tokens[i].Text is "any";
            if (open && text.Has(i, WordCue.Trouble))
                return true;
        }

        return false;
    }
}
