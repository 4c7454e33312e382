using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Addresses.Postcodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Tells whose a postcode of digits is where no country is named: by the town beside it and by what the street is called.</summary>
/// <remarks>Half of the world writes five digits. Where the signs are few or speak against each other, nobody's country is told.</remarks>
internal static class UnnamedCountry
{
    // Whose street words are nobody else's among those with postcodes of the same shape.
    private static readonly ulong ToldByStreet = "DE FR IT DK NO SE FI PL HU RO BG GR EE LV LT PT RU UA TR"
        .Split(' ')
        .Aggregate(0UL, (set, code) => set | CountryHints.SetOf(Country.Of(code)));

    // Each shape once, with the countries whose postcodes have it.
    private static readonly (string Shape, ulong Countries)[] Shapes =
    [
        .. CountryHints
            .Of(ulong.MaxValue)
            .SelectMany(country => PostcodeTable.For(country).Shapes.Select(shape => (Shape: shape, Country: country)))
            .GroupBy(s => s.Shape, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Aggregate(0UL, (set, s) => set | CountryHints.SetOf(s.Country)))),
    ];

    // Overseas France has codes of its own, South Tyrol German streets, San Marino Italian ones.
    private static readonly (string Country, string Beginning)[] Shared =
    [
        ("FR", "97"),
        ("FR", "98"),
        ("DE", "39"),
        ("IT", "4789"),
        ("CH", "948"),
        ("CH", "949"),
    ];

    /// <summary>The postcode among the parts of an address, with its country and why; null where there is none or it cannot be told.</summary>
    /// <param name="parts">Of an address that names no country.</param>
    /// <param name="home">Whose postcodes need no country beside them; it is among those that may be told.</param>
    /// <param name="foreign">Whether the town or the street is of another country than home.</param>
    public static (int Part, FoundPostcode Code, string Rule)? Of(List<Piece> parts, Country home, out bool foreign)
    {
        foreign = false;
        var own = CountryHints.SetOf(home);
        ulong? known = null;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (!parts[i].HasDigit || parts[i].IsStreet)
                continue;
            foreach (var code in DigitCode.In(parts[i]))
            {
                var may = MayBe(parts[i], code);
                if (may == 0)
                    continue;
                var streets = known ??= StreetsOf(parts);
                var (fitting, other) = TownsOf(parts, i, code);
                (fitting, other) = (fitting & may, other & may);
                foreign |= (own & may) != 0 && own != 0 && IsForeign(own, fitting, streets);
                if (Decide(code, may, fitting, other, streets) is { } told && (!code.IsAtEnd || fitting != 0))
                    return (i, Found(parts[i], code, told.Country), told.Rule);
            }
        }

        return null;
    }

    private static bool IsForeign(ulong own, ulong fitting, ulong streets) =>
        (fitting & own) == 0 && (fitting != 0 || streets != 0 && (streets & own) == 0);

    private static (Country Country, string Rule)? Decide(DigitCode code, ulong may, ulong fitting, ulong other, ulong streets)
    {
        if (fitting != 0)
        {
            var agreed = streets == 0 ? fitting : fitting & streets;
            return CountryHints.Only(agreed) is { } ofTown
                ? (ofTown, $"no country is named; the postcode and the town are those of {ofTown.Code}")
                : null;
        }

        if (other != 0 || CountryHints.Only(streets & may) is not { } told || (ToldByStreet & CountryHints.SetOf(told)) == 0)
            return null;
        return Shared.Any(s => s.Country == told.Code && code.Digits.StartsWith(s.Beginning, StringComparison.Ordinal))
            ? null
            : (told, $"no country is named; the street's words and the postcode's form together are those of {told.Code} only");
    }

    // The countries that have postcodes of this shape and beginning.
    private static ulong MayBe(Piece piece, DigitCode code)
    {
        var (may, beginning) = (0UL, CountryHints.BeginningWith(code.Digits));
        foreach (var (shape, countries) in Shapes)
            if ((countries & beginning & ~may) != 0 && PostcodeShape.LengthAt(piece.Span, code.Start, shape) == code.Length)
                may |= countries & beginning;
        return may;
    }

    private static FoundPostcode Found(Piece piece, DigitCode code, Country country)
    {
        foreach (var shape in PostcodeTable.For(country).Shapes)
            if (PostcodeShape.LengthAt(piece.Span, code.Start, shape, out var normal) == code.Length)
                return new FoundPostcode(code.Start, code.Length, normal, country, PostcodeRank.TellsCountry);
        throw new InvalidOperationException($"'{code.Digits}' is no postcode of {country}.");
    }

    // What all street words of the address have in common; nothing where they have nothing.
    private static ulong StreetsOf(List<Piece> parts)
    {
        var (all, common) = (0UL, ulong.MaxValue);
        foreach (var part in parts)
        foreach (var word in part.Span.EnumerateWords())
            if (CountryHints.OfStreetWord(word) is not 0 and var set)
                (all, common) = (all | set, common & set);
        return all == 0 ? 0
            : common != 0 ? common
            : all;
    }

    // The town stands beside the code; else it is another part.
    private static (ulong Fitting, ulong Other) TownsOf(List<Piece> parts, int at, DigitCode code)
    {
        var piece = parts[at].Span;
        var beside = code.Start == 0 ? piece[code.Length..] : piece[..code.Start];
        if (CountryHints.OfTown(Bare(beside), code.Digits) is not (0, 0) and var found)
            return found;
        var (fitting, other) = (0UL, 0UL);
        for (var i = 0; i < parts.Count; i++)
            if (i != at && !parts[i].HasDigit)
            {
                var town = CountryHints.OfTown(Bare(parts[i].Span), code.Digits);
                (fitting, other) = (fitting | town.Fitting, other | town.Other);
            }

        return (fitting, fitting != 0 ? 0 : other);
    }

    // "г. Новосибирск", "- Berlin"
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> town)
    {
        town = town.Trim(" ,.-–");
        return town.Length > 3 && char.IsLower(town[0]) && town[1] is '.' or ' ' ? town[2..].Trim() : town;
    }
}
