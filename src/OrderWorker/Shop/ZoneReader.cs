using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Reads <c>postage.zones</c>.</summary>
internal static class ZoneReader
{
    private const string Example = "- {name: Everywhere, countries: ['*'], per_order: 2.00, per_item: 0.50}";

    public static IReadOnlyList<PostageZone> Read(YamlFields top, Currency currency)
    {
        var zones = new List<PostageZone>();
        var postage = top.Required("postage", $"zones: {Example}");
        if (postage is null || top.Group(postage, "postage", $"zones: {Example}") is not { } fields)
            return zones;

        fields.Allow("zones");
        var value = fields.Required("zones", Example);
        var entries = fields.List("zones", Example);
        if (value is YamlList && entries.Count == 0)
            fields.Mistakes.Add(value.Line, $"postage.zones is an empty list; give a zone, such as {Example}.");
        for (var index = 0; index < entries.Count; index++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"postage.zones[{index + 1}]");
            if (fields.Group(entries[index], name, Example) is { } inner && ReadZone(inner, currency, name) is { } zone)
            {
                if (zones.Find(earlier => earlier.Countries is null) is { } everywhere)
                    inner.Mistakes.Add(
                        inner.Line,
                        $"{name} is never reached: '{everywhere.Name}' above it takes every country ('*'); put that zone last."
                    );
                zones.Add(zone);
            }
        }

        return zones;
    }

    /// <returns>Null, and a mistake, where it is no country.</returns>
    public static Country? ReadCountry(YamlFields fields, YamlNode value, string name)
    {
        if (fields.Text(value, name) is not { } code)
            return null;
        if (IsoCountries.Has(code))
            return Country.Of(code);

        fields.Mistakes.Add(value.Line, $"{name} is '{code}', which is no country; {IsoCountries.Hint(code)}");
        return null;
    }

    private static PostageZone? ReadZone(YamlFields fields, Currency currency, string place)
    {
        fields.Allow("name", "countries", "per_order", "per_item", "free_over");
        var name = fields.OptionalText("name");
        var perOrder = fields.OptionalAmount("per_order", currency);
        var perItem = fields.OptionalAmount("per_item", currency);
        var freeOver = fields.OptionalAmount("free_over", currency);
        var value = fields.Required("countries", "countries: [GB, IE], or ['*'] for every other one");
        var entries = fields.List("countries", "[GB, IE], or ['*'] for every other one");
        if (value is YamlList && entries.Count == 0)
            fields.Mistakes.Add(value.Line, $"{place}.countries is an empty list; name countries, or ['*'] for every other one.");
        if (entries.Count == 0)
            return null;

        var everyOther = entries.Any(entry => entry is YamlText { Text: "*" });
        var named = entries.Where(entry => entry is not YamlText { Text: "*" });
        var countries = named.Select(entry => ReadCountry(fields, entry, $"{place}.countries")).OfType<Country>().ToHashSet();
        return new PostageZone
        {
            Name = name ?? (everyOther ? "Everywhere else" : string.Join(", ", countries)),
            Countries = everyOther ? null : countries,
            PerOrder = perOrder ?? Money.Zero(currency),
            PerItem = perItem ?? Money.Zero(currency),
            FreeOver = freeOver,
        };
    }
}
