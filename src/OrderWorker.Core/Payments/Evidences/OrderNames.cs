using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>The names that an order has, as numbers of a <see cref="NameTable"/>.</summary>
/// <param name="Buyer">The buyer's.</param>
/// <param name="Ship">On the parcel; the same object where it is the buyer's.</param>
/// <param name="Keys">Surname and initial, each way to read either.</param>
/// <param name="Pairs">Each two words of either.</param>
internal readonly record struct OrderNames(NameWords Buyer, NameWords Ship, long[] Keys, WordPair[] Pairs)
{
    public static OrderNames Of(PayableOrder order, NameTable names)
    {
        var buyer = names.Of(order.BuyerName);
        var ship = order.ShipName == order.BuyerName ? buyer : names.Of(order.ShipName);
        return ReferenceEquals(buyer, ship)
            ? new(buyer, buyer, buyer.Keys, buyer.Pairs)
            : new(buyer, ship, [.. buyer.Keys.Union(ship.Keys)], [.. buyer.Pairs.Union(ship.Pairs)]);
    }

    /// <summary>A bit for each pair: names that have none in common share no pair.</summary>
    public static ulong MarksOf(WordPair[] pairs)
    {
        var marks = 0UL;
        foreach (var pair in pairs)
            marks |= 1UL << (pair.GetHashCode() & 63);
        return marks;
    }
}
