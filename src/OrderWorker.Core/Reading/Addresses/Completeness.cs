using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What an address lacks to be written on a parcel. The name is judged elsewhere: the buyer's may stand in.</summary>
internal static class Completeness
{
    /// <summary>With more lines than this, something that is no address was read as one.</summary>
    private const int MostLines = 7;

    private const int FewestOfTelephone = 10;

    public static IEnumerable<MissingPart> Missing(
        IReadOnlyList<Piece> parts,
        IReadOnlyList<Words> lines,
        Country country,
        Words? postcode,
        bool townBesideCode
    )
    {
        var hasPostcode = postcode is not null;
        var town = townBesideCode ? parts.FirstOrDefault(p => p.Start >= postcode?.End) : null;
        var street = parts.Any(p => IsHouse(p) && !IsTownNumber(p, town, parts));
        var capitals = parts.Any(p => p.Span.ContainsAnyInRange('A', 'Z'));
        if (lines.Count > MostLines || parts.Count(p => p.IsStreet && p.StartsWithDigit && p.Has(WordUse.Street)) > 2)
            yield return MissingPart.Street;
        else if (
            !street
            && !(
                NamesStations(country)
                && hasPostcode
                && lines.Count >= 3
                && parts.Take(2).Any(p => (p.LastUse & WordUse.Street) != 0)
            )
            && !(NamesHouses(country) && hasPostcode && (CountPlaces(lines) >= 2 || IsPlaceInCounty(parts, country)))
            && !(townBesideCode && lines.Count >= 2 && IsFrenchPlace(parts[0], country))
        )
            yield return MissingPart.Street;
        else if (
            parts.Any(p => IsScrap(p, capitals) || IsDotted(p) || IsLoneNumber(p, town, parts) || IsSum(p) || IsTelephone(p))
        )
            yield return MissingPart.Street;
        else if (DoorAlone.Is(parts, town, NamesHouses(country)))
            yield return MissingPart.HouseNumber;
        else if (IsUnitAlone(parts) || !street && capitals && hasPostcode && parts.Any(p => IsFarewell(p, postcode!)))
            yield return MissingPart.Street;
        else if (!street && (parts[0].LastUse & WordUse.Street) != 0 && !IsFoundByCode(country, lines, hasPostcode))
            yield return MissingPart.HouseNumber;
        if (
            !townBesideCode
            && !IsTownItself(country)
            && !parts.Any(p => p.Span.IndexOfAny("市区都県府") > 0)
            && !HasTown(parts, lines, street, country)
            && !IsFoundByCode(country, lines, hasPostcode)
        )
            yield return MissingPart.Town;
        if (!hasPostcode && PostcodeTable.HasPostcodes(country))
            yield return MissingPart.Postcode;
    }

    // "Ffion Prys / Leeds LS6 3QW", and below it "hugs xx", beside lines in capitals
    private static bool IsFarewell(Piece piece, Words postcode) =>
        piece.Before >= Break.Line && piece.Start >= postcode.End && char.IsLower(piece.Span[0]);

    // "Flat 3B", and then the town: of which house?
    private static bool IsUnitAlone(IReadOnlyList<Piece> parts) =>
        parts.Where(IsHouse).ToList() is { Count: > 0 } houses
        && houses.TrueForAll(IsBareUnit)
        && parts.Count(p => !houses.Contains(p) && !Counties.IsOne(p.Text)) < 2;

    private static bool IsBareUnit(Piece piece) =>
        piece is { WordCount: <= 2, HasDigit: true } && (piece.FirstUse & WordUse.Unit) != 0;

    // "in the week", among lines that begin in capitals: a scrap of a sentence, and no line of an address.
    private static bool IsScrap(Piece piece, bool capitals) =>
        capitals
        && piece.Span is [var first, ..]
        && char.IsLower(first)
        && piece.WordCount >= 2
        && (piece.FirstUse & WordUse.CareOf) == 0
        && (
            (piece.FirstUse & (WordUse.Introducer | WordUse.Relation)) != 0
            || piece.Span.StartsWith("the ", StringComparison.Ordinal)
        );

    // "Home 01632 960187 / Mobile 07700 900264": more digits than a line of an address has
    private static bool IsTelephone(Piece piece)
    {
        // "Blk 318 Ang Mo Kio Ave 14 #09-227"
        if (piece.IsStreet && piece.Span.Contains('#'))
            return false;
        var digits = 0;
        foreach (var c in piece.Span)
            digits += char.IsAsciiDigit(c) ? 1 : 0;
        return digits >= FewestOfTelephone;
    }

    /// <summary>"15.50 by", of a sentence about the money.</summary>
    public static bool IsSum(Piece piece) =>
        piece.Span.IndexOfAnyExceptInRange('0', '9') is > 0 and var dot
        && piece.Span[dot] is '.' or ','
        && piece.Span.Length > dot + 3
        && char.IsAsciiDigit(piece.Span[dot + 1])
        && char.IsAsciiDigit(piece.Span[dot + 2])
        && piece.Span[dot + 3] == ' ';

    // "POSTCODE ............", "Where I live .. 18 Mill Road": a form's own words.
    private static bool IsDotted(Piece piece) =>
        piece.Span.IndexOf("...") >= 0
        || piece.Span.IndexOf(".. ") >= 0
        || piece.Span.IndexOf("___") >= 0
        || piece.Span.IndexOf("---") >= 0;

    private static bool IsHouse(Piece piece) =>
        piece.HasDigit || PostOffice.Keeps(piece) || piece.Has(WordUse.House) || (piece.Has(WordUse.Box) && piece.HasDigit);

    // "100 00 Praha 10", where no street stands: the number is the town's.
    private static bool IsTownNumber(Piece piece, Piece? town, IReadOnlyList<Piece> parts) =>
        (piece == town || parts.Count == 1) && AddressLines.IsDistrict(piece);

    // "10", and nothing that it could be the number of: "Feria, 10, 41003 Sevilla" has a part more.
    private static bool IsLoneNumber(Piece piece, Piece? town, IReadOnlyList<Piece> parts) =>
        IsNumber(piece) && parts.Count(p => p != town && !IsNumber(p)) < (town is null ? 2 : 1);

    // "#07-115": a floor and a door, which need a street in another part.
    private static bool IsNumber(Piece piece) =>
        piece.HasDigit && piece.Head != '#' && piece.Span.IndexOfAnyExcept("0123456789 .,-/#") < 0;

    private static bool IsTownItself(Country country) => country.Code is "SG" or "HK" or "MO" or "MC" or "GI" or "VA";

    // "Yarrabee, Deadmans Creek Road, Yackandandah": the property's name above a road without numbers.
    private static bool NamesStations(Country country) => country.Code is "AU" or "NZ" or "ZA";

    // Where a house may have a name in place of a number.
    private static bool NamesHouses(Country country) => country.Code is "GB" or "IE" or "JE" or "GG" or "IM";

    // "Ballyfarnon, Boyle, Co. Roscommon": a house or a townland, and its town. "Boyle Co Roscommon" is the town alone.
    private static int CountPlaces(IReadOnlyList<Words> lines) => lines.Count(l => !Counties.IsOne(l.Text));

    // "An Spidéal, Co. na Gaillimhe", parted by the buyer and not by the reader, and "Ballyvelaghan Burrin Co Clare": the Eircode finds the
    // house.
    private static bool IsPlaceInCounty(IReadOnlyList<Piece> parts, Country country) =>
        country.Code == "IE"
        && parts.Count >= 2
        && (parts[0].WordCount > 1 || !(parts[1].Before == Break.Line && parts[1].Line == parts[0].Line));

    // "Le Bourg", "Les Tilleuls": a place in the country, found by its name.
    private static bool IsFrenchPlace(Piece piece, Country country) =>
        country.Code is "FR" or "CH" or "BE" or "LU"
        && piece.WordCount >= 2
        && (
            piece.Span.StartsWith("le ", StringComparison.OrdinalIgnoreCase)
            || piece.Span.StartsWith("la ", StringComparison.OrdinalIgnoreCase)
            || piece.Span.StartsWith("les ", StringComparison.OrdinalIgnoreCase)
            || piece.Span.StartsWith("l'", StringComparison.OrdinalIgnoreCase)
        );

    private static bool HasTown(IReadOnlyList<Piece> parts, IReadOnlyList<Words> lines, bool street, Country country)
    {
        if (lines.Count < 2)
            return false;

        var towns = parts.Where((p, i) => IsTown(p) && (i > 0 || street)).ToList();
        return street
            ? towns.Any(t => !IsHouse(t) || AddressLines.IsDistrict(t) || country.Code == "CA" && EndsInProvince(t))
            : towns.Count > 0;
    }

    // "Moncton NB", where the last word is no narrowboat
    private static bool EndsInProvince(Piece piece) =>
        piece.Span.TrimEnd().LastIndexOf(' ') is > 0 and var at && Regions.IsCanadian(piece.Span[(at + 1)..]);

    // An Eircode stands for one house, so that a county will do for a town.
    private static bool IsFoundByCode(Country country, IReadOnlyList<Words> lines, bool hasPostcode) =>
        country.Code == "IE" && hasPostcode && lines.Count >= 2;

    private static bool IsTown(Piece piece) =>
        !(piece.IsStreet && piece.StartsWithDigit)
        && (piece.LastUse & WordUse.Street) == 0
        && ((piece.FirstUse & (WordUse.Street | WordUse.Unit)) == 0 || IsByWayOf(piece))
        && !PostOffice.Keeps(piece)
        && !piece.Has(WordUse.Box)
        && (piece.FirstUse & WordUse.CareOf) == 0
        && !Counties.StartsAt(piece.Span);

    // "via Braidwood NSW": by way of a town, and no Italian street, whose name begins in a capital.
    private static bool IsByWayOf(Piece piece) => piece.Span.StartsWith("via ", StringComparison.Ordinal) && !piece.HasDigit;
}
