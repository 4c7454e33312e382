using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"..., after which it's 5 Quay Cottages, Topsham EX3 0JQ, though who knows": the rest of a place that was not made out.</summary>
internal static class StrayPostcode
{
    /// <summary>The first postcode, as written, that stands on no label; null for none.</summary>
    /// <param name="pieces">Of the whole text.</param>
    /// <param name="candidates">Its addresses.</param>
    public static string? In(List<Piece> pieces, List<AddressCandidate> candidates)
    {
        foreach (var piece in pieces)
        {
            // One of digits alone may be the end of a telephone number.
            if (piece.Code is not { } code || !code.Normal.Any(char.IsAsciiLetter))
                continue;
            var (at, words) = (piece.Start + code.Start, piece.Span.Slice(code.Start, code.Length).ToString());
            if (!IsOnLabel(candidates, at, words))
                return words;
        }

        return null;
    }

    private static bool IsOnLabel(List<AddressCandidate> candidates, int at, string code) =>
        candidates.Exists(c => c.Start <= at && at < c.End || IsSame(c.Postcode?.Text, code));

    private static bool IsSame(string? one, string other) =>
        one is not null
        && string.Equals(
            one.Replace(" ", "", StringComparison.Ordinal),
            other.Replace(" ", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );
}
