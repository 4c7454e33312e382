using System.Collections.Frozen;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>What a mail asks for.</summary>
/// <param name="Lines">The best reading, one a SKU, sorted; without what cannot be told.</param>
/// <param name="Reasons">Why the lines are not certain; empty where they are. A mail that asks for nothing has no line and no reason.</param>
/// <param name="Evidence">The words that each line rests on.</param>
public sealed record ItemReading(IReadOnlyList<OrderLine> Lines, IReadOnlyList<Reason> Reasons, IReadOnlyList<Evidence> Evidence)
{
    public static ItemReading Nothing { get; } = new([], [], []);

    /// <summary>What a reason speaks of, where the buyer could choose between a few items.</summary>
    public IReadOnlyList<ItemChoice> Choices { get; init; } = [];

    /// <summary>Places that could be read in several ways, and are doubts so far.</summary>
    public IReadOnlyList<Fork> Forks { get; init; } = [];

    /// <summary>What some sentence refuses, whatever another says of it.</summary>
    public IReadOnlySet<Sku> Refused { get; init; } = FrozenSet<Sku>.Empty;

    /// <summary>Where sentences begin that open with goods and say nothing of them: what they tell besides is of another matter.</summary>
    public IReadOnlyList<int> Openings { get; init; } = [];
}
