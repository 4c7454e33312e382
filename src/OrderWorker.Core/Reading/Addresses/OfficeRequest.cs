using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells whether a mail asks for its parcel at the writer's place of work: "to my office, please".</summary>
internal static class OfficeRequest
{
    // Words from "ignoring" to "my signature".
    private const int LongestRefusal = 6;

    // Words from "send" to "hospital" of "send it to the local hospital".
    private const int LongestWay = 5;

    private const WordUse House = WordUse.Institution | WordUse.Firm;

    // Words of "My office address".
    private const int LongestLabel = 3;

    /// <param name="text">The mail's.</param>
    /// <param name="words">Of one paragraph.</param>
    public static bool IsIn(string text, Wordlist words) =>
        AddressWords.ToOffice.MayBeIn(words) && AsksForOffice(text, words) || SendsToHouse(words);

    /// <summary>The same of several paragraphs.</summary>
    public static bool IsInAny(string text, List<Wordlist> paragraphs)
    {
        foreach (var words in paragraphs)
            if (IsIn(text, words))
                return true;
        return false;
    }

    private static bool AsksForOffice(string text, Wordlist words) =>
        AddressWords.ToOffice.IndexIn(
            words,
            (words, at) =>
                !IsNegated(words, at)
                && !IsOfRefused(words, at)
                && !IsOfNegated(words, at)
                && !IsForPapers(text, words, at)
                && !GoesOn(words, at + AddressWords.ToOffice.LengthAt(words, at) - 1)
                && !IsLabel(text, words, at)
        ) >= 0;

    // "Please send to the hospital", "send it to my department", "use the theatre's address"
    private static bool SendsToHouse(Wordlist words)
    {
        for (var i = 0; AddressWords.Deliver.MayBeIn(words) && i < words.Count; i++)
        {
            if (AddressWords.Deliver.LengthAt(words, i) is not (> 0 and var length) || IsNegated(words, i))
                continue;
            var isTo = false;
            for (var at = i; at < words.Count && at < i + length + LongestWay && (at == i || !words.IsParted(at - 1)); at++)
            {
                if ((words.UseOf(at) & WordUse.Negation) != 0 || AddressWords.Contrast.LengthAt(words, at) > 0)
                    break;
                isTo |= AddressWords.To.IsWord(words, at) || words[at] is "use";
                if (isTo && at >= i + length - 1 && IsHouse(words, at))
                    return !IsOfPerson(words, at + 1) && !GoesOn(words, at);
            }
        }

        return false;
    }

    private static bool EndsSentence(string text, Wordlist words, int at) =>
        text.AsSpan(words.EndOf(at)..words.StartOf(at + 1)).IndexOfAny(".:;!?\n") >= 0;

    // "to our choir director at his home"
    private static bool IsOfPerson(Wordlist words, int at) =>
        at < words.Count
        && (words.UseOf(at) & (WordUse.Job | WordUse.Honorary | WordUse.Calling | WordUse.Relation | WordUse.Title)) != 0;

    // "as packages sent to the office are opened"
    private static bool GoesOn(Wordlist words, int at) =>
        at + 1 < words.Count
        && !words.IsParted(at)
        && words[at + 1]
            is "are"
                or "is"
                or "were"
                or "was"
                or "get"
                or "gets"
                or "go"
                or "goes"
                or "always"
                or "usually"
                or "tend"
                or "vanish"
                or "disappear";

    private static bool IsHouse(Wordlist words, int at)
    {
        var word = words[at];
        if (!char.IsLower(word[0]))
            return false;
        if (!word.EndsWith("'s") && !word.EndsWith("’s"))
            return (words.UseOf(at) & House) != 0 || AddressWords.WorkPlace.IsWord(words, at);
        word = word[..^2];
        return (AddressWords.Of(word) & House) != 0 || AddressWords.WorkPlace.IsWord(word);
    }

    // "please do not send it to the clinic in my signature"
    private static bool IsOfNegated(Wordlist words, int at)
    {
        for (var i = at - 1; i >= 0 && !words.IsParted(i); i--)
        {
            if (AddressWords.Deliver.LengthAt(words, i) > 0)
                return IsNegated(words, i);
            if ((words.UseOf(i) & WordUse.Negation) != 0)
                return true;
        }

        return false;
    }

    // "Office address in the signature is only for letters."
    private static bool IsForPapers(string text, Wordlist words, int at)
    {
        for (var i = at; i < words.Count && (i == at || !EndsSentence(text, words, i - 1)); i++)
            if (AddressWords.Papers.LengthAt(words, i) > 0)
                return true;
        return false;
    }

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
            if (AddressWords.To.IsWord(line, i))
                return false;
        return true;
    }
}
