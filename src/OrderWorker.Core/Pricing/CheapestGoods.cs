using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Pricing;

/// <summary>The cheapest combination of offers and single prices for some goods.</summary>
internal sealed class CheapestGoods
{
    /// <summary>About half a second of one core at the worst; 500 copies over 40 titles with 10 offers take a fraction of it.</summary>
    private const long MostSteps = 50_000_000;

    private CheapestGoods(int[] uses, int[] singles, bool isProven) => (Uses, Singles, IsProven) = (uses, singles, isProven);

    /// <summary>How often each offer of the catalogue is used.</summary>
    public IReadOnlyList<int> Uses { get; }

    /// <summary>Copies of each line that are paid one by one.</summary>
    public IReadOnlyList<int> Singles { get; }

    /// <summary>False where the search was stopped: the combination is possible, but a cheaper one may exist.</summary>
    public bool IsProven { get; }

    public static CheapestGoods Find(IReadOnlyList<OrderLine> lines, ShopCatalogue catalogue)
    {
        var uses = new int[catalogue.Offers.Count];
        var singles = lines.Select(line => line.Quantity).ToArray();
        var budget = new SearchBudget(MostSteps);
        var proven = true;
        foreach (var (basket, items) in BasketSorting.Sort(lines, catalogue))
        {
            var best = OfferSearch.Run(basket, budget);
            proven &= best.IsProven;
            for (var o = 0; o < basket.Offers.Length; o++)
                uses[basket.Offers[o].Index] = best.Uses[o];
            for (var i = 0; i < items.Length; i++)
                singles[items[i]] = best.Singles[i];
        }

        return new CheapestGoods(uses, singles, proven);
    }
}
