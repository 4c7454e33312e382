namespace OrderWorker.Core.Pricing;

/// <summary>Moves rents so that the limit falls: up where more copies are wanted than there are, down where fewer are.</summary>
/// <remarks>The subgradient method with Polyak's step: as long as the way to the limit that would be low enough, shorter when it stalls.</remarks>
internal sealed class RentTuning(Basket basket, RentBound bound, SearchBudget budget)
{
    /// <summary>The fixed point in which <see cref="MeanUses"/> counts.</summary>
    public const int One = 1024;

    private const long FullPace = 64;
    private const int PatienceInRounds = 4;

    private readonly long _rentLimit = basket.Prices.Max() * bound.Scale;
    private readonly int _stepsOfARound = basket.Prices.Length + basket.Offers.Sum(offer => offer.Items.Length);

    /// <summary>How often each offer was used, averaged over the rounds, the last ones most: times <see cref="One"/>.</summary>
    public int[] MeanUses { get; } = new int[basket.Offers.Length];

    /// <param name="rents">Where to begin; the best found are left in it.</param>
    /// <param name="uses">How often each offer may be used.</param>
    /// <param name="enough">A limit below this needs no more work.</param>
    /// <param name="rounds">At most so many.</param>
    /// <returns>The lowest limit found.</returns>
    public long Lower(long[] rents, UseRange uses, long enough, int rounds)
    {
        var current = (long[])rents.Clone();
        var (best, stalled, pace) = (long.MaxValue, 0, FullPace);
        for (var round = 0; round < rounds; round++)
        {
            var limit = bound.Limit(current, uses);
            budget.Spend(_stepsOfARound);
            Average(first: round == 0);
            if (limit < best)
            {
                (best, stalled) = (limit, 0);
                current.CopyTo(rents, 0);
                if (best < enough)
                    break;
            }
            else if (++stalled == PatienceInRounds)
                (stalled, pace) = (0, Math.Max(pace / 2, 1));

            if (!Move(current, limit - enough + bound.Scale, pace))
                break;
        }

        return best;
    }

    private void Average(bool first)
    {
        for (var o = 0; o < MeanUses.Length; o++)
            MeanUses[o] = first ? bound.Uses[o] * One : (int)((MeanUses[o] * 6L + bound.Uses[o] * (long)One) / 7);
    }

    // False where no rent has a reason to move: then this limit is the lowest.
    private bool Move(long[] rents, long gap, long pace)
    {
        var squares = 0L;
        for (var item = 0; item < rents.Length; item++)
        {
            long excess = bound.Wanted[item] - basket.Copies[item];
            if (excess > 0 || rents[item] > 0)
                squares += excess * excess;
        }

        if (squares == 0)
            return false;
        var step = (long)Int128.Max((Int128)gap * pace / FullPace / squares, 1);
        for (var item = 0; item < rents.Length; item++)
        {
            long excess = bound.Wanted[item] - basket.Copies[item];
            rents[item] = (long)Int128.Clamp(rents[item] + (Int128)step * excess, 0, _rentLimit);
        }

        return true;
    }
}
