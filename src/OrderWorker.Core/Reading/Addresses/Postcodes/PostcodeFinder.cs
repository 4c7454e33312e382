using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Postcodes;

/// <summary>Finds a postcode in one piece of an address.</summary>
internal static class PostcodeFinder
{
    private static readonly Country Usa = Country.Of("US");
    private static readonly Country Australia = Country.Of("AU");
    private static readonly Country Britain = Country.Of("GB");
    private static readonly Country Netherlands = Country.Of("NL");
    private static readonly Country Italy = Country.Of("IT");
    private static readonly Country Japan = Country.Of("JP");
    private static readonly Country Argentina = Country.Of("AR");

    private static readonly PostcodeRule NearBritain = new(
        Britain,
        [.. PostcodeTable.For(Britain).Shapes.Select(shape => shape.Replace('i', 'a'))],
        [],
        Unmistakable: false
    );

    // "Lima 15072"
    private const int ShortestBehindTown = 5;

    // Characters of such a postcode before its first digit.
    private const int MostBeforeDigit = 4;

    /// <summary>The surest postcode of a piece.</summary>
    /// <param name="piece">A part of an address.</param>
    /// <param name="named">The country that the address names, if any.</param>
    /// <param name="home">Whose postcodes need no country beside them.</param>
    public static FoundPostcode? In(Piece piece, Country? named, Country home)
    {
        var text = piece.Span;
        if (!piece.HasDigit)
            return null;

        return (named is { } country ? OfCountry(piece, country, PostcodeRank.Named) : null)
            ?? Prefixed(text)
            ?? Unmistakable(text)
            ?? BesideState(text)
            ?? Dutch(piece)
            ?? (named is null ? OfCountry(piece, home, PostcodeRank.Home) : null)
            ?? (named is null || named == Britain ? NearlyBritish(text) : null)
            ?? Digits(piece);
    }

    // "BB7 2HM": no British code ends in those letters, and a parcel with its street and town still arrives by it.
    private static FoundPostcode? NearlyBritish(ReadOnlySpan<char> text)
    {
        var at = text[..LastWordStart(text)].TrimEnd().LastIndexOfAny(' ', '\n', ',') + 1;
        return
            Match(text, at, NearBritain, PostcodeRank.TellsCountry) is { } found
            && text[at..].IndexOfAnyInRange('a', 'z') < 0
            && text[(at + found.Length)..].Trim(" .").IsEmpty
            ? found
            : null;
    }

    /// <summary>Whether a text is a postcode whose shape alone tells the country, and nothing else.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text) =>
        Unmistakable(text) is { Start: 0 } code && text[code.Length..].Trim(" .,").IsEmpty;

    /// <summary>A postcode whose shape alone tells the country: British, Irish, Canadian and the like.</summary>
    /// <param name="text">A part of an address.</param>
    /// <param name="from">Where to begin.</param>
    /// <returns>The first one.</returns>
    public static FoundPostcode? Unmistakable(ReadOnlySpan<char> text, int from = 0)
    {
        var digit = -1;
        for (var at = from; at < text.Length; at++)
        {
            if (digit < at)
            {
                if (text[at..].IndexOfAnyInRange('0', '9') is not (>= 0 and var next))
                    return null;
                digit = at + next;
            }

            at = Math.Max(at, digit - MostBeforeDigit);
            if (!IsWordStart(text, at) || !MayBegin(text[at..]))
                continue;
            if (text[at] == '〒' && Match(text, at + 1, PostcodeTable.For(Japan), PostcodeRank.TellsCountry) is { } japanese)
                return japanese with { Start = at, Length = japanese.Length + 1 };
            foreach (var rule in PostcodeTable.Unmistakable)
                if (Match(text, at, rule, PostcodeRank.TellsCountry) is { } found && !IsPlainNumber(text.Slice(at, found.Length)))
                    return found with { Country = British(found) ?? found.Country };
        }

        return null;
    }

    private static Country? British(FoundPostcode found) =>
        found.Normal[..2] switch
        {
            "JE" when found.Country == Country.Of("GB") => Country.Of("JE"),
            "GY" when found.Country == Country.Of("GB") => Country.Of("GG"),
            "IM" when found.Country == Country.Of("GB") => Country.Of("IM"),
            _ => null,
        };

    // Those shapes begin with a letter and have a digit within four characters, or have five digits and a dash.
    private static bool MayBegin(ReadOnlySpan<char> text)
    {
        if (char.IsAsciiDigit(text[0]))
            return text.Length >= 9 && text[1..5].IndexOfAnyExceptInRange('0', '9') < 0;
        return text[0] == '〒'
            || char.IsAsciiLetter(text[0]) && text[1..Math.Min(5, text.Length)].IndexOfAnyInRange('0', '9') >= 0;
    }

    // 01305100 is a Brazilian postcode, and as likely some other number.
    private static bool IsPlainNumber(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static FoundPostcode? OfCountry(Piece piece, Country country, PostcodeRank rank)
    {
        var text = piece.Span;
        var rule = PostcodeTable.For(country);
        FoundPostcode? last = null;
        for (var at = 0; at < text.Length; at++)
            if (IsWordStart(text, at) && (last is null || at >= last.Start + last.Length))
                if ((Match(text, at, rule, rank) ?? Prefixed(text, at, rule, rank)) is { } found)
                    if (MayStand(piece, found) && !IsHouse(piece, found, country))
                        last = found;
        return last;
    }

    // "Gurruchaga 2140", "apto. 802" in Montevideo: houses have numbers of four digits there, and streets no word that tells them. Such a code
    // stands before its town.
    private static bool IsHouse(Piece piece, FoundPostcode found, Country country) =>
        found.Start > 0
        && found.Length < ShortestBehindTown
        && char.IsAsciiDigit(piece.Span[found.Start])
        && (country == Argentina || !PostcodeTable.Knows(country));

    // A bare number in a street line is the house; at an end of any other piece, or behind a house number, it may be a postcode.
    private static bool MayStand(Piece piece, FoundPostcode found)
    {
        if (found.Normal.AsSpan().IndexOfAnyInRange('A', 'Z') >= 0)
            return true;
        if (IsOfBox(piece.Span[..found.Start]))
            return false;
        var before = piece.Span[..found.Start];
        var after = piece.Span[(found.Start + found.Length)..];
        var atEnd = after.Trim(" .)").IsEmpty;
        var atStart = before.Trim(" (").IsEmpty;
        if (before.IndexOfAnyInRange('0', '9') >= 0)
            return atEnd || !atStart;
        if (atStart && found.Country == Italy && EndsInProvince(after))
            return true;
        return (atStart || atEnd || !piece.IsStreet) && !(piece.IsStreet && (atStart || atEnd));
    }

    /// <summary>Whether the number behind a text counts boxes, plots or flats: "RMB", "Locked Bag", "Lot".</summary>
    public static bool IsOfBox(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" .:#\n");
        var word = before[(before.LastIndexOfAny(' ', '\n', '-') + 1)..];
        return !word.IsEmpty && ((AddressWords.Of(word) & WordUse.Box) != 0 || AddressWords.Numbered.IsWord(word.Trim('.')));
    }

    // "Treviso TV", "Prato (PO)": provinces of Italy, and words of streets and boxes elsewhere.
    private static bool EndsInProvince(ReadOnlySpan<char> town)
    {
        town = town.Trim(" ().");
        return town.Length > 3
            && town.IndexOfAnyInRange('0', '9') < 0
            && town[^3] is ' ' or '('
            && char.IsAsciiLetterUpper(town[^2])
            && char.IsAsciiLetterUpper(town[^1])
            && town.ContainsAnyInRange('a', 'z');
    }

    private static FoundPostcode? Prefixed(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsWordStart(text, at) || !char.IsAsciiLetter(text[at]))
                continue;
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end - at > 3 || end + 1 >= text.Length || text[end] is not ('-' or '–' or '\u2011'))
                continue;
            if (!PostcodeTable.ByPrefix.TryGetValue(text[at..end].ToString(), out var rule))
                continue;
            if (Prefixed(text, at, rule, PostcodeRank.TellsCountry) is { } found)
                return found;
        }

        return null;
    }

    private static FoundPostcode? Prefixed(ReadOnlySpan<char> text, int at, PostcodeRule rule, PostcodeRank rank)
    {
        foreach (var prefix in rule.Prefixes)
        {
            if (!text[at..].StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            var digits = at + prefix.Length;
            while (digits < text.Length && text[digits] is ' ' or '-' or '–' or '\u2011')
                digits++;
            if (digits == at + prefix.Length)
                continue;
            foreach (var shape in rule.Shapes)
                if (PostcodeShape.LengthAt(text[digits..], 0, shape, out var normal) is > 0 and var length)
                    return new FoundPostcode(at, digits - at + length, normal, rule.Country, rank);
        }

        return null;
    }

    private static FoundPostcode? BesideState(ReadOnlySpan<char> text)
    {
        var at = LastWordStart(text);
        var state = text[LastWordStart(text[..at])..at].Trim(" ,.\n");
        if (state.IsEmpty || !char.IsAsciiDigit(text[at]))
            return null;
        if (Regions.IsAmerican(state) && Match(text, at, PostcodeTable.For(Usa), PostcodeRank.TellsCountry) is { } zip)
            return zip;
        return Regions.IsAustralian(state) ? Match(text, at, PostcodeTable.For(Australia), PostcodeRank.TellsCountry) : null;
    }

    // Four digits and two capitals also start American street lines: 1200 NE Alder Street.
    private static FoundPostcode? Dutch(Piece piece) =>
        !piece.IsStreet
        && Match(piece.Span, 0, PostcodeTable.For(Netherlands), PostcodeRank.TellsCountry) is { } found
        && !IsEnglish(piece.Span[(found.Length - 2)..found.Length])
        && found.Normal[^2..] is not ("ST" or "NE" or "NW" or "SE" or "SW" or "DR" or "SA" or "SD" or "SS")
            ? found
            : null;

    // "1969 by": small words in lower case are no letters of a postcode.
    private static bool IsEnglish(ReadOnlySpan<char> letters) =>
        letters
            is "by"
                or "to"
                or "at"
                or "in"
                or "of"
                or "is"
                or "or"
                or "an"
                or "on"
                or "if"
                or "no"
                or "we"
                or "me"
                or "my"
                or "so"
                or "it"
                or "as"
                or "am"
                or "go";

    private static FoundPostcode? Digits(Piece piece)
    {
        var text = piece.Span;
        var end = 0;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end is >= 4 and <= 6 && !piece.IsStreet && (end == text.Length || text[end] == ' ')
            ? new FoundPostcode(0, end, text[..end].ToString(), null, PostcodeRank.Digits)
            : null;
    }

    private static int LastWordStart(ReadOnlySpan<char> text) => text.TrimEnd(" ,.\n").LastIndexOfAny(' ', '\n', ',') + 1;

    private static FoundPostcode? Match(ReadOnlySpan<char> text, int at, PostcodeRule rule, PostcodeRank rank)
    {
        foreach (var shape in rule.Shapes)
            if (PostcodeShape.LengthAt(text, at, shape, out var normal) is > 0 and var length)
                return new FoundPostcode(at, length, normal, rule.Country, rank);
        return null;
    }

    private static bool IsWordStart(ReadOnlySpan<char> text, int at) =>
        !char.IsWhiteSpace(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1]));
}
