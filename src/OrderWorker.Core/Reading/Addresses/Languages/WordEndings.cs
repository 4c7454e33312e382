using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The ends of words that a language writes in one, of all languages: "strasse" of Hauptstrasse, "bücherei" of Stadtbücherei.</summary>
internal sealed class WordEndings
{
    /// <summary>No shorter word is put together of two.</summary>
    private const int ShortestCompound = 6;

    // Letters before the ending, at least.
    private const int ShortestBefore = 3;

    // By the last letter's lowest bits.
    private const int Letters = 64;
    private readonly (string Ending, WordUse Use)[][] _endings;

    // The letters before it in any of those endings, a bit each: most words are ruled out by one look.
    private readonly ulong[] _beforeLast;

    /// <param name="kinds">What a word with an ending of the language files may be.</param>
    public WordEndings(params (AddressCue Cue, WordUse Use)[] kinds)
    {
        var endings = kinds
            .SelectMany(kind =>
                AllLanguages.List.SelectMany(l => l.Of(kind.Cue)).Distinct(StringComparer.Ordinal).Select(e => (e, kind.Use))
            )
            .ToLookup(known => known.e[^1] % Letters);
        _endings = [.. Enumerable.Range(0, Letters).Select(letter => endings[letter].ToArray())];
        _beforeLast = [.. _endings.Select(list => list.Aggregate(0UL, (all, known) => all | 1UL << known.Ending[^2] % Letters))];
    }

    /// <summary>What a word may be that ends in any of them and has letters before it.</summary>
    public WordUse UsesOf(ReadOnlySpan<char> word)
    {
        var uses = WordUse.None;
        if (word.Length < ShortestCompound)
            return uses;
        var (before, last) = (LetterCase.Lower(word[^2]), LetterCase.Lower(word[^1]));
        if ((_beforeLast[last % Letters] & 1UL << before % Letters) == 0)
            return uses;
        foreach (var (ending, use) in _endings[last % Letters])
            if (
                ending[^1] == last
                && ending[^2] == before
                && word.Length >= ending.Length + ShortestBefore
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            )
                uses |= use;
        return uses;
    }
}
