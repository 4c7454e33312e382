using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"Calle Mayor, 3º B", "Flat 2, Castle Street": a door and a street, and of which house is not told.</summary>
internal static class DoorAlone
{
    // Words of "Hinterhaus, 2. Stock", "3rd floor left".
    private const int LongestDoor = 4;

    /// <param name="parts">Of an address, without its name, postcode and country.</param>
    /// <param name="town">The part beside the postcode; null for none.</param>
    /// <param name="namesHouses">Are houses called by a name where they have no number? Then only what ends in a street's word is a street.</param>
    public static bool Is(IReadOnlyList<Piece> parts, Piece? town, bool namesHouses)
    {
        if (!parts.Any(IsDoor))
            return false;
        var others = parts.Where(p => !IsDoor(p) && p != town).ToList();
        return others is [var street, ..]
            && (namesHouses ? (street.LastUse & WordUse.Street) != 0 : street.Has(WordUse.Street | WordUse.StreetLead))
            && !others.Exists(p => HasNumber(p) || p.Has(WordUse.House | WordUse.Box) || PostOffice.Keeps(p));
    }

    private static bool IsDoor(Piece piece) =>
        piece.WordCount <= LongestDoor
        && !piece.Has(WordUse.Street | WordUse.Ground | WordUse.House)
        && (piece.Has(WordUse.Inside) || piece.StartsWithDigit && !HasNumber(piece))
        && (piece.WordCount <= 2 || !NamesHouse(piece));

    // "Apt 14 The Granary", "Flat 3 Tower Court"; not "3. Stock links", "Flat 3 B"
    private static bool NamesHouse(Piece piece)
    {
        foreach (var word in piece.Span.EnumerateWords())
            if (char.IsUpper(word[0]) && word.Trim(".,").Length > 1 && (AddressWords.Of(word) & WordUse.Inside) == 0)
                return true;
        return false;
    }

    // "12" of "Calle Mayor 12, 3º B"; no floor, "3º".
    private static bool HasNumber(Piece piece)
    {
        foreach (var word in piece.Span.EnumerateWords())
            if (char.IsAsciiDigit(word[0]) && word.IndexOfAny('º', 'ª', '°') < 0)
                return true;
        return false;
    }
}
