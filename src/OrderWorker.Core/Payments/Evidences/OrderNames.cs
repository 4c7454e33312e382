using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The names that an order has, as numbers of a <see cref="NameTable"/>.</summary>
/// <param name="Buyer">Words of the buyer's name.</param>
/// <param name="Ship">Words of the name on the parcel; the same array where it is the buyer's.</param>
/// <param name="Keys">Surname and initial, each way to read them.</param>
/// <param name="Pairs">Each two words.</param>
internal readonly record struct OrderNames(int[] Buyer, int[] Ship, IReadOnlyList<long> Keys, IReadOnlyList<long> Pairs)
{
    public static OrderNames Of(PayableOrder order, NameTable names)
    {
        var buyer = names.Of(PersonName.Of(order.BuyerName));
        if (order.ShipName == order.BuyerName)
            return new(buyer, buyer, names.Keys(buyer), names.Pairs(buyer));
        var ship = names.Of(PersonName.Of(order.ShipName));
        return new(buyer, ship, [.. names.Keys(buyer).Union(names.Keys(ship))], [.. names.Pairs(buyer).Union(names.Pairs(ship))]);
    }
}
