using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// Tells a condition of something else than the order: a reckoning that comes out ("if seven and three is ten, I owe you ten"), the moment of paying
/// ("PayPal, as soon as I hit send"), a story that the order follows from ("there will be blood if there is only one, so: two").
/// </summary>
internal static class OtherConditions
{
    private const int MostOfTerm = 100_000;

    // Tokens of "as soon as I".
    private const int LongestWait = 4;

    // Tokens from "matter" to "if" of "doesn't matter in the least if".
    private const int LongestConcession = 6;

    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "if" or "as soon as".</param>
    public static bool Is(Passage body, Sentence sentence, int at) =>
        IsConceded(body, sentence, at)
        || IsOfGuess(body, sentence, at)
        || PastTimes.IsUntil(body, sentence, at)
        || PastTimes.IsUnreal(body, sentence, at)
        || Birthdays.Is(body, sentence, at)
        || (
            body.Has(at, Cue.If)
                ? IsOfStory(body, sentence, at)
                    || IsTrueSum(body, sentence, at)
                    || IsOfReckoning(body, sentence, at)
                    || ReadRightly.Is(body, sentence, at)
                    || PaperAddress.Is(body, sentence)
                : body.Has(at, Sign.Wait) && IsOfPaying(body, sentence, at) || IsConfirmed(body, sentence, at)
        );

    // "so you may judge how good she has to be if I want to hear it again"
    private static bool IsOfGuess(Passage body, Sentence sentence, int at)
    {
        for (var i = sentence.Start + 2; i + 1 < at; i++)
            if (
                body.Tokens[i].Text is "judge" or "imagine" or "picture"
                && body.Tokens[i - 2].Is("you")
                && body.Tokens[i + 1].Is("how")
            )
                return !body.Has(i, sentence.End, Cue.And) && !body.Has(i, sentence.End, Sign.Goods);
        return false;
    }

    // "though it doesn't matter in the least if not"
    private static bool IsConceded(Passage body, Sentence sentence, int at)
    {
        for (var i = at - 1; i > sentence.Start && i > at - LongestConcession && body.Tokens[i].Kind == TokenKind.Word; i--)
            if (body.Has(i, AsideCue.Matters))
                return (
                        body.Has(i - 1, Sign.Negation)
                        || body.Has(i - 1, WordCue.No)
                        || body.Has(i - 1, Cue.Not)
                        || body.Tokens[i - 1].Is("doesnt")
                    ) && !IsOrderedBehind(body, at, sentence);
        return false;
    }

    private static bool IsOrderedBehind(Passage body, int at, Sentence sentence)
    {
        for (var i = at + 1; i < sentence.End; i++)
            if (IsOrdering(body, i) && !body.Has(i, Sign.Whole))
                return true;
        return false;
    }

    // "Two things will happen if I forget again, so please send one": what precedes "so" only tells why.
    private static bool IsOfStory(Passage body, Sentence sentence, int at)
    {
        if (at == sentence.Start || body.Has(at, WordCue.Only) || at > 0 && body.Has(at - 1, WordCue.Only))
            return false;
        for (var i = sentence.Start; i < at; i++)
            if (IsOrdering(body, i))
                return false;
        for (var i = at + 1; i < sentence.End; i++)
        {
            if (IsThus(body, i))
                return i + 1 < sentence.End && !HasCondition(body, i + 1, sentence.End);
            if (IsOrdering(body, i))
                return false;
        }

        return false;
    }

    // ", so"
    private static bool IsThus(Passage body, int at) =>
        body.Has(at, AsideCue.Hence)
        && body.Tokens[at - 1].Kind == TokenKind.Mark
        && body.Tokens[at - 1].Text[0] is ',' or ';' or '-';

    private static bool HasCondition(Passage body, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (body.Has(i, Cue.If) || body.Has(i, Sign.Wait) || body.Has(i, Sign.Condition) || body.Has(i, WordCue.Before))
                return true;
        return false;
    }

    private static bool IsOrdering(Passage body, int at) =>
        body.Has(at, Cue.Ask) || body.Has(at, Sign.Fulfil) || body.Has(at, Sign.Goods) || body.Has(at, Sign.Whole);

    // "If seven and seven and ten and three is twenty-seven, then £27 is what I owe": it is.
    private static bool IsTrueSum(Passage body, Sentence sentence, int at)
    {
        var (sum, terms, last, i) = (0, 0, 0, at + Math.Max(1, body.CueLength(at)));
        while (i < sentence.End && body.Value(i, out var length) is >= 0 and < MostOfTerm and var term)
        {
            (sum, terms, last, i) = (sum + term, terms + 1, term, i + length);
            while (i < sentence.End && (IsPlus(body, i) || body.Tokens[i].IsMark(',') || body.Has(i, Cue.Money)))
                i++;
        }

        if (terms < 2 || i + 1 >= sentence.End || !body.Has(i, AsideCue.Equals) && !body.Tokens[i].IsMark('='))
            return false;
        // "wenn 10 und 7 und 2 19 ergibt": the whole before its verb.
        var isBefore = terms > 2 && sum - last == last;
        var behind = 0;
        return (isBefore || body.Value(i + 1, out behind) == sum) && IsOnlyOfMoney(body, i + 1 + behind, sentence.End);
    }

    private static bool IsPlus(Passage body, int at) =>
        body.Has(at, Cue.And) || body.Tokens[at].Length == 1 && body.Text[body.Tokens[at].Start] == '+';

    // "If my sums are right that is £11, which I have paid by PayPal."
    private static bool IsOfReckoning(Passage body, Sentence sentence, int at) =>
        Asides.IsReckoning(body, sentence, at)
        && IsOnlyOfMoney(body, sentence.Start, at)
        && IsOnlyOfMoney(body, at + 1, sentence.End);

    // Asks for nothing, and hangs on nothing more.
    private static bool IsOnlyOfMoney(Passage body, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                body.Has(i, Cue.Ask)
                || body.Has(i, Sign.Goods)
                || body.Has(i, Cue.Not)
                || body.Has(i, Cue.If)
                || body.Has(i, Sign.Wait)
                || body.Has(i, Sign.Condition)
            )
                return false;
        return true;
    }

    // "PayPal, twelve pounds, doing it as soon as I hit send": what the buyer does, and neither the parcel's coming nor what the shop does before.
    private static bool IsOfPaying(Passage body, Sentence sentence, int at)
    {
        // "Don't post until I've been paid"
        if (
            !Pays(body, sentence)
            || Speaks(body, sentence.Start, at, isBefore: true)
            || body.Has(sentence.Start, at, Sign.Negation) && body.Has(sentence.Start, at, Sign.Fulfil)
        )
            return false;
        return IsBuyers(body, sentence, at) && !Speaks(body, at + 1, sentence.End, isBefore: false);
    }

    // "and will send £11 as soon as you confirm": which the shop's own mail does at once.
    private static bool IsConfirmed(Passage body, Sentence sentence, int at)
    {
        if (!Pays(body, sentence) || Speaks(body, sentence.Start, at, isBefore: false))
            return false;
        for (var i = at; i + 1 < sentence.End && i < at + LongestWait; i++)
            if (body.Tokens[i].Is("you"))
                return body.Has(i + 1, AsideCue.Notice) || i + 2 < sentence.End && body.Has(i + 2, AsideCue.Notice);
        return false;
    }

    // "once I", "as soon as my wife"
    private static bool IsBuyers(Passage body, Sentence sentence, int at)
    {
        for (var i = at + 1; i < sentence.End && i < at + LongestWait; i++)
            if (body.Tokens[i].Text is "i" or "im" or "ive" or "ill" or "id" or "we" or "weve" or "my" or "our")
                return true;
        return false;
    }

    private static bool Pays(Passage body, Sentence sentence) =>
        body.Has(sentence, Sign.PayPal) || body.Has(sentence, Sign.Cheque) || body.Has(sentence, Cue.Pay);

    private static bool Speaks(Passage body, int start, int end, bool isBefore)
    {
        for (var i = start; i < end; i++)
            if (
                body.Has(i, Sign.Goods)
                || body.Has(i, WordCue.Please)
                || body.Has(i, Cue.Not)
                || body.Tokens[i].Is("you")
                || (isBefore ? body.Has(i, Cue.Ask) : body.Has(i, WordCue.Arriving) || body.Has(i, Sign.Whole))
            )
                return true;
        return false;
    }
}
