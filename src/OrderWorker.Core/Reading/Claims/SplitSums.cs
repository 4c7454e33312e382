using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>"Will paypal the 14 50": pounds and pence with a blank between, right beside a word of paying.</summary>
internal static class SplitSums
{
    // Tokens: "paypalled you the".
    private const int Reach = 3;

    /// <summary>Does such a sum begin at the token?</summary>
    public static bool IsAt(Passage text, int at)
    {
        if (
            at + 1 >= text.Tokens.Count
            || text.Tokens[at] is not { Kind: TokenKind.Number, Length: <= 3 }
            || text.Tokens[at + 1] is not { Kind: TokenKind.Number, Length: 2, IsGlued: false } pence
            || pence.Start - text.Tokens[at].End > 1
            || at + 2 < text.Tokens.Count && text.Tokens[at + 2].Kind is TokenKind.Number or TokenKind.Decimal
        )
            return false;
        for (var i = at - 1; i >= 0 && i >= at - Reach && text.Tokens[i].Kind == TokenKind.Word; i--)
            if (IsOfPaying(text, i))
                return true;
        for (var i = at + 2; i < text.Tokens.Count && i < at + 2 + Reach && text.Tokens[i].Kind == TokenKind.Word; i++)
            if (IsOfPaying(text, i))
                return true;
        return false;
    }

    private static bool IsOfPaying(Passage text, int at) =>
        text.Has(at, Sign.PayPal)
        || text.Has(at, Sign.Cheque)
        || text.Has(at, Sign.PostalOrder)
        || text.Tokens[at].Text is "paid" or "pay";
}
