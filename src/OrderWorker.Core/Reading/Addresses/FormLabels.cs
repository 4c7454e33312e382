using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The labels of forms in all languages.</summary>
internal static class FormLabels
{
    private const int LongestLabel = 40;

    private static readonly FrozenDictionary<string, FormField>.AlternateLookup<ReadOnlySpan<char>> ByKey = Collect()
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a label asks for, without regard to a number behind it: "Address 2".</summary>
    public static FormField? FieldOf(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestLabel)
            return null;
        Span<char> key = stackalloc char[LongestLabel];
        return ByKey.TryGetValue(key[..Spelling.Key(label, key)].TrimEnd(" 0123456789"), out var field) ? field : null;
    }

    private static FrozenDictionary<string, FormField> Collect()
    {
        var fields = new Dictionary<string, FormField>(StringComparer.Ordinal);
        foreach (var (field, labels) in AllLanguages.List.SelectMany(language => language.Forms))
        foreach (var label in labels)
            fields.TryAdd(Spelling.Key(label), field);
        return fields.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
