using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Pricing;

/// <summary>The cheapest total that any combination of offers and single prices gives, plus postage.</summary>
public static class OrderPricer
{
    /// <summary>Prices what a mail asks for and holds it against what the buyer says it comes to.</summary>
    /// <param name="parsed">Read, not yet priced.</param>
    /// <param name="catalogue">Must have every SKU of the order.</param>
    /// <param name="left">Copies left by SKU, one that is missing being unlimited; null takes the catalogue's own counts.</param>
    /// <returns>The order, or: no zone posts to the country, too few copies, another total stated, a total that is not proven cheapest.</returns>
    public static StepResult<Order> Price(
        ParsedOrder parsed,
        ShopCatalogue catalogue,
        IReadOnlyDictionary<Sku, int>? left = null
    ) => throw new NotImplementedException();
}
