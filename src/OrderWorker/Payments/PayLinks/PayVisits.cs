using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>Lets the holder of a link to pay in, and says what there is to see.</summary>
internal sealed class PayVisits(OrderDbContext db, ShopCatalogue catalogue, ShopIdentity shop, TimeProvider clock)
{
    /// <summary>The order of a link, with what a page shows of it, and whether the link's own time is over; null where the link is none of ours.</summary>
    public async Task<PayVisit?> OpenAsync(string number, string ticket, CancellationToken cancellation)
    {
        var key = await db.SecretAsync(Secrets.PayLinks, PayLinkTicket.KeyLength, cancellation);
        if (PayLinkTicket.Read(ticket, number, key) is not { } until)
            return null;
        var order = await db
            .Orders.AsNoTracking()
            .Include(o => o.Charges)
            .SingleOrDefaultAsync(o => o.Number == number, cancellation);
        return order is null ? null : new(order, clock.GetUtcNow().UtcDateTime > until);
    }

    /// <param name="visit">Whose page.</param>
    /// <param name="outcome">What a click has just come to; null where there was none.</param>
    /// <param name="cancellation">Nothing is changed anyhow.</param>
    public async Task<PayView> ViewAsync(PayVisit visit, PayStanding? outcome, CancellationToken cancellation)
    {
        var order = visit.Order;
        var view = new PayView(
            catalogue.Shop,
            shop.Address.Text,
            order.Number!,
            outcome ?? await StandingAsync(visit, cancellation)
        );
        return visit.IsOver
            ? view
            : view with
            {
                Bill =
                [
                    .. order
                        .Charges.OrderBy(c => c.Position)
                        .Select(c => (PlainLine.Of(c.Label), c.Quantity, Text(order, c.Amount))),
                ],
                Total = Text(order, order.Total),
                Paid = order.Paid > 0 ? Text(order, order.Paid) : "",
                Left = Text(order, order.Owed),
            };
    }

    private async Task<PayStanding> StandingAsync(PayVisit visit, CancellationToken cancellation)
    {
        var order = visit.Order;
        if (order.State is OrderState.Paid or OrderState.Dispatched)
            return PayStanding.Paid;
        if (visit.IsOver)
            return PayStanding.OutOfDate;
        if (await AtPayPalAsync(order, cancellation) is { } standing)
            return standing;
        return CanBePaid(order) ? PayStanding.Payable : PayStanding.Closed;
    }

    // Money that PayPal has taken is put to the order some seconds later: a buyer who looks at the page meanwhile is not asked again.
    private async Task<PayStanding?> AtPayPalAsync(StoredOrder order, CancellationToken cancellation)
    {
        var latest = await db
            .PayRequests.AsNoTracking()
            .Where(r => r.OrderId == order.Id && (r.State == PayRequestState.Capturing || r.State == PayRequestState.Paid))
            .OrderByDescending(r => r.Place)
            .FirstOrDefaultAsync(cancellation);
        if (latest is null)
            return null;
        if (latest.State == PayRequestState.Capturing)
            return PayStanding.InDoubt;
        var money = await db
            .Payments.AsNoTracking()
            .Where(p => p.TransactionId == latest.TransactionId && p.Amount > 0)
            .Select(p => new { p.State, IsPut = p.Allocations.Any() })
            .FirstOrDefaultAsync(cancellation);
        return money switch
        {
            { State: PaymentState.Pending } => PayStanding.Pending,
            { State: PaymentState.Completed, IsPut: false } => PayStanding.Paid,
            // It may have been put since the order was read: who has just paid is not asked again.
            { State: PaymentState.Completed } when await IsPaidByNowAsync(order, cancellation) => PayStanding.Paid,
            _ => null,
        };
    }

    private Task<bool> IsPaidByNowAsync(StoredOrder order, CancellationToken cancellation) =>
        db.Orders.AnyAsync(
            o => o.Id == order.Id && (o.State == OrderState.Paid || o.State == OrderState.Dispatched),
            cancellation
        );

    /// <summary>Is there something to pay, and may it be paid?</summary>
    public static bool CanBePaid(StoredOrder order) => order.State == OrderState.AwaitingPayment && order.Owed > 0;

    private static string Text(StoredOrder order, long minorUnits) =>
        AmountText.Of(Money.Of(minorUnits, Currency.Of(order.Currency)));
}

/// <summary>Somebody who holds the link of an order.</summary>
/// <param name="Order">With its charges; not tracked.</param>
/// <param name="IsOver">The time that the link works for is over.</param>
internal sealed record PayVisit(StoredOrder Order, bool IsOver);
