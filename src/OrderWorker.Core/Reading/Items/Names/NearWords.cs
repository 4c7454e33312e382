using System.Collections.Concurrent;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>Finds the word that a misspelt one means: by the words that letters left out of both have in common.</summary>
public sealed class NearWords
{
    // A shorter word has too many neighbours.
    private const int Shortest = 5;
    private const int ShortestForTwo = 8;
    private const int ShortestForThree = 10;

    private const int Longest = 40;
    private const int Letters = 64;

    // Answers are kept, since the same names and towns come again; so many and no more.
    private const int MostKept = 20_000;

    private readonly ConcurrentDictionary<string, string> _kept = new(StringComparer.Ordinal);

    // By the lowest bits of the first letter, a bit for each length that a word near one of these may have: most words are ruled out by one look.
    private readonly ulong[] _lengths = new ulong[Letters];
    private readonly string[] _words;
    private readonly string[] _sorted;
    private readonly Dictionary<string, List<int>> _byShortened = new(StringComparer.Ordinal);

    public NearWords(IEnumerable<string> words)
    {
        _words = [.. words.Where(w => w.Length >= Shortest - 1)];
        _sorted = [.. _words.Order(StringComparer.Ordinal)];
        for (var i = 0; i < _words.Length; i++)
        {
            for (var length = _words[i].Length - 2; length <= Math.Min(_words[i].Length + 2, Longest); length++)
                _lengths[_words[i][0] % Letters] |= 1UL << length;
            foreach (var shortened in Shortened(_words[i]))
            {
                if (!_byShortened.TryGetValue(shortened, out var list))
                    _byShortened[shortened] = list = [];
                list.Add(i);
            }
        }
    }

    /// <summary>The only word within one edit, or within two where it is long; null where there is none or there are several.</summary>
    /// <remarks>The first letter has to be right.</remarks>
    public string? Find(string word)
    {
        if (word.Length is < Shortest or > Longest || (_lengths[word[0] % Letters] & 1UL << word.Length) == 0)
            return null;
        if (_kept.TryGetValue(word, out var kept))
            return kept.Length > 0 ? kept : null;

        var found = Search(word);
        if (_kept.Count < MostKept)
            _kept[word] = found ?? "";
        return found;
    }

    private string? Search(string word)
    {
        string? found = null;
        var nearest = 3;
        foreach (var shortened in Shortened(word))
        {
            if (!_byShortened.TryGetValue(shortened, out var list))
                continue;
            foreach (var i in list)
            {
                var candidate = _words[i];
                var most = Math.Min(candidate.Length, word.Length) >= ShortestForTwo ? 2 : 1;
                var distance = Distance(word, candidate, most);
                if (distance > most || candidate == found || candidate[0] != word[0])
                    continue;
                (found, nearest) =
                    distance < nearest ? (candidate, distance)
                    : distance == nearest ? (null, nearest)
                    : (found, nearest);
            }
        }

        return found;
    }

    /// <summary>Is it a long word with up to three slips? Told only where the words before it are those of the same name.</summary>
    public static bool IsFar(string word, string meant) =>
        meant.Length >= ShortestForThree
        && word.Length >= ShortestForTwo - 1
        && word[0] == meant[0]
        && Distance(word, meant, 3) <= 3;

    public bool BeginsOthers(string word)
    {
        var at = Array.BinarySearch(_sorted, word, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < _sorted.Length && _sorted[i].StartsWith(word, StringComparison.Ordinal); i++)
        {
            // A plural is the same word.
            if (_sorted[i].Length > word.Length + 1)
                return true;
        }

        return false;
    }

    private static HashSet<string> Shortened(string word)
    {
        var all = new HashSet<string>(StringComparer.Ordinal) { word };
        for (var i = 0; i < word.Length; i++)
        {
            var once = word.Remove(i, 1);
            all.Add(once);
            for (var j = i; word.Length >= ShortestForTwo && j < once.Length; j++)
                all.Add(once.Remove(j, 1));
        }

        return all;
    }

    // Insertions, deletions, changes and swaps of neighbours; stops early past the most allowed.
    private static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
            return most + 1;

        var (before, last, row) = (new int[other.Length + 1], new int[other.Length + 1], new int[other.Length + 1]);
        for (var j = 0; j <= other.Length; j++)
            last[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = last[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[other.Length];
    }
}
