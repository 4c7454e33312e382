using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>An order's bill as PayPal shows it: goods at a price each, and the postage.</summary>
/// <param name="Goods">Never empty.</param>
/// <param name="Postage">Null where there is none.</param>
internal sealed record BillItems(IReadOnlyList<(string Name, int Quantity, Money Each)> Goods, Money? Postage)
{
    /// <summary>
    /// The order's rows where they come to the amount, else one row for it: once a part is paid, the rest is no title's.
    /// A row whose price is not the same for each copy, as of an offer, counts as one.
    /// </summary>
    public static BillItems Of(StoredOrder order, long amount)
    {
        var currency = Currency.Of(order.Currency);
        var rows = order.Charges.OrderBy(c => c.Position).ToList();
        // The last row is the postage.
        var goods = rows.SkipLast(1).Where(c => c.Amount > 0).ToList();
        if (goods.Count == 0 || rows.Sum(c => c.Amount) != amount || goods.Sum(c => c.Amount) + rows[^1].Amount != amount)
            return new([($"Order {order.Number}", 1, Money.Of(amount, currency))], null);
        return new([.. goods.Select(c => Row(c, currency))], rows[^1].Amount > 0 ? Money.Of(rows[^1].Amount, currency) : null);
    }

    private static (string, int, Money) Row(StoredCharge charge, Currency currency)
    {
        var label = PlainLine.Of(charge.Label);
        return charge.Quantity > 0 && charge.Amount % charge.Quantity == 0
            ? (label, charge.Quantity, Money.Of(charge.Amount / charge.Quantity, currency))
            : ($"{charge.Quantity} × {label}", 1, Money.Of(charge.Amount, currency));
    }
}
