using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>"Charlotte, VT, 05445": a state and its postcode in two parts tell the country as they do in one.</summary>
internal static class StatePart
{
    private static readonly Country Usa = Country.Of("US");
    private static readonly Country Australia = Country.Of("AU");

    /// <summary>The part with the postcode, and the postcode; null for none.</summary>
    /// <param name="parts">Of an address that names no country.</param>
    public static (int Part, FoundPostcode Code)? Of(List<Piece> parts)
    {
        for (var i = parts.Count - 1; i > 1; i--)
        {
            var state = parts[i - 1].Span.Trim(" .");
            var code = parts[i].Span.Trim(" .");
            if (
                parts[i - 1].WordCount != 1
                || code.IsEmpty
                || !char.IsAsciiDigit(code[0])
                || state.IsEmpty
                || !char.IsUpper(state[0])
            )
                continue;
            if (state.Length == 2 && Regions.IsAmerican(state) && Find(parts[i], Usa) is { } zip)
                return (i, zip);
            if (Regions.IsAustralian(state) && Find(parts[i], Australia) is { } code4)
                return (i, code4);
        }

        return null;
    }

    private static FoundPostcode? Find(Piece piece, Country country)
    {
        foreach (var shape in PostcodeTable.For(country).Shapes)
            if (
                PostcodeShape.LengthAt(piece.Span, 0, shape, out var normal) is > 0 and var length
                && length == piece.Span.TrimEnd(" .").Length
            )
                return new FoundPostcode(0, length, normal, country, PostcodeRank.TellsCountry);
        return null;
    }
}
