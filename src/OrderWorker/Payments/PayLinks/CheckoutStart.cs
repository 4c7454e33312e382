using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>Makes the PayPal order that a buyer pays, when they click.</summary>
internal sealed class CheckoutStart(
    OrderDbContext db,
    PayPalOrders payPal,
    PayRequests requests,
    ShopCatalogue catalogue,
    IOptions<PublicAddress> web,
    TimeProvider clock,
    ILogger<CheckoutStart> log
)
{
    /// <summary>PayPal forgets an order three hours after it was made. One that a buyer is sent to has some of that left.</summary>
    private static readonly TimeSpan StaysFresh = TimeSpan.FromHours(2);

    private static readonly TimeSpan FirstLook = TimeSpan.FromMinutes(2);

    /// <param name="orderId">Whose money is asked for.</param>
    /// <param name="ticket">The page that PayPal sends the buyer back to.</param>
    /// <param name="cancellation">Whether PayPal has made its order is then not known; the next click finds out.</param>
    /// <returns>Where the buyer agrees; or why there is nowhere to go.</returns>
    public async Task<(string? Approve, PayStanding Standing)> StartAsync(
        long orderId,
        string ticket,
        CancellationToken cancellation
    )
    {
        var order = await db.Orders.AsNoTracking().Include(o => o.Charges).SingleAsync(o => o.Id == orderId, cancellation);
        if (!PayVisits.CanBePaid(order))
            return (null, PayStanding.Closed);

        var request =
            await requests.LatestAsync(order, PayRequestKind.Checkout, r => IsUsable(r, order), cancellation)
            ?? await requests.BeginAsync(order, PayRequestKind.Checkout, cancellation);
        if (request is null)
            return (null, PayStanding.Unavailable);
        return request.State == PayRequestState.Open
            ? (request.Url, PayStanding.Payable)
            : await MakeAsync(request, order, ticket, cancellation);
    }

    // A second click goes where the first one went, and one after a crash asks PayPal with the same request ID.
    private bool IsUsable(PayRequest request, StoredOrder order) =>
        request.State is PayRequestState.Begun or PayRequestState.Open
        && request.Amount == order.Owed
        && clock.GetUtcNow().UtcDateTime - request.CreatedAt < StaysFresh;

    private async Task<(string?, PayStanding)> MakeAsync(
        PayRequest request,
        StoredOrder order,
        string ticket,
        CancellationToken cancellation
    )
    {
        PayPalAnswer<CheckoutOrder> answer;
        try
        {
            answer = await payPal.CreateAsync(
                Ask(request, order, ticket),
                PayPalRequestId.Of($"{request.RequestId}.order"),
                cancellation
            );
        }
        catch (Exception cause) when (cause is PaymentSourceUnavailableException or OperationCanceledException)
        {
            log.LogWarning("The payment of {Order} could not be begun: {Message}", order.Number, cause.Message);
            return (null, PayStanding.Unavailable);
        }

        if (answer.Value is { ApproveAt: { } approve } made)
        {
            (request.PayPalId, request.Url, request.State) = (made.Id, approve.AbsoluteUri, PayRequestState.Open);
            request.LookAt = clock.GetUtcNow().UtcDateTime + FirstLook;
            await db.SaveChangesAsync(CancellationToken.None);
            return (request.Url, PayStanding.Payable);
        }

        if (answer.Fault is { Meaning: PayPalMeaning.TryLater or PayPalMeaning.NotYet })
            return (null, PayStanding.Unavailable);
        await requests.EndAsync(request, answer.Fault?.Sentence ?? "PayPal names no page where the order can be paid.", true);
        return (null, PayStanding.AskUs);
    }

    private NewCheckoutOrder Ask(PayRequest request, StoredOrder order, string ticket)
    {
        var page = web.Value.PayPage(order.Number!, ticket);
        var bill = BillItems.Of(order, request.Amount);
        return new()
        {
            Reference = request.Reference,
            Total = Money.Of(request.Amount, Currency.Of(request.Currency)),
            Description = $"Order {order.Number}",
            ReturnTo = new Uri(page + "/done"),
            CancelTo = new Uri(page),
            ShopName = catalogue.Shop,
            Items = [.. bill.Goods.Select(g => new CheckoutItem(g.Name, g.Quantity, g.Each))],
            Postage = bill.Postage,
        };
    }
}
