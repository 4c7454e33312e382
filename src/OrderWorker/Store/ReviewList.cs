using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Puts a matter before staff once, and takes it away when it has settled itself. The caller saves.</summary>
public static class ReviewList
{
    /// <summary>Opens a matter. One that staff closed stays closed; one that had settled itself, and comes back, opens again.</summary>
    public static async Task AskOnceAsync(this OrderDbContext db, ReviewItem item, CancellationToken cancellation)
    {
        var known =
            db.Reviews.Local.FirstOrDefault(other => other.Key == item.Key)
            ?? await db.Reviews.SingleOrDefaultAsync(other => other.Key == item.Key, cancellation);
        if (known is null)
            db.Reviews.Add(item);
        else if (known is { ClosedAt: not null, ClosedBy: PaymentPosting.Rule })
        {
            (known.ClosedAt, known.ClosedBy, known.Resolution) = (null, null, null);
            (known.Message, known.Expected, known.Found) = (item.Message, item.Expected, item.Found);
        }
    }

    /// <summary>Closes the open matters of some kinds about a payment, an order, or one about the other.</summary>
    /// <returns>What was closed.</returns>
    public static async Task<IReadOnlyList<ReviewItem>> CloseReviewsAsync(
        this OrderDbContext db,
        long? payment,
        long? order,
        IReadOnlyCollection<ReasonCode> codes,
        string by,
        string resolution,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var open = db.Reviews.Where(item => item.ClosedAt == null && codes.Contains(item.Code));
        if (payment is { } paymentId)
            open = open.Where(item => item.PaymentId == paymentId);
        if (order is { } orderId)
            open = open.Where(item => item.OrderId == orderId);
        // Money that no order has is settled by what becomes of it, whatever becomes of the order.
        if (payment is null)
            open = open.Where(item =>
                item.Code != ReasonCode.PaidTwice || item.PaymentId == null || item.Payment!.Reconcile != ReconcileState.Review
            );
        var found = await open.ToListAsync(cancellation);
        foreach (var item in found)
            (item.ClosedAt, item.ClosedBy, item.Resolution) = (now, by, resolution);
        return found;
    }
}
