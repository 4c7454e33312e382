using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>A name that a mail gives away from its address: "Jane Hill is the name", "..., Leeds LS1 1AA, name of Jane Hill".</summary>
internal static class NameApart
{
    private const int MostWords = 4;

    // Words from the address to "name of".
    private const int Nearest = 4;

    /// <param name="text">The mail's.</param>
    /// <param name="words">All of it.</param>
    /// <param name="end">Where the address ends; what stands before it is read with its sentence.</param>
    public static Words? In(string text, Wordlist words, int end)
    {
        for (var i = 0; AddressWords.IsName.MayBeIn(words) && i < words.Count; i++)
            if (AddressWords.IsName.LengthAt(words, i) > 0 && Before(text, words, i) is { } before)
                return before;
        for (var i = 0; AddressWords.NameIs.MayBeIn(words) && i < words.Count; i++)
            if (
                words.StartOf(i) >= end
                && AddressWords.NameIs.LengthAt(words, i) is > 0 and var length
                && SpeaksOfName(words, i, length)
                && Behind(text, words, i + length) is { } behind
            )
                return behind;
        var rest = words.Between(end, text.Length);
        for (var i = 0; i + 1 < rest.Count && i < Nearest; i++)
            if (rest[i] is "name" && rest[i + 1] is "of" && Behind(text, rest, i + 2) is { } named)
                return named;
        return null;
    }

    // "name's"; not "she is"
    private static bool SpeaksOfName(Wordlist words, int at, int length)
    {
        for (var i = at; i < at + length; i++)
            if (words[i].StartsWith("name", StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static Words? Before(string text, Wordlist words, int end)
    {
        var start = end;
        while (start > 0 && end - start < MostWords && IsOfName(words, start - 1) && !words.IsParted(start - 1))
            start--;
        return end - start >= 2 ? Between(text, words, start, end) : null;
    }

    private static Words? Behind(string text, Wordlist words, int start)
    {
        var end = start;
        while (end < words.Count && end - start < MostWords && IsOfName(words, end) && (end == start || !words.IsParted(end - 1)))
            end++;
        return end - start >= 2 ? Between(text, words, start, end) : null;
    }

    private static bool IsOfName(Wordlist words, int at) =>
        char.IsUpper(words[at][0]) && (words.UseOf(at) & (WordUse.Prose | WordUse.Street | WordUse.Relation)) == 0;

    private static Words Between(string text, Wordlist words, int from, int to)
    {
        var (start, end) = (words.StartOf(from), words.EndOf(to - 1));
        return new Words(BuyerName.WithoutTitle(Spelling.Squash(text.AsSpan(start..end))), start, end);
    }
}
