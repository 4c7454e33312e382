using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What several addresses have in common: a start for the person who has to choose.</summary>
internal static class Shared
{
    public static ShipTo? Of(IReadOnlyList<AddressCandidate> rivals)
    {
        var all = rivals.Select(r => r.ToShipTo()).ToList();
        if (all.Select(a => a.Country).Distinct().Count() > 1)
            return null;
        var names = all.Select(a => a.Name).Where(n => n.Length > 0).Distinct().ToList();
        return new ShipTo(names.Count == 1 ? names[0] : "", [], "", all[0].Country);
    }
}
