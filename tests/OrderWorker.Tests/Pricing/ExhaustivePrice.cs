using OrderWorker.Core.Catalogue;

namespace OrderWorker.Tests.Pricing;

/// <summary>The cheapest price of some goods by trying everything: the first copy left is paid alone, or in any offer with any companions.</summary>
internal sealed class ExhaustivePrice(ShopCatalogue shop)
{
    private readonly Dictionary<string, long> _known = [];

    public long Of(int[] copies)
    {
        var first = Array.FindIndex(copies, count => count > 0);
        if (first < 0)
            return 0;
        var key = string.Join(',', copies);
        if (_known.TryGetValue(key, out var known))
            return known;

        var best = shop.Items[first].Price.MinorUnits + Of(Without(copies, first, 1));
        foreach (var offer in shop.Offers)
        foreach (var rest in Rests(copies, first, offer))
            best = Math.Min(best, offer.Price.MinorUnits + Of(rest));
        return _known[key] = best;
    }

    private IEnumerable<int[]> Rests(int[] copies, int first, Offer offer)
    {
        if (offer is AnyOffer any)
            return any.Of.Contains(shop.Items[first].Sku) ? Choices(Without(copies, first, 1), any, any.Count - 1, 0) : [];

        var rest = (int[])copies.Clone();
        foreach (var (sku, count) in ((SetOffer)offer).Items)
            rest[IndexOf(sku)] -= count;
        return rest[first] < copies[first] && rest.All(count => count >= 0) ? [rest] : [];
    }

    private IEnumerable<int[]> Choices(int[] copies, AnyOffer offer, int need, int from)
    {
        if (need == 0)
            return [copies];

        return Enumerable
            .Range(from, offer.Of.Count - from)
            .Where(place => copies[IndexOf(offer.Of[place])] > 0)
            .SelectMany(place => Choices(Without(copies, IndexOf(offer.Of[place]), 1), offer, need - 1, place));
    }

    private int IndexOf(Sku sku) => shop.Items.Select(item => item.Sku).ToList().IndexOf(sku);

    private static int[] Without(int[] copies, int item, int count)
    {
        var rest = (int[])copies.Clone();
        rest[item] -= count;
        return rest;
    }
}
