using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Layout;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The labels of forms in all languages.</summary>
internal static class FormLabels
{
    private const int LongestLabel = 40;

    // Words of "house no and street name or number": a longer label says more than what it asks for.
    private const int MostParts = 3;

    private static readonly WordTable<FormField> ByKey = Collect();
    private static readonly FrozenSet<string> Joints = AllLanguages
        .List.SelectMany(language => language.Of(Cue.And).Concat(language.Of(Cue.Or)))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> JointWords = Joints.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>What a label asks for, without regard to a number behind it: "Address 2".</summary>
    public static FormField? FieldOf(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestLabel)
            return null;
        return FieldNamed(label) ?? FieldOfParts(label);
    }

    private static FormField? FieldNamed(ReadOnlySpan<char> label)
    {
        Span<char> key = stackalloc char[LongestLabel];
        return ByKey.TryFind(key[..Spelling.Key(label, key)].TrimEnd(" 0123456789"), out var field) ? field : null;
    }

    // "House / street", "Street or road", "Straße & Hausnr.": several words for one line of the label.
    private static FormField? FieldOfParts(ReadOnlySpan<char> label)
    {
        FormField? field = null;
        var parts = 0;
        for (var (start, at) = (0, 0); at <= label.Length; )
        {
            var length = at == label.Length ? 1 : JointAt(label, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            var part = label[start..at].Trim();
            if (++parts > MostParts || part.IsEmpty || FieldNamed(part) is not { } named || field is { } other && other != named)
                return null;
            field = named;
            start = at += length;
        }

        return parts > 1 ? field : null;
    }

    private static int JointAt(ReadOnlySpan<char> label, int at)
    {
        if (label[at] is '/' or '&' or '+')
            return 1;
        if (label[at] != ' ')
            return 0;
        var end = label[(at + 1)..].IndexOf(' ');
        return end > 0 && JointWords.Contains(label.Slice(at + 1, end)) ? end + 1 : 0;
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
