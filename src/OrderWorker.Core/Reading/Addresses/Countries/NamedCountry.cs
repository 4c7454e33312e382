using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Finds the country that an address names: its last line, or the first where addresses begin with the largest; or the last words of the last line.</summary>
internal static class NamedCountry
{
    /// <param name="parts">Of an address; its country is taken off.</param>
    public static (Country Country, Words Words)? Take(List<Piece> parts)
    {
        (Country Country, Words Words)? named = null;
        for (var i = parts.Count - 1; i >= 0; i--)
            if (
                parts[i].Country is { } country
                && !TownLikeCountry.Is(parts, i, country)
                && (i > 0 || parts.Count >= 3)
                && (named is null || named.Value.Country == country)
            )
            {
                named = (country, Words.Of(parts[i]));
                parts.RemoveAt(i);
            }

        // Georgia is a state as well: that one has ZIP codes of five digits, and the country postcodes of four.
        if (
            named is null
            && parts is [_, _, .., { } last]
            && last.Span.Trim(" .").Equals("Georgia", StringComparison.OrdinalIgnoreCase)
            && parts.Exists(p => DigitCode.In(p).Any(c => c.Length == 4))
            && !parts.Exists(p => DigitCode.In(p).Any(c => c.Length >= 5))
        )
        {
            named = (Country.Of("GE"), Words.Of(last));
            parts.RemoveAt(parts.Count - 1);
        }

        // "Singapore 560123"
        if (named is null && parts.Count >= 2 && CountryNames.Of(parts[^1].Span.TrimEnd("0123456789 ")) is { } state)
        {
            var words = parts[^1].Cut(parts[^1].Start, parts[^1].Start + parts[^1].Span.TrimEnd("0123456789 ").Length);
            named = (state, Words.Of(words));
            parts[^1] = parts[^1].Cut(words.End, parts[^1].End);
        }

        for (var i = parts.Count - 1; named is null && i >= Math.Max(0, parts.Count - 2); i--)
        {
            var piece = parts[i];
            if (CountryNames.AtEndOf(piece.Span) is not { Start: > 0 } end || IsNewWorld(piece.Span[..end.Start]))
                continue;
            var words = piece.Cut(piece.Start + end.Start, piece.End);
            named = (end.Country, Words.Of(words));
            // The town of Luxembourg is no part of the country's name behind it.
            if (
                !(end.Country.Code is "LU" or "MC" or "SM" && !piece.Span[..end.Start].ContainsAnyInRange('a', 'z'))
                && !TownLikeCountry.IsEndOfTown(piece.Span[..end.Start])
            )
                parts[i] = piece.Cut(piece.Start, piece.Start + piece.Span[..end.Start].TrimEnd(" (").Length);
        }

        return named;
    }

    // New Mexico, New Jersey and New England are no countries.
    private static bool IsNewWorld(ReadOnlySpan<char> before) =>
        before.TrimEnd().EndsWith("new", StringComparison.OrdinalIgnoreCase);
}
