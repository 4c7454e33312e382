using OrderWorker.Core.Values;

namespace OrderWorker.Core.Catalogue;

/// <summary>Copies that together cost less than one by one. May be used any number of times; a copy counts in one offer only.</summary>
public abstract record Offer
{
    private protected Offer() { }

    public required string Name { get; init; }

    /// <summary>What one use of the offer costs.</summary>
    public required Money Price { get; init; }
}

/// <summary>A fixed set: exactly these copies.</summary>
public sealed record SetOffer : Offer
{
    /// <summary>Copies of each SKU in one set, each at least 1.</summary>
    public required IReadOnlyDictionary<Sku, int> Items { get; init; }

    /// <summary>What buyers call the set.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];
}

/// <summary>Any so many copies, repeats allowed, out of a list.</summary>
public sealed record AnyOffer : Offer
{
    /// <summary>How many copies; at least 1.</summary>
    public required int Count { get; init; }

    public required IReadOnlyList<Sku> Of { get; init; }
}
