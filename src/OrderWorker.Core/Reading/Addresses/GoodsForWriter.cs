using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// Goods for the writer behind the address of somebody else, to whom the rest goes: "Please send Heaven Eyes to my sister Ann Gray, 3 Low Road, ...
/// And a Bach for me." That is a second parcel.
/// </summary>
internal static class GoodsForWriter
{
    /// <summary>The words that say so; null for none.</summary>
    /// <param name="found">The mail's addresses and pieces.</param>
    /// <param name="theirs">The address that the parcel would get.</param>
    /// <param name="shop">Whose goods they are.</param>
    public static string? In(FoundAddresses found, AddressCandidate theirs, ShopWords shop)
    {
        if (theirs is not { Role: Role.Asked, Name: { } name } || found.Buyer.IsIn(name.Text))
            return null;
        foreach (var piece in found.Pieces)
            if (piece.Start >= theirs.End && piece.Before >= Break.Sentence && EndsInWriter(piece, shop))
                return piece.Text;
        return null;
    }

    // "And a Bach for me", and not "please post the Bach for me"
    private static bool EndsInWriter(Piece piece, ShopWords shop)
    {
        var words = Wordlist.Of(piece.Text);
        var last = words.Count - 1;
        if (
            last < 2
            || !WordCues.Has(words[last], WordCue.Me)
            || !WordCues.Has(words[last - 1], WordCue.For)
            || AddressWords.Deliver.IsIn(words)
        )
            return false;
        for (var i = 0; i < last - 1; i++)
            if (char.IsUpper(words[i][0]) && shop.Knows(Spelling.Key(words[i])) && (words.UseOf(i) & WordUse.Prose) == 0)
                return true;
        return false;
    }
}
