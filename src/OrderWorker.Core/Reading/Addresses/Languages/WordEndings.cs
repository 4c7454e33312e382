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
    private readonly string[][] _endings;

    // The letters before it in any of those endings, a bit each: most words are ruled out by one look.
    private readonly ulong[] _beforeLast;

    /// <param name="cue">Of the language files.</param>
    public WordEndings(AddressCue cue)
    {
        var endings = AllLanguages
            .List.SelectMany(l => l.Of(cue))
            .Distinct(StringComparer.Ordinal)
            .ToLookup(ending => ending[^1] % Letters);
        _endings = [.. Enumerable.Range(0, Letters).Select(letter => endings[letter].ToArray())];
        _beforeLast = [.. _endings.Select(list => list.Aggregate(0UL, (all, ending) => all | 1UL << ending[^2] % Letters))];
    }

    /// <summary>Whether a word ends in one of them and has letters before it.</summary>
    public bool Ends(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestCompound)
            return false;
        var (before, last) = (LetterCase.Lower(word[^2]), LetterCase.Lower(word[^1]));
        if ((_beforeLast[last % Letters] & 1UL << before % Letters) == 0)
            return false;
        foreach (var ending in _endings[last % Letters])
            if (
                ending[^1] == last
                && ending[^2] == before
                && word.Length >= ending.Length + ShortestBefore
                && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        return false;
    }
}
