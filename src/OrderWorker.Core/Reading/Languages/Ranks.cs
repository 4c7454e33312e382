using System.Collections.Frozen;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Languages;

/// <summary>Which of several a word means, in all languages together: "second" is 2.</summary>
internal static class Ranks
{
    /// <summary>By folded word, from 1.</summary>
    public static IReadOnlyDictionary<string, int> All { get; } =
        AllLanguages
            .List.SelectMany(language => language.Ranks)
            .DistinctBy(rank => Folding.Fold(rank.Key))
            .ToFrozenDictionary(rank => Folding.Fold(rank.Key), rank => rank.Value, StringComparer.Ordinal);

    /// <summary>The place in a series that a folded word tells; null for other words, and for those that point at one of two.</summary>
    public static int? Of(string word) => word is not ("former" or "latter") && All.TryGetValue(word, out var rank) ? rank : null;
}
