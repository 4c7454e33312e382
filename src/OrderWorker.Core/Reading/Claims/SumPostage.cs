using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>What words of postage beside a sum make of it: the whole, or all but the postage.</summary>
internal static class SumPostage
{
    // Words between a postage and the whole: "for the postage it comes to".
    private const int WidestPostage = 6;

    // "£19 with your postage"
    public static bool Follows(Passage text, int at, int ceiling)
    {
        if (at >= ceiling || !text.Has(at, WordCue.Including))
            return false;
        for (var i = at + 1; i < Math.Min(ceiling, at + 4) && text.Tokens[i].Kind == TokenKind.Word; i++)
            if (text.Has(i, Sign.Postage))
                return true;
        return false;
    }

    // "= €40, with post €44", "is £40, £44 with postage": the goods alone, and then the whole.
    public static bool IsRaised(Passage text, Sum goods, Sum whole, Sentence sentence)
    {
        if (whole.Amount <= goods.Amount || whole.Currency.Count == 0)
            return false;
        for (var i = goods.End; i < Math.Min(sentence.End, whole.End + WidestPostage); i++)
            if ((i < whole.Start || i >= whole.End) && text.Has(i, Sign.Postage) && !text.Has(i, Sign.WithoutPostage))
                return true;
        return IsPlusWhatIsLacking(text, goods, whole);
    }

    /// <summary>"= 34, plus 10 for the mail to the US, is 44.00": between the two stands what makes the one of the other, however it is called.</summary>
    public static bool IsPlusWhatIsLacking(Passage text, Sum goods, Sum whole)
    {
        for (var i = goods.End; i + 1 < whole.Start; i++)
            if (text.Tokens[i].Text is "plus" or "+")
            {
                var at = i + 1;
                while (at < whole.Start && (text.IsSign(at) || text.Has(at, WordCue.Article)))
                    at++;
                return Arithmetic.NumberAt(text, at) is var (added, end)
                    && end <= whole.Start
                    && goods.Amount + added == whole.Amount;
            }
        return false;
    }

    // "together with 3.60 postage 27.60": the word for the whole goes over the postage to the sum behind it.
    public static bool IsTotal(Passage text, Sum postage, Sum sum)
    {
        var start = postage.Start - 1;
        if (
            start < 1
            || postage.Amount >= sum.Amount
            || text.Tokens[start].Kind != TokenKind.Word
            || !text.Has(start - 1, Sign.Total)
        )
            return false;
        var named = false;
        for (var i = postage.End; i < sum.Start; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Break || text.Has(i, Sign.WithoutPostage))
                return false;
            named |= text.Has(i, Sign.Postage);
        }

        return named && sum.Start - postage.End <= WidestPostage;
    }

    public static bool IsIncluded(Passage text, int at) => at + 1 < text.Tokens.Count && text.Has(at + 1, WordCue.Included);

    // "£10 plus postage", "and I will add the postage": no sum of the whole. "plus £2 postage" before a total is.
    public static bool IsLeftOut(Passage text, Sentence sentence, Sum sum, List<Sum> all)
    {
        for (var i = sum.End; i < sentence.End; i++)
        {
            // "£19, which covers both and the postage"
            if (text.Tokens[i].Text is "covers" or "covering" or "cover")
                return false;
            if (PostageAdded(text, i, sentence.End) is { } added && !all.Any(s => s.Start >= added && s.End <= sentence.End))
                return true;
            if (
                text.Has(i, Sign.WithoutPostage) && !all.Any(s => s.Start >= sum.End && s.Start <= i + 6 && s.End <= sentence.End)
            )
                return true;
        }

        return false;
    }

    // The token behind "add the £1.50 post", "put the shipping on top": what is still to come.
    private static int? PostageAdded(Passage text, int at, int end)
    {
        if (text.Tokens[at].Text is not ("add" or "adding" or "put"))
            return null;
        for (var i = at + 1; i < Math.Min(end, at + WidestPostage); i++)
        {
            if (text.Has(i, Sign.Postage))
                return i + 1;
            if (
                text.Tokens[i].Kind is not (TokenKind.Number or TokenKind.Decimal or TokenKind.Mark)
                && !text.Has(i, Cue.Money)
                && !text.Has(i, WordCue.Article)
                && !text.Has(i, WordCue.Our)
            )
                return null;
        }

        return null;
    }
}
