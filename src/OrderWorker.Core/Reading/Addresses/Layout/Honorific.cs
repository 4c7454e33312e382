using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>What stands before a title and is no part of the name: the brackets of "(Miss) Jane Hill", the style of "The Very Rev. John Hill".</summary>
internal static class Honorific
{
    // "The Very Rev."
    private const int MostWords = 3;

    /// <returns>0 for none.</returns>
    public static int LengthAtStartOf(ReadOnlySpan<char> text)
    {
        if (text is ['(', ..])
            return text.IndexOf(')') is > 1 and var close && text[(close + 1)..] is [' ', _, ..] && IsTitle(text[1..close])
                ? close + 2
                : 0;
        if (!text.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return 0;
        var (at, seen) = (0, 0);
        foreach (var word in text.EnumerateWords())
        {
            if (seen++ > 0 && IsReverend(word))
                return at + text[at..].IndexOf(word, StringComparison.Ordinal);
            if (seen == MostWords)
                break;
            at += text[at..].IndexOf(word, StringComparison.Ordinal) + word.Length;
        }

        return 0;
    }

    private static bool IsTitle(ReadOnlySpan<char> word) => (AddressWords.Of(word.TrimEnd('.')) & WordUse.Title) != 0;

    // "The Major Oak" is a house.
    private static bool IsReverend(ReadOnlySpan<char> word) =>
        word.StartsWith("rev", StringComparison.OrdinalIgnoreCase) && IsTitle(word);
}
