using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Shop;

/// <summary>Makes a catalogue of the file's values, and checks every one of them.</summary>
internal static class CatalogueReader
{
    // Stands in where the file's currency is wrong: it has the most decimals, so amounts get no mistakes of their own for that.
    private static readonly Currency Lenient = Currency.Of("KWD");

    /// <returns>Null where the list has a mistake.</returns>
    public static ShopCatalogue? Read(YamlNode root, MistakeList mistakes)
    {
        if (root is not YamlMap map)
        {
            mistakes.Add(
                root.Line,
                $"the file is {root.What}; it has to begin with a key, such as 'shop: Northgate Folk Records'."
            );
            return null;
        }

        var top = new YamlFields(map, "", mistakes);
        top.Allow("shop", "currency", "home", "items", "offers", "postage", "payment");
        var shop = top.RequiredText("shop", "shop: Northgate Folk Records");
        var currency = ReadCurrency(top);
        var home = ReadHome(top);
        var amounts = currency ?? Lenient;
        var items = ItemReader.Read(top, amounts);
        var offers = OfferReader.Read(top, amounts, items.Skus);
        var zones = ZoneReader.Read(top, amounts);
        var payment = PaymentReader.Read(top);
        return mistakes.Any ? null : new ShopCatalogue(shop!, currency!, home!.Value, items.Items, offers, zones, payment);
    }

    private static Currency? ReadCurrency(YamlFields top)
    {
        if (top.Required("currency", "currency: GBP") is not { } value || top.Text(value, "currency") is not { } code)
            return null;
        if (Currency.TryParse(code, out var currency))
            return currency;

        var guess = Spelling.Guess(code, Currency.All.Select(known => known.Code));
        top.Mistakes.Add(value.Line, $"currency is '{code}'; an ISO 4217 code belongs here, such as GBP or EUR.{guess}");
        return null;
    }

    private static Country? ReadHome(YamlFields top) =>
        top.Required("home", "home: GB") is { } value ? ZoneReader.ReadCountry(top, value, "home") : null;
}
