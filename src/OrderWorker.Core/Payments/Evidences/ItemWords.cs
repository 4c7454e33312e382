using System.Buffers;
using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Finds items in what a payer wrote.</summary>
internal sealed class ItemWords
{
    private static readonly SearchValues<char> Gaps = SearchValues.Create(" \t\n\r,.;:!?()\"'/-–&+");

    // A name of four letters may be any word.
    private const int Shortest = 5;

    private static readonly HashSet<string> None = [];

    // By their first words: a catalogue has thousands of names, and a note few words.
    private readonly ILookup<string, (string Name, string Folded)> _names;

    /// <param name="names">Titles, other names and SKUs.</param>
    public ItemWords(IEnumerable<string> names) =>
        _names = names
            .Distinct()
            .Select(name => (Name: name, Words: Words(name)))
            .Select(pair => (pair.Words, Name: (pair.Name, Folded: Joined(pair.Words))))
            .Where(pair => pair.Name.Folded.Length >= Shortest + 2 && pair.Words.Count > 0)
            .ToLookup(pair => pair.Words[0], pair => pair.Name);

    /// <summary>The names that a text has in it, as they were given.</summary>
    public IReadOnlySet<string> NamedIn(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return None;
        var words = Words(text);
        var likely = words.SelectMany(word => _names[word]).ToList();
        if (likely.Count == 0)
            return None;
        var folded = Joined(words);
        return likely.Where(n => folded.Contains(n.Folded, StringComparison.Ordinal)).Select(n => n.Name).ToHashSet();
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var word in text.AsSpan().SplitAny(Gaps))
            if (NameFolding.Fold(text.AsSpan(word)) is { Length: > 0 } folded)
                words.Add(folded);
        return words;
    }

    // With a blank at both ends, so that whole words are found only.
    private static string Joined(IEnumerable<string> words) => $" {string.Join(' ', words)} ";
}
