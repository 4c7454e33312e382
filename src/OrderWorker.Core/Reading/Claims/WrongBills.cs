using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Bills of a mail that do not come out: "33 + 5 + 3 = 46", "it is £15 and a pound for the post" of a disc at £10.</summary>
internal static class WrongBills
{
    // Tokens from the sum of the postage to the word for it: "a pound for the post".
    private const int ToPostage = 3;

    // Tokens from the postage to what it makes with the goods: "Versand, also".
    private const int ToResult = 8;

    // Tokens of " and ", "plus" between two parts.
    private const int WidestJoint = 2;

    /// <summary>Additions that are written out, each with its result, of which the numbers before the equals sign make another.</summary>
    public static IEnumerable<(Sum Stated, decimal Made)> Additions(Passage text)
    {
        for (var i = 1; i + 1 < text.Tokens.Count; i++)
        {
            if (text.Tokens[i].IsMark('(') && Behind(text, i) is { } retold)
                yield return retold;
            if (text.Tokens[i].IsMark(':') && ToldParts.Behind(text, i) is { } parted)
                yield return parted;
            // "£7 and £10 and two pounds for postage is £15"
            var equals = text.Tokens[i].IsMark('=') || text.Has(i, AsideCue.Equals) && text.IsSign(i + 1);
            if (!equals || Arithmetic.Before(text, i) is not { } made)
                continue;
            var at = text.IsSign(i + 1) && i + 2 < text.Tokens.Count ? i + 2 : i + 1;
            if (Arithmetic.NumberAt(text, at) is not var (stated, end) || stated == made)
                continue;
            // "= 2 x 9" is no result.
            if (end >= text.Tokens.Count || !Arithmetic.IsOperator(text, end))
                yield return (new Sum(i + 1, end, stated, []), made);
        }
    }

    // "£18 has gone through PayPal (7 + 10 + 2 p&p)", "€23.00 (twenty-nine euros)": the sum again, in its parts or in words.
    private static (Sum Stated, decimal Made)? Behind(Passage text, int bracket)
    {
        var end = bracket + 1;
        while (end < text.Tokens.Count && text.Tokens[end].Kind != TokenKind.Break && !text.Tokens[end].IsMark(')'))
            end++;
        if (
            end >= text.Tokens.Count
            || Arithmetic.Within(text, bracket + 1, end) is not { } made
            || Amounts.Find(text).LastOrDefault(s => s.End <= bracket) is not { } stated
            || stated.Amount == made
        )
            return null;
        var sentence = text.Sentences.First(s => stated.Start < s.End);
        return bracket < sentence.End ? (stated, made) : null;
    }

    /// <summary>Pairs of a sum for goods and one for their postage, with what is said to be both: "£11 and £1 p&amp;p, so £12".</summary>
    public static IEnumerable<(Sum Goods, Sum Postage, Sum? Result, bool NamesPostage)> Pairs(Passage text)
    {
        var sums = Amounts.Find(text);
        for (var s = 1; s < sums.Count; s++)
        {
            var (goods, postage) = (sums[s - 1], sums[s]);
            if (
                postage.Start - goods.End is not (> 0 and <= WidestJoint)
                || !IsJoint(text, goods.End, postage.Start)
                || goods.Start > 0 && Arithmetic.IsOperator(text, goods.Start - 1) // "2 x £15 plus £6 postage"
            )
                continue;
            var result =
                s + 1 < sums.Count && IsResult(text, postage.End, sums[s + 1].Start) ? sums[s + 1]
                : IsPaidBefore(text, sums, s - 1) ? sums[s - 2]
                : null;
            // "€24 plus €5 to England, so €29"
            var names = IsOfPostage(text, postage.End);
            if (names || result is not null && text.Tokens[goods.End].Text is "plus" or "+")
                yield return (goods, postage, result, names);
        }
    }

    /// <summary>A bare number right beside the word for the whole, in a sentence of paying: "28 and 3 for delivery, 31 total, sent by PayPal".</summary>
    public static IEnumerable<Sum> ToldTotals(Passage text)
    {
        foreach (var sentence in text.Sentences)
        {
            if (!text.Has(sentence, Sign.Total) || !text.Has(sentence, Sign.PayPal) && !text.Has(sentence, Sign.Cheque))
                continue;
            for (var i = sentence.Start + 1; i + 1 < sentence.End; i++)
                if (
                    text.Tokens[i].Kind == TokenKind.Number
                    && text.Has(i + 1, Sign.Total)
                    && text.Tokens[i - 1].Kind == TokenKind.Mark
                )
                    yield return new Sum(i, i + 1, text.Tokens[i].Value, []);
        }
    }

    /// <summary>A bare number at the end of its clause behind the postage: "44 and 3 for the post, 47."</summary>
    public static IEnumerable<Sum> BehindPostage(Passage text) => BehindPostage(text, namesWhole: false);

    /// <summary>The same, named the whole: "27 for the discs and 3 for the post, in all 27."</summary>
    public static IEnumerable<Sum> WholesBehindPostage(Passage text) => BehindPostage(text, namesWhole: true);

    private static IEnumerable<Sum> BehindPostage(Passage text, bool namesWhole)
    {
        for (var i = 1; i + 1 < text.Tokens.Count; i++)
        {
            if (!text.Has(i, Sign.Postage) || text.Has(i, Sign.WithoutPostage) || !FollowsNumber(text, i))
                continue;
            var at = i + Math.Max(1, text.CueLength(i));
            if (
                at < text.Tokens.Count
                && text.Tokens[at].Kind == TokenKind.Mark
                && (namesWhole || text.Tokens[at].Text is "," or ":" or "-" or ";")
            )
                at++;
            if (namesWhole && at < text.Tokens.Count)
            {
                if (!text.Has(at, Sign.Total))
                    continue;
                at += Math.Max(1, text.CueLength(at));
            }

            if (at >= text.Tokens.Count || text.Value(at, out var length) is not (> 1 and var value))
                continue;
            if (at + length == text.Tokens.Count || text.Tokens[at + length].Kind is TokenKind.Break or TokenKind.Mark)
                yield return new Sum(at, at + length, value, []);
        }
    }

    // "I sent you 17.50 on PayPal, 12.50 and the fiver for the post": what was paid, and then its parts.
    private static bool IsPaidBefore(Passage text, IReadOnlyList<Sum> sums, int goods)
    {
        if (goods < 1 || sums[goods].Start - sums[goods - 1].End > ToResult || !text.Tokens[sums[goods].Start - 1].IsMark(','))
            return false;
        var pays = false;
        for (var i = sums[goods - 1].End; i < sums[goods].Start; i++)
            if (text.Tokens[i].Kind == TokenKind.Break)
                return false;
            else
                pays |= text.Has(i, Sign.PayPal) || text.Has(i, Sign.Paid) || text.Has(i, Sign.Cheque);
        return pays;
    }

    private static bool IsResult(Passage text, int start, int end)
    {
        var says = false;
        for (var i = start; i < end && end - start <= ToResult; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Break)
                return false;
            says |= text.Has(i, Sign.Total) || text.Has(i, WordCue.Therefore) || text.Tokens[i].IsMark('=');
        }

        return says;
    }

    private static bool FollowsNumber(Passage text, int postage)
    {
        for (var i = postage - 1; i >= 0 && i >= postage - ToPostage; i--)
            if (text.NumberEndingAt(i, 0) >= 0)
                return true;
            else if (text.Tokens[i].Kind != TokenKind.Word || text.Has(i, Cue.And))
                return false;
        return false;
    }

    private static bool IsJoint(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (
                !(text.Has(i, Cue.And) && !text.Tokens[i].Is("with"))
                && text.Tokens[i].Text is not ("+" or "plus" or "," or "the")
            )
                return false;
        return true;
    }

    // "£12 and £1 p&p included" adds nothing.
    private static bool IsOfPostage(Passage text, int at)
    {
        for (var i = at; i < text.Tokens.Count && i <= at + ToPostage && text.Tokens[i].Kind == TokenKind.Word; i++)
            if (text.Has(i, Sign.Postage))
                return !text.Has(i, Sign.WithoutPostage) && !SumPostage.IsIncluded(text, i);
        return false;
    }
}
