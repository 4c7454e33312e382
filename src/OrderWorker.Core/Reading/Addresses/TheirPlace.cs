using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// Tells that goods go to somebody else where no word sends them: "one Bach for my sister, to her address in Leeds", "Heaven Eyes to my aunt please".
/// </summary>
internal static class TheirPlace
{
    // Words from "for" to "sister" of "for my dear old sister".
    private const int LongestPerson = 4;

    // Words from "sister" to "to her" of "my sister Ann Gray, to her", and from "voisine" to "chez elle" of "ma voisine du dessus, à livrer chez elle".
    private const int LongestName = 3;
    private const int LongestSending = 6;

    // "à livrer" of "à livrer chez elle", "liefern Sie es" of "liefern Sie es bei ihr ab"
    private const int WordsOfSending = 3;
    private const string Ends = ".!?;:";

    // Words from "friend's" to "address" of "my friend's new address".
    private const int LongestAdjective = 2;

    /// <summary>The words that say so; null for none.</summary>
    /// <param name="text">The mail's text.</param>
    /// <param name="words">Of one paragraph.</param>
    public static string? In(string text, Wordlist words)
    {
        for (var i = 1; AddressWords.TheirPlace.MayBeIn(words) && i + 1 < words.Count; i++)
        {
            if (AddressWords.TheirPlace.LengthAt(words, i) == 0)
                continue;
            var isMine = WordCues.Has(words[i + 1], WordCue.Our);
            if (!isMine && IsBehindPerson(text, words, i))
                return $"{words[i - 1]} {words[i]} {words[i + 1]}";
            if (isMine && IsPerson(words, i + 2) && AreGoods(text, words, i))
                return $"{words[i - 1]} {words[i]} {words[i + 1]} {words[i + 2]}";
        }

        return null;
    }

    /// <summary>"My friend's address", "my mums new address": calls the address another person's.</summary>
    public static bool IsCalled(Wordlist words)
    {
        for (var i = 0; AddressWords.Address.MayBeIn(words) && i + 1 < words.Count; i++)
            if (IsPossessive(words[i]))
                for (var at = i + 1; at < words.Count && at <= i + LongestAdjective && !words.IsParted(at - 1); at++)
                    if (AddressWords.Address.LengthAt(words, at) > 0)
                        return true;
        return false;
    }

    // "sister's", "sisters"
    private static bool IsPossessive(ReadOnlySpan<char> word)
    {
        if (word.Length < 3 || word[^1] != 's')
            return false;
        return (AddressWords.Of(word[..^1].TrimEnd("'’")) & WordUse.Relation) != 0;
    }

    /// <summary>"sister", "father's".</summary>
    public static bool IsPerson(Wordlist words, int at)
    {
        if (at >= words.Count)
            return false;
        var word = words[at];
        return (words.UseOf(at) & WordUse.Relation) != 0
            || word.Length > 2
                && word[^1] == 's'
                && word[^2] is '\'' or '’'
                && (AddressWords.Of(word[..^2]) & WordUse.Relation) != 0;
    }

    // "for my sister, to her"; not "for my sister, who took it to her school"
    private static bool IsBehindPerson(string text, Wordlist words, int at)
    {
        var isSent = false;
        for (var i = at - 1; i >= Math.Max(0, at - WordsOfSending); i--)
            isSent |= AddressWords.Deliver.LengthAt(words, i) > 0;
        var furthest = at - 1 - (isSent ? LongestSending : LongestName);
        for (var person = at - 1; person > 0 && person >= furthest; person--)
        {
            // "for my dad but don't send it to him"
            if (!IsOneSentence(text, words, person, at) || AddressWords.Negations.LengthAt(words, person) > 0)
                return false;
            if (!IsPerson(words, person))
            {
                if (char.IsUpper(words[person][0]) || isSent)
                    continue;
                return false;
            }

            for (var lead = person - 1; lead >= 0 && lead >= person - LongestPerson; lead--)
                if (WordCues.Has(Folding.Fold(words[lead]), WordCue.For)) // "für" as well
                    return IsOneSentence(text, words, lead, person);
            return false;
        }

        return false;
    }

    // A sentence that begins with names and numbers, and has no verb before its "to".
    private static bool AreGoods(string text, Wordlist words, int to)
    {
        var named = false;
        for (var i = to - 1; i >= 0 && IsOneSentence(text, words, i, to); i--)
        {
            var word = words[i];
            // "One Bach please, to my mum's"; not "Thanks to my sister"
            if (WordCues.Has(word, WordCue.Please) && !named && i > 0)
                continue;
            if (WordCues.Has(word, WordCue.Courtesy) || AddressWords.Closings.IsWord(word))
                return false;
            named |= char.IsUpper(word[0]) && (words.UseOf(i) & WordUse.Prose) == 0;
            if (
                !char.IsUpper(word[0])
                && !char.IsDigit(word[0])
                && !WordCues.Has(word, WordCue.Of)
                && !WordCues.Has(word, WordCue.Article)
            )
                return false;
        }

        return named;
    }

    private static bool IsOneSentence(string text, Wordlist words, int from, int to) =>
        text.AsSpan(words.EndOf(from)..words.StartOf(to)).IndexOfAny(Ends) < 0
        && !text.AsSpan(words.EndOf(from)..words.StartOf(to)).Contains("\n\n", StringComparison.Ordinal);
}
