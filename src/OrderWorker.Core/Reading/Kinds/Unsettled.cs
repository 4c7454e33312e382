using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Finds a sentence by which an order may be none to pack and post as it reads: it was sent before, is only a draft, the goods are in hand, somebody
/// comes for them, another title, format or place is meant. Whether goods are named in it does not matter.
/// </summary>
internal static class Unsettled
{
    // Characters; postcodes have fewer in one word, and transactions more.
    private const int ShortestCode = 5;
    private const int LongestCode = 12;

    public static Evidence? Find(Passage text)
    {
        foreach (var sentence in text.Sentences)
        {
            if (
                text.Has(sentence, Sign.Unsettled)
                && !text.IsOnlyHarmless(sentence, Sign.Unsettled)
                && !Exclamations.Is(text, sentence)
                && !IsForestalled(text, sentence)
                && !IsKeptByOthers(text, sentence)
                && !Fetchers.Are(text, sentence)
                && !OnlyLacking.Is(text, sentence)
            )
                return OpenQuestions.Words(text, sentence, "may leave nothing to pack");
            if (IsRowPutOff(text, sentence))
                return OpenQuestions.Words(text, sentence, "puts a row off");
            if (HasOfferCode(text, sentence))
                return OpenQuestions.Words(text, sentence, "a code for another price");
        }

        return null;
    }

    // "I sent £11 before I could change my mind": so it did not happen.
    private static bool IsForestalled(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                text.Has(i, Sign.Unsettled)
                && i + 1 < text.Tokens.Count
                && !(i > sentence.Start + 1 && text.Tokens[i - 2].Is("before") && text.Has(i - 1, WordCue.FirstPerson))
                // "I sold my turntable": a thing of the buyer's own
                && !(text.Tokens[i + 1].Is("sold") && i + 2 < sentence.End && text.Has(i + 2, WordCue.Our))
            )
                return false;
        return true;
    }

    // "They'll keep it for me.", "my neighbour will keep it for me": whoever takes the parcel in.
    private static bool IsKeptByOthers(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Sign.Unsettled))
                continue;
            if (!text.Tokens[i].Is("keep") || i == sentence.Start)
                return false;
            var before = text.Has(i - 1, WordCue.Modal) ? i - 2 : i - 1;
            if (
                before < sentence.Start
                || !(
                    text.Has(before, WordCue.SomebodyElse)
                    || text.Tokens[before].Text is "theyll" or "shell" or "hell" or "who"
                    || text.Has(before, WordCue.Whom)
                )
            )
                return false;
        }

        return true;
    }

    // "Rise: later", "Rise - next month"
    private static bool IsRowPutOff(Passage text, Sentence sentence)
    {
        if (!sentence.BeginsLine)
            return false;
        for (var i = sentence.Start + 1; i + 1 < sentence.End; i++)
            if (text.Tokens[i].IsMark(':') || text.Tokens[i].IsMark('-'))
                return i + 1 + Math.Max(1, text.CueLength(i + 1)) == sentence.End
                    && (text.Has(i + 1, Cue.Later) || text.Tokens[i + 1].Is("later"));
        return false;
    }

    // "code HERON10"; not "post code SY8 1AB"
    private static bool HasOfferCode(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (
                text.Tokens[i].Is("code")
                && text.Tokens[i + 1] is { Kind: TokenKind.Code, Length: >= ShortestCode and <= LongestCode }
                && !(i > sentence.Start && text.Tokens[i - 1].Text is "post" or "postal" or "zip" or "transaction")
            )
                return true;
        return false;
    }
}
