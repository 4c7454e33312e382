using OrderWorker.Core.Catalogue;

namespace OrderWorker.Core.Orders;

/// <summary>So many copies of one item.</summary>
public sealed record OrderLine
{
    private OrderLine(Sku sku, int quantity) => (Sku, Quantity) = (sku, quantity);

    /// <summary>More copies than a buyer of this kind ever wants at once: a larger number was misread, or is a bad joke.</summary>
    public const int MaxQuantity = 1000;

    public Sku Sku { get; }

    /// <summary>From 1 to <see cref="MaxQuantity"/>.</summary>
    public int Quantity { get; }

    /// <exception cref="ArgumentOutOfRangeException">A quantity out of range.</exception>
    public static OrderLine Of(Sku sku, int quantity) =>
        quantity is >= 1 and <= MaxQuantity
            ? new OrderLine(sku, quantity)
            : throw new ArgumentOutOfRangeException(nameof(quantity), quantity, $"From 1 to {MaxQuantity} copies.");

    public override string ToString() => $"{Quantity} × {Sku}";
}
