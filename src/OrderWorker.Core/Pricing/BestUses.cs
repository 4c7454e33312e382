namespace OrderWorker.Core.Pricing;

/// <summary>The best uses of a basket's offers found so far, and looking around them for better ones.</summary>
internal sealed class BestUses(Basket basket, CopyAssignment assignment, SearchBudget budget)
{
    private const int Nothing = -1;

    private readonly int _stepsOfATrial = 4 * basket.Prices.Length;

    /// <summary>How often each offer is used.</summary>
    public int[] Uses { get; private set; } = new int[basket.Offers.Length];

    /// <summary>In minor units.</summary>
    public long Saving { get; private set; }

    /// <summary>The least saving, in minor units, that would be news.</summary>
    public long News => Saving + basket.Step;

    /// <summary>Takes uses as a proposal, and leaves out uses until the copies suffice.</summary>
    /// <param name="uses">Changed to what the copies suffice for.</param>
    /// <param name="least">How often each offer has to be used.</param>
    /// <returns>Whether it is better than all before.</returns>
    public bool Propose(int[] uses, int[] least)
    {
        while (!Suffices(uses, out var saving))
        {
            var drop = Nothing;
            for (var o = 0; o < uses.Length; o++)
            {
                if (uses[o] > least[o] && (drop == Nothing || uses[o] > uses[drop]))
                    drop = o;
            }

            if (drop == Nothing)
                return false;
            uses[drop]--;
        }

        return Keep(uses);
    }

    /// <summary>One use more of an offer, one less of another, as long as that helps.</summary>
    /// <param name="losses">Says cheaply which change cannot help.</param>
    /// <param name="limit">What the losses are taken from.</param>
    /// <param name="scale">How many of their units make a minor unit.</param>
    public void LookAround(long[][] losses, long limit, long scale)
    {
        var again = true;
        while (again && !budget.IsSpent)
        {
            var around = limit - Uses.Select((uses, offer) => losses[offer][uses]).Sum();
            again = Enumerable.Range(0, Uses.Length).Any(more => TryMore(more, losses, around, scale));
        }
    }

    private bool TryMore(int more, long[][] losses, long around, long scale)
    {
        if (Uses[more] + 1 >= losses[more].Length)
            return false;

        around += losses[more][Uses[more]] - losses[more][Uses[more] + 1];
        for (var less = Nothing; less < Uses.Length; less++)
        {
            if (less == more || (less != Nothing && Uses[less] == 0))
                continue;
            var hope = less == Nothing ? around : around + losses[less][Uses[less]] - losses[less][Uses[less] - 1];
            if (hope < News * scale)
                continue;

            var uses = (int[])Uses.Clone();
            uses[more]++;
            if (less != Nothing)
                uses[less]--;
            if (Keep(uses))
                return true;
        }

        return false;
    }

    private bool Keep(int[] uses)
    {
        if (!Suffices(uses, out var saving) || saving <= Saving)
            return false;
        (Uses, Saving) = ((int[])uses.Clone(), saving);
        return true;
    }

    private bool Suffices(int[] uses, out long saving)
    {
        budget.Spend(_stepsOfATrial);
        var found = assignment.Saving(uses);
        saving = found ?? 0;
        return found is not null;
    }
}
