using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Finds PayPal's transaction IDs: 17 capitals and digits, some of each.</summary>
public static class TransactionIds
{
    public const int Length = 17;

    /// <returns>The only one of a text; null where there is none, or where several differ.</returns>
    public static Token? Find(Passage text)
    {
        Token? found = null;
        foreach (var token in text.Tokens)
        {
            if (token.Kind != TokenKind.Code || token.Length != Length || !IsId(text.Text.AsSpan(token.Start, token.Length)))
                continue;
            if (found is { } before && !before.Is(token.Text))
                return null;
            found ??= token;
        }

        return found;
    }

    private static bool IsId(ReadOnlySpan<char> written)
    {
        var digits = 0;
        foreach (var letter in written)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits is >= 3 and < Length;
    }
}
