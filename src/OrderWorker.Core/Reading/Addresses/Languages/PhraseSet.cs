using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>Phrases of one meaning in all languages, found in a text word by word.</summary>
internal sealed class PhraseSet
{
    private readonly Dictionary<string, string[][]> _byFirstWord;
    private readonly WordTable<string[][]> _lookup;

    private readonly ulong _bit;

    /// <param name="phrases">In any order.</param>
    /// <param name="bit">The set's own among all sets.</param>
    public PhraseSet(IEnumerable<string> phrases, ulong bit)
    {
        _bit = bit;
        _byFirstWord = phrases
            .Select(phrase => Wordlist.Split(phrase).ToArray())
            .Where(words => words.Length > 0)
            .GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.OrdinalIgnoreCase);
        _lookup = new WordTable<string[][]>(_byFirstWord, ignoreCase: true);
    }

    public ulong Bit => _bit;

    /// <summary>The words that a phrase of the set begins with.</summary>
    public IEnumerable<string> FirstWords => _byFirstWord.Keys;

    /// <summary>The word at which the first phrase begins that <paramref name="admits"/> lets pass; -1 for none.</summary>
    public int IndexIn(Wordlist words, Func<Wordlist, int, bool>? admits = null)
    {
        if (!MayBeIn(words))
            return -1;
        for (var i = 0; i < words.Count; i++)
            if (LengthAt(words, i) > 0 && (admits is null || admits(words, i)))
                return i;
        return -1;
    }

    /// <summary>The word at which the last phrase begins that <paramref name="admits"/> lets pass; -1 for none.</summary>
    public int LastIndexIn(Wordlist words, Func<Wordlist, int, bool>? admits = null)
    {
        if (!MayBeIn(words))
            return -1;
        for (var i = words.Count - 1; i >= 0; i--)
            if (LengthAt(words, i) > 0 && (admits is null || admits(words, i)))
                return i;
        return -1;
    }

    /// <summary>False where no phrase begins with any of the words: most texts are ruled out by one look.</summary>
    public bool MayBeIn(Wordlist words) => (words.Phrases & _bit) != 0;

    /// <summary>Whether a word is a phrase by itself.</summary>
    public bool IsWord(ReadOnlySpan<char> word)
    {
        if (!_lookup.TryFind(word, out var phrases))
            return false;
        foreach (var phrase in phrases)
            if (phrase.Length == 1)
                return true;
        return false;
    }

    /// <summary>The same of a word of a list: most are ruled out by one look.</summary>
    public bool IsWord(Wordlist words, int at) => (words.PhrasesAt(at) & _bit) != 0 && IsWord(words[at]);

    /// <summary>Whether some words are a phrase and nothing else.</summary>
    public bool IsWhole(Wordlist words) => words.Count > 0 && LengthAt(words, 0) == words.Count;

    public bool IsIn(Wordlist words) => IndexIn(words) >= 0;

    /// <summary>How many words the longest phrase has that stands at a word; 0 for none.</summary>
    public int LengthAt(Wordlist words, int at)
    {
        if (at >= words.Count || (words.PhrasesAt(at) & _bit) == 0)
            return 0;

        var first = words[at];
        if (!_lookup.TryFind(first.Contains('’') ? first.ToString().Replace('’', '\'') : first, out var phrases))
            return 0;

        var longest = 0;
        foreach (var phrase in phrases)
            if (phrase.Length > longest && words.StandsAt(phrase, at))
                longest = phrase.Length;
        return longest;
    }
}
