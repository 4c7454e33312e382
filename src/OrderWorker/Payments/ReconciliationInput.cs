using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>What one run of reconciliation looks at: rows as values, with the versions that they had.</summary>
public sealed class ReconciliationInput
{
    private const int Batch = 200;

    private readonly Dictionary<long, StoredPayment> _rows = [];
    private readonly Dictionary<long, int> _orderVersions = [];

    public required IReadOnlyList<LedgerPayment> Payments { get; init; }
    public required IReadOnlyList<PayableOrder> Orders { get; init; }

    /// <summary>As it was when it was looked at; not tracked.</summary>
    public StoredPayment Row(long payment) => _rows[payment];

    public int OrderVersion(long id) => _orderVersions[id];

    /// <summary>Money that came, stayed, and that no order has. What a person has touched, by putting some of it to an order or taking it back, is left to people.</summary>
    public static Task<ReconciliationInput> LoadAsync(OrderDbContext db, string prefix, CancellationToken cancellation) =>
        LoadAsync(
            db,
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
            cancellation
        );

    /// <summary>Money that is promised and has not come yet.</summary>
    public static Task<ReconciliationInput> LoadPendingAsync(OrderDbContext db, string prefix, CancellationToken cancellation) =>
        LoadAsync(db, db.Payments.Where(p => p.State == PaymentState.Pending), prefix, cancellation);

    private static async Task<ReconciliationInput> LoadAsync(
        OrderDbContext db,
        IQueryable<StoredPayment> chosen,
        string prefix,
        CancellationToken cancellation
    )
    {
        var open = chosen
            .Where(p => p.Amount > 0 && !p.Allocations.Any())
            .Where(p => p.Kind == PaymentKind.Payment || p.Kind == PaymentKind.Cheque || p.Kind == PaymentKind.PostalOrder);
        var rows = await open.AsNoTracking().ToListAsync(cancellation);
        var payments = rows.Select(row => ToValue(row, prefix)).ToList();
        var orders = await OrdersOfAsync(db, open, payments.SelectMany(p => p.Quoted), cancellation);
        var claims = orders.Select(o => o.ClaimedTransactionId).OfType<string>().Distinct().ToList();
        var seen = await SeenAsync(db, claims, cancellation);

        var input = new ReconciliationInput
        {
            Payments = payments,
            Orders = [.. orders.Select(o => ToValue(o, o.ClaimedTransactionId is { } claim && seen.Contains(claim)))],
        };
        rows.ForEach(row => input._rows.Add(row.Id, row));
        orders.ForEach(order => input._orderVersions.Add(order.Id, order.Version));
        return input;
    }

    // Three queries, so that each finds its index.
    private static async Task<List<StoredOrder>> OrdersOfAsync(
        OrderDbContext db,
        IQueryable<StoredPayment> open,
        IEnumerable<string> numbers,
        CancellationToken cancellation
    )
    {
        var found = new List<StoredOrder>();
        var orders = db.Orders.AsNoTracking().Include(o => o.Allocations).ThenInclude(a => a.Payment);
        found.AddRange(await orders.Where(o => open.Any(p => p.PayerEmailKey == o.BuyerEmailKey)).ToListAsync(cancellation));
        found.AddRange(
            await orders
                .Where(o => o.ClaimedPayPalEmail != null && open.Any(p => p.PayerEmailKey == o.ClaimedPayPalEmail))
                .ToListAsync(cancellation)
        );
        found.AddRange(
            await orders
                .Where(o => o.ClaimedTransactionId != null && open.Any(p => p.TransactionId == o.ClaimedTransactionId))
                .ToListAsync(cancellation)
        );
        foreach (var batch in numbers.Distinct().Chunk(Batch))
            found.AddRange(await orders.Where(o => o.Number != null && batch.Contains(o.Number)).ToListAsync(cancellation));
        return [.. found.DistinctBy(o => o.Id)];
    }

    private static async Task<HashSet<string>> SeenAsync(OrderDbContext db, List<string> claims, CancellationToken cancellation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var batch in claims.Chunk(Batch))
            seen.UnionWith(
                await db
                    .Payments.Where(p => p.TransactionId != null && batch.Contains(p.TransactionId))
                    .Select(p => p.TransactionId!)
                    .ToListAsync(cancellation)
            );
        return seen;
    }

    private static LedgerPayment ToValue(StoredPayment row, string prefix)
    {
        var written = string.Join('\n', row.Note, row.InvoiceId, row.CustomField);
        return new(
            row.Id,
            Money.Of(row.Amount, Currency.Of(row.Currency)),
            row.Time,
            row.TransactionId,
            EmailAddress.TryParse(row.PayerEmail, out var payer) ? payer : null,
            [.. OrderNumber.FindAll(written, prefix).Select(number => number.Text)]
        );
    }

    private static PayableOrder ToValue(StoredOrder row, bool claimIsInLedger)
    {
        var currency = Currency.Of(row.Currency);
        return new()
        {
            Id = row.Id,
            Number = row.Number!,
            State = row.State,
            Total = Money.Of(row.Total, currency),
            Paid = Money.Of(row.Paid, currency),
            Buyer = EmailAddress.TryParse(row.BuyerEmail, out var buyer)
                ? buyer
                : throw new InvalidOperationException($"Order {row.Number} has no buyer's address."),
            ClaimedPayer = EmailAddress.TryParse(row.ClaimedPayPalEmail, out var payer) ? payer : null,
            ClaimedTransaction = row.ClaimedTransactionId,
            ClaimIsInLedger = claimIsInLedger,
            ReceivedAt = row.ReceivedAt,
            LastPaidOn = row.Allocations.Where(a => a.Amount > 0).Max(a => (DateTime?)a.Payment!.Time),
        };
    }
}
