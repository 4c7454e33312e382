using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells the letters behind a name, which no label needs: "PhD", "M.A.", "P.Eng.".</summary>
internal static class Degree
{
    private const int Longest = 8;

    /// <summary>One that is known, or has a dot and small letters within: no initials look like that.</summary>
    public static bool Is(ReadOnlySpan<char> word)
    {
        var bare = word.Trim(",()");
        if ((AddressWords.Of(bare) & WordUse.Suffix) != 0)
            return true;
        var dot = bare.IndexOf('.');
        if (dot <= 0 || dot + 1 >= bare.Length || bare.Length > Longest)
            return false;
        return bare.ContainsAnyInRange('a', 'z') && char.IsUpper(bare[0])
            || (AddressWords.Of(bare.ToString().Replace(".", "", StringComparison.Ordinal)) & WordUse.Suffix) != 0;
    }

    /// <summary>Tells that a post is held no longer: "(retired)".</summary>
    public static bool IsPast(ReadOnlySpan<char> word) =>
        word.Trim(",()").ToString() is "retired" or "retd" or "ret'd" or "emeritus" or "emerita";

    /// <summary>Two capitals and more, as few names have them; "III" is of the name.</summary>
    public static bool LooksLikeOne(ReadOnlySpan<char> word)
    {
        var bare = word.Trim(".,()");
        var capitals = 0;
        foreach (var letter in bare)
            capitals += char.IsUpper(letter) ? 1 : 0;
        return bare.Length is > 1 and <= Longest
            && capitals > 1
            && bare.IndexOfAnyExcept('I', 'V', 'X') >= 0
            && bare.IndexOf('\'') < 0
            && bare.IndexOf('-') < 0;
    }
}
