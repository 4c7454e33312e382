using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Tells a part of a sum, or the price of one, from the sum of the whole.</summary>
internal static class SumParts
{
    // "£7 each", "at £10", "10 for the CD".
    public static bool IsSingle(Passage text, Sum sum, int floor, int ceiling)
    {
        for (var i = sum.End; i < Math.Min(ceiling, sum.End + 3); i++)
        {
            // "£8 (7 for the CD"
            if (text.Tokens[i].IsMark('(') && i + 1 < text.Tokens.Count && text.Tokens[i + 1].Kind == TokenKind.Number)
                break;
            // "41,00 GBP per PayPal" is no price of one.
            if (text.Has(i, Sign.Single) && !(i + 1 < text.Tokens.Count && text.Has(i + 1, Sign.PayPal)))
                return true;
        }

        var before = sum.Start - 1;
        return before >= floor
            && !text.Text.AsSpan(text.Tokens[before].End..text.Tokens[sum.Start].Start).Contains('\n')
            && (
                text.Tokens[before].Text is "at" or "@" or "à" && !(before > floor && text.Has(before - 1, Sign.Total))
                || text.Tokens[before].IsMark('@')
                || text.Has(before, Sign.Single) && !text.Tokens[before].Is("a")
            );
    }

    // "10 + 2": a part of a sum; "£2 postage": the postage alone.
    public static bool Is(Passage text, Sum sum, int floor, int ceiling, List<Sum> sums)
    {
        if (
            sum.End < text.Tokens.Count && sum.End < ceiling + 1 && IsOperator(text, sum.End)
            || sum.Start > 0 && IsOperator(text, sum.Start - 1)
        )
            return true;
        var next = sum.End;
        while (
            next < ceiling && text.Tokens[next].Text is "for" or "the" or "of" or "more" or "на" or "de" or "für" or "di" or "and"
        )
            next++;
        if (
            next < ceiling
            && text.Has(next, Sign.Postage)
            && !text.Has(sum.End, Sign.Total)
            && !SumPostage.IsIncluded(text, next)
        )
            return true;
        if (IsAdded(text, sum, sums))
            return true;
        var before = sum.Start - 1;
        return before > floor
            && (text.Has(before, Sign.Postage) || text.Tokens[before].Text is "plus" or "mas" or "piu" or "zzgl");
    }

    // "£10 plus £2", "7 and 10 and two pounds": one of those that are added up.
    private static bool IsAdded(Passage text, Sum sum, List<Sum> sums)
    {
        foreach (var other in sums)
        {
            var (from, to) =
                other.Start >= sum.End ? (sum.End, other.Start)
                : other.End <= sum.Start ? (other.End, sum.Start)
                : (0, 0);
            if (to <= from || to - from > 5)
                continue;
            var joins = false;
            var only = true;
            for (var i = from; i < to; i++)
            {
                joins |= text.Has(i, Cue.And) && !text.Tokens[i].Is("with");
                only &=
                    text.Has(i, Cue.And)
                    || text.Has(i, Cue.Filler)
                    || text.Has(i, Sign.Postage)
                    || text.Tokens[i].Kind == TokenKind.Word && !text.Has(i, Sign.Total) && !text.Has(i, Sign.Paid);
            }

            if (joins && only)
                return true;
        }

        return false;
    }

    private static bool IsOperator(Passage text, int at)
    {
        var token = text.Tokens[at];
        return token.Length == 1 && text.Text[token.Start] is '+' or '×' or '*' || token.Is("x");
    }
}
