using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// "One copy of the suites played by Alfia Nakipbekova": an everyday word of the one title that an artist has made. By itself it names nothing; counted, and
/// with whose it is behind it, it does.
/// </summary>
internal static class ArtistsOne
{
    // Tokens of "as played" between the word and the "by".
    private const int MostBetween = 2;

    /// <returns>How many are asked for; null where the words before the artist say something else.</returns>
    public static int? Copies(Passage text, Wish artist, Item item)
    {
        var by = artist.Mention.Start - 1;
        if (by < 1 || !text.Has(by, WordCue.By))
            return null;
        var words = CatalogueIndex.Canonical(item.Title);
        var last = by - 1;
        while (last > by - 1 - MostBetween && last > 0 && text.Tokens[last].Kind == TokenKind.Word && !IsOf(text, last, words))
            last--;
        var first = last;
        while (first > 0 && IsOf(text, first, words))
            first--;
        if (first == last)
            return null;
        // "a copy of" is a number with its "of"
        while (first > 0 && text.NumberEndingAt(first, 0) < 0 && IsLink(text, first))
            first--;
        return text.NumberEndingAt(first, 0) is >= 0 and var number && text.Value(number, out _) is > 0 and var copies
            ? copies
            : null;
    }

    private static bool IsLink(Passage text, int at) =>
        text.Has(at, WordCue.Definite) || text.Has(at, WordCue.Of) || text.Has(at, Cue.Unit);

    private static bool IsOf(Passage text, int at, IReadOnlyList<string> words) =>
        text.Tokens[at].Kind == TokenKind.Word && words.Contains(text.Tokens[at].Text) && !text.Has(at, Cue.Filler);
}
