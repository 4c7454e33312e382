namespace OrderWorker.Core.Pricing;

/// <summary>Finds how often to use each offer of a basket so that it saves the most: branch and bound over the numbers of uses.</summary>
/// <remarks>
/// A range of uses is dropped when its limit (<see cref="RentBound"/>) shows that it saves no more than the best uses known, which
/// <see cref="CopyAssignment"/> works out exactly. When no range is left, the best uses known are proven best.
/// </remarks>
internal sealed class OfferSearch
{
    private const int FirstRounds = 200;
    private const int LaterRounds = 30;

    private readonly Basket _basket;
    private readonly CopyAssignment _assignment;
    private readonly RentBound _bound;
    private readonly RentTuning _rents;
    private readonly BestUses _best;
    private readonly SearchBudget _budget;

    private OfferSearch(Basket basket, SearchBudget budget)
    {
        (_basket, _budget) = (basket, budget);
        _assignment = new CopyAssignment(basket);
        _bound = new RentBound(basket);
        _rents = new RentTuning(basket, _bound, budget);
        _best = new BestUses(basket, _assignment, budget);
    }

    /// <returns>How often each offer is used, the copies of each item that are left for single prices, and whether that is proven cheapest.</returns>
    public static (int[] Uses, IReadOnlyList<int> Singles, bool IsProven) Run(Basket basket, SearchBudget budget)
    {
        var search = new OfferSearch(basket, budget);
        var proven = search.IsProven();
        search._assignment.Saving(search._best.Uses);
        return (search._best.Uses, search._assignment.Left, proven);
    }

    // In units of the bound.
    private long News => _best.News * _bound.Scale;

    private bool IsProven()
    {
        var open = new Stack<Node>();
        var whole = new Node(UseRange.Whole(_basket), new long[_basket.Prices.Length], long.MaxValue);
        var limit = _rents.Lower(whole.Rents, whole.Uses, News, FirstRounds);
        var losses = _bound.Losses(whole.Rents, whole.Uses, out var reach);
        _best.Propose(MeanWithin(whole.Uses), whole.Uses.Least);
        _best.LookAround(losses, reach, _bound.Scale);
        Split(whole, limit, open);

        while (open.TryPop(out var node))
        {
            if (node.Limit < News)
                continue;
            if (_budget.IsSpent)
                return false;

            limit = _rents.Lower(node.Rents, node.Uses, News, LaterRounds);
            if (limit >= News && _best.Propose(MeanWithin(node.Uses), node.Uses.Least))
                _best.LookAround(losses, reach, _bound.Scale);
            Split(node, limit, open);
        }

        return true;
    }

    private int[] MeanWithin(UseRange uses) =>
        [
            .. _rents.MeanUses.Select(
                (mean, o) => Math.Clamp((mean + RentTuning.One / 2) / RentTuning.One, uses.Least[o], uses.Most[o])
            ),
        ];

    // Two halves of a node's range, of which the likelier one is looked at first.
    private void Split(Node node, long limit, Stack<Node> open)
    {
        if (limit < News)
            return;
        _budget.Spend(node.Uses.Most.Sum());
        node.Uses.Narrow(_bound.Losses(node.Rents, node.Uses, out var reach), reach - News);
        var ranges = Enumerable.Range(0, _basket.Offers.Length).Where(node.Uses.IsOpen).ToList();
        if (ranges.Count == 0)
        {
            _best.Propose((int[])node.Uses.Least.Clone(), node.Uses.Least);
            return;
        }

        var offer = ranges.MaxBy(o => Undecided(o) * 10 + (node.Uses.Most[o] - node.Uses.Least[o]));
        var mean = _rents.MeanUses[offer];
        var at = Math.Clamp(mean / RentTuning.One, node.Uses.Least[offer], node.Uses.Most[offer] - 1);
        var low = new Node(node.Uses.UpTo(offer, at), (long[])node.Rents.Clone(), limit);
        var high = new Node(node.Uses.From(offer, at + 1), node.Rents, limit);
        var lowIsLikelier = mean - at * RentTuning.One < RentTuning.One / 2;
        open.Push(lowIsLikelier ? high : low);
        open.Push(lowIsLikelier ? low : high);
    }

    // How far the mean is from a whole number of uses.
    private int Undecided(int offer)
    {
        var fraction = _rents.MeanUses[offer] % RentTuning.One;
        return Math.Min(fraction, RentTuning.One - fraction);
    }

    /// <param name="Uses">The range to look through.</param>
    /// <param name="Rents">Where its rents begin.</param>
    /// <param name="Limit">What is known of it from the range around it.</param>
    private sealed record Node(UseRange Uses, long[] Rents, long Limit);
}
