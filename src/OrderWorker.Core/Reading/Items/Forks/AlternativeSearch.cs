using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading.Items.Forks;

/// <summary>Reads a mail once for each way through its forks.</summary>
/// <param name="read">Reads it with the ways that some forks are told to go.</param>
internal sealed class AlternativeSearch(Func<IReadOnlyDictionary<string, int>, ItemReading> read)
{
    // A mail that needs more is for a person.
    private const int MostReadings = 48;
    private const int MostBaskets = 8;

    private readonly List<ReadAlternative> _found = [];
    private int _readings;

    /// <returns>Every basket that the words allow, plain ones first; empty where one stays in doubt, or there are too many.</returns>
    public IReadOnlyList<ReadAlternative> From(ItemReading first)
    {
        // "two CDs of Siobhán's: Lark in the Morning, not The Lark Ascends Again": two of them, or of the one that is left?
        if (first.Forks.Any(fork => fork.Candidates.Any(first.Refused.Contains)))
            return [];
        if (!Walk(first, ForkList.NothingTaken, [], false))
            return [];
        var baskets = _found.OrderBy(a => a.Basket.IsFarFetched).DistinctBy(a => string.Join(' ', a.Basket.Lines)).ToList();
        return baskets.Count(a => !a.Basket.IsFarFetched) is > 1 and <= MostBaskets ? baskets : [];
    }

    // False: there is no list of all baskets, and so none of them is the only one to fit.
    private bool Walk(ItemReading reading, IReadOnlyDictionary<string, int> taken, IReadOnlyList<Fork> gone, bool isFarFetched)
    {
        if (reading.Forks.Count == 0)
        {
            if (reading.Reasons.Count > 0 || reading.Lines.Count == 0)
                return false;
            var says = string.Join(", ", gone.Select(f => f.Ways[taken[f.Key]].Says));
            _found.Add(new ReadAlternative(new Alternative(reading.Lines, says, isFarFetched), taken, gone));
            return true;
        }

        var fork = reading.Forks[0];
        for (var way = 0; way < fork.Ways.Count; way++)
        {
            var next = new Dictionary<string, int>(taken) { [fork.Key] = way };
            if (++_readings > MostReadings)
                return false;
            if (!Walk(read(next), next, [.. gone, fork], isFarFetched || fork.Ways[way].IsFarFetched))
                return false;
        }

        return true;
    }
}
