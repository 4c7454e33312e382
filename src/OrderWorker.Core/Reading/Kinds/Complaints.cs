using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells a complaint of something that came from a mishap of the buyer's own: "in August with a broken umbrella", "after my hip replacement".</summary>
internal static class Complaints
{
    // Tokens from "roof" to "damaged" in "the roof is badly damaged", and from "broken" to "wrist" in "broken left wrist".
    private const int MostBefore = 3;
    private const int MostBehind = 2;

    public static bool Is(Passage text, Sentence sentence)
    {
        if (!text.Has(sentence, Sign.Complaint))
            return false;
        var ofParcel = !text.Has(sentence, Sign.OwnThing) || text.Has(sentence, Sign.Arrival) && !text.Has(sentence, Cue.Ask);
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                text.Has(i, Sign.Complaint)
                && !IsUnharmed(text, sentence, i)
                && !IsOfWriter(text, sentence, i)
                && !IsOfOthers(text, sentence, i)
                // "the library one is scratched"; not "the library one is scratched, which came last week"
                && (!text.IsInHarmlessTurn(i) || text.Has(sentence, WordCue.Flaw) && text.Has(sentence, Sign.Arrival))
                && (ofParcel || !IsOfOwnThing(text, sentence, i))
            )
                return true;
        return false;
    }

    // "without a scratch", "a disc that isn't scratched"; "the landlady had nothing else to play"
    private static bool IsUnharmed(Passage text, Sentence sentence, int at) =>
        at + 2 < sentence.End
            && text.Tokens[at].Is("had")
            && text.Tokens[at + 1].Is("nothing")
            && text.Tokens[at + 2].Text is "else" or "but" or "better"
        || at > sentence.Start
            && text.Has(at - 1, WordCue.Without)
            && (text.Has(at, WordCue.Flaw) || text.Tokens[at].Is("a"))
            && !IsThisTime(text, at, sentence.End);

    // "one that isn't scratched this time": the one before was
    private static bool IsThisTime(Passage text, int at, int end)
    {
        for (var i = at + 1; i + 1 < end; i++)
            if (text.Tokens[i].Is("this") && text.Tokens[i + 1].Is("time"))
                return true;
        return false;
    }

    // "one is for her, hers is scratched": an old copy of somebody else's
    private static bool IsOfOthers(Passage text, Sentence sentence, int at) =>
        at > sentence.Start + 1
        && !text.Has(sentence, Sign.Arrival)
        && text.Has(at - 1, WordCue.Being)
        && text.Has(at - 2, WordCue.Theirs);

    // "I never got round to it", "he never got around to ordering one"; not "it never got round to us"
    private static bool IsRoundTo(Passage text, int at, int end) =>
        at + 2 < end
        && text.Tokens[at].Text is "round" or "around"
        && text.Tokens[at + 1].Is("to")
        && (text.Has(at + 2, WordCue.GoodsAgain) || text.Tokens[at + 2].Text.EndsWith("ing", StringComparison.Ordinal));

    // "we got lost in the middle of the set", "I never got in"; not "I never got it", "I never got to hear from you"
    private static bool IsOfWriter(Passage text, Sentence sentence, int at)
    {
        if (at <= sentence.Start || at + 2 >= text.Tokens.Count)
            return false;
        if (text.Tokens[at].Is("broken"))
            return IsBreaker(text, sentence, at - 1);
        if (text.Tokens[at + 1].Is("lost"))
            return text.Tokens[at].Is("got")
                && (text.Has(at - 1, WordCue.Self) || text.Tokens[at - 1].Text is "he" or "she" or "you");
        return text.Tokens[at].Is("never")
            && text.Tokens[at + 1].Is("got")
            && text.Tokens[at + 2].Text is "in" or "out" or "up" or "round" or "around" or "away" or "lost"
            && (
                IsRoundTo(text, at + 2, sentence.End)
                || at + 3 >= sentence.End
                || text.Tokens[at + 3].Kind == TokenKind.Mark
                || text.Has(at + 3, Cue.And)
            );
    }

    // "nobody admits to having broken the old one", "my son has broken ours"; not "it has broken"
    private static bool IsBreaker(Passage text, Sentence sentence, int at) =>
        text.Tokens[at].Is("having")
        || text.Tokens[at].Text is "has" or "have" or "had" && at > sentence.Start && IsWho(text, at - 1)
        || text.Tokens[at].Text is "ive" or "weve" or "hes" or "shes" or "theyve";

    private static bool IsWho(Passage text, int at) =>
        text.Has(at, WordCue.Self) || text.Tokens[at].Text is "he" or "she" or "who" || text.Has(at, WordCue.Whom);

    private static bool IsOfOwnThing(Passage text, Sentence sentence, int at)
    {
        for (var i = at + 1; i < sentence.End && i <= at + MostBehind && IsOf(text, i); i++)
            if (text.Has(i, Sign.OwnThing))
                return true;
        for (var i = at - 1; i >= sentence.Start && i >= at - MostBefore && IsOf(text, i); i--)
            if (text.Has(i, Sign.OwnThing))
                return true;
        return false;
    }

    // "The bells CD is cracked": goods, whatever they are of.
    private static bool IsOf(Passage text, int at) =>
        text.Tokens[at].Kind == TokenKind.Word
        && !text.Has(at, Sign.Goods)
        && !text.Has(at, Cue.Medium)
        && !text.Has(at, Cue.Unit);

    /// <summary>Does any sentence complain?</summary>
    public static bool AreIn(Passage text) => text.Has(Sign.Complaint) && text.Sentences.Any(s => Is(text, s));
}
