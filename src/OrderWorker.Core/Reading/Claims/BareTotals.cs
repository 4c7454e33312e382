using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Totals without a sign of money, beside parts that have one: "10 libras más 1 de envío, 11 en total", "7 and 10 plus 2 postage, 19 in all".</summary>
internal static class BareTotals
{
    // Tokens between the number and the word for the whole.
    private const int Near = 3;

    /// <param name="text">Of the mail.</param>
    /// <param name="sums">Those with a sign, a decimal or an equals sign.</param>
    /// <returns>Whole numbers that stand beside a word for the whole, and that the numbers before them add up to.</returns>
    public static IEnumerable<Sum> Find(Passage text, IReadOnlyList<Sum> sums)
    {
        if (!text.Has(Sign.Total))
            yield break;
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            var token = text.Tokens[i];
            if (token.Kind != TokenKind.Number || token.Value <= 0 || !IsBesideTotal(text, i) || IsWithin(sums, i))
                continue;
            var sum = new Sum(i, i + 1, token.Value, []);
            if (!IsOfCopies(text, i, sums) && Sums.AddUpTo(text, sum))
                yield return sum;
        }
    }

    // By itself: a lambda in the loop would be made anew for each token.
    private static bool IsWithin(IReadOnlyList<Sum> sums, int at) => sums.Any(s => s.Start <= at && at < s.End);

    // "2 Ruins and 2 Salt, 4 CDs in total", "(4 in total)": the copies add up as well, and no money is spoken of.
    private static bool IsOfCopies(Passage text, int at, IReadOnlyList<Sum> sums) =>
        at + 1 < text.Tokens.Count && (text.Has(at + 1, Cue.Unit) || text.Has(at + 1, Cue.Medium))
        || sums.Count == 0 && !text.Has(Sign.Postage);

    private static bool IsBesideTotal(Passage text, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - Near && text.Tokens[i].Kind is TokenKind.Word; i--)
            if (text.Has(i, Sign.Total))
                return true;
        return at + 1 < text.Tokens.Count && text.Has(at + 1, Sign.Total);
    }
}
