using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Finds what the order hangs on or waits for: "only if it comes before Christmas", "as soon as it is cheaper"; not "if you please".</summary>
internal static class Conditions
{
    // Tokens from the first of a polite phrase to its "if": "appreciate it if".
    private const int LongestPolite = 4;

    /// <param name="body">The mail's new text.</param>
    /// <param name="naming">The sentences that name goods: what is named under a condition is asked for under it.</param>
    public static Evidence? Find(Passage body, Lazy<HashSet<Sentence>>? naming = null)
    {
        foreach (var sentence in body.Sentences)
        {
            if (body.Has(sentence, Sign.Wait) && Exclamations.Is(body, sentence))
                continue;
            var forbids = Forbids(body, sentence);
            var asks = forbids || body.Has(sentence, Cue.Ask) || body.Has(sentence, Cue.Refuse);
            if (!asks && !body.Has(sentence, Cue.If) && !body.Has(sentence, Sign.Condition) && !body.Has(sentence, Sign.Wait))
                continue;
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                // "Бах пока не нужен": one title that is not wanted.
                if (IsOfTitle(body, i, sentence))
                {
                    i += body.CueLength(i) - 1;
                    continue;
                }

                if (body.Has(i, Sign.Polite) && !IsOfMore(body, i, sentence))
                {
                    i = EndOfPolite(body, i, sentence);
                    continue;
                }

                // "If the discs are still ten pounds, that is." asks for nothing itself, and binds the order before it.
                var binds =
                    asks && !AsksInIts(body, sentence, i)
                    || body.Has(i, Cue.If) && (i == sentence.Start || naming?.Value.Contains(sentence) == true);
                // "because she will never forgive me if": tells why.
                if (
                    (
                        body.Has(i, Sign.Condition)
                        || forbids && (body.Has(i, WordCue.Until) || body.Tokens[i].Is("before"))
                        || body.Has(i, Sign.Wait) && SpeaksOfArrival(body, i, sentence)
                        || binds && Defers(body, i, sentence) && !IsReason(body, sentence.Start, i)
                    )
                    && !Asides.IsWhole(body, sentence)
                    && !body.IsInHarmlessTurn(i)
                    && !OtherConditions.Is(body, sentence, i)
                    && !PastThoughts.IsOvertaken(body, sentence, i)
                    && !PoliteIf.Is(body, sentence, i)
                    && i < NoticeRequests.Start(body, sentence)
                )
                    return OpenQuestions.Words(body, sentence, "condition");
            }
        }

        return null;
    }

    // "It will be played in June, if I can get the caravan club to be quiet": all that is asked for stands in the clause, and is no goods.
    private static bool AsksInIts(Passage body, Sentence sentence, int at)
    {
        if (!body.Tokens[at].Is("if") || at == sentence.Start || sentence.IsQuestion || body.Has(sentence, WordCue.Please))
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                i < at && (body.Has(i, Cue.Ask) || body.Has(i, Cue.Refuse))
                || body.Has(i, Cue.Refuse)
                || i > at
                    && (
                        body.Tokens[i].Kind == TokenKind.Mark
                        || body.Has(i, Sign.Whole)
                        || body.Has(i, Sign.Goods)
                        || body.Has(i, Cue.Medium)
                        || body.Has(i, Sign.Fulfil)
                        || body.Tokens[i].Text is "you" or "your" or "one" or "ones"
                    )
            )
                return false;
        }

        return true;
    }

    // "Don't post until I've been paid", "please do not send before Friday"
    private static bool Forbids(Passage body, Sentence sentence)
    {
        var at = sentence.Start;
        while (
            at < sentence.End && (body.Has(at, WordCue.Please) || body.Has(at, WordCue.Interjection) || body.Tokens[at].Is("do"))
        )
            at++;
        return at + 1 < sentence.End && body.Has(at, Sign.Negation) && body.Has(at + 1, Sign.Fulfil);
    }

    // "If you have it" only asks for what is in stock, which is looked up; "if you have it in a slipcase" asks for something else.
    private static bool IsOfMore(Passage body, int at, Sentence sentence)
    {
        if (at + 2 >= sentence.End || !body.Tokens[at].Is("if") || !body.Tokens[at + 2].Is("have"))
            return false;
        var end = at + 3;
        while (
            end < sentence.End
            && body.Tokens[end].Text is "it" or "one" or "them" or "any" or "some" or "left" or "still" or "got"
        )
            end++;
        return end > at + 3 && end < sentence.End && body.Tokens[end].Kind == TokenKind.Word && !body.Has(end, Cue.And);
    }

    // "A cheque follows once the disc is here": paid for after it has come, which only staff can grant.
    private static bool SpeaksOfArrival(Passage body, int at, Sentence sentence)
    {
        if (
            !body.Has(sentence, Sign.Cheque)
            && !body.Has(sentence, Sign.PayPal)
            && !body.Has(sentence, Sign.Paid)
            && !body.Has(sentence, Cue.Pay)
        )
            return false;
        for (var i = at; i < sentence.End; i++)
        {
            if (body.Has(i, WordCue.Arriving))
                return true;
        }

        return false;
    }

    private static bool IsReason(Passage body, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (body.Has(i, WordCue.Because))
                return true;
        }

        return false;
    }

    // "grateful if you could": its "if" is a part of the phrase.
    private static int EndOfPolite(Passage body, int at, Sentence sentence)
    {
        for (var i = at; i < sentence.End && i < at + LongestPolite && body.Tokens[i].Kind != TokenKind.Mark; i++)
            if (body.Has(i, Cue.If))
                return i + Math.Max(0, body.CueLength(i) - 1);
        return at + Math.Max(0, body.CueLength(at) - 1);
    }

    // In a sentence that asks for something, whatever it is made to depend on counts.
    private static bool Defers(Passage body, int at, Sentence sentence) =>
        body.Has(at, Cue.If)
        || body.Has(at, Sign.Wait) && !IsWithSending(body, at + Math.Max(1, body.CueLength(at)), sentence.End)
        || body.Tokens[at].Is("yet") && body.Has(sentence, Cue.Refuse)
        || IsDeadline(body, at, sentence);

    // "put aside and post me the Bach"
    private static bool IsWithSending(Passage body, int at, int end)
    {
        for (var i = at; i + 1 < end && i < at + LongestPolite; i++)
            if (
                body.Has(i, Cue.And)
                && body.Tokens[i + 1].Text is "post" or "send" or "mail" or "ship" or "dispatch" or "despatch"
            )
                return true;
        return false;
    }

    /// <summary>"Please post one, for which you will have my cheque by Friday": it is the cheque that comes by then.</summary>
    public static bool IsOfPayment(Passage body, int at, Sentence sentence)
    {
        for (var i = at - 1; i >= sentence.Start; i--)
        {
            if (
                body.Tokens[i].Text is "money" or "payment" or "transfer"
                && i > sentence.Start
                && body.Tokens[i - 1].Text is "the" or "my" or "our"
            )
                return true;
            if (body.Has(i, Sign.Cheque) || body.Has(i, Sign.PostalOrder) || i > 0 && body.Has(i - 1, Sign.PostalOrder))
                return true;
            if (body.Has(i, Cue.Ask) || body.Has(i, Sign.Fulfil) || body.Has(i, Sign.Goods) || body.Has(i, Cue.Medium))
                return false;
        }

        return false;
    }

    private static bool IsPast(Passage body, int at, Sentence sentence)
    {
        for (var i = at + 1; i < sentence.End && i <= at + LongestPolite; i++)
            if (body.Tokens[i].Text is "was" or "were" or "had" or "got" or "came" or "left" or "reached")
                return true;
        return false;
    }

    /// <summary>"Бах пока не нужен": one title that is not wanted; not "Пока не надо.", nor "пока не надо отправлять".</summary>
    public static bool IsOfTitle(Passage body, int at, Sentence sentence)
    {
        var end = at + body.CueLength(at);
        return body.Has(at, Cue.Unwanted)
            && at > sentence.Start
            && body.Tokens[at - 1].Kind == TokenKind.Word
            && !body.Has(at - 1, Cue.But)
            && (end >= sentence.End || body.Tokens[end].Kind == TokenKind.Mark);
    }

    // "given to me by my two sons"
    private static bool IsBySomebody(Passage body, int at, Sentence sentence)
    {
        if (!body.Tokens[at].Is("by") || at + 2 >= sentence.End || !body.Has(at + 1, WordCue.Our))
            return false;
        for (var i = at + 2; i < sentence.End && i <= at + LongestPolite; i++)
            if (body.Has(i, WordCue.Whom))
                return true;
        return false;
    }

    // "knowing me I'll have opened one by November"
    private static bool IsForeseen(Passage body, int at, Sentence sentence)
    {
        for (var i = sentence.Start; i + 2 < at; i++)
            if (
                body.Tokens[i].Text is "ill" or "well" or "shell" or "hell" or "theyll" or "will" or "shall"
                && body.Tokens[i + 1].Is("have")
                && body.Tokens[i + 2].Text.EndsWith("ed", StringComparison.Ordinal)
                && !body.Has(i + 2, Sign.Paid)
            )
                return !body.Has(sentence, Sign.Fulfil) && !body.Has(sentence, WordCue.Please);
        return false;
    }

    // "by Friday", "before Christmas", "for the 3rd of May"
    private static bool IsDeadline(Passage body, int at, Sentence sentence)
    {
        if (!body.Has(at, WordCue.Before))
            return false;
        // "I am never in by day"
        if (
            body.Tokens[at].Is("by")
            && at + 1 < sentence.End
            && body.Tokens[at + 1].Text is "day" or "night" or "hand" or "now" or "post"
        )
            return false;
        // "by PayPal on Friday"
        if (at + 1 < sentence.End && (body.Has(at + 1, Sign.PayPal) || body.Has(at + 1, Sign.Cheque)))
            return false;
        if (IsOfPayment(body, at, sentence) || IsBySomebody(body, at, sentence) || IsForeseen(body, at, sentence))
            return false;
        for (var i = at + 1; i < sentence.End && i < at + 4; i++)
        {
            // "by the time she was twenty": a story's; "by the time my mother has her birthday"
            if (body.Tokens[i].Is("time") && i == at + 2)
                return !IsPast(body, i, sentence) && !(i + 1 < sentence.End && body.Tokens[i + 1].Is("you"));
            if (body.Has(i, Cue.Measure) || body.Has(i, WordCue.Feast))
                return true;
        }

        return false;
    }
}
