using OrderWorker.Core.Payments.Evidences;
using OrderWorker.Core.Payments.Names;

namespace OrderWorker.Core.Payments;

/// <summary>An order that a payment may be for.</summary>
/// <param name="Order">The order's row.</param>
/// <param name="Score">The higher, the likelier.</param>
/// <param name="Why">One sentence for a person.</param>
public sealed record Suggestion(long Order, int Score, string Why);

/// <summary>Ranks orders for a person who decides about a payment. Nothing is decided here.</summary>
public static class Suggestions
{
    /// <summary>The orders that still wait for money in the payment's currency, likeliest first.</summary>
    public static IReadOnlyList<Suggestion> Rank(
        LedgerPayment payment,
        IReadOnlyList<PayableOrder> orders,
        NameBook? names = null
    )
    {
        var book = new MoneyBook([payment], orders, names);
        return
        [
            .. Enumerable
                .Range(0, book.Orders.Count)
                .Where(o => book.Orders[o].IsOpen && book.Orders[o].Left.Currency == payment.Amount.Currency)
                .Select(o => book.Weigh(0, o))
                .OrderByDescending(e => e.Said >= Said.Link)
                .ThenByDescending(e => e.Said >= Said.Number)
                .ThenByDescending(e => e.Score)
                .ThenBy(e => Math.Abs(e.DaysAfter))
                .ThenBy(e => e.Order.Id)
                .Select(e => new Suggestion(e.Order.Id, e.Score, e.Suggestion())),
        ];
    }
}
