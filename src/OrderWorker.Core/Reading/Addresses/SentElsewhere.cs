using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells that a mail sends the parcel to somebody else than its writer: "please send it to her".</summary>
internal static class SentElsewhere
{
    private const int WordsBehind = 6;
    private const int WordsBefore = 5;

    /// <summary>"mi", "ma", "unser": what stands before whom the parcel goes to.</summary>
    private const int LongestPossessive = 6;

    /// <summary>The words that say so; null for none.</summary>
    /// <param name="text">The mail's text.</param>
    /// <param name="words">Of one paragraph.</param>
    public static string? In(string text, Wordlist words)
    {
        for (var i = 0; AddressWords.Deliver.MayBeIn(words) && i < words.Count; i++)
        {
            if (AddressWords.Deliver.LengthAt(words, i) == 0 || IsRefused(words, i))
                continue;
            for (var to = i; to + 1 < words.Count && to < i + WordsBehind; to++)
                if (IsToSomeone(words, to))
                    return $"{words[i]} … {words[to]} {words[to + 1]}";
            // "direkt an meine Schwester schicken"
            for (var to = i - 2; to >= 0 && to >= i - WordsBefore && IsOneSentence(text, words, to, i); to--)
                if (IsToSomeone(words, to))
                    return $"{words[to]} {words[to + 1]} … {words[i]}";
        }

        return null;
    }

    // "to her", "to my daughter"
    private static bool IsToSomeone(Wordlist words, int at) =>
        (words.UseOf(at) & WordUse.Introducer) != 0 && NamesSomeone(words, at + 1);

    private static bool NamesSomeone(Wordlist words, int at) =>
        AddressWords.SomeoneElse.LengthAt(words, at) > 0
        || (
            at + 1 < words.Count
            && ((words.UseOf(at) & WordUse.Prose) != 0 || words[at].Length <= LongestPossessive)
            && (words.UseOf(at + 1) & WordUse.Relation) != 0
        );

    // "please don't send it to her"
    private static bool IsRefused(Wordlist words, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
            if (AddressWords.Negations.LengthAt(words, i) > 0)
                return true;
        return false;
    }

    private static bool IsOneSentence(string text, Wordlist words, int from, int to) =>
        text.AsSpan(words.EndOf(from)..words.StartOf(to)).IndexOfAny(".!?;:") < 0;
}
