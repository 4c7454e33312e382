using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Tells by who did what and when that a sentence speaks of an order which its writer made lately: "I emailed on Friday for the LP", "the set I
/// asked you for last week", "we'd put in for twelve on Monday", "out of our order".
/// </summary>
internal static class LateOrder
{
    // Tokens from "I" to "asked": "I had only just asked".
    private const int FarthestSpeaker = 4;

    // Tokens from the verb to "an order" in "put in another order".
    private const int FarthestOrder = 4;

    /// <summary>Does the sentence tell of an order that may not have gone yet?</summary>
    public static bool Tells(Passage body, Sentence sentence)
    {
        var asks = body.Has(sentence, WordCue.Requesting) || body.Has(sentence, WordCue.Placing);
        if (!asks && !body.Has(sentence, WordCue.OrderName))
            return false;
        var isPast = IsLongAgo(body, sentence);
        var lately = body.Has(sentence, WordCue.Lately) && !isPast;
        for (var i = sentence.Start; i < sentence.End && !isPast; i++)
        {
            if (body.Has(i, WordCue.OrderName) && IsReferredTo(body, sentence, i, lately))
                return true;
            if (body.Has(i, WordCue.Placing) && IsOfOrder(body, sentence, i) && SpeakerOf(body, sentence, i) >= 0)
                return true;
            if (
                body.Has(i, WordCue.Requesting)
                && SpeakerOf(body, sentence, i) is >= 0 and var speaker
                && !IsAbout(body, sentence, i)
                && (lately || IsRelative(body, sentence, speaker, i) || IsOfOrder(body, sentence, i))
            )
                return true;
        }

        return false;
    }

    /// <summary>"In the spring", "last Christmas", "two years ago"; not the capital of "Winter Harbour".</summary>
    public static bool IsLongAgo(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && body.Has(sentence, WordCue.LongAgo); i++)
            if (
                body.Has(i, WordCue.LongAgo)
                && (
                    !body.Tokens[i].IsCapital
                    || i > sentence.Start && (body.Has(i - 1, WordCue.BeforeTime) || body.Tokens[i - 1].Is("last"))
                )
            )
                return true;
        return false;
    }

    // "out of my order", "re our order", "that order from Monday"
    private static bool IsReferredTo(Passage body, Sentence sentence, int order, bool lately)
    {
        // "the order last night", "I've an order in with you"
        if (order > sentence.Start && body.Has(order - 1, WordCue.Article))
            return lately
                    && order + 1 < sentence.End
                    && (body.Has(order + 1, WordCue.Lately) || body.Tokens[order + 1].Is("last"))
                || order - 1 > sentence.Start
                    && body.Has(order - 2, WordCue.Teller)
                    && !body.Tokens[order - 2].Is("i")
                    && order + 1 < sentence.End
                    && body.Tokens[order + 1].Text is "in" or "on" or "with" or "waiting";
        var owner = order - 1;
        if (owner > sentence.Start && !IsOwner(body, owner))
            owner--;
        if (owner < sentence.Start || !IsOwner(body, owner))
            return false;
        var behind = order + 1 < sentence.End && body.Has(order + 1, WordCue.From) && lately;
        return behind || owner > sentence.Start && body.Has(owner - 1, WordCue.Referring);
    }

    private static bool IsOwner(Passage body, int at) => body.Has(at, WordCue.Our) || body.Tokens[at].Is("that");

    private static int SpeakerOf(Passage body, Sentence sentence, int verb)
    {
        for (var i = verb - 1; i >= sentence.Start && i >= verb - FarthestSpeaker; i--)
        {
            if (body.Tokens[i].Kind != TokenKind.Word || body.Has(i, Sign.Negation) || body.Has(i, Cue.If))
                return -1;
            if (body.Has(i, WordCue.Teller))
                return i;
        }

        return -1;
    }

    // "the calendar I asked for": what was asked for stands before it.
    private static bool IsRelative(Passage body, Sentence sentence, int speaker, int verb)
    {
        var before = speaker - 1;
        if (before >= sentence.Start && body.Has(before, WordCue.Which))
            before--;
        if (before <= sentence.Start || body.Tokens[before].Kind == TokenKind.Mark || body.Has(before, Cue.Aside))
            return false;
        if (body.Has(before, Cue.And) || body.Has(before, Cue.But) || body.IsAdverb(before))
            return false;
        for (var i = verb + 1; i < sentence.End && i <= verb + FarthestOrder; i++)
            if (body.Has(i, WordCue.For))
                return i + 1 == sentence.End || body.Tokens[i + 1].Kind != TokenKind.Word || body.Has(i + 1, WordCue.Lately);
        return body.Tokens[verb].Is("ordered");
    }

    // "I sent an order an hour ago", "we had put in for twelve"
    private static bool IsOfOrder(Passage body, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < sentence.End && i <= verb + FarthestOrder; i++)
            if (body.Has(i, WordCue.OrderName) || body.Tokens[i].Is("in") && body.Has(i + 1, WordCue.For))
                return true;
        return false;
    }

    // "I wrote to you on Friday about the postage"
    private static bool IsAbout(Passage body, Sentence sentence, int verb)
    {
        for (var i = verb + 1; i < sentence.End && body.Tokens[i].Kind == TokenKind.Word && !body.Has(i, WordCue.OrderName); i++)
            if (body.Has(i, WordCue.AskedAbout))
                return true;
        return false;
    }
}
