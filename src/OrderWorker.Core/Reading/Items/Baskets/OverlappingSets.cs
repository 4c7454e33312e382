using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Two sets that share titles, each asked for in its own words: "1 x all three albums, 1 x both Cellorhythmics albums".</summary>
internal static class OverlappingSets
{
    private const int Both = 1;

    public const string Message =
        "The mail asks for two sets that share titles; it cannot be told whether those are wanted once or twice.";

    /// <returns>
    /// The titles once, or once for each set; null where the set shares nothing with one before, or tells the same copies again:
    /// "All three albums please. Both Cellorhythmics CDs are for Ann."
    /// </returns>
    public static Fork? Find(Want set, Statement statement, EntryList entries, Passage text)
    {
        if (!set.IsSet || statement.Restates)
            return null;
        var before = entries.All.Where(e => e.Value.IsSet).ToList();
        var shared = before.Where(e => set.Items.Any(item => item.Sku == e.Key)).Select(e => e.Value).ToList();
        if (shared.Count == 0 || before.Count == set.Items.Count && shared.Count == before.Count)
            return null;
        var areCounted = set.Quantity is not null && shared.TrueForAll(e => e.IsCounted);
        if (!areCounted && shared.TrueForAll(e => e.Statement != statement))
            return null;
        var mention = set.Wish.Mention;
        var at = text.Tokens[Math.Min(mention.Start, text.Tokens.Count - 1)].Start;
        return new Fork(
            $"sets {at}",
            at,
            text.Words(mention.Start, mention.End),
            "the mail asks for two sets that share titles",
            [new ForkWay("the shared titles once"), new ForkWay("the shared titles in each set")]
        );
    }

    /// <summary>What of a set is put into the basket when its fork has gone a way; null where it is open.</summary>
    public static Want Taken(Want set, EntryList entries, int? way)
    {
        set.Wish.IsMore = way == Both;
        return way == Both ? set : set.Only(item => !entries.Has(item.Sku));
    }
}
