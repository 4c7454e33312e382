using OrderWorker.Core.Values;

namespace OrderWorker.Core.Catalogue;

/// <summary>What posting to some countries costs.</summary>
public sealed record PostageZone
{
    public required string Name { get; init; }

    /// <summary>The countries; null is every other one (<c>'*'</c> in the file).</summary>
    public IReadOnlySet<Country>? Countries { get; init; }

    /// <summary>Charged once an order.</summary>
    public required Money PerOrder { get; init; }

    /// <summary>Charged for each postage unit.</summary>
    public required Money PerItem { get; init; }

    /// <summary>Goods worth this much or more travel free; null: never.</summary>
    public Money? FreeOver { get; init; }

    public bool Reaches(Country country) => Countries is null || Countries.Contains(country);
}
