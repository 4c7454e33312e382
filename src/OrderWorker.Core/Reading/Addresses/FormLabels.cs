using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The labels of forms in all languages.</summary>
internal static class FormLabels
{
    private const int LongestLabel = 40;

    private static readonly WordTable<FormField> ByKey = Collect();

    /// <summary>What a label asks for, without regard to a number behind it: "Address 2".</summary>
    public static FormField? FieldOf(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestLabel)
            return null;
        Span<char> key = stackalloc char[LongestLabel];
        return ByKey.TryFind(key[..Spelling.Key(label, key)].TrimEnd(" 0123456789"), out var field) ? field : null;
    }

    private static WordTable<FormField> Collect()
    {
        var fields = new Dictionary<string, FormField>(StringComparer.Ordinal);
        foreach (var (field, labels) in AllLanguages.List.SelectMany(language => language.Forms))
        foreach (var label in labels)
            fields.TryAdd(Spelling.Key(label), field);
        foreach (var label in AllLanguages.List.SelectMany(Joined))
            fields.TryAdd(Spelling.Key(label), FormField.PostcodeAndTown);
        return new WordTable<FormField>(fields);
    }

    // "Zip code / City", "Postcode and place": both in one line, whatever each is called.
    private static IEnumerable<string> Joined(Language language) =>
        from code in language.Forms.GetValueOrDefault(FormField.Postcode, [])
        from town in language.Forms.GetValueOrDefault(FormField.Town, [])
        from joint in language.Of(Cue.And).Prepend("")
        from label in new[] { $"{code} {joint} {town}", $"{town} {joint} {code}" }
        select label;
}
