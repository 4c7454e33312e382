using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>
/// Asks PayPal how the requests stand that buyers were sent to: takes the money of one who agreed and never came back, of one whose capture was cut
/// off, and of an invoice that was paid; ends what ran out.
/// </summary>
public sealed class FollowPayRequestsJob
{
    private readonly OrderDbContext _db;
    private readonly CheckoutCapture _checkouts;
    private readonly InvoiceDesk _invoices;
    private readonly TimeProvider _clock;

    internal FollowPayRequestsJob(OrderDbContext db, CheckoutCapture checkouts, InvoiceDesk invoices, TimeProvider clock) =>
        (_db, _checkouts, _invoices, _clock) = (db, checkouts, invoices, clock);

    public async Task RunAsync(CancellationToken cancellation)
    {
        await _invoices.BeginMissingAsync(cancellation);
        var now = _clock.GetUtcNow().UtcDateTime;
        var due = await _db
            .PayRequests.Where(r => r.LookAt != null && r.LookAt <= now)
            .OrderBy(r => r.LookAt)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
        await _db.EachAsync(due, id => FollowAsync(id, cancellation), cancellation);
    }

    private async Task FollowAsync(long id, CancellationToken cancellation)
    {
        var request = await _db.PayRequests.SingleAsync(r => r.Id == id, cancellation);
        if (request.Kind == PayRequestKind.Checkout)
            await _checkouts.SettleAsync(request, isBack: false, cancellation);
        else
            await _invoices.FollowAsync(request, cancellation);
    }
}
