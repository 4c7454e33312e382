using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Reading.Items.Names;

/// <summary>"NG08" of "NG08-CD": a list shows both, and buyers write the shorter one, which is enough where no other item's begins so.</summary>
internal sealed class ItemCodes
{
    // Characters: "A1" may be anything.
    private const int Shortest = 4;

    private readonly Dictionary<string, int> _items; // how many have a code

    /// <param name="items">All of the shop.</param>
    public ItemCodes(IReadOnlyList<Item> items) =>
        _items = items.CountBy(CodeOf, StringComparer.OrdinalIgnoreCase).ToDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>An item's SKU without the format behind its hyphen; null where it has none, or another item shares it.</summary>
    public string? ShortOf(Item item) => CodeOf(item) is var code && code != item.Sku.Text && _items[code] == 1 ? code : null;

    // With letters and digits; else the SKU itself.
    private static string CodeOf(Item item) =>
        item.Sku.Text.LastIndexOf('-') is >= Shortest and var end
        && item.Sku.Text[..end] is var code
        && code.Any(char.IsAsciiLetter)
        && code.Any(char.IsAsciiDigit)
            ? code
            : item.Sku.Text;
}
