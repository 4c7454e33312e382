using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>An order that a payment may be for.</summary>
/// <param name="Order">Not tracked.</param>
/// <param name="Score">The higher, the likelier; for ordering only.</param>
/// <param name="Why">What speaks for it, in one sentence.</param>
public sealed record PaymentCandidate(StoredOrder Order, int Score, string Why);

/// <summary>Ranks open orders for a person who matches a payment by hand. Suggests only: nothing is decided here.</summary>
public static class PaymentCandidates
{
    private const int Shown = 12;

    /// <summary>Orders of the payment's currency that money may still come for, likeliest first.</summary>
    public static async Task<IReadOnlyList<PaymentCandidate>> OfAsync(
        OrderDbContext db,
        StoredPayment payment,
        long left,
        string prefix,
        CancellationToken cancellation
    )
    {
        OrderState[] open = [OrderState.AwaitingPayment, OrderState.Expired, OrderState.Paid];
        // Two hundred is more than a person looks through, and the newest are those that wait.
        var orders = await Orders(db)
            .Where(o => o.Currency == payment.Currency && open.Contains(o.State))
            .OrderByDescending(o => o.State == OrderState.AwaitingPayment)
            .ThenByDescending(o => o.Id)
            .Take(200)
            .ToListAsync(cancellation);
        var value = payment.ToValue(prefix) with { Amount = Money.Of(left, Currency.Of(payment.Currency)) };
        var named = value.Quoted.Concat(value.Damaged).Except(orders.Select(o => o.Number!)).ToList();
        orders.AddRange(await Orders(db).Where(o => named.Contains(o.Number!)).ToListAsync(cancellation));
        var byId = orders.ToDictionary(o => o.Id);
        var ranked = Suggestions.Rank(value, [.. orders.Select(o => o.ToValue(claimIsInLedger: false, paidBeforeBy: []))]);
        // A payment that names one of our orders means no other by a slip of one digit: the named one stands first, and no other is likely.
        var meant = orders.Where(o => value.Quoted.Contains(o.Number!)).Select(o => o.Id).ToHashSet();
        return
        [
            .. ranked
                .Select(s => new PaymentCandidate(byId[s.Order], IsMeant(s.Order) ? s.Score : 0, s.Why))
                // A paid one is only looked for where nothing else is.
                .Concat(orders.Where(o => ranked.All(s => s.Order != o.Id)).OrderByDescending(o => o.Id).Select(Paid))
                .OrderBy(c => meant.Contains(c.Order.Id) ? 0 : 1)
                .Take(Shown),
        ];

        bool IsMeant(long order) => meant.Count == 0 || meant.Contains(order);
    }

    private static IQueryable<StoredOrder> Orders(OrderDbContext db) =>
        db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Allocations).ThenInclude(a => a.Payment).AsSplitQuery();

    private static PaymentCandidate Paid(StoredOrder order) => new(order, 0, "It is paid already.");
}
