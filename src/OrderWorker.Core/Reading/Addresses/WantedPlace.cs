using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// Words right above an address that refuse one place and end in the one that is wanted: "not to the office but to my home:", "Bitte nicht an die
/// Kanzlei, sondern privat:", "please do not send it to the clinic, I would like it at home:".
/// </summary>
internal static class WantedPlace
{
    /// <param name="words">Between what stands before and the address.</param>
    public static bool IsToldLast(Wordlist words)
    {
        if (!AddressWords.Negations.MayBeIn(words) && !AddressWords.Former.MayBeIn(words))
            return false;
        var but = AddressWords.But.LastIndexIn(words);
        var from = but > 0 ? but + AddressWords.But.LengthAt(words, but) : StartOfLastClause(words);
        if (from <= 0 || from >= words.Count)
            return false;
        var isFormer = AddressWords.Former.IsIn(words.Upto(from));
        if (!isFormer && !AddressWords.Negations.IsIn(words.Upto(from)))
            return false;
        var wanted = words.Between(words.StartOf(from), words.EndOf(words.Count - 1));
        if (
            AddressWords.Negations.IsIn(wanted)
            || AddressWords.NotHere.IsIn(wanted)
            || AddressWords.Former.IsIn(wanted)
            || AddressWords.SomeoneElse.IsIn(wanted)
        )
            return false;
        for (var i = 0; i < wanted.Count; i++)
            if (TheirPlace.IsPerson(wanted, i))
                return false;
        for (var i = 0; i < wanted.Count; i++)
            if (AddressWords.OwnPlace.IsWord(wanted[i]))
                return true;
        // "You may have our old address still, so here is the new one:"
        return isFormer && AddressWords.Address.IsIn(wanted)
            || AddressWords.Deliver.IsIn(wanted) && AddressWords.ToWriter.IsIn(wanted);
    }

    private static int StartOfLastClause(Wordlist words)
    {
        for (var i = words.Count - 2; i > 0; i--)
            if (words.IsParted(i))
                return i + 1;
        return -1;
    }
}
