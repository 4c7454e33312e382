using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>What a line of a bill says of its sum: postage, the total by its label, or the total of the column above it.</summary>
internal static class Rows
{
    // Tokens of "Versand nach Deutschland", before the first sum.
    private const int LongestHead = 4;

    // Words of "total remitted herewith" behind the first.
    private const int LongestLabel = 2;

    /// <summary>"Postage: 4.00 + 3 x 1.00 = 7.00": a line of the postage alone.</summary>
    public static bool IsOfPostage(Passage text, Sentence sentence)
    {
        if (!sentence.BeginsLine || !text.Has(sentence, Sign.Postage))
            return false;
        var named = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var head = i < sentence.Start + LongestHead;
            named |= head && text.Has(i, Sign.Postage);
            if (
                text.Has(i, Sign.Total)
                || text.Has(i, Sign.Paid)
                || text.Has(i, Sign.PayPal)
                || text.Has(i, Sign.Cheque)
                || text.Has(i, Sign.PostalOrder)
                || text.Has(i, Sign.WithoutPostage)
                || !head && text.Tokens[i] is { Kind: TokenKind.Word, Length: > 1 } && !text.Has(i, Cue.Money)
            )
                return false;
        }

        return named;
    }

    /// <summary>"Total = £27", "À payer     49,50": nothing but the label stands before it on its line.</summary>
    public static bool IsLabelledTotal(Passage text, Sentence sentence, Sum sum)
    {
        if (!sentence.BeginsLine || !text.Has(sentence.Start, Sign.Total) || text.Has(sentence.Start, Sign.Paid))
            return false;
        var (at, words) = (sentence.Start + 1, 0);
        while (at < sum.Start && words <= LongestLabel)
        {
            if (text.Value(at, out _) >= 0 || text.Has(at, Sign.Goods) || text.Has(at, Cue.Medium) || text.Has(at, Sign.Postage))
                return false;
            words += text.Tokens[at++].Kind == TokenKind.Word ? 1 : 0;
        }

        if (at != sum.Start)
            return false;
        // "That is £17, £19 with postage": the label goes for neither alone.
        for (var i = sum.End; i < sentence.End; i++)
        {
            if (text.Tokens[i].Kind is TokenKind.Number or TokenKind.Decimal)
                return false;
        }

        return sum.End >= sentence.End || text.Tokens[sum.End].Kind != TokenKind.Word || sum.Currency.Count > 0;
    }

    /// <summary>"2 x 9.00 = 18.00" beside another such line: what one title comes to.</summary>
    public static bool IsOneOfSeveral(Passage text, Sum sum, IReadOnlyList<Sum> all) =>
        IsProduct(text, sum) && all.Any(other => other != sum && IsProduct(text, other));

    private static bool IsProduct(Passage text, Sum sum)
    {
        var times = false;
        var at = sum.Start - 1;
        if (at < 0 || !text.Tokens[at].IsMark('='))
            return false;
        for (at--; at >= 0 && text.Tokens[at].Kind != TokenKind.Break; at--)
        {
            if (text.Tokens[at] is { Length: 1, Text: "and" })
                return false;
            times |= text.Tokens[at].Text is "x" or "×" or "*" or "@";
        }

        return times;
    }

    /// <summary>A sum alone on its line, to which the last sums of the lines above it add up.</summary>
    public static bool IsColumnTotal(Passage text, Sentence sentence, Sum sum, IReadOnlyList<Sum> all)
    {
        if (!sentence.BeginsLine || sum.End < sentence.End)
            return false;
        for (var i = sentence.Start; i < sum.Start; i++)
        {
            if (text.Tokens[i].Kind != TokenKind.Mark)
                return false;
        }

        var (total, addends, line) = (0m, 0, sum.Start);
        for (var s = all.Count - 1; s >= 0; s--)
        {
            if (all[s].End > line)
                continue;
            var end = all[s].End;
            if (end >= text.Tokens.Count || text.Tokens[end].Kind != TokenKind.Break || text.Tokens[end].IsParagraphEnd)
                return false;
            (total, addends) = (total + all[s].Amount, addends + 1);
            if (total >= sum.Amount)
                return total == sum.Amount && addends > 1;
            line = all[s].Start;
            while (line > 0 && text.Tokens[line - 1].Kind != TokenKind.Break)
                line--;
        }

        return false;
    }
}
