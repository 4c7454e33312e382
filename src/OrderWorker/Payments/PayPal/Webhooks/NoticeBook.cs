using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>Keeps what PayPal tells of, each event once, whether it was delivered or asked for.</summary>
internal static class NoticeBook
{
    /// <summary>Saves at once.</summary>
    /// <returns>False where it was known.</returns>
    public static async Task<bool> KeepAsync(
        this OrderDbContext db,
        PayPalEvent told,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (await db.PayPalNotices.AnyAsync(n => n.EventId == told.Id, cancellation))
            return false;
        db.PayPalNotices.Add(
            new PayPalNotice
            {
                EventId = told.Id,
                Type = told.Type,
                ResourceId = told.ResourceId,
                ReceivedAt = now,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException)
        {
            // Told twice at once: the other one was first.
            db.ChangeTracker.Clear();
            if (await db.PayPalNotices.AnyAsync(n => n.EventId == told.Id, cancellation))
                return false;
            throw;
        }
    }
}
