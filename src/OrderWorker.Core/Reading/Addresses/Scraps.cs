using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Drops the end of a sentence before an address: the last word of "one, to Jane Hill" and of "post it to me at home, 5 High Street".</summary>
internal static class Scraps
{
    private const string Article = "the ";

    /// <param name="parts">Of an address, whose first words may be a sentence's.</param>
    public static void Drop(List<Piece> parts)
    {
        while (
            parts is [{ WordCount: 1, HasDigit: false } first, { Before: Break.Comma } next, _, ..]
            && (char.IsLower(first.Head) && char.IsUpper(next.Head) || AddressWords.OwnPlace.IsWord(first.FirstWord))
        )
            parts.RemoveAt(0);
        // "at the cottage, 12 Beach Road"
        if (
            parts
                is [
                    { WordCount: 2, HasDigit: false } place,
                    { Before: Break.Comma, IsStreet: true, StartsWithDigit: true },
                    _,
                    ..,
                ]
            && place.Span.StartsWith(Article, StringComparison.Ordinal)
            && (place.Has(WordUse.House | WordUse.Unit) || AddressWords.OwnPlace.IsWord(place.Span[Article.Length..]))
        )
            parts.RemoveAt(0);
    }
}
