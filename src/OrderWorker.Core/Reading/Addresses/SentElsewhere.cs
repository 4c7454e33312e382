using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells that a mail sends the parcel to somebody else than its writer: "please send it to her".</summary>
internal static class SentElsewhere
{
    private const int WordsBehind = 6;

    /// <summary>The words that say so; null for none.</summary>
    public static string? In(Wordlist words)
    {
        for (var i = 0; AddressWords.Deliver.MayBeIn(words) && i < words.Count; i++)
        {
            if (AddressWords.Deliver.LengthAt(words, i) == 0)
                continue;
            for (var to = i; to + 1 < words.Count && to < i + WordsBehind; to++)
                if ((words.UseOf(to) & WordUse.Introducer) != 0 && NamesSomeone(words, to + 1))
                    return $"{words[i]} … {words[to]} {words[to + 1]}";
        }

        return null;
    }

    // "to her", "to my daughter"
    private static bool NamesSomeone(Wordlist words, int at) =>
        AddressWords.SomeoneElse.LengthAt(words, at) > 0
        || (at + 1 < words.Count && (words.UseOf(at) & WordUse.Prose) != 0 && (words.UseOf(at + 1) & WordUse.Relation) != 0);
}
