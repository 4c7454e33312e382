using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Outbox;
using OrderWorker.Core.Values;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>The link of a mail where the buyer pays its order with PayPal.</summary>
public sealed class PayLinks(OrderDbContext db, IOptions<PayLinkOptions> options, IOptions<PublicAddress> web)
{
    /// <summary>A link works a little longer than the last day to pay, which is over sooner in some time zones than in others.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    /// <summary>Is there to be a link that PayPal has not given yet?</summary>
    public async Task<bool> IsToComeAsync(StoredOrder order, CancellationToken cancellation)
    {
        // Who sends a cheque is shown no link, nor who has paid.
        var isShown = order is { ClaimedTransactionId: null, ClaimedMethod: null or PaymentMethod.PayPal };
        if (!options.Value.IsInvoice || !isShown || !MayAsk(order))
            return false;
        var owed = order.Owed;
        return !await Invoices(order).AnyAsync(r => r.State != PayRequestState.Begun && r.Amount == owed, cancellation);
    }

    /// <summary>None where the settings want none, nothing is to pay, or PayPal gave none.</summary>
    public async Task<PayLink> OfAsync(StoredOrder order, CancellationToken cancellation)
    {
        if (!MayAsk(order))
            return PayLink.None;
        if (options.Value.IsCheckout)
            return new(web.Value.PayPage(order.Number!, await TicketAsync(order, cancellation)), NamesOrder: true);
        if (options.Value.IsInvoice)
            return await InvoiceAsync(order, cancellation) is { } invoice ? new(invoice, NamesOrder: true) : PayLink.None;
        return new(options.Value.For(Money.Of(order.Owed, Currency.Of(order.Currency))), NamesOrder: false);
    }

    private Task<string?> InvoiceAsync(StoredOrder order, CancellationToken cancellation) =>
        Invoices(order)
            .Where(r => r.State == PayRequestState.Open)
            .OrderByDescending(r => r.Place)
            .Select(r => r.Url)
            .FirstOrDefaultAsync(cancellation);

    private static bool MayAsk(StoredOrder order) => order.State == OrderState.AwaitingPayment && order.Owed > 0;

    private IQueryable<PayRequest> Invoices(StoredOrder order) =>
        db.PayRequests.Where(r => r.OrderId == order.Id && r.Kind == PayRequestKind.Invoice);

    private async Task<string> TicketAsync(StoredOrder order, CancellationToken cancellation)
    {
        var key = await db.SecretAsync(Secrets.PayLinks, PayLinkTicket.KeyLength, cancellation);
        return PayLinkTicket.Write(order.Number!, order.PayBy + Grace, key);
    }
}
