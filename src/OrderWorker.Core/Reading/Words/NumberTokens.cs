using System.Globalization;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Tells numbers, decimals and codes from each other, and from the words that are glued to them.</summary>
internal static class NumberTokens
{
    /// <summary>"x2", "vol1", "no3": a word and a number. Everything else that mixes letters and digits is a code.</summary>
    public static bool TrySplit(ReadOnlySpan<char> written, out int letters)
    {
        letters = written.IndexOfAnyInRange('0', '9');
        return letters > 0
            && written[letters..].IndexOfAnyExceptInRange('0', '9') < 0
            && (
                (letters == 1 && written[0] is 'x' or 'X')
                || written[..letters].Equals("vol", StringComparison.OrdinalIgnoreCase)
                || written[..letters].Equals("no", StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>Appends the number that begins here, or the code that it turns out to be.</summary>
    /// <returns>Where the next token begins.</returns>
    public static int Append(string text, int at, int end, List<Token> into)
    {
        var next = at;
        while (next < end && char.IsAsciiDigit(text[next]))
            next++;

        var whole = next;
        while (
            next + 1 < end && text[next] is '.' or ',' && char.IsAsciiDigit(text[next + 1]) && (into.Count == 0 || next - at < 12)
        )
        {
            next++;
            while (next < end && char.IsAsciiDigit(text[next]))
                next++;
        }

        if (next > whole)
        {
            Tokenizer.Add(TokenKind.Decimal, text, at, next - at, into);
            return next;
        }

        // "2x", "5cds", "70th" are a number and a word; "7XK20918HT553214R", "1NQ" are codes.
        var letters = next;
        while (letters < end && (Tokenizer.IsLetter(text[letters]) || char.IsAsciiDigit(text[letters])))
            letters++;
        var tail = text.AsSpan(next, letters - next);
        if (
            tail.Length > 0
            && (
                tail.IndexOfAnyInRange('0', '9') >= 0
                || tail is "O" or "o" // "1O copies": ten or one
                || (
                    tail.Length is 2 or 3
                    && (IsCapitals(tail) || into.Count > 0 && into[^1] is { Kind: TokenKind.Code, Length: < 5 })
                    && !IsUnit(tail)
                )
            )
        )
        {
            Tokenizer.Add(TokenKind.Code, text, at, letters - at, into);
            return letters;
        }

        var value = next - at <= 9 ? int.Parse(text.AsSpan(at, next - at), CultureInfo.InvariantCulture) : -1;
        var glued = into.Count > 0 && into[^1].End == at && into[^1].Kind != TokenKind.Break;
        into.Add(new Token(TokenKind.Number, at, next - at, text.Substring(at, next - at), value, false, glued));
        return next;
    }

    private static bool IsUnit(ReadOnlySpan<char> tail) =>
        tail.Equals("CD", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("CDs", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("LP", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("LPs", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("PCS", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("TH", StringComparison.OrdinalIgnoreCase)
        || tail.Equals("ST", StringComparison.OrdinalIgnoreCase);

    private static bool IsCapitals(ReadOnlySpan<char> tail)
    {
        foreach (var letter in tail)
        {
            if (!char.IsAsciiLetterUpper(letter))
                return false;
        }

        return true;
    }
}
