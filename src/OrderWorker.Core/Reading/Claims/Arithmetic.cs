using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Works out what a buyer has written as a reckoning: "39.50 + 3.50 =", "2.00 + (3 x 0.50) =", "36 and 4 postage =".</summary>
internal static class Arithmetic
{
    // No number of copies or price is larger.
    private const decimal MostOfFactor = 1_000_000;

    /// <returns>
    /// What the numbers before an equals sign add up to; null where nothing is added, or words among them may stand for more than is written.
    /// </returns>
    public static decimal? Before(Passage text, int equals)
    {
        var start = equals;
        while (start > 0 && IsOfReckoning(text, start - 1))
            start--;
        while (start < equals && text.Has(start, Sign.Postage))
            start++;
        if (start == equals || IsCutOff(text, start))
            return null;
        var (at, added) = (start, false);
        return Sum(text, ref at, equals, ref added) is { } sum && at == equals && added ? sum : null;
    }

    /// <returns>What a reckoning or a single sum of money comes to that the tokens are, all of them; null for anything else.</returns>
    public static decimal? Within(Passage text, int start, int end)
    {
        var (at, added, isMoney) = (start, false, false);
        for (var i = start; i < end; i++)
            isMoney |= text.IsSign(i) || text.Has(i, Cue.Money);
        return Sum(text, ref at, end, ref added) is { } sum && at == end && (added || isMoney) ? sum : null;
    }

    /// <returns>The number that begins at a token, and the token after it; null for none.</returns>
    public static (decimal Value, int End)? NumberAt(Passage text, int at)
    {
        if (at >= text.Tokens.Count)
            return null;
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Decimal)
            return Amounts.Parse(text.Text.AsSpan(token.Start, token.Length)) is { } parsed ? (parsed, at + 1) : null;
        return text.Value(at, out var length) is >= 0 and var value ? (value, at + length) : null;
    }

    public static bool IsOperator(Passage text, int at) => IsPlus(text, at) || IsTimes(text, at);

    private static decimal? Sum(Passage text, ref int at, int end, ref bool added)
    {
        var total = 0m;
        while (true)
        {
            if (Product(text, ref at, end, ref added) is not { } product)
                return null;
            total += product;
            SkipPostage(text, ref at, end);
            if (at >= end || !IsPlus(text, at))
                return total;
            added = true;
            at++;
            SkipPostage(text, ref at, end);
        }
    }

    private static decimal? Product(Passage text, ref int at, int end, ref bool added)
    {
        var product = 1m;
        while (true)
        {
            if (Factor(text, ref at, end, ref added) is not { } factor || factor > MostOfFactor || product > MostOfFactor)
                return null;
            product *= factor;
            if (at >= end || !IsTimes(text, at))
                return product;
            at++;
        }
    }

    private static decimal? Factor(Passage text, ref int at, int end, ref bool added)
    {
        while (at < end && text.IsSign(at))
            at++;
        if (at < end && text.Tokens[at].IsMark('('))
        {
            at++;
            if (Sum(text, ref at, end, ref added) is not { } inner || at >= end || !text.Tokens[at].IsMark(')'))
                return null;
            at++;
            return inner;
        }

        if (at >= end || NumberAt(text, at) is not var (value, behind) || behind > end)
            return null;
        // "4 x 50p"
        if (behind < end && text.Tokens[behind].Text is "p" or "pence" && !text.Has(behind, Sign.Postage))
            value /= 100;
        at = behind;
        while (at < end && (text.IsSign(at) || text.Has(at, Cue.Money)) && !text.Has(at, Sign.Postage))
            at++;
        return value;
    }

    private static void SkipPostage(Passage text, ref int at, int end)
    {
        while (at < end && (text.Has(at, Sign.Postage) || text.Tokens[at].Text is "for" or "the") && !IsPlus(text, at))
            at += IsPostageAndPacking(text, at) ? 3 : 1;
    }

    // "p&p", "p and p"
    private static bool IsPostageAndPacking(Passage text, int at) =>
        at + 2 < text.Tokens.Count && text.Tokens[at].Is("p") && text.Has(at + 1, Cue.And) && text.Tokens[at + 2].Is("p");

    // "Three Drystone 28 + Míle Fáilte 8 + 8 = 44": more was added before the words.
    private static bool IsCutOff(Passage text, int start)
    {
        for (var i = start - 1; i >= 0 && text.Tokens[i].Kind != TokenKind.Break && !text.Tokens[i].IsMark('='); i--)
            if (IsOperator(text, i) && !text.Has(i, Cue.And) || text.Tokens[i].Kind == TokenKind.Decimal)
                return true;
        return start > 1
            && text.Tokens[start - 1].Kind == TokenKind.Mark
            && !text.Tokens[start - 1].IsMark('=')
            && text.Tokens[start - 2].Kind == TokenKind.Number;
    }

    private static bool IsOfReckoning(Passage text, int at) =>
        text.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal
        || IsPlus(text, at)
        || IsTimes(text, at)
        || text.IsSign(at)
        || text.Has(at, Cue.Money)
        || text.Tokens[at].IsMark('(')
        || text.Tokens[at].IsMark(')')
        || text.Has(at, Sign.Postage)
        || text.Tokens[at].Text is "for" or "the" && text.Has(at + 1, Sign.Postage)
        || text.NumberEndingAt(at, at) >= 0;

    private static bool IsPlus(Passage text, int at) =>
        text.Tokens[at].Length == 1 && text.Text[text.Tokens[at].Start] == '+'
        || text.Tokens[at].Is("plus")
        || text.Has(at, Cue.And) && !text.Tokens[at].Is("with");

    private static bool IsTimes(Passage text, int at) => text.Tokens[at].Text is "x" or "×" or "*";
}
