using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Reading.Items.Forks;

/// <summary>What the copies of one wish may be, where its words fit several items.</summary>
/// <param name="Items">Items and copies of each; null where the mail says no number.</param>
/// <param name="IsFarFetched">A mixture that nobody asks for in such words.</param>
internal sealed record ItemWays(IReadOnlyList<(Item Item, int? Copies)> Items, bool IsFarFetched)
{
    private const int Most = 24;
    private const int MostCandidates = 8;

    // Copies. Who wants more of one thing says which.
    private const int MostMixed = 4;

    public string Says =>
        string.Join(
            " and ",
            Items.Select(i => i.Copies is > 1 and var copies ? $"{copies} copies of {i.Item.Label}" : i.Item.Label)
        );

    /// <summary>All of one item, and as far-fetched ways every mixture, and one of each.</summary>
    /// <param name="candidates">Items that fit the words.</param>
    /// <param name="quantity">Copies; null where no number was said.</param>
    /// <returns>Empty where there are too many to be held against each other.</returns>
    public static IReadOnlyList<ItemWays> OneOf(IReadOnlyList<Item> candidates, int? quantity)
    {
        var copies = quantity ?? 1;
        if (candidates.Count > MostCandidates || copies > MostMixed)
            return [];
        // "the Heron CDs" without a number may be two or all of them.
        var mixtures =
            copies > 1
                ? Mixtures(candidates.Count, copies, isRepeated: true)
                : Enumerable.Range(2, Math.Max(0, candidates.Count - 1)).SelectMany(n => Mixtures(candidates.Count, n, false));
        List<ItemWays> ways =
        [
            .. candidates.Select(item => new ItemWays([(item, quantity)], false)),
            .. mixtures
                .Where(mixture => mixture.Distinct().Count() > 1)
                .Select(mixture => new ItemWays(
                    [.. mixture.CountBy(i => i).Select(n => (candidates[n.Key], (int?)n.Value))],
                    true
                )),
        ];
        return ways.Count <= Most ? ways : [];
    }

    /// <summary>One of each title, whatever its format: "both Heron albums" of which one is there as CD and as LP.</summary>
    /// <param name="titles">Each with the items that fit.</param>
    /// <param name="each">Copies of each; null where no number was said.</param>
    public static IReadOnlyList<ItemWays> OneOfEach(IEnumerable<IReadOnlyList<Item>> titles, int? each)
    {
        IEnumerable<IReadOnlyList<Item>> rows =
        [
            [],
        ];
        foreach (var items in titles)
            rows = rows.SelectMany(row => items.Select(item => (IReadOnlyList<Item>)[.. row, item])).Take(Most + 1);
        List<ItemWays> ways = [.. rows.Select(row => new ItemWays([.. row.Select(item => (item, each))], false))];
        return ways.Count <= Most ? ways : [];
    }

    // Every way to take so many of so many sorts, the order left out: 2 of 2 are 00, 01, 11.
    private static IEnumerable<IReadOnlyList<int>> Mixtures(int sorts, int size, bool isRepeated, int from = 0)
    {
        if (size == 0)
        {
            yield return [];
            yield break;
        }

        for (var first = from; first < sorts; first++)
        {
            foreach (var rest in Mixtures(sorts, size - 1, isRepeated, isRepeated ? first : first + 1))
                yield return [first, .. rest];
        }
    }
}
