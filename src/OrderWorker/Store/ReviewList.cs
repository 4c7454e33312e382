using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Puts a matter before staff once, and takes it away when it has settled itself. The caller saves.</summary>
public static class ReviewList
{
    /// <summary>Opens a matter; one that is or was before staff already is left as they left it.</summary>
    public static async Task AskOnceAsync(this OrderDbContext db, ReviewItem item, CancellationToken cancellation)
    {
        if (
            !db.Reviews.Local.Any(known => known.Key == item.Key)
            && !await db.Reviews.AnyAsync(known => known.Key == item.Key, cancellation)
        )
            db.Reviews.Add(item);
    }

    /// <summary>Closes the open matters of some kinds about a payment, an order, or one about the other.</summary>
    public static async Task CloseReviewsAsync(
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
        foreach (var item in await open.ToListAsync(cancellation))
            (item.ClosedAt, item.ClosedBy, item.Resolution) = (now, by, resolution);
    }
}
