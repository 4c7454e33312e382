using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Loads the orders that some payments may be about, each by an index, and never all orders.</summary>
internal sealed class TouchedOrders(
    OrderDbContext db,
    IReadOnlyList<LedgerPayment> payments,
    ILookup<string, string> earlierPayers,
    PaidByLink links
)
{
    private const int Batch = 200;

    // Of the orders that wait for one of the sums only so many are held against the payers' names.
    private const int MostByName = 5_000;

    // An order that expired longer ago is found by address or number only.
    private static readonly TimeSpan NamedAfterExpiry = TimeSpan.FromDays(60);

    // Who paid for a buyer may pay again by mistake: then the order that has its money is shown.
    private static readonly TimeSpan PaidLately = TimeSpan.FromDays(90);

    private readonly List<string> _payers = [.. payments.Select(p => p.Payer?.Normalized).OfType<string>().Distinct()];

    public async Task<List<StoredOrder>> LoadAsync(DateTime now, CancellationToken cancellation)
    {
        var (found, paidAfter) = (new List<StoredOrder>(), now - PaidLately);
        foreach (var batch in _payers.Chunk(Batch))
        {
            await AddAsync(o => batch.Contains(o.BuyerEmailKey));
            await AddAsync(o => o.ClaimedPayPalEmail != null && batch.Contains(o.ClaimedPayPalEmail));
        }

        var numbers = payments.SelectMany(p =>
            p.Quoted.SelectMany(DamagedNumbers.OneSlipFrom).Concat(p.Quoted).Concat(p.Damaged)
        );
        foreach (var batch in numbers.Distinct().Chunk(Batch))
            await AddAsync(o => o.Number != null && batch.Contains(o.Number));
        foreach (var batch in payments.Select(p => p.TransactionId).OfType<string>().Distinct().Chunk(Batch))
            await AddAsync(o => o.ClaimedTransactionId != null && batch.Contains(o.ClaimedTransactionId));
        foreach (var batch in earlierPayers.Select(g => g.Key).Chunk(Batch))
            await AddAsync(o =>
                batch.Contains(o.BuyerEmailKey)
                && (o.State == OrderState.AwaitingPayment || o.State == OrderState.Expired || o.PaidAt > paidAfter)
            );
        foreach (var batch in links.Orders.Chunk(Batch))
            await AddAsync(o => batch.Contains(o.Id));
        await AddByNameAsync();
        return [.. found.DistinctBy(o => o.Id)];

        async Task AddAsync(System.Linq.Expressions.Expression<Func<StoredOrder, bool>> which) =>
            found.AddRange(await Orders.Where(which).ToListAsync(cancellation));

        async Task AddByNameAsync()
        {
            var expiredAfter = now - NamedAfterExpiry;
            foreach (
                var batch in payments.Where(p => p.PayerName is not null).Select(p => p.Amount.MinorUnits).Distinct().Chunk(Batch)
            )
                found.AddRange(
                    await Orders
                        .Where(o =>
                            o.State == OrderState.AwaitingPayment || (o.State == OrderState.Expired && o.PayBy > expiredAfter)
                        )
                        .Where(o => batch.Contains(o.Total - o.Paid))
                        .OrderByDescending(o => o.Id)
                        .Take(MostByName)
                        .ToListAsync(cancellation)
                );
        }
    }

    private IQueryable<StoredOrder> Orders =>
        db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Allocations).ThenInclude(a => a.Payment).AsSplitQuery();
}
