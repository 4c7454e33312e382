using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells whether a mail asks for its parcel at the writer's place of work: "to my office, please".</summary>
internal static class OfficeRequest
{
    // Words from "ignoring" to "my signature".
    private const int LongestRefusal = 6;

    // Words of "My office address".
    private const int LongestLabel = 3;

    /// <param name="text">The mail's.</param>
    /// <param name="words">Of one paragraph.</param>
    public static bool IsIn(string text, Wordlist words) =>
        AddressWords.ToOffice.IndexIn(words, at => !IsNegated(words, at) && !IsOfRefused(words, at) && !IsLabel(text, words, at))
        >= 0;

    private static bool IsNegated(Wordlist words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
            if ((words.UseOf(i) & WordUse.Negation) != 0)
                return true;
        return false;
    }

    // "not to the office address in my signature", "ignoring the office one in my signature": all of it is refused.
    private static bool IsOfRefused(Wordlist words, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - LongestRefusal; i--)
        {
            if (words[i] is "ignore" or "ignoring" or "disregard" or "disregarding")
                return true;
            if (AddressWords.ToOffice.LengthAt(words, i) > 0 && IsNegated(words, i))
                return true;
        }

        return false;
    }

    // "My office address:", at the start of its line, only says which of several it is.
    private static bool IsLabel(string text, Wordlist words, int at)
    {
        var end = words.EndOf(at + AddressWords.ToOffice.LengthAt(words, at) - 1);
        if (end >= text.Length || text[end] != ':')
            return false;
        var line = words.Between(text.LastIndexOf('\n', words.StartOf(at)) + 1, end);
        if (line.Count > LongestLabel)
            return false;
        for (var i = 0; i < line.Count; i++)
            if (AddressWords.To.IsWord(line[i]))
                return false;
        return true;
    }
}
