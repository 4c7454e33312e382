using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds a way of paying that the shop does not take: "I'll pay by bank transfer"; not "I paid by card through PayPal", "I won't send cash".</summary>
internal static class OtherMeans
{
    // Tokens from "don't" to "bank transfer".
    private const int LongestRefusal = 6;

    public static Evidence? Find(Passage text)
    {
        if (!text.Has(Sign.OtherMeans))
            return null;
        foreach (var sentence in text.Sentences)
        {
            // "A postal money order was put in the mail."
            if (!text.Has(sentence, Sign.OtherMeans) || text.Has(sentence, Sign.PayPal) || text.Has(sentence, Sign.PostalOrder))
                continue;
            for (var i = sentence.Start; i < sentence.End; i++)
                if (text.Has(i, Sign.OtherMeans) && !IsRefused(text, sentence, i) && !IsByNamedWay(text, sentence, i))
                    return OpenQuestions.Words(text, sentence, "a way of paying that the shop has not");
        }

        return null;
    }

    // "8 Pfund kommen über PayPal. Die überweise ich gleich.": by PayPal, which the mail names and nowhere refuses.
    private static bool IsByNamedWay(Passage text, Sentence sentence, int at)
    {
        if (
            !text.Has(at, AsideCue.Transfer) && !(at + 1 < sentence.End && text.Has(at + 1, AsideCue.Transfer))
            || text.Has(sentence, Cue.Or)
            || text.Has(sentence, Cue.Instead)
            || sentence.IsQuestion
        )
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, WordCue.Bank))
                return false;
        var isNamed = false;
        foreach (var other in text.Sentences)
        {
            if (!text.Has(other, Sign.PayPal))
                continue;
            if (
                other.IsQuestion
                || text.Has(other, Sign.Refused)
                || text.Has(other, Sign.Negation)
                || text.Has(other, Cue.Not)
                || text.Has(other, Cue.Or)
                || text.Has(other, Cue.If)
            )
                return false;
            isNamed = true;
        }

        return isNamed;
    }

    private static bool IsRefused(Passage text, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= sentence.Start && i >= at - LongestRefusal; i--)
            if (text.Has(i, Sign.Refused) || text.Has(i, Sign.Negation) || text.Has(i, Cue.Not))
                return true;
        return false;
    }
}
