using Microsoft.EntityFrameworkCore;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>
/// Takes the money that a buyer agreed to, once: when PayPal sends the buyer back, or later where the buyer never comes or the program ended
/// in between. Every step is stored before PayPal hears of it, and asked with the same request ID when it is not known how it ended.
/// </summary>
internal sealed class CheckoutCapture(
    OrderDbContext db,
    PayPalOrders payPal,
    PayRequests requests,
    Handover handover,
    TimeProvider clock,
    ILogger<CheckoutCapture> log
)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <summary>An order of PayPal's lives for six hours, or 72 in an account that PayPal has set so.</summary>
    private static readonly TimeSpan LongestLife = TimeSpan.FromHours(80);

    /// <summary>The buyer is back from PayPal.</summary>
    /// <param name="orderId">Of the page that the buyer is on.</param>
    /// <param name="payPalId">As PayPal writes it into the address.</param>
    /// <param name="cancellation">Whether the money was taken is then not known; the job finds out.</param>
    /// <returns>Null where PayPal's order is none of this order's.</returns>
    public async Task<CaptureOutcome?> ReturnedAsync(long orderId, string payPalId, CancellationToken cancellation)
    {
        var request = await db.PayRequests.SingleOrDefaultAsync(
            r => r.OrderId == orderId && r.PayPalId == payPalId && r.Kind == PayRequestKind.Checkout,
            cancellation
        );
        return request is null ? null : await SettleAsync(request, isBack: true, cancellation);
    }

    /// <summary>Brings a request on as far as it will go.</summary>
    /// <param name="request">Tracked; a checkout's.</param>
    /// <param name="isBack">Does the buyer wait? Else PayPal is asked first whether they agreed.</param>
    /// <param name="cancellation">Whether the money was taken is then not known; the next try finds out.</param>
    public async Task<CaptureOutcome> SettleAsync(PayRequest request, bool isBack, CancellationToken cancellation)
    {
        try
        {
            return request.State switch
            {
                PayRequestState.Paid => CaptureOutcome.Taken,
                PayRequestState.Capturing => await CaptureAsync(request, cancellation),
                PayRequestState.Open => await OpenAsync(request, isBack, cancellation),
                _ => CaptureOutcome.Over,
            };
        }
        catch (Exception cause) when (cause is PaymentSourceUnavailableException or OperationCanceledException)
        {
            log.LogWarning("How the payment of {Reference} stands is not known yet: {Message}", request.Reference, cause.Message);
            await LookAgainAsync(request);
            return request.State == PayRequestState.Capturing ? CaptureOutcome.InDoubt : CaptureOutcome.NotAgreed;
        }
        catch (DbUpdateException)
        {
            // Page and job, or two clicks, at the same moment: the other one is at it.
            db.ChangeTracker.Clear();
            return CaptureOutcome.InDoubt;
        }
    }

    private async Task<CaptureOutcome> OpenAsync(PayRequest request, bool isBack, CancellationToken cancellation)
    {
        if (!isBack)
        {
            var asked = await payPal.GetAsync(request.PayPalId!, cancellation);
            if (asked.Value is not { State: CheckoutState.Approved })
                return await NotAgreedAsync(request, asked);
        }

        var order = await db.Orders.AsNoTracking().SingleAsync(o => o.Id == request.OrderId, cancellation);
        if (!PayVisits.CanBePaid(order) || order.Owed != request.Amount)
        {
            await requests.EndAsync(request, "the order is not open any more, or its sum is another one", isForStaff: false);
            return CaptureOutcome.Over;
        }

        request.State = PayRequestState.Capturing;
        request.LookAt = clock.GetUtcNow().UtcDateTime + Soon;
        await db.SaveChangesAsync(CancellationToken.None);
        return await CaptureAsync(request, cancellation);
    }

    private async Task<CaptureOutcome> NotAgreedAsync(PayRequest request, PayPalAnswer<CheckoutOrder> asked)
    {
        switch (asked)
        {
            case { Value: { State: CheckoutState.Completed } done }:
                return await TakeAsync(request, done);
            case { Value.State: CheckoutState.Voided } or { Fault.Meaning: PayPalMeaning.Gone }:
                await requests.EndAsync(request, "the buyer did not agree in time", isForStaff: false);
                return CaptureOutcome.Over;
            default:
                await LookAgainAsync(request);
                return CaptureOutcome.NotAgreed;
        }
    }

    private async Task<CaptureOutcome> CaptureAsync(PayRequest request, CancellationToken cancellation)
    {
        var answer = await payPal.CaptureAsync(
            request.PayPalId!,
            PayPalRequestId.Of($"{request.RequestId}.capture-{request.Refusals}"),
            cancellation
        );
        if (answer.Fault is { Meaning: PayPalMeaning.AlreadyDone })
            answer = await payPal.GetAsync(request.PayPalId!, cancellation);
        if (answer.Value is { } done)
            return await TakeAsync(request, done);
        return await RefusedAsync(request, answer.Fault!);
    }

    private async Task<CaptureOutcome> RefusedAsync(PayRequest request, PayPalFault fault)
    {
        switch (fault.Meaning)
        {
            case PayPalMeaning.NotYet:
            case PayPalMeaning.SendBuyerBack:
                (request.State, request.Refusals) = (PayRequestState.Open, request.Refusals + 1);
                await LookAgainAsync(request);
                return fault.Meaning == PayPalMeaning.NotYet ? CaptureOutcome.NotAgreed : CaptureOutcome.Declined;
            case PayPalMeaning.Gone:
                await requests.EndAsync(request, "the buyer's consent was too old when it was used", isForStaff: false);
                return CaptureOutcome.Over;
            case PayPalMeaning.TryLater:
            case PayPalMeaning.NoAccess:
                log.LogWarning("{Sentence} It is tried again.", fault.Sentence);
                await LookAgainAsync(request);
                return CaptureOutcome.InDoubt;
            default:
                await requests.EndAsync(request, fault.Sentence, isForStaff: true);
                return CaptureOutcome.AskUs;
        }
    }

    private async Task<CaptureOutcome> TakeAsync(PayRequest request, CheckoutOrder done)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var money = done.Captures.FirstOrDefault(c => c.State is not (CaptureState.Declined or CaptureState.Failed));
        if (money is null)
        {
            if (done.Captures.Count == 0)
                throw new PaymentSourceUnavailableException("PayPal's order is completed and holds no payment.");
            await requests.EndAsync(request, "PayPal could not take the money from what the buyer chose", isForStaff: false);
            return CaptureOutcome.Declined;
        }

        if (CheckoutRow.Of(money, now, done) is not { } row)
            throw new PaymentSourceUnavailableException($"PayPal does not say how much was paid with {money.Id}.");
        await KeepAsync(request, PaymentSource.Checkout, row, now);
        return CaptureOutcome.Taken;
    }

    private Task KeepAsync(PayRequest request, PaymentSource source, LedgerRow row, DateTime now) =>
        db.KeepAsync(request, source, [row], handover, now);

    private async Task LookAgainAsync(PayRequest request)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var age = now - request.CreatedAt;
        if (request.State == PayRequestState.Open && age > LongestLife)
            await requests.EndAsync(request, "the buyer did not agree in time", isForStaff: false);
        else
        {
            // Often at first, and more and more seldom.
            var pause =
                request.State == PayRequestState.Capturing ? Soon : TimeSpan.FromSeconds(Math.Max(60, age.TotalSeconds / 4));
            request.LookAt = now + pause;
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }
}
