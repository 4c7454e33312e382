using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>"But don't post them here", "please do not send it to my old address": a place is refused, and no order.</summary>
internal static class RefusedPlace
{
    private const int Reach = 4;

    private static readonly Outlines Than = Outlines.Of(["than"]);

    /// <summary>Whether a sentence says "not" of sending, and names where not.</summary>
    public static bool Is(Passage body, Sentence sentence)
    {
        if (
            !body.Has(sentence, Sign.Negation)
            && !body.Has(sentence, Sign.Nothing)
            && !body.Has(sentence, Sign.Fulfil)
            && !sentence.Outlines.MayShare(Than)
        )
            return false;
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
        {
            // "address it to me rather than to her"
            if (
                body.Tokens[i].Is("than")
                && i > sentence.Start
                && body.Tokens[i - 1].Is("rather")
                && IsOtherPerson(body, i, sentence)
            )
                return true;
            if (IsUnneeded(body, i, sentence) || IsNothingAt(body, i, sentence))
                return true;
            if (!body.Has(i, Sign.Negation))
                continue;
            if (IsOtherPerson(body, i, sentence))
                return true;
            for (var verb = i + 1; verb < sentence.End && verb <= i + Reach; verb++)
                if (
                    body.Has(verb, Sign.Fulfil) && (IsPlace(body, verb + 1, sentence.End) || IsToWriter(body, verb + 1, sentence))
                    || body.Tokens[verb].Is("use") && IsOther(body, verb + 1, sentence.End)
                )
                    return true;
        }

        return false;
    }

    /// <summary>
    /// Is it the writer that a sentence wants nothing sent to, "please don't post anything to me", and no place of hers? "There is no need to" leaves
    /// it open.
    /// </summary>
    public static bool RefusesWriter(Passage body, Sentence sentence)
    {
        for (var i = sentence.Start; i + 2 < sentence.End; i++)
        {
            if (IsUnneeded(body, i, sentence))
                return IsUnneededThere(body, i, sentence);
            var refuses = body.Has(i, Sign.Nothing) || body.Has(i, Sign.Negation);
            for (var verb = i + 1; refuses && verb < sentence.End && verb <= i + Reach; verb++)
                if ((body.Has(verb, WordCue.Posted) || body.Has(verb, Sign.Fulfil)) && IsToWriter(body, verb + 1, sentence))
                    return true;
        }

        return false;
    }

    /// <summary>The same, or a time: "please don't send it home", "don't mail it before the 5th". What is to wait is for a person all the same.</summary>
    public static bool IsOrTime(Passage body, Sentence sentence)
    {
        if (Is(body, sentence))
            return true;
        for (var i = sentence.Start; i < sentence.End && body.Has(sentence, WordCue.NotThen); i++)
        {
            if (!body.Has(i, Sign.Negation))
                continue;
            for (var verb = i + 1; verb + 1 < sentence.End && verb <= i + Reach; verb++)
                if (body.Has(verb, Sign.Fulfil))
                    return body.Has(verb + 1, WordCue.NotThen)
                        || verb + 2 < sentence.End && body.Has(verb + 1, Sign.Whole) && body.Has(verb + 2, WordCue.NotThen);
        }

        return false;
    }

    // "Please send it to her, not to me"
    private static bool IsOtherPerson(Passage body, int at, Sentence sentence)
    {
        if (
            !body.Tokens[at + 1].Is("to")
            || body.Tokens[at + 2].Text is not ("me" or "us" or "her" or "him" or "them" or "my" or "our")
        )
            return false;
        for (var i = sentence.Start; i < at; i++)
            if (body.Has(i, Sign.Fulfil) || body.Tokens[i].Text is "address" or "come" or "go")
                return true;
        return false;
    }

    // "No need to send anything to me", who gives it to somebody else; not "no need to send it to me after all"
    private static bool IsUnneeded(Passage body, int at, Sentence sentence)
    {
        var need = body.Tokens[at].Is("neednt") ? at : at + 1;
        if (need > at && !(body.Tokens[need].Is("need") && (body.Has(at, WordCue.No) || body.Has(at, Sign.Negation))))
            return false;
        var verb = body.Tokens[need + 1].Is("to") ? need + 2 : need + 1;
        if (verb + 1 >= sentence.End || !body.Has(verb, Sign.Fulfil))
            return false;
        var place = body.Tokens[verb + 1].Text is "it" or "them" or "this" or "anything" ? verb + 2 : verb + 1;
        if (place >= sentence.End)
            return false;
        var end = place + 1;
        if (!body.Has(place, WordCue.Here))
        {
            if (!body.Tokens[place].Is("to") || end >= sentence.End || !(body.Has(end, WordCue.Me) || body.Has(end, WordCue.Us)))
                return false;
            end = PastPlace(body, end + 1, sentence.End);
        }

        return (end >= sentence.End || body.Tokens[end].Kind == TokenKind.Mark) && IsForOther(body, sentence);
    }

    // "to me in Cardiff"
    private static int PastPlace(Passage body, int at, int end)
    {
        if (at + 1 >= end || !body.Has(at, WordCue.Within) || !body.Tokens[at + 1].IsCapital || body.Has(at + 1, Cue.Time))
            return at;
        at++;
        while (at < end && body.Tokens[at].IsCapital && body.Tokens[at].Kind == TokenKind.Word)
            at++;
        return at;
    }

    // Who says where she is speaks of that address, and not only of the parcel.
    private static bool IsUnneededThere(Passage body, int at, Sentence sentence)
    {
        for (var i = at; i + 1 < sentence.End; i++)
            if (IsWriter(body, i) && PastPlace(body, i + 1, sentence.End) > i + 1)
                return true;
        return false;
    }

    /// <summary>"Nothing may be posted to me at the department", or "to me" alone, of a present: refuses a place, and no order.</summary>
    public static bool IsNothingAt(Passage body, int at, Sentence sentence)
    {
        if (!body.Has(at, Sign.Nothing) || body.Has(at, Sign.Negation)) // "not yet"
            return false;
        for (var verb = at + 1; verb < sentence.End && verb <= at + Reach; verb++)
            if (body.Has(verb, WordCue.Posted))
                return !Asides.Has(body, verb + 1, sentence.End, AsideCue.Below) // "to the address below": the one that is given
                    && (IsPlace(body, verb + 1, sentence.End) || IsToWriter(body, verb + 1, sentence));
        return false;
    }

    // "anything to me", "it to us", and no more: somebody else gets it.
    private static bool IsToWriter(Passage body, int at, Sentence sentence)
    {
        if (at < sentence.End && (body.Has(at, Sign.Whole) || body.Has(at, Sign.Nothing) || body.Tokens[at].Is("anything")))
            at++;
        return at + 1 < sentence.End
            && body.Tokens[at].Is("to")
            && IsWriter(body, at + 1)
            && (at + 2 == sentence.End || body.Tokens[at + 2].Kind == TokenKind.Mark)
            && IsForOther(body, sentence);
    }

    private static bool IsWriter(Passage body, int at) => body.Has(at, WordCue.Me) || body.Has(at, WordCue.Us);

    // "her" and "they" in another sentence, "to my nan" in any.
    private static bool IsForOther(Passage body, Sentence sentence)
    {
        for (var i = 0; i < body.Tokens.Count; i++)
        {
            if (
                (i < sentence.Start || i >= sentence.End)
                && body.Tokens[i].Text is "him" or "her" or "them" or "he" or "she" or "they" or "his" or "their"
            )
                return true;
            if (
                i > 1
                && body.Has(i, WordCue.Whom)
                && body.Has(i - 1, WordCue.Our)
                && (body.Tokens[i - 2].Is("to") || body.Has(i - 2, WordCue.For))
            )
                return true;
        }

        return false;
    }

    // "at the department", "in the office"; not "at the moment"
    private static bool IsAtPlace(Passage body, int at, int end)
    {
        if (at + 1 >= end || !body.Tokens[at].Is("at") && !body.Has(at, WordCue.Within))
            return false;
        var place = body.Has(at + 1, WordCue.Article) || body.Has(at + 1, WordCue.Our) ? at + 2 : at + 1;
        return place < end
            && body.Tokens[place].Kind == TokenKind.Word
            && !body.Has(place, Cue.Time)
            && !body.Has(place, Cue.Measure)
            && !body.Has(place, WordCue.Moment)
            && !body.Has(place, WordCue.Here);
    }

    // "don't use the one below, which is the office"
    private static bool IsOther(Passage body, int at, int end)
    {
        if (at + 1 >= end || body.Tokens[at].Text is not ("the" or "my" or "our" or "that"))
            return false;
        for (var i = at + 1; i < end; i++)
            if (body.Tokens[i].Text is "one" or "address" or "street" or "house" or "flat" or "office")
                return true;
        return false;
    }

    // "it here", "them there", "to my old address", "it to the office"
    private static bool IsPlace(Passage body, int at, int end)
    {
        if (at < end && body.Tokens[at].Text is "it" or "them" or "this" or "these" or "anything" or "nothing")
            at++;
        if (at >= end)
            return false;
        if (body.Has(at, WordCue.Here))
            return true;
        return at + 1 < end
            && body.Tokens[at].Text is "to" or "at"
            && (
                body.Tokens[at + 1].Text is "my" or "our" or "the" or "that" or "this" or "work" or "home"
                || body.Tokens[at + 1].IsCapital
                || body.Value(at + 1, out _) > 0
                // "don't send it to me or I'll only open it", "to me at work"
                || (body.Has(at + 1, WordCue.Me) || body.Has(at + 1, WordCue.Us))
                    && at + 2 < end
                    && (
                        IsAtPlace(body, at + 2, end)
                        || body.Tokens[at + 2].Text is "as" or "because" or "since" or "cos"
                        || body.Has(at + 2, Cue.Or) && at + 3 < end && body.Has(at + 3, WordCue.Person)
                    )
            );
    }
}
