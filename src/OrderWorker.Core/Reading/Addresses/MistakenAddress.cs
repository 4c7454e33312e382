using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"Correction:" and "that should be" behind an address: it is wrong, unless they speak of the goods.</summary>
internal static class MistakenAddress
{
    // Characters behind the address.
    private const int Nearest = 200;
    private const string Ends = ".!?";
    private const WordUse OfPlace = WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Unit | WordUse.Box;

    /// <param name="text">The mail's.</param>
    /// <param name="words">Its words.</param>
    /// <param name="since">Where the address ends.</param>
    /// <param name="shop">Whose goods may be what is put right.</param>
    public static bool IsToldBehind(string text, Wordlist words, int since, ShopWords shop)
    {
        var behind = words.Between(since, since + Nearest);
        return AddressWords.Mistaken.MayBeIn(behind) && IsIn(text, words, behind, since, shop);
    }

    private static bool IsIn(string text, Wordlist words, Wordlist behind, int since, ShopWords shop) =>
        AddressWords.Mistaken.IndexIn(
            behind,
            (behind, at) => !IsOfGoods(SentenceOf(text, words, behind.StartOf(at), since), shop)
        ) >= 0;

    private static Wordlist SentenceOf(string text, Wordlist words, int at, int since)
    {
        var start = Math.Max(since, text.LastIndexOfAny([.. Ends, '\n'], at) + 1);
        while (at < text.Length && !Ends.Contains(text[at], StringComparison.Ordinal) && !text.AsSpan(at).StartsWith("\n\n"))
            at++;
        return words.Between(start, at);
    }

    // "Correction, please strike Heaven Eyes"; not "correction: 14 Heaven Street", "Heaven Eyes to 14, not 15"
    private static bool IsOfGoods(Wordlist sentence, ShopWords shop)
    {
        var named = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            if ((sentence.UseOf(i) & OfPlace) != 0 || sentence[i].Length > 1 && char.IsAsciiDigit(sentence[i][0]))
                return false;
            named |= i > 0 && char.IsUpper(sentence[i][0]) && shop.Knows(Spelling.Key(sentence[i]));
        }

        return named && !AddressWords.Address.IsIn(sentence) && !AddressWords.Deliver.IsIn(sentence);
    }
}
