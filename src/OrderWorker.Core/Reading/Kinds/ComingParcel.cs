using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// "I shall be the first to know when your parcel comes": the parcel of this very order, on a day that is still to come. Not "your parcel has not
/// come", which is of an earlier one, nor "I shall pay when your parcel comes".
/// </summary>
internal static class ComingParcel
{
    // Tokens from "your parcel" to its verb: "your parcel finally comes".
    private const int FarthestVerb = 2;

    public static bool IsAll(Passage text, Sentence sentence)
    {
        if (
            sentence.IsQuestion
            || text.Has(sentence, Sign.Negation)
            || text.Has(sentence, Cue.Not)
            || text.Has(sentence, Cue.Pay)
            || text.Has(sentence, Sign.Paid)
            || text.Has(sentence, Sign.Cheque)
            || text.Has(sentence, Sign.PayPal)
            || text.Has(sentence, Cue.If)
            || text.Has(sentence, Cue.More)
            || !text.Has(sentence, WordCue.Awaiting)
        )
            return false;
        var isAny = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Has(i, WordCue.EarlierOnes) || IsAskedOf(text, sentence, i))
                return false;
            if (!text.Has(i, Sign.EarlierOrder))
                continue;
            if (!IsAwaited(text, sentence, i))
                return false;
            isAny = true;
        }

        return isAny && !text.Has(sentence, Sign.Ordered);
    }

    // "send one more"; not "I keep the post office"
    private static bool IsAskedOf(Passage text, Sentence sentence, int at) =>
        text.Has(at, Sign.Fulfil) && !(at > sentence.Start && text.Has(at - 1, WordCue.Article));

    // "when your parcel comes", "the day your parcel lands"
    private static bool IsAwaited(Passage text, Sentence sentence, int at)
    {
        if (at == sentence.Start || at + 2 >= sentence.End || !text.Has(at + 1, WordCue.Parcel))
            return false;
        if (
            !text.Has(at - 1, WordCue.While)
            && !text.Has(at - 1, WordCue.Until)
            && text.Tokens[at - 1].Text is not ("once" or "day" or "moment")
        )
            return false;
        for (var i = at + 2; i < sentence.End && i <= at + 2 + FarthestVerb; i++)
            if (text.Has(i, WordCue.Coming))
                return true;
        return false;
    }
}
