using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells who asks, and for what: "I'd like to buy", not "I'd like to review" and not an advertiser's "order now".</summary>
internal static class BuyingWords
{
    /// <summary>Has the sentence an asking phrase that is not followed by another deed than buying?</summary>
    public static bool AskToBuy(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i += Math.Max(1, text.CueLength(i)))
        {
            if (
                text.Has(i, Cue.Ask)
                && !text.Has(i, Cue.Refuse)
                && !IsPromise(text, i)
                && !IsOtherDeed(text, i + text.CueLength(i), sentence.End)
            )
                return true;
        }

        return false;
    }

    /// <summary>Does a person speak of himself, as no advertiser does? In other languages than English the verb tells it, and is not looked at.</summary>
    public static bool IsInFirstPerson(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                text.Has(i, WordCue.FirstPerson)
                || text.Tokens[i].Is("we") && i + 1 < sentence.End && text.Tokens[i + 1].Text is "would" or "d"
            )
                return true;
        }

        return text.Lexicon.IsForeign;
    }

    // "Will certainly order from you again", "it came in perfect order": praise of what came, and no order yet.
    private static bool IsPromise(Passage text, int at) =>
        text.Has(at, Sign.Praise) || at > 0 && text.Tokens[at - 1].Kind == TokenKind.Word && text.Has(at - 1, Sign.Praise);

    // "we'd like to interview", "we'd like you on to talk"; "I'd like you to send me two" buys.
    private static bool IsOtherDeed(Passage text, int next, int end) =>
        next + 1 < end
        && (
            text.Tokens[next].Is("to") && !text.Has(next + 1, WordCue.BuyingVerb)
            || text.Tokens[next].Is("you") && text.Tokens[next + 1].Text is "on" or "as" or "at"
        );
}
