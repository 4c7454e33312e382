using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells that a mail sends the parcel to somebody else than its writer: "please send it to her".</summary>
internal static class SentElsewhere
{
    private const string Ends = ".!?;:";

    // Words of "send one Heaven Eyes to me and two of the Bach to my sister".
    private const int LongestSentence = 25;
    private const int WordsBehind = 6;
    private const int WordsBefore = 5;
    private const int WordsToThere = 3;
    private const int WordsToPerson = 9;

    // Words from "I'll take" to "to her" of "I'll take it round to her".
    private const int LongestHanding = 6;

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
            if (Receiver(text, words, i) is { } receiver)
                return receiver;
            // "schicken Sie einmal Heaven Eyes meiner Nachbarin", "envíen un ejemplar de Heaven Eyes a mi hermana"
            for (var to = i + 1; to < words.Count && to <= i + WordsToPerson && IsOneSentence(text, words, i, to); to++)
                if (IsTo(text, words, i, to))
                    return $"{words[i]} … {words[to]}";
            // "for my sister, she lives in Leeds, send it there please"
            for (var to = i + 1; to < words.Count && to <= i + WordsToThere && IsOneSentence(text, words, i, to); to++)
                if (words[to] is "there" or "dorthin" && TellsOfPerson(text, words, i))
                    return $"{words[i]} … {words[to]}";
            // "direkt an meine Schwester schicken"; not "the Bach for my husband, one parcel please"
            for (var to = i - 2; to >= 0 && to >= i - WordsBefore && IsOneSentence(text, words, to, i); to--)
                if (IsToSomeone(words, to) && !text.AsSpan(words.EndOf(to)..words.StartOf(i)).Contains(','))
                    return $"{words[to]} {words[to + 1]} … {words[i]}";
        }

        return null;
    }

    /// <summary>"Heaven Eyes to me and the Bach to my sister": two places in one sentence; null for none.</summary>
    /// <param name="text">The mail's text.</param>
    /// <param name="words">Of one paragraph.</param>
    public static string? InTwoPlaces(string text, Wordlist words)
    {
        for (var i = 0; AddressWords.Deliver.MayBeIn(words) && i < words.Count; i++)
        {
            if (AddressWords.Deliver.LengthAt(words, i) == 0 || IsRefused(words, i))
                continue;
            var (self, other) = (-1, -1);
            for (var to = i + 1; to + 1 < words.Count && to < i + LongestSentence && IsOneSentence(text, words, i, to); to++)
            {
                if (words[to] is not ("to" or "an" or "à" or "a" or "aan") || IsRefused(words, to))
                    continue;
                if (words[to + 1] is "me" or "us" or "mich" or "uns" or "moi" or "nous" or "mí" or "mi" or "mij" or "ons")
                    self = to;
                else if (NamesSomeone(words, to + 1) && !IsHandedOver(words, i, to))
                    other = to;
            }

            // "send it to him and the bill by mail to me"
            if (self > other && other >= 0 && AddressWords.Papers.IsIn(words.Between(words.StartOf(other), words.StartOf(self))))
                continue;
            if (self >= 0 && other >= 0)
                return $"{words[self]} {words[self + 1]} … {words[other]} {words[other + 1]}";
        }

        return null;
    }

    // "Address it to me & I'll take it round to her": the writer carries it there.
    private static bool IsHandedOver(Wordlist words, int deliver, int to)
    {
        for (var i = Math.Max(deliver + 1, to - LongestHanding); AddressWords.HandedOver.MayBeIn(words) && i < to; i++)
            if (AddressWords.HandedOver.LengthAt(words, i) > 0)
                return true;
        return false;
    }

    private static bool IsTo(string text, Wordlist words, int deliver, int to) =>
        AddressWords.ToThem.LengthAt(words, to) > 0 && !IsBehindPreposition(words, to)
        || to >= deliver + WordsBehind
            && to + 2 < words.Count
            && !text.AsSpan(words.EndOf(deliver)..words.StartOf(to)).Contains(',')
            && (words.UseOf(to - 1) & WordUse.Prose) == 0
            && (words.UseOf(to) & WordUse.Introducer) != 0
            && !WordCues.Has(words[to], WordCue.For)
            && words[to + 1].Length <= LongestPossessive
            && char.IsLower(words[to + 1][0])
            && words[to] is not "to" // "send a copy of the Bach to my mother? She is", which TheirPlace tells
            && TheirPlace.IsPerson(words, to + 2);

    // "von meiner Schwester empfohlen"
    private static bool IsBehindPreposition(Wordlist words, int at) =>
        WordCues.Has(words[at - 1], WordCue.From)
        || WordCues.Has(words[at - 1], WordCue.By)
        || WordCues.Has(words[at - 1], WordCue.For)
        || WordCues.Has(words[at - 1], WordCue.Within);

    // "to her", "to my daughter"; "for my daughter" tells whose it will be, and not where she lives.
    private static bool IsToSomeone(Wordlist words, int at) =>
        (words.UseOf(at) & WordUse.Introducer) != 0 && !WordCues.Has(words[at], WordCue.For) && NamesSomeone(words, at + 1);

    private static bool NamesSomeone(Wordlist words, int at) =>
        AddressWords.SomeoneElse.LengthAt(words, at) > 0
        || (
            at + 1 < words.Count
            && ((words.UseOf(at) & WordUse.Prose) != 0 || words[at].Length <= LongestPossessive && char.IsLower(words[at][0]))
            && TheirPlace.IsPerson(words, at + 1)
        );

    // "please post him Ruins", "send my brother two Ruins"; not "send her new CD", "send my brother's copy"
    private static string? Receiver(string text, Wordlist words, int deliver)
    {
        // "I will send them a postal order": what the writer sends.
        if (deliver > 1 && words[deliver - 1] is "will" or "shall" && words[deliver - 2] is "I" or "i" or "we" or "We")
            return null;
        var at = deliver + AddressWords.Deliver.LengthAt(words, deliver);
        var last = at;
        if (at < words.Count && WordCues.Has(words[at], WordCue.Our))
            last++;
        else if (at + 1 >= words.Count || words[at] is not "him" && !(words[at] is "her" or "them" && IsCount(words[at + 1])))
            return null;
        var isPerson = last == at || TheirPlace.IsPerson(words, last) && words[last][^1] != 's';
        return isPerson && last + 1 < words.Count && IsOneSentence(text, words, deliver, last + 1)
            ? $"{words[deliver]} … {words[last]} {words[last + 1]}"
            : null;
    }

    // "send her two Ruins", "send them a copy each"; not "send them the quick way"
    private static bool IsCount(ReadOnlySpan<char> word) =>
        char.IsAsciiDigit(word[0]) || word is "a" or "an" or "one" or "two" or "three" or "four" or "another" or "some";

    private static bool TellsOfPerson(string text, Wordlist words, int at)
    {
        for (var i = at - 1; i >= 0 && IsOneSentence(text, words, i, at); i--)
            if (TheirPlace.IsPerson(words, i))
                return true;
        return false;
    }

    // "please don't send it to her"
    private static bool IsRefused(Wordlist words, int at)
    {
        for (var i = Math.Max(0, at - 2); i < at; i++)
            if (AddressWords.Negations.LengthAt(words, i) > 0)
                return true;
        return false;
    }

    private static bool IsOneSentence(string text, Wordlist words, int from, int to) =>
        text.AsSpan(words.EndOf(from)..words.StartOf(to)).IndexOfAny(Ends) < 0;
}
