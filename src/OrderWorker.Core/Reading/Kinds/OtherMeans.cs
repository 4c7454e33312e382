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
                if (text.Has(i, Sign.OtherMeans) && !IsRefused(text, sentence, i))
                    return OpenQuestions.Words(text, sentence, "a way of paying that the shop has not");
        }

        return null;
    }

    private static bool IsRefused(Passage text, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= sentence.Start && i >= at - LongestRefusal; i--)
            if (text.Has(i, Sign.Refused) || text.Has(i, Sign.Negation) || text.Has(i, Cue.Not))
                return true;
        return false;
    }
}
