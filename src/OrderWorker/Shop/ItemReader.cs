using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Reads <c>items</c>.</summary>
internal static class ItemReader
{
    private const string Example = "- {sku: NG01-CD, title: Winter Harbour, format: CD, price: 12.00}";

    /// <returns>The items without mistakes, and every SKU that the file gives to an item, so that offers can be held against them.</returns>
    public static (IReadOnlyList<Item> Items, IReadOnlySet<string> Skus) Read(YamlFields top, Currency currency)
    {
        var items = new List<Item>();
        var lineOf = new Dictionary<string, int>(StringComparer.Ordinal);
        if (top.Required("items", Example) is not { } value)
            return (items, new HashSet<string>());

        var entries = top.List("items", Example);
        if (entries.Count == 0 && value is YamlList)
            top.Mistakes.Add(value.Line, $"items is an empty list; a shop sells something, such as {Example}.");
        for (var index = 0; index < entries.Count; index++)
        {
            if (
                top.Group(entries[index], $"items[{index + 1}]", Example) is { } fields
                && ReadItem(fields, currency, lineOf) is { } item
            )
                items.Add(item);
        }

        return (items, lineOf.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private static Item? ReadItem(YamlFields fields, Currency currency, Dictionary<string, int> lineOf)
    {
        fields.Allow("sku", "title", "artist", "format", "price", "stock", "aliases", "postage_units");
        var sku = ReadSku(fields, lineOf);
        var title = fields.RequiredText("title", "title: Winter Harbour");
        var artist = fields.OptionalText("artist");
        var format = fields.OptionalText("format");
        var price = fields.RequiredAmount("price", currency);
        var stock = fields.OptionalCount("stock", least: 0);
        var aliases = fields.Texts("aliases", "[Canal 1, Canal volume one]");
        var units = fields.OptionalCount("postage_units", least: 0);
        if (sku is null || title is null || price is null)
            return null;

        return new Item
        {
            Sku = sku,
            Title = title,
            Artist = artist,
            Format = format,
            Price = price,
            Stock = stock,
            Aliases = aliases,
            PostageUnits = units ?? 1,
        };
    }

    private static Sku? ReadSku(YamlFields fields, Dictionary<string, int> lineOf)
    {
        if (fields.Required("sku", "sku: NG01-CD") is not { } value || fields.Text(value, fields.Name("sku")) is not { } text)
            return null;
        if (lineOf.TryAdd(text, value.Line))
            return Sku.Of(text);

        fields.Mistakes.Add(value.Line, $"{fields.Name("sku")} is '{text}', as in line {lineOf[text]}; each item needs its own.");
        return null;
    }
}
