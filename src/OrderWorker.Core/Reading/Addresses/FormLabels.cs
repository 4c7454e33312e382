using System.Collections.Frozen;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>The labels of forms in all languages.</summary>
internal static class FormLabels
{
    private const int LongestLabel = 40;

    private static readonly FrozenDictionary<string, FormField> ByKey = Collect();

    /// <summary>What a label asks for, without regard to a number behind it: "Address 2".</summary>
    public static FormField? FieldOf(ReadOnlySpan<char> label)
    {
        if (label.Length > LongestLabel)
            return null;
        var key = Spelling.Key(label).TrimEnd(" 0123456789".ToCharArray());
        return ByKey.TryGetValue(key, out var field) ? field : null;
    }

    private static FrozenDictionary<string, FormField> Collect()
    {
        var fields = new Dictionary<string, FormField>(StringComparer.Ordinal);
        foreach (var language in AddressWords.Languages)
        {
            Add(language.FormPostcodeAndTown, FormField.PostcodeAndTown);
            Add(language.FormName, FormField.Name);
            Add(language.FormFirstName, FormField.FirstName);
            Add(language.FormLastName, FormField.LastName);
            Add(language.FormStreet, FormField.Street);
            Add(language.FormTown, FormField.Town);
            Add(language.FormRegion, FormField.Region);
            Add(language.FormPostcode, FormField.Postcode);
            Add(language.FormCountry, FormField.Country);
        }

        return fields.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string labels, FormField field)
        {
            foreach (var label in AddressWords.Phrases(labels))
                fields.TryAdd(Spelling.Key(label), field);
        }
    }
}
