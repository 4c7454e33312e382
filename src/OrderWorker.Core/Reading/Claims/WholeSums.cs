using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>The largest sum that a mail states, with a sign of money or beside a word for the whole: parts of a bill are smaller than it.</summary>
internal static class WholeSums
{
    // Tokens between a bare number and a word for the whole or for paying.
    private const int Near = 4;

    /// <returns>Null where there is none, or it is asked, guessed or refused.</returns>
    public static (Sum Sum, Money Amount)? Largest(Passage text, Passage subject, ShopCatalogue catalogue)
    {
        var sums = Amounts.Find(text).Where(s => s.Amount > 0).ToList();
        if (sums.Exists(s => s.Currency.Count > 0 && !s.Currency.Contains(catalogue.Currency.Code)))
            return null;
        // "That record called 1873": a title.
        sums.AddRange(Bare(text, sums).Where(s => !catalogue.Items.Any(i => i.Title == text.Words(s.Start, s.End))).ToList());
        sums.AddRange(Joined(text, sums));
        var largest = sums.Where(s => !SumWeight.IsThreshold(text, s)).Select(s => s.Amount).DefaultIfEmpty().Max();
        if (sums.FindLast(s => s.Amount == largest && PlainSum.IsStated(text, subject, s)) is not { } whole)
            return null;
        var minor = whole.Amount * catalogue.Currency.MinorPerUnit;
        return minor == decimal.Truncate(minor) && minor < long.MaxValue
            ? (whole, Money.Of((long)minor, catalogue.Currency))
            : null;
    }

    /// <summary>Numbers without a sign of money that those before them add up to, or that stand beside a word for the whole or for paying.</summary>
    public static IEnumerable<Sum> Bare(Passage text, IReadOnlyList<Sum> sums)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
            if (
                text.Value(i, out var length) is > 1 and var value
                && text.Tokens[i].Kind is TokenKind.Number or TokenKind.Word
                && !sums.Any(s => s.Start <= i && i < s.End)
                && new Sum(i, i + length, value, []) is var bare
                && (Sums.AddUpTo(text, bare) || IsBesideWhole(text, i, i + length))
            )
                yield return bare;
    }

    // "£7 + £1, by PayPal": nobody wrote what that makes.
    private static List<Sum> Joined(Passage text, List<Sum> sums)
    {
        var joined = new List<Sum>();
        foreach (var sum in sums)
            if (
                sum.End < text.Tokens.Count
                && text.Tokens[sum.End].Text is "+" or "plus"
                && sums.Find(s => s.Start == sum.End + 1) is { } next
                && !(next.End < text.Tokens.Count && text.Tokens[next.End].Text is "+" or "=" or "plus")
                && !(sum.Start > 0 && text.Tokens[sum.Start - 1].Text is "+" or "plus")
                && text.Sentences.First(s => sum.Start < s.End).End is var end
                && !sums.Exists(s => s.Start >= next.End && s.Start < end) // "32 $ plus 18 $ Versand, macht 47 Dollar": so somebody did
            )
                joined.Add(new Sum(sum.Start, next.End, sum.Amount + next.Amount, sum.Currency));
        return joined;
    }

    private static bool IsBesideWhole(Passage text, int start, int end)
    {
        for (var i = start - 1; i >= 0 && i >= start - Near && text.Tokens[i].Kind == TokenKind.Word; i--)
            if (text.Has(i, Sign.Total) || text.Has(i, Sign.Postage) || text.Has(i, Sign.PayPal) || text.Has(i, Sign.Cheque))
                return true;
        return end < text.Tokens.Count && (text.Has(end, Sign.Total) || text.Has(end, Sign.PayPal));
    }
}
