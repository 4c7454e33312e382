using System.Collections.Frozen;
using OrderWorker.Core.Reading.Languages;

namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The words of all languages, put together once and looked up without regard to case.</summary>
internal static class AddressWords
{
    private static readonly FrozenDictionary<string, WordUse> Uses = CollectUses();
    private static readonly FrozenDictionary<string, WordUse>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Uses.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No street has a shorter name that ends in a street's word.</summary>
    private const int ShortestCompound = 6;

    private static readonly FrozenDictionary<char, string[]> StreetEndings = AllLanguages
        .List.SelectMany(l => l.Of(AddressCue.StreetEnding))
        .Distinct(StringComparer.Ordinal)
        .GroupBy(ending => ending[^1])
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    public static PhraseSet Closings { get; } = PhrasesOf(AddressCue.Closing);
    public static PhraseSet Deliver { get; } = PhrasesOf(AddressCue.Deliver);
    public static PhraseSet Address { get; } = PhrasesOf(AddressCue.Address);
    public static PhraseSet NotHere { get; } = PhrasesOf(AddressCue.NotHere);
    public static PhraseSet Former { get; } = PhrasesOf(AddressCue.Former);
    public static PhraseSet ToOffice { get; } = PhrasesOf(AddressCue.ToOffice);
    public static PhraseSet SomeoneElse { get; } = PhrasesOf(AddressCue.SomeoneElse);
    public static PhraseSet NameIs { get; } = PhrasesOf(AddressCue.NameIs);
    public static PhraseSet SeveralParcels { get; } = PhrasesOf(AddressCue.SeveralParcels);
    public static PhraseSet Attention { get; } = PhrasesOf(AddressCue.Attention);
    public static PhraseSet WorkPlace { get; } = PhrasesOf(AddressCue.WorkPlace);
    public static PhraseSet Mistaken { get; } = PhrasesOf(AddressCue.Mistaken);
    public static PhraseSet ForATime { get; } = PhrasesOf(AddressCue.ForATime);
    public static PhraseSet Negations { get; } = PhrasesOf(AddressCue.Negation);

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

    private static PhraseSet PhrasesOf(AddressCue cue) => new(AllLanguages.List.SelectMany(l => l.Of(cue)));

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
        foreach (var language in AllLanguages.List)
        {
            foreach (var (cue, words) in language.Addresses)
            {
                if (UseOf(cue) is var use and not WordUse.None)
                {
                    foreach (var word in words)
                        uses[word.Trim('.')] = uses.GetValueOrDefault(word.Trim('.')) | use;
                }
            }
        }

        return uses.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    // None for what is looked for as a phrase, or at the end of a word.
    private static WordUse UseOf(AddressCue cue) =>
        cue switch
        {
            AddressCue.Street => WordUse.Street,
            AddressCue.Ground => WordUse.Ground,
            AddressCue.Unit => WordUse.Unit,
            AddressCue.House => WordUse.House,
            AddressCue.Box => WordUse.Box,
            AddressCue.Firm => WordUse.Firm,
            AddressCue.Institution => WordUse.Institution,
            AddressCue.Job => WordUse.Job,
            AddressCue.Title => WordUse.Title,
            AddressCue.Suffix => WordUse.Suffix,
            AddressCue.Particle => WordUse.Particle,
            AddressCue.Relation => WordUse.Relation,
            AddressCue.Prose => WordUse.Prose,
            AddressCue.Introducer => WordUse.Introducer,
            AddressCue.Contact => WordUse.Contact,
            AddressCue.Abbreviation => WordUse.Abbreviation,
            AddressCue.Negation => WordUse.Negation,
            AddressCue.CareOf => WordUse.CareOf,
            AddressCue.StreetLead => WordUse.StreetLead,
            _ => WordUse.None,
        };
}
