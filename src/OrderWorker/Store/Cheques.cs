using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>The way of a cheque or postal order: it came, it is taken to the bank, and it is good or it is not.</summary>
/// <remarks>Each step runs in the caller's transaction, and returns null or, in a sentence, why it cannot be.</remarks>
public static class Cheques
{
    /// <summary>Those that came and were not taken to the bank yet, the oldest first.</summary>
    public static IQueryable<StoredPayment> InHand(this OrderDbContext db) =>
        Open(db).Where(p => p.PaidInAt == null).OrderBy(p => p.Id);

    /// <summary>Those at the bank that are not known to be good.</summary>
    public static IQueryable<StoredPayment> PaidIn(this OrderDbContext db) =>
        Open(db).Where(p => p.PaidInAt != null).OrderBy(p => p.PaidInAt).ThenBy(p => p.Id);

    public static string? PayIn(StoredPayment cheque, string by, DateTime now)
    {
        if (!cheque.IsCheque || cheque.PaidInAt is not null || cheque.BouncedAt is not null)
            return $"{Name(cheque)} is not in hand any more.";
        (cheque.PaidInAt, cheque.ChangedAt, cheque.ChangedBy) = (now, now, by);
        return null;
    }

    /// <summary>The bank says that it is good. One that counts only now is looked at by the rules.</summary>
    public static string? Clear(StoredPayment cheque, string by, DateTime now)
    {
        if (!cheque.IsCheque || cheque.ClearedAt is not null || cheque.BouncedAt is not null)
            return $"{Name(cheque)} was settled before.";
        cheque.PaidInAt ??= now;
        (cheque.ClearedAt, cheque.ChangedAt, cheque.ChangedBy) = (now, now, by);
        if (cheque.State == PaymentState.Pending)
            (cheque.State, cheque.Reconcile) = (PaymentState.Completed, ReconcileState.Due);
        return null;
    }

    /// <summary>The bank sent it back: its orders wait for payment again, staff are told, and so are the buyers.</summary>
    public static async Task<string?> BounceAsync(
        this OrderDbContext db,
        StoredPayment cheque,
        string by,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (!cheque.IsCheque || cheque.BouncedAt is not null)
            return $"{Name(cheque)} was settled before.";
        var given = await db.AllocationsOfPaymentAsync(cheque, cancellation);
        var shares = given.GroupBy(a => a.OrderId).ToDictionary(g => g.Key, g => g.Sum(a => a.Amount));
        await db.UndoAsync(cheque, by, "The cheque bounced.", now, cancellation);
        (cheque.State, cheque.BouncedAt, cheque.ChangedAt, cheque.ChangedBy) = (PaymentState.Bounced, now, now, by);
        cheque.Reconcile = ReconcileState.NotForOrders;
        await db.CloseQuestionsAsync(cheque, by, "The cheque bounced.", now, cancellation);
        foreach (var (id, amount) in shares.Where(share => share.Value > 0))
        {
            var order = await db.Orders.SingleAsync(o => o.Id == id, cancellation);
            var sum = Money.Of(amount, Currency.Of(cheque.Currency));
            var told = await db.TellAsync(order, OutboxKind.ChequeBounced, $"cheque-{cheque.Id}", amount, now, cancellation);
            var sent = order.State == OrderState.Dispatched ? "its parcel has left already" : "do not send it";
            var reason = new Reason(
                ReasonCode.ChequeBounced,
                $"The bank did not pay {sum} of {Name(cheque)} for {order.Number}; {sent}. "
                    + (told ? "The buyer is asked by mail to pay another way." : "Write to the buyer."),
                sum.ToString(),
                "bounced"
            );
            await db.AskOnceAsync(
                ReviewItem.Open($"payment:{cheque.Id}/order:{id}", reason, now, order: id, payment: cheque.Id),
                cancellation
            );
        }

        return null;
    }

    public static string Name(StoredPayment cheque) =>
        (cheque.Kind == PaymentKind.Cheque ? "Cheque" : "Postal order")
        + (cheque.TransactionId is null ? "" : $" {cheque.TransactionId}")
        + (cheque.PayerName is null ? "" : $" of {cheque.PayerName}");

    private static IQueryable<StoredPayment> Open(OrderDbContext db) =>
        db.Payments.Where(p =>
            (p.Kind == PaymentKind.Cheque || p.Kind == PaymentKind.PostalOrder) && p.ClearedAt == null && p.BouncedAt == null
        );
}
