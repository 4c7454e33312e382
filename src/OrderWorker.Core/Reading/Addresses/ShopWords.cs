using System.Runtime.CompilerServices;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What a mail says that is the shop's: its goods, which are no street lines, and its own addresses, which are nobody's ship-to.</summary>
internal sealed class ShopWords
{
    // Lines of "The Manager", "Orders", "Northgate Folk Records" above the street.
    private const int MostAboveStreet = 3;

    private static readonly string[] By = ["by", "von", "de", "par", "di", "van"];

    private static readonly ConditionalWeakTable<ShopCatalogue, ShopWords> Cache = [];

    private readonly HashSet<string> _goods;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _goodsBySpan;
    private readonly Dictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _longTitles;
    private readonly string[] _addresses;
    private readonly string _name;
    private readonly HashSet<string> _words;

    private ShopWords(ShopCatalogue catalogue)
    {
        _goods =
        [
            .. catalogue
                .Items.SelectMany<Item, string>(i =>
                    [i.Title, i.Label, i.Artist ?? "", i.Sku.Text, $"{i.Artist} {i.Title}", .. ByArtist(i), .. i.Aliases]
                )
                .Concat(catalogue.Offers.OfType<SetOffer>().SelectMany(o => o.Phrases))
                .Select(name => Spelling.Key(name))
                .Where(key => key.Length > 0),
        ];
        _goodsBySpan = _goods.GetAlternateLookup<ReadOnlySpan<char>>();
        _longTitles = _goods
            .Where(key => key.Contains(' ', StringComparison.Ordinal) && key.Length >= 8)
            .GroupBy(key => key[..key.IndexOf(' ', StringComparison.Ordinal)])
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _words = [.. _goods.SelectMany(key => key.Split(' '))];
        _name = Spelling.Key(catalogue.Shop);
        _addresses = [.. catalogue.Payment.Select(p => p.Address).OfType<string>().Select(a => Spelling.Key(a)).Distinct()];
    }

    // "1 Ruins by drystone please, to Lee Sugden, 46 Haugh Shaw Road": the row is no street with its number.
    private static IEnumerable<string> ByArtist(Item item) =>
        item.Artist is { } artist ? By.Select(by => $"{item.Title} {by} {artist}") : [];

    public static ShopWords Of(ShopCatalogue catalogue) => Cache.GetValue(catalogue, c => new ShopWords(c));

    /// <summary>Whether a line speaks of the goods: "2 Heaven Eyes", "Heaven Eyes CD".</summary>
    public bool NameGoods(Piece line)
    {
        var key = line.Key.AsSpan();
        // "1953" x 1: a number, and a title all the same.
        var count = key.TrimEnd("0123456789");
        if (count.Length < key.Length && count.EndsWith(" x ") && _goodsBySpan.Contains(count[..^3]))
            return true;
        var bare = key.TrimStart("0123456789 x");
        return (!bare.IsEmpty && _goodsBySpan.Contains(bare))
            || (bare.Length < key.Length && key.IndexOfAnyExceptInRange('0', '9') >= 0 && _goodsBySpan.Contains(key));
    }

    /// <summary>Whether a text has one of the longer titles in it.</summary>
    public bool MentionsGoods(Piece text)
    {
        var key = text.Key.AsSpan();
        while (!key.IsEmpty)
        {
            var end = key.IndexOf(' ');
            if (end < 0)
                return false;
            if (_longTitles.TryGetValue(key[..end], out var titles))
                foreach (var title in titles)
                    if (key.StartsWith(title, StringComparison.Ordinal))
                        return true;
            key = key[(end + 1)..];
        }

        return false;
    }

    /// <summary>Whether a word stands in any name of the goods.</summary>
    public bool Knows(string word) => _words.Contains(word);

    /// <summary>Whether lines are made of the goods' names and nothing else: "Calder Bridge, Mill Lane and the robin".</summary>
    public bool AreGoods(IReadOnlyList<string> lines) =>
        lines.All(line =>
            Spelling
                .Key(line)
                .Split(' ')
                .All(word =>
                    word is "and" or "the" or "a" or "of" or "both" || _words.Contains(word) || word.All(char.IsAsciiDigit)
                )
        );

    /// <summary>
    /// Whether an address is the shop's own with its name: "Northgate Folk Records, 4 Mill Lane", "The Manager, Northgate Folk Records, 4 Mill Lane", on
    /// top of a letter.
    /// </summary>
    public bool Heads(IReadOnlyList<string> lines, string postcode)
    {
        for (var i = 0; i + 1 < lines.Count && i < MostAboveStreet; i++)
            if (WithoutThe(Spelling.Key(lines[i])) == WithoutThe(_name))
                return Own([.. lines.Skip(i + 1)], postcode);
        return false;
    }

    private static string WithoutThe(string name) => name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;

    /// <summary>Whether an address is one of the shop's own.</summary>
    /// <param name="lines">Its street lines and town.</param>
    /// <param name="postcode">In its usual form; empty for none.</param>
    public bool Own(IReadOnlyList<string> lines, string postcode)
    {
        if (lines.Count == 0)
            return false;
        var (first, code) = (Spelling.Key(lines[0]), Spelling.Key(postcode));
        return first.Length > 0
            && _addresses.Any(own =>
                own.Contains(first, StringComparison.Ordinal) && own.Contains(code, StringComparison.Ordinal)
            );
    }
}
