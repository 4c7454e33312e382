using OrderWorker.Core.Values;

namespace OrderWorker.Core.Orders;

/// <summary>Where the parcel goes.</summary>
/// <param name="Name">As it stands on the label.</param>
/// <param name="Lines">Street lines and town, in the mail's own spelling; without name, postcode and country.</param>
/// <param name="Postcode">In its country's usual form; empty where the country has none.</param>
/// <param name="Country">Where postage is charged to.</param>
public sealed record ShipTo(string Name, IReadOnlyList<string> Lines, string Postcode, Country Country)
{
    public bool Equals(ShipTo? other) =>
        other is not null
        && Name == other.Name
        && Postcode == other.Postcode
        && Country == other.Country
        && Lines.SequenceEqual(other.Lines, StringComparer.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Name, Postcode, Country, Lines.Count);
}
