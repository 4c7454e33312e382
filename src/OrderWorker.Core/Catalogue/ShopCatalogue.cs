using OrderWorker.Core.Values;

namespace OrderWorker.Core.Catalogue;

/// <summary>A shop's whole offer: what it sells, at what price, how it is posted and how it is paid.</summary>
public sealed class ShopCatalogue
{
    private readonly Dictionary<Sku, Item> _bySku;

    /// <exception cref="ArgumentException">Two items share a SKU, an offer or a price breaks a rule of the file; the reader of the file says it with a line.</exception>
    public ShopCatalogue(
        string shop,
        Currency currency,
        Country home,
        IReadOnlyList<Item> items,
        IReadOnlyList<Offer> offers,
        IReadOnlyList<PostageZone> zones,
        IReadOnlyList<PaymentInstruction> payment
    )
    {
        (Shop, Currency, Home, Items, Offers, Zones, Payment) = (shop, currency, home, items, offers, zones, payment);
        _bySku = items.ToDictionary(item => item.Sku);
        var offered = offers.SelectMany(o =>
            o switch
            {
                SetOffer set => set.Items.Keys,
                AnyOffer any => any.Of,
                _ => [],
            }
        );
        if (offered.FirstOrDefault(sku => !_bySku.ContainsKey(sku)) is { } stranger)
            throw new ArgumentException($"An offer names '{stranger}', which no item has as its SKU.");
    }

    /// <summary>The name that mails are signed with.</summary>
    public string Shop { get; }

    /// <summary>Every amount of the catalogue is in it.</summary>
    public Currency Currency { get; }

    /// <summary>Assumed for an address that neither names a country nor has another country's kind of postcode.</summary>
    public Country Home { get; }

    public IReadOnlyList<Item> Items { get; }
    public IReadOnlyList<Offer> Offers { get; }

    /// <summary>In the file's order: the first that reaches a country counts.</summary>
    public IReadOnlyList<PostageZone> Zones { get; }

    public IReadOnlyList<PaymentInstruction> Payment { get; }

    /// <summary>The same shop with more names for its items; a name of an item that it does not have is left out.</summary>
    public ShopCatalogue With(IEnumerable<(string Sku, string Alias)> names)
    {
        var more = names.ToLookup(name => name.Sku, name => name.Alias, StringComparer.Ordinal);
        return more.Count == 0
            ? this
            : new ShopCatalogue(
                Shop,
                Currency,
                Home,
                [.. Items.Select(item => item with { Aliases = [.. item.Aliases, .. more[item.Sku.Text]] })],
                Offers,
                Zones,
                Payment
            );
    }

    public bool Has(Sku sku) => _bySku.ContainsKey(sku);

    /// <exception cref="KeyNotFoundException">No item has it.</exception>
    public Item this[Sku sku] => _bySku[sku];

    public PostageZone? ZoneFor(Country country) => Zones.FirstOrDefault(zone => zone.Reaches(country));

    public bool Takes(PaymentMethod method) => Payment.Any(p => p.Method == method);
}
