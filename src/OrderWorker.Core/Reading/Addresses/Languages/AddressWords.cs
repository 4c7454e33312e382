using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses.Languages;

/// <summary>The words of all languages, put together once and looked up without regard to case.</summary>
internal static class AddressWords
{
    // Of Hauptstrasse and Stadtbücherei.
    private static readonly WordEndings Endings = new(
        (AddressCue.StreetEnding, WordUse.Street),
        (AddressCue.InstitutionEnding, WordUse.Institution)
    );

    private static readonly List<PhraseSet> Sets = [];

    public static PhraseSet Closings { get; } = PhrasesOf(AddressCue.Closing);
    public static PhraseSet Deliver { get; } = PhrasesOf(AddressCue.Deliver);
    public static PhraseSet Address { get; } = PhrasesOf(AddressCue.Address);
    public static PhraseSet NotHere { get; } = PhrasesOf(AddressCue.NotHere);
    public static PhraseSet Former { get; } = PhrasesOf(AddressCue.Former);
    public static PhraseSet ToOffice { get; } = PhrasesOf(AddressCue.ToOffice);
    public static PhraseSet SomeoneElse { get; } = PhrasesOf(AddressCue.SomeoneElse);
    public static PhraseSet NameIs { get; } = PhrasesOf(AddressCue.NameIs);
    public static PhraseSet SeveralParcels { get; } = PhrasesOf(AddressCue.SeveralParcels);
    public static PhraseSet DoneWithCopy { get; } = PhrasesOf(AddressCue.DoneWithCopy);
    public static PhraseSet Numbered { get; } = PhrasesOf(AddressCue.Numbered);
    public static PhraseSet Attention { get; } = PhrasesOf(AddressCue.Attention);
    public static PhraseSet WorkPlace { get; } = PhrasesOf(AddressCue.WorkPlace);
    public static PhraseSet Mistaken { get; } = PhrasesOf(AddressCue.Mistaken);
    public static PhraseSet ToFollow { get; } = PhrasesOf(AddressCue.ToFollow);
    public static PhraseSet LeaveWith { get; } = PhrasesOf(AddressCue.LeaveWith);
    public static PhraseSet ForATime { get; } = PhrasesOf(AddressCue.ForATime);
    public static PhraseSet PersonIs { get; } = PhrasesOf(AddressCue.PersonIs);
    public static PhraseSet LiesIn { get; } = PhrasesOf(AddressCue.LiesIn);
    public static PhraseSet OrElse { get; } = PhrasesOf(AddressCue.OrElse);
    public static PhraseSet To { get; } = PhrasesOf(AddressCue.To);
    public static PhraseSet Amiss { get; } = PhrasesOf(AddressCue.Amiss);
    public static PhraseSet HouseNumber { get; } = PhrasesOf(AddressCue.HouseNumber);
    public static PhraseSet Affirmed { get; } = PhrasesOf(AddressCue.Affirmed);
    public static PhraseSet Negations { get; } = PhrasesOf(AddressCue.Negation);
    public static PhraseSet Registration { get; } = PhrasesOf(AddressCue.Registration);
    public static PhraseSet OwnPlace { get; } = PhrasesOf(AddressCue.OwnPlace);

    /// <summary>In which the names of callings end.</summary>
    public static string[] OccupationEndings { get; } =
    [.. AllLanguages.List.SelectMany(l => l.Of(AddressCue.CallingEnding)).Distinct(StringComparer.Ordinal)];

    public static PhraseSet LivesAt { get; } = PhrasesOf(AddressCue.LivesAt);
    public static PhraseSet AtHome { get; } = PhrasesOf(AddressCue.AtHome);
    public static PhraseSet ToThem { get; } = PhrasesOf(AddressCue.ToThem);
    public static PhraseSet ForContact { get; } = PhrasesOf(AddressCue.ForContact);
    public static PhraseSet GoodsGo { get; } = PhrasesOf(AddressCue.GoodsGo);
    public static PhraseSet NoLongerThere { get; } = PhrasesOf(AddressCue.NoLongerThere);
    public static PhraseSet HandedOver { get; } = PhrasesOf(AddressCue.HandedOver);
    public static PhraseSet AsWritten { get; } = PhrasesOf(AddressCue.AsWritten);
    public static PhraseSet AsAbove { get; } = PhrasesOf(AddressCue.AsAbove);

    /// <summary>Words that money is sent with: what is sent is then no parcel.</summary>
    public static PhraseSet Money { get; } = PhrasesOf(AddressCue.Money);

    /// <summary>What goes to an address that the parcel does not go to.</summary>
    public static PhraseSet Papers { get; } = PhrasesOf(AddressCue.Papers);

    /// <summary>"post it to my flat, not to the surgery" refuses the surgery and no address; "not to 5 High Street" refuses that.</summary>
    public static PhraseSet Contrast { get; } = PhrasesOf(AddressCue.Contrast);

    /// <summary>Behind a person, sends what is for them to their own place.</summary>
    public static PhraseSet TheirPlace { get; } = PhrasesOf(AddressCue.TheirPlace);

    public static PhraseSet ThisOne { get; } = PhrasesOf(AddressCue.ThisOne);
    public static PhraseSet NotThisOne { get; } = PhrasesOf(AddressCue.NotThisOne);
    public static PhraseSet But { get; } = PhrasesOf(AddressCue.But);
    public static PhraseSet IsName { get; } = PhrasesOf(AddressCue.IsName);

    /// <summary>Sends the parcel to the writer, whoever it is for.</summary>
    public static PhraseSet ToWriter { get; } = PhrasesOf(AddressCue.ToWriter);

    // Behind the sets, which it is made of.
    private static readonly WordTable<WordInfo> ByWord = Collect();

    /// <summary>What a word may be; its own punctuation does not matter.</summary>
    public static WordUse Of(ReadOnlySpan<char> word) => InfoOf(word).Use;

    /// <summary>What a word may be, and which phrases may begin with it.</summary>
    public static WordInfo InfoOf(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty)
            return default;
        var bare = Bare(word);
        if (bare.IsEmpty)
            return default;

        if (!ByWord.TryFind(bare, out var known) && bare.Contains('’'))
            ByWord.TryFind(bare.ToString().Replace('’', '\''), out known);
        var use = known.Use;
        if ((use & WordUse.Prose) != 0 && bare.Length == 1 && word.EndsWith('.'))
            use &= ~WordUse.Prose; // "I." is an initial
        return new WordInfo(use | Endings.UsesOf(bare), known.Phrases);
    }

    // Without the marks around it.
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word)
    {
        var (start, end) = (0, word.Length);
        while (start < end && IsMark(word[start]))
            start++;
        while (end > start && IsMark(word[end - 1]))
            end--;
        return word[start..end];
    }

    private static bool IsMark(char c) =>
        !char.IsAsciiLetterOrDigit(c)
        && c
            is '.'
                or ','
                or ';'
                or ':'
                or '('
                or ')'
                or '['
                or ']'
                or '"'
                or '\''
                or '“'
                or '”'
                or '„'
                or '«'
                or '»'
                or '*'
                or '_'
                or '!'
                or '?';

    private static PhraseSet PhrasesOf(AddressCue cue) => Add(AllLanguages.List.SelectMany(l => l.Of(cue)));

    private static PhraseSet Add(IEnumerable<string> phrases)
    {
        Sets.Add(new PhraseSet(phrases, 1UL << Sets.Count));
        return Sets[^1];
    }

    private static WordTable<WordInfo> Collect()
    {
        var words = new Dictionary<string, WordInfo>(StringComparer.OrdinalIgnoreCase);
        foreach (var (cue, list) in AllLanguages.List.SelectMany(language => language.Addresses))
        foreach (var word in list.Select(word => word.Trim('.')))
            words[word] = words.GetValueOrDefault(word) is var info ? info with { Use = info.Use | UseOf(cue) } : default;
        foreach (var set in Sets)
        foreach (var word in set.FirstWords)
            words[word] = words.GetValueOrDefault(word) is var info ? info with { Phrases = info.Phrases | set.Bit } : default;
        return new WordTable<WordInfo>(words, ignoreCase: true);
    }

    // None for what is looked for as a phrase, or at the end of a word.
    private static WordUse UseOf(AddressCue cue) =>
        cue switch
        {
            AddressCue.Street => WordUse.Street,
            AddressCue.Ground => WordUse.Ground,
            AddressCue.Unit => WordUse.Unit,
            AddressCue.Inside => WordUse.Inside,
            AddressCue.Unsure => WordUse.Unsure,
            AddressCue.House => WordUse.House,
            AddressCue.Box => WordUse.Box,
            AddressCue.Firm => WordUse.Firm,
            AddressCue.Institution => WordUse.Institution,
            AddressCue.Club => WordUse.Club,
            AddressCue.ClubPost => WordUse.ClubPost,
            AddressCue.Job => WordUse.Job,
            AddressCue.Title => WordUse.Title,
            AddressCue.Suffix => WordUse.Suffix,
            AddressCue.Calling => WordUse.Calling,
            AddressCue.Particle => WordUse.Particle,
            AddressCue.Relation => WordUse.Relation,
            AddressCue.Prose => WordUse.Prose,
            AddressCue.Introducer => WordUse.Introducer,
            AddressCue.Contact => WordUse.Contact,
            AddressCue.Abbreviation => WordUse.Abbreviation,
            AddressCue.Negation => WordUse.Negation,
            AddressCue.CareOf => WordUse.CareOf,
            AddressCue.StreetLead => WordUse.StreetLead,
            AddressCue.Honorary => WordUse.Honorary,
            AddressCue.Community => WordUse.Community,
            _ => WordUse.None,
        };
}
