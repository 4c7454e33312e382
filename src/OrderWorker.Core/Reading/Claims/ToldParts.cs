using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Sums in plain words that nothing else takes for the whole: "so I pay 19 with PayPal", "21 pounds by my reckoning: 21 for discs, 3 post".</summary>
internal static class ToldParts
{
    // Tokens from a number to the word for the postage: "3 de port".
    private const int ToPostage = 3;

    // Tokens from a number to how it is paid: "19 with my PayPal".
    private const int ToMethod = 3;

    /// <summary>A whole number, without a sign of money, right between the word for paying and how it is paid.</summary>
    public static IEnumerable<Sum> Paid(Passage text)
    {
        for (var i = 1; i + 1 < text.Tokens.Count; i++)
            if (text.Tokens[i].Kind == TokenKind.Number && text.Has(i - 1, Sign.Paid) && IsPaidBy(text, i + 1))
                yield return new Sum(i, i + 1, text.Tokens[i].Value, []);
    }

    /// <summary>A sum and behind its colon two numbers, the last of them the postage, that make another.</summary>
    public static (Sum Stated, decimal Made)? Behind(Passage text, int colon)
    {
        if (Amounts.Find(text).LastOrDefault(s => s.End <= colon) is not { } stated)
            return null;
        var sentence = text.Sentences.First(s => stated.Start < s.End);
        if (colon >= sentence.End)
            return null;
        var (made, count, last) = (0m, 0, colon);
        for (var i = colon + 1; i < sentence.End; i++)
            if (Arithmetic.NumberAt(text, i) is not var (value, end))
                continue;
            else if (!IsBehindMark(text, i))
                return null; // "£22: two Ruins at 8, 6 for the post"
            else
                (made, count, last, i) = (made + value, count + 1, end, end - 1);
        return count == 2 && made != stated.Amount && IsPostage(text, last, sentence.End) ? (stated, made) : null;
    }

    private static bool IsBehindMark(Passage text, int at) =>
        text.Tokens[at - 1].IsMark(':') || text.Tokens[at - 1].IsMark(',') || text.Has(at - 1, Cue.And);

    private static bool IsPaidBy(Passage text, int at)
    {
        if (!text.Has(at, WordCue.PaidHow))
            return false;
        for (var i = at; i < text.Tokens.Count && i < at + ToMethod && text.Tokens[i].Kind == TokenKind.Word; i++)
            if (text.Has(i, Sign.PayPal) || text.Has(i, Sign.Cheque) || text.Has(i, Sign.PostalOrder))
                return true;
        return false;
    }

    private static bool IsPostage(Passage text, int at, int end)
    {
        for (var i = at; i < end && i < at + ToPostage; i++)
            if (text.Has(i, Sign.Postage))
                return !text.Has(i, Sign.WithoutPostage);
        return false;
    }
}
