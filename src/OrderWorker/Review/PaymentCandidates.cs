using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
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
        var orders = await db
            .Orders.AsNoTracking()
            .Where(o => o.Currency == payment.Currency && open.Contains(o.State))
            .OrderByDescending(o => o.State == OrderState.AwaitingPayment)
            .ThenByDescending(o => o.Id)
            .Take(200)
            .ToListAsync(cancellation);
        var quoted = OrderNumber
            .FindAll($"{payment.Note} {payment.InvoiceId} {payment.CustomField} {payment.ItemTitle}", prefix)
            .Select(number => number.Text)
            .ToHashSet();
        var missing = quoted.Except(orders.Select(o => o.Number!)).ToList();
        orders.AddRange(await db.Orders.AsNoTracking().Where(o => missing.Contains(o.Number!)).ToListAsync(cancellation));
        return
        [
            .. orders
                .Select(order => Weigh(order, payment, left, quoted))
                .OrderByDescending(c => c.Score)
                .ThenByDescending(c => c.Order.Id)
                .Take(Shown),
        ];
    }

    private static PaymentCandidate Weigh(StoredOrder order, StoredPayment payment, long left, HashSet<string> quoted)
    {
        var currency = Currency.Of(order.Currency);
        var owed = order.Total - order.Paid;
        var signs = new List<(int Score, string Words)>();
        if (quoted.Contains(order.Number!))
            signs.Add((8, "the payment quotes its number"));
        if (payment.TransactionId is { } id && id == order.ClaimedTransactionId)
            signs.Add((8, "the buyer quotes this transaction"));
        if (payment.PayerEmailKey is { } email && (email == order.BuyerEmailKey || email == order.ClaimedPayPalEmail))
            signs.Add((4, "the same e-mail address"));
        if (IsSameName(payment.PayerName, order.BuyerName) || IsSameName(payment.PayerName, order.ShipName))
            signs.Add((2, "the same name"));
        if (owed > 0 && left == owed)
            signs.Add((3, "exactly what is still owed"));
        else if (owed > 0)
            signs.Add((1, $"{Money.Of(owed, currency)} are still owed"));
        if (order.State == OrderState.Expired)
            signs.Add((-1, "its time to pay has passed"));

        var why = signs.Count == 0 ? "only the currency fits" : string.Join(", ", signs.Select(s => s.Words));
        return new(order, signs.Sum(s => s.Score), $"{char.ToUpperInvariant(why[0])}{why[1..]}.");
    }

    private static bool IsSameName(string? payer, string name) =>
        !string.IsNullOrWhiteSpace(payer) && payer.Trim().Equals(name.Trim(), StringComparison.OrdinalIgnoreCase);
}
