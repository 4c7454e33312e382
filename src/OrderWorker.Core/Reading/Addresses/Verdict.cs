using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>A few words on the line of an address, behind it, that say whether the parcel goes there: "&lt;- send here", "(not this one)".</summary>
internal static class Verdict
{
    // Words of "please don't use, they lose everything".
    private const int MostWords = 8;

    /// <param name="text">The mail's.</param>
    /// <param name="words">Its words.</param>
    /// <param name="end">Where the address ends.</param>
    /// <returns>Null where nothing is said of it.</returns>
    public static Role? Of(string text, Wordlist words, int end)
    {
        if (!AddressWords.ThisOne.MayBeIn(words) && !AddressWords.NotThisOne.MayBeIn(words))
            return null;
        var newline = text.IndexOf('\n', end);
        var line = text.AsSpan(end..(newline < 0 ? text.Length : newline)).Trim();
        // A mark parts them from the address: brackets, an arrow, a dash.
        if (line.IsEmpty || line[0] is not ('(' or '[' or '<' or '-' or '–' or '—' or '=' or '*'))
            return null;
        var behind = words.Between(end, newline < 0 ? text.Length : newline);
        if (behind.Count is 0 or > MostWords)
            return null;
        return AddressWords.NotThisOne.IsIn(behind) ? Role.Refused
            : AddressWords.ThisOne.IsIn(behind) ? Role.Asked
            : null;
    }
}
