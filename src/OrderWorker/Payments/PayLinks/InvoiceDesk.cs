using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Invoicing;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>Makes a PayPal invoice for each order that is to be paid, before the buyer is told how, and follows it until it is paid or not wanted any more.</summary>
internal sealed class InvoiceDesk(
    OrderDbContext db,
    PayPalInvoices payPal,
    PayRequests requests,
    Handover handover,
    IOptions<PayLinkOptions> options,
    TimeProvider clock,
    ILogger<InvoiceDesk> log
)
{
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan NowAndThen = TimeSpan.FromMinutes(30);

    // What an invoice says once nobody can pay it any more.
    private static readonly InvoiceState[] Ended =
    [
        InvoiceState.Cancelled,
        InvoiceState.MarkedAsPaid,
        InvoiceState.MarkedAsRefunded,
        InvoiceState.Refunded,
    ];

    /// <summary>Stores a request for every order that lacks one.</summary>
    public async Task BeginMissingAsync(CancellationToken cancellation)
    {
        if (!options.Value.IsInvoice)
            return;
        // Who sends a cheque needs none, nor who has paid; and money is looked for first.
        var orders = await db
            .Orders.AsNoTracking()
            .Where(o => o.State == OrderState.AwaitingPayment && o.Paid + o.Adjusted < o.Total && o.ReconcileDueAt == null)
            .Where(o => o.ClaimedTransactionId == null)
            .Where(o => o.ClaimedMethod == null || o.ClaimedMethod == PaymentMethod.PayPal)
            .Where(o =>
                !db.PayRequests.Any(r =>
                    r.OrderId == o.Id && r.Kind == PayRequestKind.Invoice && r.Amount == o.Total - o.Paid - o.Adjusted
                )
            )
            .ToListAsync(cancellation);
        foreach (var order in orders)
        {
            if (await requests.BeginAsync(order, PayRequestKind.Invoice, cancellation) is not { } request)
                continue;
            request.LookAt = clock.GetUtcNow().UtcDateTime;
            await db.SaveChangesAsync(cancellation);
        }

        db.ChangeTracker.Clear();
    }

    /// <param name="request">Tracked; an invoice's.</param>
    /// <param name="cancellation">What PayPal did is found out the next time.</param>
    public async Task FollowAsync(PayRequest request, CancellationToken cancellation)
    {
        var order = await db
            .Orders.AsNoTracking()
            .Include(o => o.Charges)
            .SingleAsync(o => o.Id == request.OrderId, cancellation);
        try
        {
            if (request.State == PayRequestState.Begun)
                await MakeAsync(request, order, cancellation);
            else if (request.State == PayRequestState.Open)
                await LookAsync(request, order, cancellation);
        }
        catch (PaymentSourceUnavailableException cause)
        {
            log.LogWarning("The invoice {Reference} has to wait: {Message}", request.Reference, cause.Message);
            await LookAgainAsync(request, Soon);
        }
    }

    // A run that was cut off may have made it: PayPal's invoices are found again by their number.
    private async Task MakeAsync(PayRequest request, StoredOrder order, CancellationToken cancellation)
    {
        var invoice = await payPal.FindAsync(request.Reference, cancellation);
        if (!IsWanted(request, order))
        {
            await DropAsync(request, order, invoice, cancellation);
            return;
        }

        if (invoice.Fault is { Meaning: PayPalMeaning.Gone })
            invoice = await payPal.CreateAsync(Ask(request, order), cancellation);
        if (invoice.Value is not { } made)
        {
            await RefusedAsync(request, invoice.Fault!);
            return;
        }

        if (
            made.State is InvoiceState.Draft or InvoiceState.Unknown
            && await payPal.SendAsync(made.Id, cancellation) is { } fault
        )
        {
            await RefusedAsync(request, fault);
            return;
        }

        var sent = await payPal.GetAsync(made.Id, cancellation);
        if (sent.Value is not { PayAt: { } page })
        {
            await RefusedAsync(request, sent.Fault ?? NoPage);
            return;
        }

        (request.PayPalId, request.Url, request.State) = (made.Id, page.AbsoluteUri, PayRequestState.Open);
        await LookAgainAsync(request, NowAndThen);
        handover.Hint(Step.WriteMail);
    }

    // A draft nobody can pay; one that was sent already is not left to be paid.
    private async Task DropAsync(
        PayRequest request,
        StoredOrder order,
        PayPalAnswer<Invoice> found,
        CancellationToken cancellation
    )
    {
        if (found.Fault is { Meaning: not PayPalMeaning.Gone } fault)
            await RefusedAsync(request, fault);
        else if (found.Value is null or { State: InvoiceState.Draft })
            await requests.EndAsync(request, NotWanted, isForStaff: false);
        else
        {
            (request.PayPalId, request.State) = (found.Value.Id, PayRequestState.Open);
            await LookAsync(request, order, cancellation);
        }
    }

    private async Task LookAsync(PayRequest request, StoredOrder order, CancellationToken cancellation)
    {
        var asked = await payPal.GetAsync(request.PayPalId!, cancellation);
        if (asked.Value is not { } invoice)
        {
            await RefusedAsync(request, asked.Fault!);
            return;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (invoice.State is InvoiceState.Paid or InvoiceState.PartlyPaid && Rows(invoice, request, now) is { Count: > 0 } rows)
            await db.KeepAsync(request, PaymentSource.Invoice, rows, handover, now);
        else if (Ended.Contains(invoice.State))
            await requests.EndAsync(request, $"its invoice is {invoice.State} at PayPal", isForStaff: false);
        else if (IsWanted(request, order))
            await LookAgainAsync(request, NowAndThen);
        else if (await payPal.CancelAsync(request.PayPalId!, cancellation) is { Meaning: not PayPalMeaning.AlreadyDone } fault)
            await RefusedAsync(request, fault);
        else
            await requests.EndAsync(request, NotWanted, isForStaff: false);
    }

    private async Task RefusedAsync(PayRequest request, PayPalFault fault)
    {
        if (fault.Meaning is PayPalMeaning.TryLater or PayPalMeaning.NotYet or PayPalMeaning.NoAccess)
            await LookAgainAsync(request, Soon);
        else
            await requests.EndAsync(request, fault.Sentence, isForStaff: fault.Meaning != PayPalMeaning.Gone);
    }

    private const string NotWanted = "the order is not open any more, or its sum is another one";

    private static PayPalFault NoPage { get; } =
        new("invoice", PayPalMeaning.TryLater, "NO_LINK", "PayPal names no page where it can be paid", null);

    private static bool IsWanted(PayRequest request, StoredOrder order) =>
        PayVisits.CanBePaid(order) && order.Owed == request.Amount;

    // Hours before the list of transactions has them, under the same keys.
    private static List<LedgerRow> Rows(Invoice invoice, PayRequest request, DateTime now) =>
        [
            .. invoice
                .Payments.Where(p => p is { IsPayPal: true, TransactionId: not null, Amount: not null })
                .Select(p => new LedgerRow
                {
                    TransactionId = p.TransactionId!,
                    Kind = PaymentKind.Payment,
                    State = PaymentState.Completed,
                    Amount = p.Amount!.MinorUnits,
                    Currency = p.Amount.Currency.Code,
                    Time = now,
                    InvoiceId = request.Reference,
                }),
        ];

    private static NewInvoice Ask(PayRequest request, StoredOrder order)
    {
        var bill = BillItems.Of(order, request.Amount);
        return new()
        {
            Number = request.Reference,
            Reference = order.Number!,
            Items = [.. bill.Goods.Select(g => new InvoiceItem(g.Name, g.Quantity, g.Each))],
            Postage = bill.Postage,
            Total = Money.Of(request.Amount, Currency.Of(request.Currency)),
            DueOn = DateOnly.FromDateTime(order.PayBy),
        };
    }

    private async Task LookAgainAsync(PayRequest request, TimeSpan pause)
    {
        request.LookAt = clock.GetUtcNow().UtcDateTime + pause;
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
