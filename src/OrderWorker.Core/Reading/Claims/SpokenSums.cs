using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Sums as they are said: "thirty-three fifty", "ten euros fifty", "a pound", "the tenner".</summary>
internal static class SpokenSums
{
    private const int LeastPence = 10;

    /// <summary>"Thirty-three fifty": two numbers in words, of which the second is the pence.</summary>
    /// <param name="text">With the number.</param>
    /// <param name="at">Where the first number begins.</param>
    /// <returns>The sum and the token behind it; null where the words are something else.</returns>
    public static (decimal Amount, int End)? PairAt(Passage text, int at)
    {
        if (text.Tokens[at].Kind != TokenKind.Word || text.Value(at, out var length) is not (> 1 and < 100 and var whole))
            return null;
        var pence = at + length;
        if (pence < text.Tokens.Count && text.Tokens[pence].Is("con")) // "veintisiete con cincuenta"
            pence++;
        return IsPence(text, pence, out var end) ? (whole + text.Value(pence, out _) / 100m, end) : null;
    }

    /// <summary>Is a number the pence of such a sum, or of "ten euros fifty"?</summary>
    public static bool IsPenceAt(Passage text, int start)
    {
        if (start < 1 || !IsPence(text, start, out _))
            return false;
        if (text.Has(start - 1, Cue.Money))
            return text.NumberEndingAt(start - 2, 0) >= 0;
        var whole = text.Tokens[start - 1].Is("con") ? start - 2 : start - 1;
        return whole >= 0 && text.Tokens[whole].Kind == TokenKind.Word && text.NumberEndingAt(whole, 0) >= 0;
    }

    /// <summary>"A pound", "the tenner": a sum without a number.</summary>
    /// <returns>The amount and the token behind it; null for none.</returns>
    public static (decimal Amount, int End)? WithoutNumberAt(Passage text, int at) =>
        text.Tokens[at].Text switch
        {
            "tenner" => (10, at + 1),
            "fiver" => (5, at + 1),
            "a" when at + 1 < text.Tokens.Count && text.Tokens[at + 1].Text is "pound" or "euro" or "quid" => (1, at + 1),
            _ => null,
        };

    // Tens or fives in words, and then the end of the clause: "thirty-three fifty, sent", not "thirty fifty copies".
    private static bool IsPence(Passage text, int at, out int end)
    {
        end = at;
        if (at >= text.Tokens.Count || text.Tokens[at].Kind != TokenKind.Word)
            return false;
        if (text.Value(at, out var length) is not (>= LeastPence and < 100 and var pence) || pence % 5 != 0)
            return false;
        end = at + length;
        return end >= text.Tokens.Count
            || text.Tokens[end].Kind is TokenKind.Break or TokenKind.Mark
            || text.Has(end, Cue.And)
            || text.Tokens[end].Text is "for" or "with" or "by" or "via" or "on" or "through" or "to" or "in" or "from"
            || text.Has(end, Cue.Money)
            || text.Has(end, Sign.Paid)
            || text.Has(end, Sign.PayPal)
            || text.Has(end, Sign.Postage)
            || text.Has(end, Sign.Total);
    }
}
