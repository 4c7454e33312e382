using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Forks;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// A title that is asked for twice with a number: "1 Bach and 1 Bach". In sentences that stand apart, the second may correct the first: no sum of the
/// first decides that.
/// </summary>
/// <param name="Fork">Its ways are the counts; none where the sentences stand apart.</param>
/// <param name="Counts">The first number, the second, and both together.</param>
/// <param name="Message">For staff.</param>
internal sealed record TwiceAsked(Fork Fork, IReadOnlyList<int> Counts, string Message)
{
    /// <param name="item">The title.</param>
    /// <param name="before">As it was asked for first.</param>
    /// <param name="copies">The second number.</param>
    /// <param name="at">Where the second sentence begins in the text.</param>
    /// <param name="words">Of the second sentence.</param>
    /// <param name="inOneSentence">Do both stand in it?</param>
    public static TwiceAsked Of(Item item, Entry before, int copies, int at, string words, bool inOneSentence)
    {
        int[] counts = [.. new[] { before.Quantity, copies, before.Quantity + copies }.Distinct()];
        var fork = new Fork(
            $"twice {item.Sku} {at}",
            at,
            words,
            $"'{item.Label}' is asked for twice",
            inOneSentence ? [.. counts.Select(n => new ForkWay($"{n} of {item.Label}"))] : []
        );
        return new TwiceAsked(
            fork,
            counts,
            $"'{item.Label}' is asked for twice: {before.Quantity} and {copies}; it cannot be told whether that is the same or more."
        );
    }
}
