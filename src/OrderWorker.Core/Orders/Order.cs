using OrderWorker.Core.Values;

namespace OrderWorker.Core.Orders;

/// <summary>An order that can be fulfilled: known goods, a place to send them, and the cheapest price the shop's offers give.</summary>
/// <remarks>It exists only once it is priced. Where it stands, and what is odd about its money, are kept beside it.</remarks>
public sealed record Order
{
    /// <param name="parsed">What was asked for.</param>
    /// <param name="goods">The bill's rows for the goods; their sum is the price of the goods.</param>
    /// <param name="postage">Zero or more.</param>
    /// <exception cref="ArgumentException">No goods, or a negative amount.</exception>
    public Order(ParsedOrder parsed, IReadOnlyList<Charge> goods, Money postage)
    {
        if (goods.Count == 0 || goods.Any(row => row.Amount.IsNegative) || postage.IsNegative)
            throw new ArgumentException("An order is charged for goods, and nothing in it is negative.");

        (Parsed, Goods, Postage) = (parsed, goods, postage);
    }

    public ParsedOrder Parsed { get; }
    public IReadOnlyList<Charge> Goods { get; }
    public Money Postage { get; }

    public Money GoodsTotal => Goods.Select(row => row.Amount).Aggregate((sum, next) => sum + next);

    /// <summary>What the buyer owes.</summary>
    public Money Total => GoodsTotal + Postage;
}
