using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Reads <c>offers</c>: fixed sets (<c>items</c>) and any so many out of a list (<c>any</c>, <c>of</c>).</summary>
internal static class OfferReader
{
    private const string SetExample = "items: {NG03-CD: 1, NG04-CD: 1}";
    private const string AnyExample = "any: 3 and of: [NG08-CD, NG09-CD, NG10-CD]";

    /// <param name="top">The file's keys.</param>
    /// <param name="currency">Of every amount.</param>
    /// <param name="skus">What items have; an offer may name no other.</param>
    public static IReadOnlyList<Offer> Read(YamlFields top, Currency currency, IReadOnlySet<string> skus) =>
        [
            .. top.List("offers", $"- {{name: Canal trilogy, {SetExample}, price: 25.00}}")
                .Select((entry, index) => top.Group(entry, $"offers[{index + 1}]", $"{SetExample} and price: 25.00"))
                .OfType<YamlFields>()
                .Select(fields => ReadOffer(fields, currency, skus))
                .OfType<Offer>(),
        ];

    private static Offer? ReadOffer(YamlFields fields, Currency currency, IReadOnlySet<string> skus)
    {
        fields.Allow("name", "items", "any", "of", "price", "phrases");
        var name = fields.OptionalText("name");
        var price = fields.RequiredAmount("price", currency);
        var (isSet, isAny) = (fields.Has("items"), fields.Has("any") || fields.Has("of"));
        if (isSet == isAny)
        {
            var problem = isSet ? "has both 'items' and 'any'/'of'" : "has neither 'items' nor 'any' and 'of'";
            fields.Mistakes.Add(
                fields.Line,
                $"{fields.Where} {problem}; a fixed set has {SetExample}, a choice has {AnyExample}."
            );
            return null;
        }

        return isSet ? ReadSet(fields, name, price, skus) : ReadAny(fields, name, price, skus);
    }

    private static SetOffer? ReadSet(YamlFields fields, string? name, Money? price, IReadOnlySet<string> skus)
    {
        var phrases = fields.Texts("phrases", "[the canal set, all three canal CDs]");
        var value = fields.Required("items", SetExample)!;
        if (value is not YamlMap { Entries.Count: > 0 } map)
        {
            fields.Mistakes.Add(
                value.Line,
                $"{fields.Name("items")} is {Content(value)}; SKUs with numbers belong here, such as {SetExample}."
            );
            return null;
        }

        var items = new Dictionary<Sku, int>();
        foreach (var (key, number) in map.Entries)
        {
            var count = fields.Count(number, $"{fields.Name("items")}.{key.Text}", least: 1);
            if (Known(fields, key, fields.Name("items"), skus) is { } sku && count is not null)
                items[sku] = count.Value;
        }

        return price is null || items.Count == 0
            ? null
            : new SetOffer
            {
                Name = name ?? string.Join(" + ", map.Entries.Select(entry => entry.Key.Text)),
                Price = price,
                Items = items,
                Phrases = phrases,
            };
    }

    private static AnyOffer? ReadAny(YamlFields fields, string? name, Money? price, IReadOnlySet<string> skus)
    {
        if (fields.Find("phrases") is { } phrases)
            fields.Mistakes.Add(
                phrases.Line,
                $"{fields.Name("phrases")} stands in a choice; only a fixed set has phrases, since a buyer of a choice has to say which copies."
            );
        var count = fields.Required("any", "any: 3") is { } number ? fields.Count(number, fields.Name("any"), least: 1) : null;
        var list = fields.Required("of", "of: [NG08-CD, NG09-CD, NG10-CD]");
        var entries = fields.List("of", "[NG08-CD, NG09-CD, NG10-CD]");
        if (list is YamlList { Entries.Count: 0 })
            fields.Mistakes.Add(
                list.Line,
                $"{fields.Name("of")} is {Content(list)}; SKUs belong here, such as [NG08-CD, NG09-CD]."
            );

        var of = new List<Sku>();
        foreach (var entry in entries)
        {
            if (
                fields.Text(entry, fields.Name("of")) is null
                || Known(fields, (YamlText)entry, fields.Name("of"), skus) is not { } sku
            )
                continue;
            if (of.Contains(sku))
                fields.Mistakes.Add(
                    entry.Line,
                    $"{fields.Name("of")} names '{sku}' twice; once is enough, since copies may repeat."
                );
            else
                of.Add(sku);
        }

        return price is null || count is null || of.Count == 0
            ? null
            : new AnyOffer
            {
                Name = name ?? string.Create(CultureInfo.InvariantCulture, $"Any {count} of {string.Join(", ", of)}"),
                Price = price,
                Count = count.Value,
                Of = of,
            };
    }

    private static Sku? Known(YamlFields fields, YamlText text, string where, IReadOnlySet<string> skus)
    {
        var sku = text.Text.Trim();
        if (skus.Contains(sku))
            return Sku.Of(sku);

        fields.Mistakes.Add(text.Line, $"{where} names '{sku}', which no item has as its sku.{Spelling.Guess(sku, skus)}");
        return null;
    }

    private static string Content(YamlNode value) =>
        value is YamlMap { Entries.Count: 0 } or YamlList { Entries.Count: 0 } ? "without entries" : value.What;
}
