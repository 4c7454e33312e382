using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Words of waiting and of conditions that tell of what is past, or never was: nothing of the order can hang on it.</summary>
internal static class PastTimes
{
    // Tokens from "until" to its verb: "until the old mill was sold".
    private const int FarthestVerb = 4;

    /// <summary>"He played second cornet until we came out here"; not "until I have moved", nor "until my leg is mended".</summary>
    public static bool IsUntil(Passage text, Sentence sentence, int at)
    {
        if (!text.Has(at, WordCue.Until) && !text.Tokens[at].Is("once"))
            return false;
        for (var i = at + 1; i < sentence.End && i <= at + FarthestVerb && text.Tokens[i].Kind != TokenKind.Mark; i++)
        {
            if (text.Tokens[i].Text is "is" or "are" or "has" or "have" or "ive" or "weve" or "get" or "gets" or "be")
                return false;
            if (IsPast(text, i) && i > at + 1)
                return !text.Has(at, i, Sign.Paid);
        }

        return false;
    }

    /// <summary>"If I had known of you I would have bought it years ago", "if only every page were like yours".</summary>
    public static bool IsUnreal(Passage text, Sentence sentence, int at)
    {
        if (!text.Tokens[at].Is("if") || at + 2 >= sentence.End || text.Has(sentence, WordCue.Please))
            return false;
        if (text.Tokens[at + 1].Is("only") && (at == sentence.Start || text.Tokens[at - 1].Kind == TokenKind.Mark))
            return IsWish(text, sentence, at);
        var isHad = text.Tokens[at + 1].Text is "id" or "wed" or "had";
        for (var i = at + 2; !isHad && i < sentence.End && i <= at + FarthestVerb; i++)
            isHad = text.Tokens[i].Text is "had";
        if (!isHad)
            return false;
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
            if (
                text.Tokens[i].Text is "would" or "should" or "could" or "might" or "id" or "wed"
                && text.Tokens[i + 1].Is("have")
                && (
                    IsPast(text, i + 2) || text.Tokens[i + 2].Text is "been" or "come" or "gone" or "done" or "written" or "known"
                )
            )
                return !text.Has(i + 3, sentence.End, Sign.Fulfil);
        return false;
    }

    private static bool IsWish(Passage text, Sentence sentence, int at)
    {
        var isUnreal = false;
        for (var i = at + 2; i < sentence.End; i++)
        {
            if (text.Has(i, Sign.Fulfil) || text.Has(i, Sign.Goods) || text.Has(i, Cue.Medium) || text.Value(i, out _) >= 0)
                return false;
            // "if only everything were as simple as sending off for music"
            if (
                text.Tokens[i].Text is "were" or "was"
                && i + 1 < sentence.End
                && text.Tokens[i + 1].Text is "as" or "so" or "like" or "half"
            )
                return true;
            isUnreal |= text.Tokens[i].Text is "were" or "had" or "would" or "could" or "knew" or "was";
        }

        return isUnreal;
    }

    private static bool IsPast(Passage text, int at) =>
        text.Has(at, WordCue.Past)
        || text.Tokens[at].Text is "bought" or "asked" or "died" or "shut" or "sat"
        || text.Tokens[at] is { Kind: TokenKind.Word, Length: > 4 }
            && text.Tokens[at].Text.EndsWith("ed", StringComparison.Ordinal);
}
