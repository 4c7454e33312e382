using System.Collections.Frozen;

namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The words of all languages, put together once and looked up without regard to case.</summary>
internal static class AddressWords
{
    /// <summary>Every language that is read. A new one is named here.</summary>
    public static IReadOnlyList<AddressLanguage> Languages { get; } =
    [
        English.Words,
        German.Words,
        French.Words,
        Spanish.Words,
        Italian.Words,
        Russian.Words,
        Dutch.Words,
        Polish.Words,
        Portuguese.Words,
        Nordic.Words,
        CentralEuropean.Words,
    ];

    private static readonly FrozenDictionary<string, WordUse> Uses = CollectUses();
    private static readonly FrozenDictionary<string, WordUse>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Uses.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No street has a shorter name that ends in a street's word.</summary>
    private const int ShortestCompound = 6;

    private static readonly FrozenDictionary<char, string[]> StreetEndings = Languages
        .SelectMany(l => Words(l.StreetEndings))
        .Distinct(StringComparer.Ordinal)
        .GroupBy(ending => ending[^1])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public static PhraseSet Closings { get; } = new(Languages.Select(l => l.Closings));
    public static PhraseSet Deliver { get; } = new(Languages.Select(l => l.Deliver));
    public static PhraseSet Address { get; } = new(Languages.Select(l => l.Address));
    public static PhraseSet NotHere { get; } = new(Languages.Select(l => l.NotHere));
    public static PhraseSet Former { get; } = new(Languages.Select(l => l.Former));
    public static PhraseSet ToOffice { get; } = new(Languages.Select(l => l.ToOffice));
    public static PhraseSet SomeoneElse { get; } = new(Languages.Select(l => l.SomeoneElse));
    public static PhraseSet NameIs { get; } = new(Languages.Select(l => l.NameIs));
    public static PhraseSet SeveralParcels { get; } = new(Languages.Select(l => l.SeveralParcels));

    /// <summary>What a word may be; its own punctuation does not matter.</summary>
    public static WordUse Of(ReadOnlySpan<char> word)
    {
        var bare = word.Trim(".,;:()[]\"'“”„«»*_!?");
        if (bare.IsEmpty)
            return WordUse.None;

        var use = BySpan.TryGetValue(bare.Contains('’') ? bare.ToString().Replace('’', '\'') : bare, out var known)
            ? known
            : WordUse.None;
        if ((use & WordUse.Prose) != 0 && bare.Length == 1 && word.EndsWith('.'))
            use &= ~WordUse.Prose; // "I." is an initial
        return EndsLikeStreet(bare) ? use | WordUse.Street : use;
    }

    /// <summary>The phrases of a list.</summary>
    public static IEnumerable<string> Phrases(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static bool EndsLikeStreet(ReadOnlySpan<char> bare)
    {
        if (bare.Length < ShortestCompound || !StreetEndings.TryGetValue(char.ToLowerInvariant(bare[^1]), out var endings))
            return false;
        foreach (var ending in endings)
            if (bare.Length >= ending.Length + 3 && bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    private static FrozenDictionary<string, WordUse> CollectUses()
    {
        var uses = new Dictionary<string, WordUse>(StringComparer.OrdinalIgnoreCase);
        foreach (var language in Languages)
        {
            Add(language.Streets, WordUse.Street);
            Add(language.Grounds, WordUse.Ground);
            Add(language.Units, WordUse.Unit);
            Add(language.Houses, WordUse.House);
            Add(language.Boxes, WordUse.Box);
            Add(language.Firms, WordUse.Firm);
            Add(language.Institutions, WordUse.Institution);
            Add(language.Jobs, WordUse.Job);
            Add(language.Titles, WordUse.Title);
            Add(language.Suffixes, WordUse.Suffix);
            Add(language.Particles, WordUse.Particle);
            Add(language.Relations, WordUse.Relation);
            Add(language.Prose, WordUse.Prose);
            Add(language.Introducers, WordUse.Introducer);
            Add(language.Contacts, WordUse.Contact);
            Add(language.Abbreviations, WordUse.Abbreviation);
            Add(language.Negations, WordUse.Negation);
        }

        return uses.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(string list, WordUse use)
        {
            foreach (var word in Words(list).Select(w => w.Trim('.')))
                uses[word] = uses.GetValueOrDefault(word) | use;
        }
    }
}
