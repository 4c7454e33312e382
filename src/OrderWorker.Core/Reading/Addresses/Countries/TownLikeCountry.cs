using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Tells towns that are called like a country from countries: "Lebanon, PA 17042", "Ciudad de México".</summary>
internal static class TownLikeCountry
{
    /// <summary>Does a state of America with its ZIP code stand behind the name? Then it is no other country.</summary>
    public static bool Is(IReadOnlyList<Piece> parts, int at, Country country)
    {
        for (var i = at + 1; i < parts.Count && country.Code != "US"; i++)
            if (
                parts[i].HasDigit
                && PostcodeFinder.In(parts[i], null, country) is { Rank: PostcodeRank.TellsCountry, Country.Code: "US" }
            )
                return true;
        return false;
    }

    /// <summary>Do the words before a country's name make it the end of a town's?</summary>
    public static bool IsEndOfTown(ReadOnlySpan<char> before) =>
        before.TrimEnd().EndsWith(" de", StringComparison.OrdinalIgnoreCase);
}
