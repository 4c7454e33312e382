using System.Globalization;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"45 plus 15 postage to America is €60", "€24 all in, fifteen for the CD and nine for the post": numbers of money, since one is the sum of those beside it.</summary>
internal static class TrueSums
{
    // Tokens of "£32 and £3.50 is £35.50, paid through PayPal".
    private const int Longest = 40;

    /// <summary>Is a number of the sentence the sum of at least two that stand next to it, and does it speak of money?</summary>
    public static bool IsOne(Passage text, Sentence sentence)
    {
        if (!sentence.HasNumber || sentence.Count > Longest || !IsOfMoney(text, sentence))
            return false;
        var numbers = new List<decimal>();
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Has(i, Cue.Unit))
                return false; // "two and three is five copies, €60"
            if (Number(text, i, out var length) is not { } number)
                continue;
            numbers.Add(number);
            i += length - 1;
        }

        for (var i = 0; i < numbers.Count; i++)
            if (IsSum(numbers, i, -1) || IsSum(numbers, i, 1))
                return true;
        return false;
    }

    private static bool IsOfMoney(Passage text, Sentence sentence)
    {
        var isMoney = false;
        for (var i = sentence.Start; i < sentence.End && !isMoney; i++)
            isMoney = text.IsSign(i) || text.Tokens[i].Kind == TokenKind.Decimal;
        return isMoney && (text.Has(sentence, Sign.Postage) || text.Has(sentence, Sign.Total) || text.Has(sentence, Sign.Paid));
    }

    private static bool IsSum(List<decimal> numbers, int at, int step)
    {
        var sum = 0m;
        for (var (i, terms) = (at + step, 1); i >= 0 && i < numbers.Count; i += step, terms++)
        {
            sum += numbers[i];
            if (terms > 1 && sum == numbers[at])
                return true;
        }

        return false;
    }

    private static decimal? Number(Passage text, int at, out int length)
    {
        length = 1;
        if (text.Tokens[at].Kind == TokenKind.Decimal)
            return decimal.TryParse(
                text.Tokens[at].Text.Replace(',', '.'),
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
                ? number
                : null;
        var value = text.Value(at, out length);
        return value > 0 ? value : null;
    }
}
