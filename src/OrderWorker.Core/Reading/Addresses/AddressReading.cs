using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What a mail says about where the parcel goes.</summary>
/// <param name="ShipTo">As far as found, a missing part being an empty text; null where there is no address.</param>
/// <param name="Reasons">Empty exactly when the address can be written on a parcel without asking anyone.</param>
/// <param name="Evidence">The words of the mail that each part rests on.</param>
public sealed record AddressReading(ShipTo? ShipTo, IReadOnlyList<Reason> Reasons, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>What the address lacks; empty where something else is wrong with it.</summary>
    public IReadOnlyList<MissingPart> Missing { get; init; } = [];

    /// <summary>Where the mail's other addresses stand, from and to an index of its text: whose lines name no goods either.</summary>
    public IReadOnlyList<(int Start, int End)> Others { get; init; } = [];

    /// <summary>The whole addresses between which no word decides.</summary>
    public IReadOnlyList<ShipTo> Rivals { get; init; } = [];
}
