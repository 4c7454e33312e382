namespace OrderWorker.Core.Pricing;

/// <summary>Copies whose offers hang together, and these offers: what has to be looked at as one. Amounts are minor units.</summary>
internal sealed class Basket
{
    /// <param name="prices">Of one copy of each item.</param>
    /// <param name="copies">Of each item, at least 1.</param>
    /// <param name="offers">In the catalogue's order.</param>
    public Basket(long[] prices, int[] copies, BasketOffer[] offers)
    {
        (Prices, Copies, Offers) = (prices, copies, offers);
        DearestFirst = [.. Enumerable.Range(0, prices.Length).OrderByDescending(item => prices[item])];
        Step = prices.Concat(offers.Select(offer => offer.Price)).Aggregate(0L, GreatestCommonDivisor);
        Singles = prices.Zip(copies, (price, count) => checked(price * count)).Aggregate(0L, (sum, next) => checked(sum + next));
    }

    public long[] Prices { get; }
    public int[] Copies { get; }
    public BasketOffer[] Offers { get; }
    public int[] DearestFirst { get; }

    /// <summary>Every saving is a multiple of it.</summary>
    public long Step { get; }

    /// <summary>What all copies cost one by one.</summary>
    public long Singles { get; }

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
