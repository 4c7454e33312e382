using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Postcodes;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Tells lines of an address that seem to go on the long line above them, as the lines of a wrapped text do.</summary>
internal static class AddressShapes
{
    /// <summary>Shorter words, "in" or "the", need one behind them.</summary>
    private const int ShortestLastWord = 4;

    private const int MostWords = 12;
    private const int FewestWords = 5;
    private const int MostWordsOfRow = 16;

    // Words of "thanks a lot".
    private const int MostThanks = 3;
    private const int MostWordsOfHouse = 6;

    private const WordUse GoesOn = WordUse.Prose | WordUse.Introducer | WordUse.Particle | WordUse.Relation | WordUse.Title;

    private const WordUse NoName =
        WordUse.Prose | WordUse.Introducer | WordUse.Street | WordUse.Ground | WordUse.Institution | WordUse.Firm | WordUse.Unit;

    /// <summary>"... for my nan and her 2 mates", "daz croft", "88 longmoor rd": a short line of words that no sentence needs, and a house below it.</summary>
    /// <param name="text">The mail's text.</param>
    /// <param name="lines">Of one paragraph.</param>
    /// <param name="at">The line above the name.</param>
    public static bool IsNameAboveHouse(string text, IReadOnlyList<TextLine> lines, int at)
    {
        if (at + 2 >= lines.Count || !IsHouse(text.AsSpan(lines[at + 2].Start, lines[at + 2].Length)))
            return false;
        var above = text.AsSpan(lines[at].Start, lines[at].Length);
        var last = above[(above.LastIndexOf(' ') + 1)..];
        if (last.Length < ShortestLastWord || (AddressWords.Of(last) & GoesOn) != 0)
            return false;
        var count = 0;
        foreach (var word in text.AsSpan(lines[at + 1].Start, lines[at + 1].Length).EnumerateWords())
        {
            count++;
            if (word.IndexOfAnyInRange('0', '9') >= 0 || (AddressWords.Of(word) & NoName) != 0)
                return false;
        }

        return count is 2 or 3;
    }

    /// <summary>"..., ул. Ермекова, д. 33, кв. 50" above "Тулегенов Ержан": a flat or a country ends an address, and a short line in capitals is its name.</summary>
    public static bool IsNameBelowAddress(ReadOnlySpan<char> above, ReadOnlySpan<char> line)
    {
        if (!EndsInFlat(above) && CountryNames.Of(above[(above.LastIndexOf(',') + 1)..].Trim(" .")) is null)
            return false;
        var count = 0;
        foreach (var word in line.EnumerateWords())
        {
            count++;
            if (!char.IsUpper(word[0]) || (AddressWords.Of(word) & NoName) != 0)
                return false;
        }

        return count is 2 or 3 && line.IndexOfAnyInRange('0', '9') < 0;
    }

    /// <summary>"darren hoyle 56 tanhouse rd wigan wn6 8ra": a line that is an address and no more.</summary>
    public static bool IsWhole(ReadOnlySpan<char> line)
    {
        var digit = line.IndexOfAnyInRange('0', '9');
        if (digit < 0 || PostcodeFinder.Unmistakable(line) is not { } code || code.Start <= digit)
            return false;
        if (!line[(code.Start + code.Length)..].Trim(" .").IsEmpty)
            return false;
        var (words, street) = (0, false);
        foreach (var word in line.EnumerateWords())
        {
            var use = AddressWords.Of(word);
            if ((use & (WordUse.Prose | WordUse.Introducer)) != 0)
                return false;
            street |= (use & (WordUse.Street | WordUse.Ground)) != 0;
            words++;
        }

        return street && words <= MostWords;
    }

    /// <summary>"theo lemaire 142 rue oberkampf 75011 paris france": a house, a postcode of digits and a country in one piece.</summary>
    public static bool EndsInCountry(Piece piece)
    {
        if (!piece.IsStreet || CountryNames.AtEndOf(piece.Span) is not { Start: > 0 } country)
            return false;
        var numbers = 0;
        foreach (var word in piece.Span[..country.Start].EnumerateWords())
            numbers += word.Length is >= 1 && word.IndexOfAnyExceptInRange('0', '9') < 0 ? (word.Length >= 4 ? 2 : 1) : 0;
        return numbers >= 3;
    }

    /// <summary>"142 rue oberkampf 75011 paris france merci bcp": how much of it stands before a word of thanks; 0 where it has none.</summary>
    public static int LengthWithCountry(Piece piece)
    {
        if (
            !piece.IsStreet
            || piece.WordCount is <= FewestWords or > MostWordsOfRow
            || CountryNames.AtEndOf(piece.Span) is { Start: > 0 }
        )
            return 0;
        var (end, words) = (piece.Span.Length, 0);
        while (words++ < MostThanks && piece.Span[..end].LastIndexOf(' ') is > 0 and var blank)
        {
            end = blank;
            if (
                (AddressWords.Of(piece.Span[(blank + 1)..]) & WordUse.Prose) != 0
                || AddressWords.Closings.LengthAt(Wordlist.Of(piece.Span[(blank + 1)..].ToString()), 0) > 0
            )
            {
                var row = piece.Cut(piece.Start, piece.Start + end);
                if (EndsInCountry(row))
                    return end;
            }
        }

        return 0;
    }

    private static bool EndsInFlat(ReadOnlySpan<char> line)
    {
        var number = line.LastIndexOf(' ') + 1;
        if (number == 0 || !char.IsAsciiDigit(line[number]))
            return false;
        var before = line[..number].TrimEnd();
        return (AddressWords.Of(before[(before.LastIndexOfAny(' ', ',') + 1)..]) & WordUse.Unit) != 0;
    }

    // "88 longmoor rd", "flat 2"
    private static bool IsHouse(ReadOnlySpan<char> line)
    {
        var (words, street, unit, digit) = (0, false, false, line.IndexOfAnyInRange('0', '9'));
        foreach (var word in line.EnumerateWords())
        {
            var use = AddressWords.Of(word);
            street |= (use & (WordUse.Street | WordUse.Ground)) != 0;
            unit |= words == 0 && (use & WordUse.Unit) != 0;
            words++;
        }

        // "lot 12 gwydir hwy"
        unit |= street && line.IndexOf(' ') is > 0 and var blank && blank + 1 == digit;

        return words <= MostWordsOfHouse && ((digit == 0 && street) || (digit > 0 && unit));
    }
}
