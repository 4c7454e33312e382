using Microsoft.EntityFrameworkCore;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Disputes;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Webhooks;

/// <summary>Looks at PayPal after what its webhook hinted at, so that a payment is known in seconds and not in the hours of the list.</summary>
/// <remarks>What is stored is what PayPal answers now, so neither the order of the hints nor their number matters.</remarks>
public sealed class LookAtNoticesJob(
    OrderDbContext db,
    PayPalCaptures captures,
    DisputeSync disputes,
    Handover handover,
    TimeProvider clock,
    ILogger<LookAtNoticesJob> log
)
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(60);

    /// <exception cref="PaymentSourceUnavailableException">What was not looked at stays due.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var due = await db
            .PayPalNotices.Where(n => n.LookedAt == null)
            .OrderBy(n => n.ReceivedAt)
            .AsNoTracking()
            .ToListAsync(cancellation);
        // However many hints about one thing: one look.
        foreach (var group in due.GroupBy(n => (Kind(n.Type), n.ResourceId)))
        {
            cancellation.ThrowIfCancellationRequested();
            await LookAsync(group.Key.Item1, group.Key.ResourceId, cancellation);
            var (ids, now) = (group.Select(n => n.EventId).ToList(), Now());
            await db
                .PayPalNotices.Where(n => ids.Contains(n.EventId))
                .ExecuteUpdateAsync(row => row.SetProperty(n => n.LookedAt, now), CancellationToken.None);
        }

        var old = Now() - Keep;
        await db.PayPalNotices.Where(n => n.LookedAt != null && n.ReceivedAt < old).ExecuteDeleteAsync(cancellation);
        if (due.Count > 0)
            handover.Hint(Step.ReconcilePayments);
    }

    private enum Matter
    {
        Other,
        Capture,
        Refund,
        Reversal,
        Dispute,
        Request,
    }

    // The event about a refund is named after the capture, and its resource is the refund.
    private static Matter Kind(string type) =>
        type is AnnouncedReversals.Event ? Matter.Reversal
        : type is "PAYMENT.CAPTURE.REFUNDED" || type.StartsWith("PAYMENT.REFUND.", StringComparison.Ordinal) ? Matter.Refund
        : type.StartsWith("PAYMENT.CAPTURE.", StringComparison.Ordinal) ? Matter.Capture
        : type.StartsWith("CUSTOMER.DISPUTE.", StringComparison.Ordinal) ? Matter.Dispute
        : type.StartsWith("CHECKOUT.", StringComparison.Ordinal) || type.StartsWith("INVOICING.", StringComparison.Ordinal)
            ? Matter.Request
        : Matter.Other;

    private Task LookAsync(Matter matter, string? id, CancellationToken cancellation) =>
        (matter, id) switch
        {
            (Matter.Capture, { } capture) => LookAtCaptureAsync(capture, cancellation),
            (Matter.Refund, { } refund) => LookAtRefundAsync(refund, cancellation),
            (Matter.Reversal, { } reversal) => LookAtReversalAsync(reversal, cancellation),
            (Matter.Dispute, { } dispute) => disputes.LookAsync(dispute, cancellation),
            (Matter.Request, { } request) => LookAtRequestAsync(request, cancellation),
            _ => Task.CompletedTask,
        };

    private async Task LookAtCaptureAsync(string id, CancellationToken cancellation)
    {
        var answer = await captures.GetAsync(id, cancellation);
        if (answer.Value is { } capture && CheckoutRow.Of(capture, Now()) is { } row)
            await TakeAsync(row, cancellation);
        else
            log.LogInformation("PayPal's notice about payment {Id} leads to nothing; the list of transactions will tell.", id);
    }

    // PayPal writes the payment into such an event, or what took it back. Where it still calls the payment completed, the announcement itself
    // holds the order: see AnnouncedReversals.
    private async Task LookAtReversalAsync(string id, CancellationToken cancellation)
    {
        var answer = await captures.GetAsync(id, cancellation);
        if (answer.Value is null)
            await LookAtRefundAsync(id, cancellation);
        else if (CheckoutRow.Of(answer.Value, Now()) is { } row)
            await TakeAsync(row, cancellation);
    }

    private async Task LookAtRefundAsync(string id, CancellationToken cancellation)
    {
        var answer = await captures.GetRefundAsync(id, cancellation);
        if (answer.Value is not { } refund || CheckoutRow.Of(refund, Now()) is not { } row)
        {
            // A reversal's resource may be the payment itself.
            await LookAtCaptureAsync(id, cancellation);
            return;
        }

        await LookAtCaptureAsync(row.ReferenceId!, cancellation);
        await TakeAsync(row, cancellation);
    }

    // PayPal's orders and invoices are followed by the job that knows what we asked for: it is only told that now is the time.
    private Task LookAtRequestAsync(string id, CancellationToken cancellation)
    {
        var now = Now();
        return db
            .PayRequests.Where(r => r.PayPalId == id && r.LookAt > now)
            .ExecuteUpdateAsync(row => row.SetProperty(r => r.LookAt, now), cancellation);
    }

    private async Task TakeAsync(LedgerRow row, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.TakeAsync([row], PaymentSource.Api, Now(), null, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private DateTime Now() => clock.GetUtcNow().UtcDateTime;
}
