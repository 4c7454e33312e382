using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Loads the orders that some payments may be about, each by an index, and never all orders.</summary>
internal sealed class TouchedOrders(OrderDbContext db, IReadOnlyList<LedgerPayment> payments)
{
    private const int Batch = 200;

    // Of the orders that wait for one of the sums only so many are held against the payers' names.
    private const int MostByName = 5_000;

    // So many who ordered and paid last tell which names are common.
    private const int MostNames = 5_000;

    // An order that expired longer ago is found by address or number only.
    private static readonly TimeSpan NamedAfterExpiry = TimeSpan.FromDays(60);

    private readonly List<string> _payers = [.. payments.Select(p => p.Payer?.Normalized).OfType<string>().Distinct()];

    public async Task<List<StoredOrder>> LoadAsync(DateTime now, CancellationToken cancellation)
    {
        var found = new List<StoredOrder>();
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
        foreach (var batch in (await EarlierPayersAsync(cancellation)).Select(g => g.Key).Chunk(Batch))
            await AddAsync(o =>
                batch.Contains(o.BuyerEmailKey) && (o.State == OrderState.AwaitingPayment || o.State == OrderState.Expired)
            );
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

    /// <summary>For each buyer the other addresses that money for them came from, of those that the payments now come from.</summary>
    public async Task<ILookup<string, string>> EarlierPayersAsync(CancellationToken cancellation)
    {
        var found = new List<(string Buyer, string Payer)>();
        foreach (var batch in _payers.Chunk(Batch))
            found.AddRange(
                (
                    await db
                        .Allocations.Where(a => a.Payment!.PayerEmailKey != null && batch.Contains(a.Payment.PayerEmailKey))
                        .Where(a => a.Payment!.PayerEmailKey != a.Order!.BuyerEmailKey)
                        .GroupBy(a => new { Buyer = a.Order!.BuyerEmailKey, Payer = a.Payment!.PayerEmailKey! })
                        // What was taken back was no payment for this buyer.
                        .Where(g => g.Sum(a => a.Amount) > 0)
                        .Select(g => g.Key)
                        .ToListAsync(cancellation)
                ).Select(pair => (pair.Buyer, pair.Payer))
            );
        return found.ToLookup(pair => pair.Buyer, pair => pair.Payer);
    }

    public async Task<NameBook> NamesAsync(CancellationToken cancellation)
    {
        if (payments.Count == 0)
            return new NameBook([]);
        var buyers = await db
            .Orders.OrderByDescending(o => o.Id)
            .Take(MostNames)
            .Select(o => new { Address = o.BuyerEmailKey, Name = (string?)o.BuyerName })
            .ToListAsync(cancellation);
        var payers = await db
            .Payments.Where(p => p.PayerEmailKey != null)
            .OrderByDescending(p => p.Id)
            .Take(MostNames)
            .Select(p => new { Address = p.PayerEmailKey!, Name = p.PayerName })
            .ToListAsync(cancellation);
        return new NameBook(buyers.Concat(payers).Select(person => (person.Address, person.Name)));
    }

    private IQueryable<StoredOrder> Orders =>
        db.Orders.AsNoTracking().Include(o => o.Lines).Include(o => o.Allocations).ThenInclude(a => a.Payment).AsSplitQuery();
}
