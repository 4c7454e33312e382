using Microsoft.EntityFrameworkCore;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>What an order has of a payment.</summary>
/// <param name="Order">Tracked.</param>
/// <param name="Amount">Minor units, more than zero.</param>
public sealed record PaymentShare(StoredOrder Order, long Amount);

/// <summary>How the money of a payment lies with its orders.</summary>
public static class PaymentShares
{
    /// <summary>The orders that have something of a payment: what was put to them, less what of it was refunded or reversed.</summary>
    /// <param name="db">What is tracked and not saved yet counts as well.</param>
    /// <param name="payment">Money that came.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task<IReadOnlyList<PaymentShare>> SharesAsync(
        this OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    )
    {
        var given = new List<Allocation>(await db.AllocationsOfPaymentAsync(payment, cancellation));
        foreach (var back in await db.BackRowsAsync(payment, cancellation))
            given.AddRange(await db.AllocationsOfPaymentAsync(back, cancellation));
        var sums = given.GroupBy(a => a.OrderId).ToDictionary(g => g.Key, g => g.Sum(a => a.Amount));
        var ids = sums.Where(sum => sum.Value > 0).Select(sum => sum.Key).ToList();
        var orders = await db.Orders.Where(o => ids.Contains(o.Id)).OrderBy(o => o.Id).ToListAsync(cancellation);
        return [.. orders.Select(order => new PaymentShare(order, sums[order.Id]))];
    }

    /// <summary>The payment that a refund or reversal takes back; null where it has not come yet.</summary>
    public static Task<StoredPayment?> TakenBackByAsync(
        this OrderDbContext db,
        StoredPayment row,
        CancellationToken cancellation
    ) =>
        db
            .Payments.Where(p => p.TransactionId == row.ReferenceId && p.TransactionId != null && p.Id != row.Id)
            .Where(p => p.Amount > 0)
            .OrderBy(p => p.Id)
            .FirstOrDefaultAsync(cancellation);
}
