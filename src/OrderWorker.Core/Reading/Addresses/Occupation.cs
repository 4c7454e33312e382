using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells a line that says what somebody is or does: "Senior Hydrologist", "Freelance illustrator", "Head of Strings".</summary>
internal static class Occupation
{
    private const int MostWords = 8;

    // Shorter words may be anything that ends so.
    private const int ShortestBeforeEnding = 3;

    private static readonly string[] Endings = AddressWords.OccupationEndings;

    public static bool Is(Piece line)
    {
        if (line.HasDigit || line.WordCount > MostWords || line.Span.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return false;
        if (IsPost(line))
            return true;
        // It comes last, or before "& dreamer"; "Baker & Sons" is a firm.
        ReadOnlySpan<char> before = "";
        var isJoined = false;
        foreach (var word in line.Span.EnumerateWords())
        {
            if (isJoined && char.IsLower(word[0]) && IsOne(before))
                return true;
            isJoined = word is "&" or "and";
            before = isJoined ? before : word;
        }

        return !isJoined && IsOne(before);
    }

    /// <summary>"Director of Music", "Lecturer in Music": a post, though a word of an institution's stands in it.</summary>
    public static bool IsPost(Piece line)
    {
        if (line.HasDigit || line.WordCount > MostWords)
            return false;
        ReadOnlySpan<char> before = "";
        foreach (var word in line.Span.EnumerateWords())
        {
            if (word is "of" or "in" or "for" && IsOne(before))
                return true;
            before = word;
        }

        return false;
    }

    private static bool IsOne(ReadOnlySpan<char> word)
    {
        if ((AddressWords.Of(word) & (WordUse.Job | WordUse.Honorary | WordUse.Calling)) != 0)
            return true;
        var bare = word.Trim(".,()\"");
        foreach (var ending in Endings)
            if (bare.Length >= ending.Length + ShortestBeforeEnding && bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
