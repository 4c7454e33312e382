using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>What one run of reconciliation looks at: rows as values, with the versions that they had.</summary>
public sealed class ReconciliationInput
{
    // More than a shop has open; after a first import of years the rest is looked at when these are settled.
    private const int MostPayments = 20_000;

    private readonly Dictionary<long, StoredPayment> _rows = [];
    private readonly Dictionary<long, int> _orderVersions = [];

    public required IReadOnlyList<LedgerPayment> Payments { get; init; }
    public required IReadOnlyList<PayableOrder> Orders { get; init; }

    /// <summary>Which names are common among those who ordered and paid lately.</summary>
    public required NameBook Names { get; init; }

    /// <summary>As it was when it was looked at; not tracked.</summary>
    public StoredPayment Row(long payment) => _rows[payment];

    public int OrderVersion(long id) => _orderVersions[id];

    /// <summary>Money that came, stayed, and that no order has. What a person has touched, by putting some of it to an order or taking it back, is left to people.</summary>
    public static Task<ReconciliationInput> LoadAsync(
        OrderDbContext db,
        ShopCatalogue catalogue,
        string prefix,
        DateTime now,
        CancellationToken cancellation
    ) =>
        LoadAsync(
            db,
            catalogue,
            db.Payments.Where(p => p.Reconcile == ReconcileState.Due || p.Reconcile == ReconcileState.Review)
                .Where(p => p.State == PaymentState.Completed || p.State == PaymentState.PartlyRefunded)
                // One that was partly refunded pays its order; the refund is then taken from the order.
                .Where(p =>
                    p.TransactionId == null
                    || p.Amount
                        > -db
                            .Payments.Where(back => back.ReferenceId == p.TransactionId && back.State == PaymentState.Completed)
                            .Where(back => back.Kind == PaymentKind.Refund || back.Kind == PaymentKind.Reversal)
                            .Sum(back => back.Amount)
                ),
            prefix,
            now,
            cancellation
        );

    /// <summary>Money that is promised and has not come yet.</summary>
    public static Task<ReconciliationInput> LoadPendingAsync(
        OrderDbContext db,
        ShopCatalogue catalogue,
        string prefix,
        DateTime now,
        CancellationToken cancellation
    ) => LoadAsync(db, catalogue, db.Payments.Where(p => p.State == PaymentState.Pending), prefix, now, cancellation);

    private static async Task<ReconciliationInput> LoadAsync(
        OrderDbContext db,
        ShopCatalogue catalogue,
        IQueryable<StoredPayment> chosen,
        string prefix,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var open = chosen
            .Where(p => p.Amount > 0 && !p.Allocations.Any())
            .Where(p => p.Kind == PaymentKind.Payment || p.Kind == PaymentKind.Cheque || p.Kind == PaymentKind.PostalOrder)
            .OrderByDescending(p => p.Time)
            .ThenByDescending(p => p.Id)
            .Take(MostPayments);
        var rows = await open.AsNoTracking().ToListAsync(cancellation);
        if (rows.Count == 0)
            return new ReconciliationInput
            {
                Payments = [],
                Orders = [],
                Names = new NameBook([]),
            };
        var links = await db.PaidByLinkAsync(rows, cancellation);
        var payments = rows.Select(row => row.ToValue(prefix, links.Of(row))).ToList();
        var payers = await db.EarlierPayersAsync(payments.Select(p => p.Payer?.Normalized).OfType<string>(), cancellation);
        var orders = await new TouchedOrders(db, payments, payers, links).LoadAsync(now, cancellation);
        var seen = await db.InLedgerAsync(orders.Select(o => o.ClaimedTransactionId), cancellation);
        var itemNames = await db.ItemNamesAsync(catalogue, cancellation);

        var input = new ReconciliationInput
        {
            Payments = payments,
            Orders =
            [
                .. orders.Select(o =>
                    o.ToValue(
                        o.ClaimedTransactionId is { } claim && seen.Contains(claim),
                        payers[o.BuyerEmailKey],
                        links.OfOrder[o.Id],
                        itemNames
                    )
                ),
            ],
            Names = await db.NamesAsync(cancellation),
        };
        rows.ForEach(row => input._rows.Add(row.Id, row));
        orders.ForEach(order => input._orderVersions.Add(order.Id, order.Version));
        return input;
    }
}
