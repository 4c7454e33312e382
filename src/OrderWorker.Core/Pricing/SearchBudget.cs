namespace OrderWorker.Core.Pricing;

/// <summary>How much looking an order is worth, in elementary steps and not in time, so that every machine comes to the same result.</summary>
internal sealed class SearchBudget(long steps)
{
    private long _left = steps;

    public bool IsSpent => _left <= 0;

    public void Spend(long steps) => _left -= steps;
}
