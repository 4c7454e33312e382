using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>
/// Money that PayPal keeps back or says that it takes back, and a person's word that it is there all the same: PayPal's list does not always say how
/// a hold ended. The word is kept as a settled matter of the payment, with who gave it and why; where the books have a hold, it is booked as its release.
/// </summary>
public static class Holds
{
    // PayPal ties a release to its hold, and that to the payment; none has been seen further off.
    private const int MostSteps = 3;
    private const string Word = "/there/";
    private const string Release = "staff:release:";

    /// <summary>What PayPal holds of a payment: minor units, negative where more was released than held.</summary>
    public static async Task<long> HeldAsync(this OrderDbContext db, StoredPayment payment, CancellationToken cancellation)
    {
        var rows = new Dictionary<long, StoredPayment>();
        var references = new List<string>();
        if (payment.TransactionId is { } own)
            references.Add(own);
        for (var steps = 0; steps < MostSteps && references.Count > 0; steps++)
        {
            var found = await db
                .Payments.Where(p => p.ReferenceId != null && references.Contains(p.ReferenceId))
                .ToListAsync(cancellation);
            var fresh = found.Where(row => rows.TryAdd(row.Id, row)).ToList();
            references = [.. fresh.Select(row => row.TransactionId).OfType<string>()];
        }

        return -rows.Values.Where(IsHeldOrReleased).Sum(row => row.Amount);
    }

    /// <summary>Does PayPal's list say that it holds money of an order?</summary>
    public static async Task<bool> HasHoldAsync(this OrderDbContext db, StoredOrder order, CancellationToken cancellation)
    {
        foreach (var payment in await PaymentsOf(db, order).ToListAsync(cancellation))
            if (await db.HeldAsync(payment, cancellation) > 0)
                return true;
        return false;
    }

    /// <summary>
    /// A person has looked on PayPal's pages: all money of a held order is there. In the caller's transaction, which the caller saves and commits.
    /// A hold or an announcement that comes later holds the order again.
    /// </summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="order">Tracked.</param>
    /// <param name="why">What the person saw.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>Null, or in a sentence why it cannot be.</returns>
    public static async Task<string?> SayMoneyIsThereAsync(
        this OrderDbContext db,
        StoredOrder order,
        string why,
        string by,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (!order.Oddities.HasFlag(Oddities.Held))
            return $"PayPal holds no money of {order.Number} any more.";
        foreach (var payment in await PaymentsOf(db, order).ToListAsync(cancellation))
        {
            var words = await db.WordsAsync(payment, cancellation);
            if (await db.HeldAsync(payment, cancellation) is > 0 and var held)
                db.Payments.Add(ReleaseOf(payment, held, words, why, by, now));
            db.Reviews.Add(WordOf(payment, order, words, why, by, now));
        }

        order.Oddities &= ~Oddities.Held;
        return null;
    }

    /// <summary>How often a person has said that the money of a payment is there.</summary>
    public static Task<int> WordsAsync(this OrderDbContext db, StoredPayment payment, CancellationToken cancellation) =>
        db.Reviews.CountAsync(r => r.PaymentId == payment.Id && r.Key.Contains(Word), cancellation);

    /// <summary>What people said of the money of orders that were held.</summary>
    public static IQueryable<ReviewItem> HoldWords(this OrderDbContext db) =>
        db.Reviews.Where(r => r.Code == ReasonCode.PaymentHeld && r.Key.Contains(Word));

    /// <summary>PayPal's own release has come after a person's word: of the two only one is money that came back.</summary>
    /// <param name="db">Saved by the caller.</param>
    /// <param name="payment">What was held.</param>
    /// <param name="surplus">Minor units: how much more was released than held.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    public static async Task WithdrawWordAsync(
        this OrderDbContext db,
        StoredPayment payment,
        long surplus,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var said = await db
            .Payments.Where(p => p.ReferenceId == payment.TransactionId && p.RowKey.StartsWith(Release))
            .Where(p => p.State == PaymentState.Completed)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);
        foreach (var row in said)
        {
            var taken = Math.Min(surplus, row.Amount);
            surplus -= taken;
            if (taken > 0)
                (row.ChangedAt, row.ChangedBy) = (now, PaymentPosting.Rule);
            if (taken == row.Amount)
                row.State = PaymentState.Cancelled;
            else
                row.Amount -= taken;
        }
    }

    private static bool IsHeldOrReleased(StoredPayment row) =>
        row is { Kind: PaymentKind.Hold or PaymentKind.Release, State: PaymentState.Completed or PaymentState.Pending };

    private static IQueryable<StoredPayment> PaymentsOf(OrderDbContext db, StoredOrder order) =>
        db
            .Payments.Where(p => p.Amount > 0 && p.Allocations.Where(a => a.OrderId == order.Id).Sum(a => a.Amount) > 0)
            .OrderBy(p => p.Id);

    // The rules look at it as at a release of PayPal's: it may lift other orders that the payment pays.
    private static StoredPayment ReleaseOf(StoredPayment payment, long held, int words, string why, string by, DateTime now) =>
        new()
        {
            Source = PaymentSource.Staff,
            RowKey = string.Create(CultureInfo.InvariantCulture, $"{Release}{payment.Id}:{words + 1}"),
            ReferenceId = payment.TransactionId,
            Kind = PaymentKind.Release,
            State = PaymentState.Completed,
            Amount = held,
            Currency = payment.Currency,
            Time = now,
            StoredAt = now,
            PayerName = payment.PayerName,
            Note = why,
            Detail = $"staff:{by}",
            Reconcile = ReconcileState.Due,
        };

    private static ReviewItem WordOf(StoredPayment payment, StoredOrder order, int words, string why, string by, DateTime now)
    {
        var item = ReviewItem.Open(
            string.Create(CultureInfo.InvariantCulture, $"payment:{payment.Id}{Word}{words + 1}"),
            new Reason(ReasonCode.PaymentHeld, $"The money of {order.Number} was held, and a person looked on PayPal's pages."),
            now,
            order: order.Id,
            payment: payment.Id
        );
        (item.ClosedAt, item.ClosedBy, item.Resolution) = (now, by, $"The money is there: {why}");
        return item;
    }
}
