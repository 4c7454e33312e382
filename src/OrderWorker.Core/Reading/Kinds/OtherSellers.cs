using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"The last CD I ordered (from someone else!) came in bits": an order, or a complaint, that is another shop's and not this one's.</summary>
internal static class OtherSellers
{
    public static bool Are(Passage text, Sentence sentence)
    {
        if (!text.Has(sentence, WordCue.From))
            return false;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (text.Has(i, WordCue.From) && (text.Has(i + 1, WordCue.OtherSeller) || IsSomeSeller(text, i + 1, sentence.End)))
                return true;
        return false;
    }

    // "another label", "a shop in town"; "the shop" may be this one.
    private static bool IsSomeSeller(Passage text, int at, int end) =>
        at + 1 < end
        && (text.Has(at, Cue.More) || text.Has(at, WordCue.Article) && !text.Has(at, WordCue.Definite))
        && (text.Has(at + 1, WordCue.Seller) || at + 2 < end && text.Has(at + 2, WordCue.Seller));
}
