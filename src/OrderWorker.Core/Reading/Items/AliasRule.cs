using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Says whether some words may become another name of an item: what may mean two things, or anything, may not.</summary>
public static class AliasRule
{
    private const int MostWords = 8;
    private const int MostLetters = 80;

    /// <summary>The words in the form that names are compared in.</summary>
    public static string Key(string words) => string.Join(' ', CatalogueIndex.Canonical(words));

    /// <param name="words">As a person wrote them.</param>
    /// <param name="item">What they are to mean.</param>
    /// <param name="catalogue">With the aliases that stand already.</param>
    /// <returns>Null where they may; otherwise why not, in one plain sentence.</returns>
    public static string? Refusal(string words, Item item, ShopCatalogue catalogue)
    {
        var names = CatalogueIndex.Canonical(words);
        if (names.Count == 0)
            return "Enter the words that buyers use.";
        if (names.Count > MostWords || words.Length > MostLetters)
            return $"“{words}” is too long for a name; take the few words that buyers use.";
        if (names.All(word => word.All(char.IsAsciiDigit)))
            return $"“{words}” is only a number, and a mail may give numbers of many things.";

        var index = CatalogueIndex.Of(catalogue);
        var named = Find(index, names);
        if (named is { Set: { } set })
            return $"“{words}” already means the offer {set.Name}.";
        if (named is { ByArtist: not null })
            return $"“{words}” is the name of an artist, and means all that the shop has of theirs.";
        var others = named?.Titles.Where(title => !title.Items.Contains(item)).ToList() ?? [];
        if (others.Count > 0 || named?.Item is { } other && other.Sku != item.Sku)
            return $"“{words}” already means {others.FirstOrDefault()?.Name ?? named!.Item!.Label}; one name cannot mean two things.";
        if (named is { Titles.Count: > 0 } or { Item: not null })
            return $"“{words}” is a name of {item.Title} already.";

        var everyday = Lexicons.Shipped.For([]);
        if (
            names.All(word =>
                word.Length < 3 || everyday.IsCommon(word) || Formats.Known(word) is not null || HasUse(everyday, word)
            )
        )
            return $"“{words}” is made of everyday words: a mail that says them by the way would order {item.Label}.";

        return
            names is [var single] && index.TitlesWith(single)?.FirstOrDefault(title => !title.Items.Contains(item)) is { } holder
            ? $"“{words}” stands in the title {holder.Name} as well; take more words."
            : null;
    }

    private static Named? Find(CatalogueIndex index, IReadOnlyList<string> names)
    {
        var node = index.Root;
        foreach (var word in names)
        {
            if (node.Child(word) is not { } next)
                return null;
            node = next;
        }

        return node.Named;
    }

    // "please", "copy", "two": what does something in an order mail names nothing.
    private static bool HasUse(Lexicon everyday, string word)
    {
        var tokens = new List<Token>();
        Tokenizer.Append(word, 0, word.Length, tokens);
        var found = tokens.Count == 0 ? default : everyday.PhraseAt(new TokenList([.. tokens]), 0);
        return found.CueLength > 0 || found.NumberLength > 0 || found.Kinds != 0;
    }
}
