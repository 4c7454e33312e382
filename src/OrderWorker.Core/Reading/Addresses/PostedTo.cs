using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"Please send it to where I work, the ticket office:", "post it to my work address:"; not "rather than to my work address".</summary>
internal static class PostedTo
{
    /// <param name="words">Of the sentence before the address.</param>
    /// <param name="at">Where the place is told of.</param>
    public static bool Is(Wordlist words, int at)
    {
        if (IsBehindUse(words, at))
            return true;
        var to = at - 1;
        while (to > 0 && to > at - 3 && !AddressWords.To.IsWord(words, to))
            to--;
        return to > 0
            && AddressWords.WorkPlace.MayBeIn(words)
            && AddressWords.To.IsWord(words, to)
            && AddressWords.WorkPlace.IsIn(words.Between(words.StartOf(at), words.EndOf(Math.Min(words.Count, at + 3) - 1)))
            && !LeadIn.IsNegated(words, to);
    }

    // "please use my work address:"
    private static bool IsBehindUse(Wordlist words, int at)
    {
        for (var i = Math.Max(0, at - 3); i < at; i++)
            if (
                i + AddressWords.Deliver.LengthAt(words, i) == at
                && words.Between(words.StartOf(i), words.StartOf(at)) is { Count: > 1 } use
            )
                for (var j = 0; j < use.Count; j++)
                    if (use[j] is "use")
                        return !LeadIn.IsNegated(words, i);
        return false;
    }
}
