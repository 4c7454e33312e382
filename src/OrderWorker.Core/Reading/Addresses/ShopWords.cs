using System.Runtime.CompilerServices;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What a mail says that is the shop's: its goods, which are no street lines, and its own addresses, which are nobody's ship-to.</summary>
internal sealed class ShopWords
{
    private static readonly ConditionalWeakTable<ShopCatalogue, ShopWords> Cache = [];

    private readonly HashSet<string> _goods;
    private readonly string[] _longTitles;
    private readonly string[] _addresses;

    private ShopWords(ShopCatalogue catalogue)
    {
        _goods =
        [
            .. catalogue
                .Items.SelectMany<Item, string>(i =>
                    [i.Title, i.Label, i.Artist ?? "", i.Sku.Text, $"{i.Artist} {i.Title}", .. i.Aliases]
                )
                .Concat(catalogue.Offers.OfType<SetOffer>().SelectMany(o => o.Phrases))
                .Select(name => Spelling.Key(name))
                .Where(key => key.Length > 0),
        ];
        _longTitles = [.. _goods.Where(key => key.Count(c => c == ' ') >= 1 && key.Length >= 8)];
        _addresses = [.. catalogue.Payment.Select(p => p.Address).OfType<string>().Select(a => Spelling.Key(a)).Distinct()];
    }

    public static ShopWords Of(ShopCatalogue catalogue) => Cache.GetValue(catalogue, c => new ShopWords(c));

    /// <summary>Whether a line speaks of the goods: "2 Heaven Eyes", "Heaven Eyes CD".</summary>
    public bool NameGoods(Piece line)
    {
        var key = line.Key;
        var bare = key.AsSpan().TrimStart("0123456789 x").ToString();
        return (_goods.Contains(bare) && bare.Length > 0) || (_goods.Contains(key) && !key.All(char.IsAsciiDigit));
    }

    /// <summary>Whether a text has one of the longer titles in it.</summary>
    public bool MentionsGoods(Piece text)
    {
        var key = text.Key;
        return _longTitles.Any(title => key.Contains(title, StringComparison.Ordinal));
    }

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
