using System.Runtime.CompilerServices;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>All names of a catalogue, for look-up word by word. Made once a catalogue; a look-up does not depend on the catalogue's size.</summary>
public sealed class CatalogueIndex
{
    // Letters of "Bach".
    private const int LeastOfTitle = 4;

    private static readonly ConditionalWeakTable<ShopCatalogue, CatalogueIndex> Made = [];
    private static readonly Lexicon English = Lexicons.Shipped.For([]);

    private readonly Node _root = new();
    private readonly Dictionary<string, KnownWord> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Title>> _byArtist = new(StringComparer.Ordinal);
    private readonly WordTable<KnownWord> _known; // the same, when all are there
    private readonly Dictionary<string, IReadOnlyList<string>> _artistNames = new(StringComparer.Ordinal);
    private readonly Lazy<NearWords> _near;
    private readonly HashSet<string> _romanSeries;
    private readonly ItemCodes _codes;

    private CatalogueIndex(ShopCatalogue catalogue)
    {
        (Catalogue, ShopName) = (catalogue, Canonical(catalogue.Shop));
        ShopPlaces = catalogue
            .Payment.Select(p => p.Address)
            .OfType<string>()
            .SelectMany(Canonical)
            .ToHashSet(StringComparer.Ordinal);
        _codes = new ItemCodes(catalogue.Items);
        AnyOffers = [.. catalogue.Offers.OfType<AnyOffer>()];
        Titles =
        [
            .. catalogue.Items.GroupBy(item => Key(item.Title)).Select(g => new Title(g.First().Title, g.First().Artist, [.. g])),
        ];
        Formats = catalogue.Items.Select(Names.Formats.Of).Where(f => f.Length > 0).ToHashSet(StringComparer.Ordinal);
        var romans = Titles
            .SelectMany(title => title.Names)
            .Where(words => words.Count > 1 && Array.IndexOf(Roman, words[^1]) > 0)
            .Select(words => string.Join(' ', words.SkipLast(1)));
        // "Fen Dances I" and "Fen Dances II" are volumes; "Henry V" alone is a name.
        _romanSeries = romans.GroupBy(b => b, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        foreach (var title in Titles)
            AddTitle(title);
        foreach (var offer in catalogue.Offers.OfType<SetOffer>())
        {
            foreach (var phrase in offer.Phrases.Append(offer.Name))
                Add(Canonical(phrase), named => named.Set ??= offer);
        }

        foreach (var (artist, titles) in _byArtist)
        {
            var name = Canonical(artist);
            _artistNames[artist] = name;
            Add(name, named => named.ByArtist = titles);
            // "The Ashgrove Three's Winter Harbour": a number in its possessive is a word.
            if (Phrases.WordsOf(artist).LastOrDefault() is { } last && last != name[^1])
                Add([.. name.SkipLast(1), last + "s"], named => named.ByArtist = titles);
            foreach (var word in name.Where(IsTelling))
                (Word(word).Artists ??= []).Add(artist);
        }

        Whole = catalogue.Offers.OfType<SetOffer>().FirstOrDefault(o => o.Items.Count == catalogue.Items.Count);
        foreach (var (word, begins) in _root.Children)
            Word(word).Begins = begins;
        foreach (var format in Formats.Where(Names.Formats.IsOwn))
            Word(Names.Formats.Plain(format)!).Format = format;
        foreach (var word in Names.Formats.KnownWords)
            Word(word).Format = Names.Formats.Known(word);
        OwnFormats = new OwnFormats(catalogue.Items, word => _words.GetValueOrDefault(word) is { IsOfName: true });
        _known = new WordTable<KnownWord>(_words);
        _near = new Lazy<NearWords>(() =>
            new NearWords(
                _words
                    .Where(w => w.Value.Titles is not null)
                    .Concat(_words.Where(w => w.Value is { Titles: null, Artists: not null }))
                    .Select(w => w.Key)
            )
        );
    }

    public ShopCatalogue Catalogue { get; }
    public IReadOnlyList<Title> Titles { get; }

    /// <summary>The words of the shop's own name, in the form of the index.</summary>
    public IReadOnlyList<string> ShopName { get; }

    /// <summary>Words of the addresses to which the shop has money sent: "bandroom".</summary>
    public IReadOnlySet<string> ShopPlaces { get; }
    public IReadOnlySet<string> Formats { get; }

    /// <summary>The formats that go by words of the catalogue alone.</summary>
    public OwnFormats OwnFormats { get; }

    public IReadOnlyCollection<Series> AllSeries => _series.Values;

    /// <summary>The offers of any so many goods.</summary>
    public IReadOnlyList<AnyOffer> AnyOffers { get; }

    /// <summary>The offer of one of everything that the shop has; null where there is none.</summary>
    public SetOffer? Whole { get; }

    private readonly Dictionary<string, Series> _series = new(StringComparer.Ordinal);

    public static CatalogueIndex Of(ShopCatalogue catalogue) => Made.GetValue(catalogue, static c => new CatalogueIndex(c));

    public Node Root => _root;

    /// <summary>The titles that have a word in one of their names.</summary>
    public IReadOnlySet<Title>? TitlesWith(string word) => Find(word)?.Titles;

    /// <summary>Is it a word of a title, and no small one such as "of"?</summary>
    public bool IsOfTitle(string word) => word.Length >= LeastOfTitle && TitlesWith(word) is not null;

    /// <summary>The title that an item is a format of.</summary>
    public IReadOnlyList<Title> TitlesOf(Item item) => [.. Titles.Where(t => t.Items.Contains(item))];

    /// <summary>The titles of the one artist that has a word in the name; null where none or several have.</summary>
    public IReadOnlyList<Title>? ArtistWith(string word) =>
        Find(word)?.Artists is { Count: 1 } artists ? _byArtist[artists.First()] : null;

    /// <summary>Do two words stand side by side in an artist's name?</summary>
    public bool HasInName(string artist, string first, string second)
    {
        var name = _artistNames.GetValueOrDefault(artist) ?? Canonical(artist);
        for (var i = 1; i < name.Count; i++)
            if (name[i - 1] == first && name[i] == second)
                return true;
        return false;
    }

    /// <summary>Is it a word of some name, title's or artist's?</summary>
    public bool Knows(ReadOnlySpan<char> word) => Find(word) is { IsOfName: true };

    /// <summary>What is known of a word; null for nothing.</summary>
    internal KnownWord? Find(ReadOnlySpan<char> word) => _known.Find(word);

    /// <summary>The one word of the catalogue that a misspelt word can only mean; null where there is none.</summary>
    public string? Nearest(string word) => _near.Value.Find(word);

    /// <summary>Does the word begin other words of the catalogue ("cello" of "Cellorhythmics")? Then it tells nothing here.</summary>
    public bool BeginsOthers(string word) => _near.Value.BeginsOthers(word);

    /// <summary>A name in the form of the index: folded, without articles, numbers in digits, volume words left out before a number.</summary>
    public static IReadOnlyList<string> Canonical(string name)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(name, 0, name.Length, tokens);
        var passage = Passage.Of(name, [.. tokens], English);
        var words = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Mark or TokenKind.Break || tokens[i].Text == "the")
                continue;
            var value = passage.Value(i, out var length);
            if (value >= 0 && !IsWordOfNumber(tokens[i].Text))
            {
                words.Add(value.ToString(System.Globalization.CultureInfo.InvariantCulture));
                i += length - 1;
            }
            else if (passage.Has(i, Cue.Volume) && i + 1 < tokens.Count && NumberAt(passage, i + 1) >= 0)
            {
                words.Add(NumberAt(passage, i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                i++;
            }
            else
            {
                words.Add(tokens[i].Text);
            }
        }

        return words;
    }

    /// <summary>A word that counts and is no figure of a name: "the Ghosts pair" is no "Ghosts 2".</summary>
    internal static bool IsWordOfNumber(string word) => word is "single" or "pair" or "couple" or "another";

    /// <summary>A number in digits, words or Roman figures; -1 for none. Roman ones are for places where a volume's number is due.</summary>
    public static int NumberAt(Passage passage, int at)
    {
        var value = passage.Value(at, out _);
        // "NO I HAVE 1": "I have" is no first volume.
        return value >= 0 || passage.CueLength(at) > 1 ? value : Array.IndexOf(Roman, passage.Tokens[at].Text);
    }

    internal static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static readonly string[] Roman = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

    private static string Key(string name) => string.Join(' ', Canonical(name));

    private void AddTitle(Title title)
    {
        foreach (var name in title.Items.SelectMany(item => item.Aliases).Append(title.Name).Distinct())
        {
            var words = Canonical(name);
            Add(words, named => named.Titles.Add(title));
            foreach (var word in words)
                (Word(word).Titles ??= []).Add(title);
            if (words.Count > 1 && IsNumber(words[^1]) && name.Length > words[^1].Length)
                AddVolume([.. words.SkipLast(1)], int.Parse(words[^1], System.Globalization.CultureInfo.InvariantCulture), title);
            if (words.Count > 1 && Array.IndexOf(Roman, words[^1]) is > 0 and var volume)
                AddRoman([.. words.SkipLast(1)], volume, title);
            var bracket = name.IndexOfAny(['(', '[']);
            if (bracket > 3)
                Add(Canonical(name[..bracket]), named => named.Titles.Add(title));
        }

        // A SKU without a digit is a word like others: "bach".
        foreach (var item in title.Items.Where(item => item.Sku.Text.Any(char.IsAsciiDigit)))
        {
            Add(Canonical(item.Sku.Text), named => named.Item ??= item);
            if (_codes.ShortOf(item) is { } code)
                Add(Canonical(code), named => named.Item ??= item);
        }

        foreach (var artist in title.Items.Select(item => item.Artist).OfType<string>().Distinct().Where(IsArtist))
            Many(_byArtist, artist).Add(title);
    }

    private void AddRoman(IReadOnlyList<string> words, int volume, Title title)
    {
        if (!_romanSeries.Contains(string.Join(' ', words)))
            return;
        Add([.. words, Digits(volume)], named => named.Titles.Add(title));
        AddVolume(words, volume, title);
    }

    private static bool IsArtist(string name) =>
        name.Length > 0
        && !name.Equals("Various", StringComparison.OrdinalIgnoreCase)
        && !name.StartsWith("Various ", StringComparison.OrdinalIgnoreCase);

    private void AddVolume(IReadOnlyList<string> words, int number, Title title)
    {
        var key = string.Join(' ', words);
        if (!_series.TryGetValue(key, out var series))
        {
            _series[key] = series = new Series(key);
            Add(words, named => named.Series = series);
        }

        series.Volumes.TryAdd(number, title);
    }

    private void Add(IReadOnlyList<string> words, Action<Named> mark)
    {
        if (words.Count == 0)
            return;
        var node = _root;
        foreach (var word in words)
            node = node.Next(word);
        mark(node.Named ??= new Named());
    }

    private static bool IsTelling(string word) => word.Length > 2 && !English.IsCommon(word) && !IsFiller(word);

    private static bool IsFiller(string word) =>
        word is "and" or "of" or "in" or "a" or "an" or "with" or "to" or "for" or "on" or "at";

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private KnownWord Word(string word)
    {
        if (!_words.TryGetValue(word, out var known))
            _words[word] = known = new KnownWord();
        return known;
    }

    private static List<T> Many<T>(Dictionary<string, List<T>> table, string key)
    {
        if (!table.TryGetValue(key, out var many))
            table[key] = many = [];
        return many;
    }

    /// <summary>A step in the tree of names.</summary>
    public sealed class Node
    {
        private Dictionary<string, Node>? _children;

        public Named? Named { get; set; }

        public bool HasChildren => _children is not null;

        internal IEnumerable<KeyValuePair<string, Node>> Children => _children ?? [];

        public Node? Child(string word) => _children?.GetValueOrDefault(word);

        public Node? Child(ReadOnlySpan<char> word) =>
            _children is not null && _children.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var child)
                ? child
                : null;

        internal Node Next(string word)
        {
            _children ??= new Dictionary<string, Node>(StringComparer.Ordinal);
            if (!_children.TryGetValue(word, out var next))
                _children[word] = next = new Node();
            return next;
        }
    }
}
