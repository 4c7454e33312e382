using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// An order that somebody only hands on, whose own address stands there as in every mail of theirs: "My aunt sent this to me by mistake, it is meant
/// for you", above "Piers Hale | Buyer, Marlowe Timber, Yard 4, ..." and her whole order. The parcel goes to whoever wrote the order.
/// </summary>
internal static class Relay
{
    // Words of "send both of the CDs to me".
    private const int LongestWay = 6;

    /// <summary>The addresses of the order that is handed on; null where it is not plain that the parcel goes there.</summary>
    /// <param name="mail">The whole.</param>
    /// <param name="catalogue">The shop's.</param>
    /// <param name="own">What was found in the words above the order.</param>
    public static FoundAddresses? Find(MailContent mail, ShopCatalogue catalogue, FoundAddresses own)
    {
        var shop = ShopWords.Of(catalogue);
        if (
            !MailWords.Of(mail).IsForwarded
            || own.Candidates.Count == 0
            || !own.Candidates.All(c => IsOfWriter(c, own))
            || own.Pieces.Any(shop.MentionsGoods)
            || TellsOfPlace(own)
        )
            return null;
        var theirs = AddressFinder.Find(mail, catalogue, inQuote: true);
        return
            theirs.Buyer.IsFull
            && !theirs.Buyer.HasSameWords(own.Buyer.Text)
            && theirs.Candidates is [{ IsComplete: true, Role: > Role.Office, Name: { } name }]
            && theirs.Buyer.IsIn(name.Text)
            && !theirs.Buyer.IsRelative(name.Text)
            ? theirs
            : null;
    }

    // In their signature, or below their own name where no words lead to it.
    private static bool IsOfWriter(AddressCandidate address, FoundAddresses own) =>
        address.Role <= Role.Office
        || address.Role == Role.Bare
            && (address.IsSigned || address.Name is { } name && own.Buyer.IsIn(name.Text) && !own.Buyer.IsRelative(name.Text))
            && own.Text.AsSpan(0, address.Start).TrimEnd() is not [.., ':'];

    // "she's staying with me now", "send it to me", "use my address"
    private static bool TellsOfPlace(FoundAddresses own)
    {
        var words = own.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (own.Candidates.Any(c => c.Start <= words.StartOf(i) && words.StartOf(i) < c.End))
                continue;
            if (AddressWords.NoLongerThere.LengthAt(words, i) > 0)
                return true;
            if (AddressWords.Deliver.LengthAt(words, i) > 0 && IsToWriter(words, i))
                return true;
        }

        return false;
    }

    private static bool IsToWriter(Wordlist words, int deliver)
    {
        for (var i = deliver; i < words.Count && i < deliver + LongestWay; i++)
            if (AddressWords.ToWriter.LengthAt(words, i) > 0)
                return true;
        return false;
    }
}
