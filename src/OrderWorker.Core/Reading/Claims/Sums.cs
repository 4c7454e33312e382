using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Adds up the numbers before a sum: "£7 and £10 and two pounds for postage is £19".</summary>
internal static class Sums
{
    // Tokens; a longer reckoning is a list.
    private const int Reach = 60;

    // Tokens between two addends: what is further off counts something else.
    private const int WidestGap = 8;

    /// <summary>Whether a sum is what the numbers just before it come to, two at least, all of one paragraph.</summary>
    /// <remarks>A result behind "=" counts, and what it was made of does not: "5 x 17 = 85".</remarks>
    public static bool AddUpTo(Passage text, Sum sum)
    {
        var (total, addends, last) = (0m, 0, sum.Start);
        for (var i = sum.Start - 1; i >= 0 && i >= sum.Start - Reach && !text.Tokens[i].IsParagraphEnd; i--)
        {
            if (last - i > WidestGap)
                return false;
            if (NumberEndingAt(text, i) is not { } number)
                continue;
            (total, addends) = (total + number.Value, addends + 1);
            if (total > sum.Amount)
                return false;
            if (total == sum.Amount && addends >= 2)
                return true;
            i = last = StartOfReckoning(text, number.Start);
        }

        return false;
    }

    // Before a result, back over "13 + 13 + 14 =" to its first number.
    private static int StartOfReckoning(Passage text, int start)
    {
        var at = start;
        while (at > 0 && IsSign(text, at - 1))
            at--;
        if (at == 0 || !text.Tokens[at - 1].IsMark('='))
            return start;
        for (at--; at > 0; at--)
            if (NumberEndingAt(text, at - 1) is { } number)
                at = number.Start + 1;
            else if (!IsOperator(text, at - 1) && !IsSign(text, at - 1))
                break;
        return at;
    }

    private static (decimal Value, int Start)? NumberEndingAt(Passage text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind == TokenKind.Decimal)
            return Amounts.Parse(text.Text.AsSpan(token.Start, token.Length)) is { } parsed ? (parsed, at) : null;
        if (token.Kind == TokenKind.Number)
            return token.Value > 0 ? (token.Value, at) : null;
        for (var start = at; start >= 0 && start > at - 3; start--)
            if (
                text.Tokens[start].Kind == TokenKind.Word
                && text.Value(start, out var length) is > 1 and var value
                && start + length == at + 1
            )
                return (value, start);
        return null;
    }

    private static bool IsSign(Passage text, int at) => text.Tokens[at] is { Kind: TokenKind.Mark, Text: "£" or "€" or "$" };

    private static bool IsOperator(Passage text, int at) => text.Tokens[at].Text is "+" or "and" or "×" or "x" or "*" or "=";
}
