using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Words;

/// <summary>The single words that readers look for one by one, of all languages together.</summary>
internal static class WordCues
{
    private static readonly WordTable<WordUses> Uses = Collect();

    /// <summary>All of them, folded, each once.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [.. AllLanguages.List.SelectMany(l => l.Words.Values).SelectMany(list => list).Select(Fold).Distinct()];

    /// <summary>The words of one cue, folded.</summary>
    public static IReadOnlyList<string> Of(WordCue cue) =>
        [.. AllLanguages.List.SelectMany(l => l.Of(cue)).Select(Fold).Distinct()];

    /// <summary>A bit for each cue that a folded word is listed for.</summary>
    public static WordUses UsesOf(ReadOnlySpan<char> word) => Uses.Find(word);

    public static bool Has(ReadOnlySpan<char> word, WordCue cue) => Uses.Find(word).Has(cue);

    private static WordTable<WordUses> Collect()
    {
        var uses = new Dictionary<string, WordUses>(StringComparer.Ordinal);
        foreach (var (cue, words) in AllLanguages.List.SelectMany(l => l.Words))
        foreach (var word in words.Select(Fold))
            uses[word] = uses.GetValueOrDefault(word) | WordUses.Of(cue);
        return new WordTable<WordUses>(uses);
    }

    private static string Fold(string word) => Folding.Fold(word);
}
