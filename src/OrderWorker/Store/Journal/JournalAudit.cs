using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;

namespace OrderWorker.Store.Journal;

/// <summary>Holds the books against the rows that they were written from, and the sums of orders against the books.</summary>
public static class JournalAudit
{
    private const int Batch = 500;
    private const int MostFaults = 50;

    private static readonly EntryKind[] OfOrders = [EntryKind.Allocation, EntryKind.Deallocation, EntryKind.SetAside];

    /// <returns>A sentence for each fault, fifty at most; none where all is right.</returns>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(this OrderDbContext db, CancellationToken cancellation)
    {
        var faults = new List<string>();
        await UnbalancedAsync(db, faults, cancellation);
        await PaymentsAsync(db, faults, cancellation);
        await OrdersAsync(db, faults, cancellation);
        return faults;
    }

    private static async Task UnbalancedAsync(OrderDbContext db, List<string> faults, CancellationToken cancellation)
    {
        var unbalanced = db
            .JournalPostings.GroupBy(p => new { p.EntryId, p.Currency })
            .Where(g => g.Sum(p => p.Amount) != 0)
            .Select(g => new
            {
                g.Key.EntryId,
                g.Key.Currency,
                Sum = g.Sum(p => p.Amount),
            });
        foreach (var entry in await unbalanced.OrderBy(e => e.EntryId).Take(MostFaults).ToListAsync(cancellation))
            faults.Add($"Entry {entry.EntryId} is out of balance by {Text(entry.Sum, entry.Currency)}.");
    }

    private static async Task PaymentsAsync(OrderDbContext db, List<string> faults, CancellationToken cancellation)
    {
        var last = 0L;
        while (faults.Count < MostFaults)
        {
            var rows = await db
                .Payments.AsNoTracking()
                .Where(p => p.Id > last)
                .OrderBy(p => p.Id)
                .Take(Batch)
                .ToListAsync(cancellation);
            if (rows.Count == 0)
                return;
            var (first, final) = (rows[0].Id, rows[^1].Id);
            last = final;
            var booked = await (
                from entry in db.Journal
                where entry.PaymentId >= first && entry.PaymentId <= final && !OfOrders.Contains(entry.Kind)
                from posting in entry.Postings
                group posting.Amount by new
                {
                    entry.PaymentId,
                    posting.Account,
                    posting.Currency,
                } into sums
                select new { sums.Key, Sum = sums.Sum() }
            ).ToListAsync(cancellation);
            var given = await db
                .Allocations.Where(a => a.PaymentId >= first && a.PaymentId <= final)
                .GroupBy(a => a.PaymentId)
                .Select(g => new { g.Key, Sum = g.Sum(a => a.Amount) })
                .ToDictionaryAsync(g => g.Key, g => g.Sum, cancellation);
            var books = booked.Where(b => b.Sum != 0).ToLookup(b => b.Key.PaymentId);
            foreach (var row in rows)
            {
                var expected = PaymentAccounts
                    .Of(row)
                    .GroupBy(p => (p.Key.Account, p.Key.Currency))
                    .Select(g => (g.Key.Account, g.Key.Currency, Sum: g.Sum(p => p.Value)))
                    .Where(p => p.Sum != 0)
                    .ToHashSet();
                if (!expected.SetEquals(books[row.Id].Select(b => (b.Key.Account, b.Key.Currency, b.Sum))))
                    faults.Add($"The books and payment {row.Id} ({row.TransactionId}, {Text(row.Amount, row.Currency)}) differ.");
                var sum = given.GetValueOrDefault(row.Id);
                if (sum < Math.Min(row.Amount, 0) || sum > Math.Max(row.Amount, 0))
                    faults.Add(
                        $"{Text(sum, row.Currency)} of payment {row.Id} are put to orders, and it has {Text(row.Amount, row.Currency)}."
                    );
            }
        }
    }

    private static async Task OrdersAsync(OrderDbContext db, List<string> faults, CancellationToken cancellation)
    {
        var wrong = db
            .Orders.OrderBy(o => o.Id)
            .Select(o => new
            {
                o.Number,
                o.Currency,
                o.Paid,
                o.Adjusted,
                Given = o.Allocations.Sum(a => a.Amount),
                Booked = -db
                    .Journal.Where(e => e.OrderId == o.Id)
                    .SelectMany(e => e.Postings)
                    .Where(p => p.Account == Account.Orders)
                    .Sum(p => p.Amount),
            })
            .Where(o => o.Paid != o.Given || o.Paid + o.Adjusted != o.Booked || o.Paid < 0 || o.Booked < 0);
        foreach (var order in await wrong.Take(MostFaults).ToListAsync(cancellation))
            faults.Add(
                $"{order.Number} says that {Text(order.Paid, order.Currency)} were paid; "
                    + $"{Text(order.Given, order.Currency)} were put to it, and the books have {Text(order.Booked, order.Currency)}."
            );
    }

    private static string Text(long minorUnits, string currency) => Money.Of(minorUnits, Currency.Of(currency)).ToString();
}
