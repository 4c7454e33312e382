using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Holds the sums that a mail states against the copies and titles that were understood.</summary>
internal sealed class SumCheck(CatalogueIndex index, EntryList entries, DoubtList doubts, StrayNumbers stray)
{
    private const string SpeaksOf = "The mail speaks of ";

    /// <summary>Is it that the mail counts copies, and its lines come to another number?</summary>
    public static bool IsOfCount(Reason doubt) =>
        doubt.Expected is not null && doubt.Message.StartsWith(SpeaksOf, StringComparison.Ordinal);

    /// <param name="counts">The numbers of copies or titles that the mail states.</param>
    /// <param name="heads">How many persons it counts beside a title without a number; null for none.</param>
    public void Read(IReadOnlyCollection<StatedCount> counts, StatedCount? heads)
    {
        if (counts.Count > 0)
            Hold(counts);
        if (heads is { } persons && !stray.IsSettled(persons.Count.Copies, persons.Statement))
            doubts.Add(
                ReasonCode.AmbiguousQuantity,
                "The mail counts heads and no copies: it cannot be told whether each gets one.",
                persons.Statement
            );
        foreach (var (sku, entry) in entries.All)
            if (entry.Quantity > OrderLine.MaxQuantity)
                doubts.Add(
                    new Reason(
                        ReasonCode.Suspicious,
                        $"{entry.Quantity} copies of '{index.Catalogue[sku].Label}' are more than anyone wants.",
                        $"at most {OrderLine.MaxQuantity}",
                        $"{entry.Quantity}"
                    )
                );
    }

    private void Hold(IReadOnlyCollection<StatedCount> counts)
    {
        foreach (var stated in counts.DistinctBy(c => c.Count).Where(c => c.Count.Copies > 1))
        {
            if (entries.Count > 0 && !Agrees(stated.Count) && !stray.IsSettled(stated.Count.Copies, stated.Statement))
                doubts.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"{SpeaksOf}{stated.Count.Copies} copies; its lines come to {entries.Copies}.",
                        $"{stated.Count.Copies}",
                        $"{entries.Copies}"
                    )
                );
        }

        // "1 full score and two hardcovers of Walking Home": of what is the score?
        foreach (
            var format in counts.Where(c => c.Count is { Copies: 1, Format: not null }).Select(c => c.Count.Format!).Distinct()
        )
        {
            if (entries.Count > 0 && !entries.All.Any(e => Formats.IsA(Formats.Of(index.Catalogue[e.Key]), format)))
                doubts.Add(
                    new Reason(
                        ReasonCode.AmbiguousItem,
                        $"The mail asks for one {Formats.Plain(format)}, and it cannot be told of what.",
                        null,
                        Formats.Plain(format)
                    )
                );
        }
    }

    private bool Agrees(Count count) =>
        count.Copies == entries.Copies
        || count.Copies == entries.Count && entries.All.Select(e => e.Value.Quantity).Distinct().Count() == 1
        || IsOfSets(count.Copies)
        || IsOfFormat(count.Copies, count.Format);

    // "the three CDs" of an order that has a book in it as well.
    private bool IsOfFormat(int count, string? format) =>
        format is not null
        && entries.All.Where(e => Formats.IsA(Formats.Of(index.Catalogue[e.Key]), format)).Sum(e => (long)e.Value.Quantity)
            == count;

    // "two sets: one for me, one for my sister"
    private bool IsOfSets(int count) => entries.All.All(e => e.Value.IsSet && e.Value.Quantity == count);
}
