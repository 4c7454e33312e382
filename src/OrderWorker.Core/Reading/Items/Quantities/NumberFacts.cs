using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>Where numbers stand in a text, and which of them are sums of money.</summary>
internal static class NumberFacts
{
    public static int NumberIn(this Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Value(i, out _) is > 1 and var value)
                return value;
        }

        return 0;
    }

    public static int NumberEndingAt(this Passage text, int last, int floor)
    {
        for (var start = Math.Max(floor, last - 4); start <= last; start++)
        {
            if (start >= 0 && text.Value(start, out var length) >= 0 && start + length - 1 == last)
                return start;
        }

        return -1;
    }

    public static bool IsCounted(this Passage text, int at) =>
        at >= 0 && (text.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal || text.Value(at, out _) >= 0);

    public static bool IsPrice(this Passage text, int at) =>
        text.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal || text.IsSign(at);

    public static bool IsSign(this Passage text, int at) =>
        at >= 0
        && at < text.Tokens.Count
        && text.Tokens[at].Kind == TokenKind.Mark
        && text.Tokens[at].Text is "£" or "€" or "$" or "¥" or "₽" or "₸";

    public static bool IsMoney(this Passage text, int start, int end) =>
        text.IsSign(start - 1)
        || text.IsSign(end)
            && !(
                end + 1 < text.Tokens.Count
                && text.Tokens[end + 1] is { IsGlued: true, Kind: TokenKind.Number or TokenKind.Decimal }
            )
        || end < text.Tokens.Count && text.Has(end, Cue.Money)
        || IsSplit(text, start)
        || SpokenSums.IsPenceAt(text, start)
        || start >= 0 && start < text.Tokens.Count && SpokenSums.PairAt(text, start) is not null
        || start > 0 && text.Tokens[start - 1].Text is "gbp" or "eur" or "usd" or "=";

    // "paypal the 14 50": both halves of the sum
    private static bool IsSplit(Passage text, int start) =>
        start >= 0
        && text.Tokens[start].Kind == TokenKind.Number
        && (SplitSums.IsAt(text, start) || start > 0 && SplitSums.IsAt(text, start - 1));

    public static bool IsMore(this Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Has(i, Cue.More) && !text.Has(i, Cue.And))
                return true;
        }

        return start > 0 && text.Has(start - 1, Cue.More) && !text.Has(start - 1, Cue.And);
    }
}
