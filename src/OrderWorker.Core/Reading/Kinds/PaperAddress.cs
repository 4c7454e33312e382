using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// "If the receipt has to have an address on it, mine is 63 Vicarage Street": whose address a paper bears if it bears one. Wants no paper, and makes
/// nothing depend; "if I could have a receipt" wants one.
/// </summary>
internal static class PaperAddress
{
    // Tokens from "mine is" to the house number: "mine is The Old Forge, 63".
    private const int FarthestNumber = 6;

    /// <summary>Is the whole sentence of that?</summary>
    public static bool Is(Passage text, Sentence sentence)
    {
        var start = sentence.Start;
        while (start < sentence.End && (text.Has(start, Cue.And) || text.Has(start, WordCue.Interjection)))
            start++;
        if (start + 2 >= sentence.End || sentence.IsQuestion || !text.Has(start, Cue.If))
            return false;
        var hasPaper = false;
        for (var i = start + 1; i < sentence.End; i++)
        {
            hasPaper |= text.Has(i, AsideCue.Receipt);
            if (BeginsAddress(text, sentence, i) is > 0 and var behind)
                return hasPaper && !AsksOn(text, behind, sentence.End) && !IsMeantForParcel(text, sentence, behind);
            if (text.Has(i, AsideCue.Permission) || text.Has(i, WordCue.Please) || text.Tokens[i].Text is "would" or "possible")
                return false;
        }

        return false;
    }

    // "mine is 63", "my own address is The Old Forge, 63", "I'm at 63": the token behind its verb; 0 for none.
    private static int BeginsAddress(Passage text, Sentence sentence, int at)
    {
        // "it's Imogen Sayle, 20 Tavistock Rise"
        if (text.Tokens[at].Is("its") && at + 1 < sentence.End && text.Tokens[at + 1].IsCapital)
            return HasNumber(text, sentence, at + 1) ? at + 1 : 0;
        if (
            !(
                text.Has(at, WordCue.Mine)
                || text.Has(at, WordCue.Speaker)
                || text.Has(at, WordCue.Teller)
                || text.Tokens[at].Is("im")
            )
        )
            return 0;
        var verb = at + 1;
        while (verb < sentence.End && (text.Tokens[verb].Is("own") || text.Has(verb, AsideCue.Address)))
            verb++;
        var isHere = text.Tokens[at].Is("im") || verb < sentence.End && text.Tokens[verb].Text is "am" or "live";
        if (isHere)
            verb += text.Tokens[at].Is("im") ? 0 : 1;
        if (
            verb >= sentence.End
            || (isHere ? !text.Tokens[verb].Text.Equals("at", StringComparison.Ordinal) : !text.Tokens[verb].Is("is"))
        )
            return 0;
        return HasNumber(text, sentence, verb + 1) ? verb + 1 : 0;
    }

    private static bool HasNumber(Passage text, Sentence sentence, int start)
    {
        for (var i = start; i < sentence.End && i < start + FarthestNumber; i++)
            if (text.Tokens[i].Kind is TokenKind.Number or TokenKind.Code)
                return true;
        return false;
    }

    // "where the parcel should go too", "Send both there."; not "but the parcel goes to him"
    private static bool IsMeantForParcel(Passage text, Sentence sentence, int start)
    {
        for (var i = start; i < sentence.End && !text.Has(i, Cue.But); i++)
            if (text.Has(i, Sign.Whole) || text.Has(i, WordCue.Parcel) || text.Has(i, WordCue.Too) || text.Tokens[i].Is("both"))
                return true;
        return Array.Exists(
            text.Sentences,
            s => s.Start > sentence.Start && text.Has(s, Sign.Fulfil) && text.Has(s, WordCue.Here)
        );
    }

    private static bool AsksOn(Passage text, int start, int end) =>
        text.Has(start, end, Cue.Ask)
        || text.Has(start, end, Sign.Fulfil)
        || text.Has(start, end, Sign.Bidding)
        || text.Has(start, end, Cue.If)
        || Asides.Has(text, start, end, AsideCue.Receipt);
}
