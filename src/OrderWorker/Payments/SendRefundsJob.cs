using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Asks PayPal for the refunds that staff have decided on.</summary>
/// <remarks>
/// Each goes under the request ID of its row, which PayPal carries out once: a run that stops anywhere, or loses the answer, is repeated safely.
/// </remarks>
public sealed class SendRefundsJob(
    OrderDbContext db,
    PayPalCaptures payPal,
    Handover handover,
    IOptions<PayPalOptions> options,
    TimeProvider clock
)
{
    /// <summary>One who died while asking is taken for dead after this; nobody asks PayPal about the same refund more often either.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>PayPal knows a request ID for 45 days; after that the same call would be another refund.</summary>
    private static readonly TimeSpan RequestIdIsKnown = TimeSpan.FromDays(40);

    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db
            .Refunds.Where(r => r.State == RefundProgress.Due || (r.State == RefundProgress.Sending && r.ClaimedUntil < now))
            .OrderBy(r => r.Id)
            .Select(r => r.Id)
            .ToListAsync(cancellation);
        await db.EachAsync(due, id => SendAsync(id, now), cancellation);
        if (due.Count > 0)
            handover.Hint(Step.ReconcilePayments);
    }

    // A claimed refund is never cancelled half-way.
    private async Task SendAsync(long id, DateTime now)
    {
        var claimed = await db
            .Refunds.Where(r =>
                r.Id == id && (r.State == RefundProgress.Due || (r.State == RefundProgress.Sending && r.ClaimedUntil < now))
            )
            .ExecuteUpdateAsync(row =>
                row.SetProperty(r => r.State, RefundProgress.Sending)
                    .SetProperty(r => r.ClaimedUntil, now + Lease)
                    .SetProperty(r => r.AskedAt, r => r.AskedAt ?? now)
            );
        if (claimed == 0)
            return;

        var refund = await db.Refunds.AsNoTracking().Include(r => r.Payment).SingleAsync(r => r.Id == id);
        if (options.Value.IsOff)
            await RefuseAsync(id, "PayPal is not connected (PayPal:Environment is off).", now);
        else if (now - refund.AskedAt > RequestIdIsKnown)
            await RefuseAsync(id, $"PayPal was asked on {refund.AskedAt:yyyy-MM-dd} and never answered.", now);
        else
            await AskAsync(refund, now);
    }

    private async Task AskAsync(StoredRefund refund, DateTime now)
    {
        var answer = await payPal.RefundAsync(
            refund.Payment!.TransactionId!,
            Money.Of(refund.Amount, Currency.Of(refund.Currency)),
            PayPalRequestId.Of(refund.RequestId),
            null,
            CancellationToken.None
        );
        switch (answer)
        {
            case { Value: { State: RefundState.Failed or RefundState.Cancelled } failed }:
                await RefuseAsync(refund.Id, $"PayPal began the refund {failed.Id} and did not carry it out.", now);
                break;
            case { Value: { } made }:
                await TakeOnceAsync(refund.Id, made, now);
                break;
            case { Fault.Meaning: PayPalMeaning.TryLater or PayPalMeaning.NotYet }:
                // Asked again when the claim ends.
                await db
                    .Refunds.Where(r => r.Id == refund.Id)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.LastReply, answer.Fault.Sentence));
                break;
            default:
                await RefuseAsync(refund.Id, answer.Fault!.Sentence, now);
                break;
        }
    }

    // PayPal's list may bring the same row at this very moment: the second time it is there.
    private async Task TakeOnceAsync(long id, Refund made, DateTime now)
    {
        try
        {
            await TakeAsync(id, made, now);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await TakeAsync(id, made, now);
        }
    }

    // The ledger has the row hours before PayPal lists it, or the listed one has come already: it is the same.
    private async Task TakeAsync(long id, Refund made, DateTime now)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        if (CheckoutRow.Of(made, now) is { } row)
            await db.TakeAsync([row], PaymentSource.Api, now, null, CancellationToken.None);
        var refund = await db.Refunds.Include(r => r.Order).Include(r => r.Payment).SingleAsync(r => r.Id == id);
        (refund.State, refund.RefundId, refund.ClaimedUntil) = (RefundProgress.Sent, made.Id, null);
        refund.LastReply = made.State == RefundState.Pending ? "PayPal says that it takes some days." : null;
        await db.TellOfReturnAsync(refund, refund.Payment!, now, CancellationToken.None);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }

    private async Task RefuseAsync(long id, string why, DateTime now)
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        var refund = await db.Refunds.Include(r => r.Order).SingleAsync(r => r.Id == id);
        (refund.State, refund.LastReply, refund.ClaimedUntil) = (RefundProgress.Refused, why, null);
        var sum = Money.Of(refund.Amount, Currency.Of(refund.Currency));
        var about = refund.Order is { } order ? $" for {order.Number}" : "";
        var reason = new Reason(
            ReasonCode.RefundFailed,
            $"The refund of {sum}{about} was not made. {why} Look on PayPal's pages whether it is there; if not, send the money back there or another way, and note it.",
            sum.ToString(),
            "not refunded"
        );
        await db.AskOnceAsync(
            ReviewItem.Open($"refund:{id}", reason, now, order: refund.OrderId, payment: refund.PaymentId),
            CancellationToken.None
        );
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
