using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells that only letters go to an address: "anything official can be posted to", "the invoice goes to".</summary>
internal static class Papers
{
    private const string Ends = ".!?;:";

    // Words from "official" to "posted" of "anything official can be emailed to me or else be posted to".
    private const int MostBetween = 9;

    /// <param name="text">The mail's text.</param>
    /// <param name="words">Before the address.</param>
    /// <param name="start">Where the address begins.</param>
    public static bool AreSent(string text, Wordlist words, int start)
    {
        if (!AddressWords.Papers.MayBeIn(words))
            return false;
        var sent = AddressWords.Deliver.LastIndexIn(words);
        var papers = AddressWords.Papers.LastIndexIn(words, (_, at) => at < sent);
        if (papers < 0)
            return false;
        var end = papers + AddressWords.Papers.LengthAt(words, papers);
        return sent < end + MostBetween
            && IsOneSentence(text, words.EndOf(papers), start)
            && !BeginsWish(text, words, papers)
            && !SpeaksOfParcel(words, end, sent);
    }

    /// <summary>"send me a receipt": what is sent is no parcel.</summary>
    /// <param name="words">Of a sentence.</param>
    /// <param name="deliver">Where "send" stands.</param>
    public static bool AreObject(Wordlist words, int deliver)
    {
        var at = deliver + AddressWords.Deliver.LengthAt(words, deliver);
        if (!AddressWords.Papers.MayBeIn(words) || at >= words.Count || words[at] is not ("me" or "us"))
            return false;
        return AddressWords.Papers.LengthAt(words, at + 1) > 0 || AddressWords.Papers.LengthAt(words, at + 2) > 0;
    }

    // "Please send the invoice with it to ...": the parcel goes there as well.
    private static bool BeginsWish(string text, Wordlist words, int papers) =>
        AddressWords.Deliver.LastIndexIn(words, (_, at) => at < papers) is >= 0 and var wish
        && IsOneSentence(text, words.EndOf(wish), words.StartOf(papers));

    private static bool IsOneSentence(string text, int from, int to) =>
        text.AsSpan(from..to).IndexOfAny(Ends) < 0 && text.AsSpan(from..to).IndexOf("\n\n") < 0;

    // "No invoice is needed, and please post it to", "... but the disc goes to"
    private static bool SpeaksOfParcel(Wordlist words, int from, int sent)
    {
        for (var i = from; i <= sent + 1 && i < words.Count; i++)
            if (words[i] is "and" or "und" or "et" or "y" or "it" or "them" or "please" or "kindly" or "but" or "so" or "parcel")
                return true;
        return false;
    }
}
