using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
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
    private const int Looked = 200;

    /// <summary>Orders of the payment's currency that money may still come for, likeliest first, by all that the rules know.</summary>
    public static async Task<IReadOnlyList<PaymentCandidate>> OfAsync(
        OrderDbContext db,
        ShopCatalogue catalogue,
        StoredPayment payment,
        long left,
        string prefix,
        CancellationToken cancellation
    )
    {
        var links = await db.PaidByLinkAsync([payment], cancellation);
        var value = payment.ToValue(prefix, links.Of(payment)) with { Amount = Money.Of(left, Currency.Of(payment.Currency)) };
        var payers = await db.EarlierPayersAsync(new[] { payment.PayerEmailKey }.OfType<string>(), cancellation);
        var orders = await OpenAsync(db, payment, value, payers, links, cancellation);
        var seen = await db.InLedgerAsync(orders.Select(o => o.ClaimedTransactionId), cancellation);
        var itemNames = await db.ItemNamesAsync(catalogue, cancellation);
        var byId = orders.ToDictionary(o => o.Id);
        var ranked = Suggestions.Rank(
            value,
            [
                .. orders.Select(o =>
                    o.ToValue(
                        o.ClaimedTransactionId is { } claim && seen.Contains(claim),
                        payers[o.BuyerEmailKey],
                        links.OfOrder[o.Id],
                        itemNames
                    )
                ),
            ],
            await db.NamesAsync(cancellation)
        );
        // A payment that came by the link of an order, or names one of our orders, means no other by a slip of one digit: that one stands first, and
        // no other is likely.
        var meant =
            links.Orders.Count > 0
                ? links.Orders.ToHashSet()
                : orders.Where(o => value.Quoted.Contains(o.Number!)).Select(o => o.Id).ToHashSet();
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

    private static async Task<List<StoredOrder>> OpenAsync(
        OrderDbContext db,
        StoredPayment payment,
        LedgerPayment value,
        ILookup<string, string> earlierPayers,
        PaidByLink links,
        CancellationToken cancellation
    )
    {
        OrderState[] open = [OrderState.AwaitingPayment, OrderState.Expired, OrderState.Paid];
        // Two hundred is more than a person looks through, and the newest are those that wait.
        var orders = await Orders(db)
            .Where(o => o.Currency == payment.Currency && open.Contains(o.State))
            .OrderByDescending(o => o.State == OrderState.AwaitingPayment)
            .ThenByDescending(o => o.Id)
            .Take(Looked)
            .ToListAsync(cancellation);
        // However old: what the payment names, what its payer has paid for before, and what it was asked for.
        var numbers = value.Quoted.Concat(value.Damaged).ToList();
        var buyers = earlierPayers.Select(g => g.Key).Append(payment.PayerEmailKey).OfType<string>().ToList();
        var (linked, known) = (links.Orders, orders.Select(o => o.Id).ToHashSet());
        var tied = await Orders(db)
            .Where(o =>
                numbers.Contains(o.Number!)
                || linked.Contains(o.Id)
                || buyers.Contains(o.BuyerEmailKey) && o.Currency == payment.Currency && open.Contains(o.State)
            )
            .OrderByDescending(o => o.Id)
            .Take(Looked)
            .ToListAsync(cancellation);
        orders.AddRange(tied.Where(o => !known.Contains(o.Id)));
        return orders;
    }

    private static IQueryable<StoredOrder> Orders(OrderDbContext db) =>
        db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Allocations).ThenInclude(a => a.Payment).AsSplitQuery();

    private static PaymentCandidate Paid(StoredOrder order) => new(order, 0, "It is paid already.");
}
