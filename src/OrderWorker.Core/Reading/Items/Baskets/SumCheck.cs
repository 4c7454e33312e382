using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Holds the sums that a mail states against the copies and titles that were understood.</summary>
internal sealed class SumCheck(CatalogueIndex index, EntryList entries, DoubtList doubts)
{
    /// <param name="counts">The numbers of copies or titles that the mail states.</param>
    /// <param name="persons">How many persons it speaks of; 0 for none.</param>
    public void Read(IReadOnlyCollection<Count> counts, int persons)
    {
        var copies = entries.All.Sum(e => (long)e.Value.Quantity);
        var isOneEach = entries.All.Select(e => e.Value.Quantity).Distinct().Count() == 1;
        foreach (var (count, format) in counts.Distinct().Where(c => c.Copies > 1))
        {
            if (
                entries.Count > 0
                && count != copies
                && !(count == entries.Count && isOneEach)
                && !IsOfSets(count)
                && !IsOfFormat(count, format)
            )
                doubts.Add(
                    new Reason(
                        ReasonCode.AmbiguousQuantity,
                        $"The mail speaks of {count} copies; its lines come to {copies}.",
                        $"{count}",
                        $"{copies}"
                    )
                );
        }

        // "1 full score and two hardcovers of Walking Home": of what is the score?
        foreach (var (_, format) in counts.Where(c => c.Copies == 1 && c.Format is not null).Distinct())
        {
            if (entries.Count > 0 && !entries.All.Any(e => Formats.IsA(Formats.Of(index.Catalogue[e.Key]), format!)))
                doubts.Add(
                    new Reason(
                        ReasonCode.AmbiguousItem,
                        $"The mail asks for one {Formats.Plain(format)}, and it cannot be told of what.",
                        null,
                        Formats.Plain(format)
                    )
                );
        }

        if (persons > 1 && entries.All.Any(e => !e.Value.IsCounted))
            doubts.Add(
                new Reason(
                    ReasonCode.AmbiguousQuantity,
                    $"The mail speaks of {persons} persons, and gives no number of copies.",
                    "copies",
                    $"{persons}"
                )
            );
        foreach (var (sku, entry) in entries.All.Where(e => e.Value.Quantity > OrderLine.MaxQuantity))
            doubts.Add(
                new Reason(
                    ReasonCode.Suspicious,
                    $"{entry.Quantity} copies of '{index.Catalogue[sku].Label}' are more than anyone wants.",
                    $"at most {OrderLine.MaxQuantity}",
                    $"{entry.Quantity}"
                )
            );
    }

    // "the three CDs" of an order that has a book in it as well.
    private bool IsOfFormat(int count, string? format) =>
        format is not null
        && entries.All.Where(e => Formats.IsA(Formats.Of(index.Catalogue[e.Key]), format)).Sum(e => (long)e.Value.Quantity)
            == count;

    // "two sets: one for me, one for my sister"
    private bool IsOfSets(int count) => entries.All.All(e => e.Value.IsSet && e.Value.Quantity == count);
}
