using System.Text.Json;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Languages;

/// <summary>One section of a language file, read strictly: what is not understood is an error with the place and the word.</summary>
internal sealed class LanguageSection(string file, string path, JsonElement value)
{
    private const int LongestNumber = 1000;

    /// <summary>The sections within it, by name.</summary>
    public IReadOnlyDictionary<string, LanguageSection> Sections(IReadOnlyCollection<string> known)
    {
        var found = new Dictionary<string, LanguageSection>(StringComparer.Ordinal);
        foreach (var (name, inner) in Entries())
        {
            if (!known.Contains(name))
                throw Error($"has no section \"{name}\"; it may have {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
            if (!found.TryAdd(name, new LanguageSection(file, Path(name), inner)))
                throw Error($"has the section \"{name}\" twice; put the two together.");
        }

        return found;
    }

    /// <summary>A list of words for each of some cues; a cue is named in lower case with hyphens.</summary>
    public IReadOnlyDictionary<T, IReadOnlyList<string>> Lists<T>(IReadOnlyList<T> cues)
        where T : struct, Enum
    {
        var byName = cues.ToDictionary(cue => ReasonCodes.Kebab(cue.ToString()), StringComparer.Ordinal);
        return Sections(byName.Keys).ToDictionary(s => byName[s.Key], s => s.Value.Words());
    }

    public IReadOnlyList<string> Words()
    {
        if (value.ValueKind != JsonValueKind.Array)
            throw Error("is no list; write its words as [\"one\", \"two\"].");
        var (words, seen) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var element in value.EnumerateArray())
        {
            if (element.ValueKind != JsonValueKind.String)
                throw Error($"holds {element}; write every word in double quotes.");
            words.Add(Fresh(element.GetString()!, seen));
        }

        return words;
    }

    public IReadOnlyDictionary<string, int> Numbers() =>
        Pairs(
            (word, number) =>
                number.ValueKind == JsonValueKind.Number
                && number.TryGetInt32(out var count)
                && count is >= 0 and <= LongestNumber
                    ? count
                    : throw Error($"gives \"{word}\" the value {number}; it takes a whole number from 0 to {LongestNumber}.")
        );

    public IReadOnlyDictionary<string, string> Translations() =>
        Pairs(
            (word, translation) =>
                translation.ValueKind == JsonValueKind.String && translation.GetString() is { Length: > 0 } english
                    ? english
                    : throw Error($"gives \"{word}\" the value {translation}; it takes the English word in double quotes.")
        );

    public IReadOnlyDictionary<Country, IReadOnlyList<string>> Countries()
    {
        var countries = new Dictionary<Country, IReadOnlyList<string>>();
        foreach (var (code, names) in Entries())
        {
            if (!Country.TryParse(code, out var country))
                throw Error($"names \"{code}\"; a country is named by its two-letter code, as \"DE\".");
            if (!countries.TryAdd(country, new LanguageSection(file, Path(code), names).Words()))
                throw Error($"has \"{code}\" twice; put the two together.");
        }

        return countries;
    }

    public string Text() =>
        value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString())
            ? value.GetString()!
            : throw Error("is no text; write it in double quotes.");

    public InvalidLanguageFileException Error(string what) =>
        new(path.Length == 0 ? $"The language file {file} {what}" : $"The language file {file}: \"{path}\" {what}");

    private Dictionary<string, T> Pairs<T>(Func<string, JsonElement, T> read)
    {
        var (pairs, seen) = (
            new Dictionary<string, T>(StringComparer.Ordinal),
            new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        );
        foreach (var (word, other) in Entries())
            pairs.Add(Fresh(word, seen), read(word, other));
        return pairs;
    }

    private string Fresh(string word, HashSet<string> seen)
    {
        if (word.Length == 0 || word.Trim() != word)
            throw Error($"holds \"{word}\"; a word has no blank before or after it, and is not empty.");
        if (!seen.Add(word))
            throw Error($"has \"{word}\" twice; delete one of them.");
        return word;
    }

    private IEnumerable<(string Name, JsonElement Value)> Entries() =>
        value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(entry => (entry.Name, entry.Value))
            : throw Error("is no group; write it as { \"name\": … }.");

    private string Path(string name) => path.Length == 0 ? name : $"{path}/{name}";
}
