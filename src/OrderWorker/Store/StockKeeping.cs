using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Whether more copies may be promised than are left.</summary>
public enum Shortage
{
    Refused,

    /// <summary>A person knows and has more made: the count goes below zero.</summary>
    Allowed,
}

/// <summary>Copies are promised and given back by one UPDATE each, so two workers never promise the same copy.</summary>
public static class StockKeeping
{
    /// <summary>Takes over the catalogue file's counts: a number that changed there is a new count, and what was promised before is in it.</summary>
    public static async Task TakeCountsAsync(
        this OrderDbContext db,
        ShopCatalogue catalogue,
        DateTime now,
        CancellationToken cancellation
    )
    {
        try
        {
            await WriteCountsAsync(db, catalogue, now, cancellation);
        }
        catch (DbUpdateException)
        {
            // Another worker may have started at the same moment. Where that is not why, it fails here as it did before.
            db.ChangeTracker.Clear();
            await WriteCountsAsync(db, catalogue, now, cancellation);
        }
    }

    private static async Task WriteCountsAsync(
        OrderDbContext db,
        ShopCatalogue catalogue,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var known = await db.Stock.ToDictionaryAsync(s => s.Sku, cancellation);
        foreach (var item in catalogue.Items.Where(i => i.Stock is not null))
        {
            if (!known.TryGetValue(item.Sku.Text, out var row))
                db.Stock.Add(
                    new StockCount
                    {
                        Sku = item.Sku.Text,
                        Counted = item.Stock!.Value,
                        CountedAt = now,
                    }
                );
            else if (row.Counted != item.Stock)
                (row.Counted, row.Reserved, row.CountedAt) = (item.Stock!.Value, 0, now);
        }

        var unlimited = known.Values.Where(row => catalogue.Items.All(i => i.Sku.Text != row.Sku || i.Stock is null));
        db.Stock.RemoveRange(unlimited);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Copies left by SKU; a SKU that is not in it is unlimited.</summary>
    public static async Task<IReadOnlyDictionary<Sku, int>> CopiesLeftAsync(
        this OrderDbContext db,
        CancellationToken cancellation
    ) => await db.Stock.ToDictionaryAsync(s => Sku.Of(s.Sku), s => s.Counted - s.Reserved, cancellation);

    /// <summary>Promises the copies of an order's lines, each as far as its item is counted. Call inside the transaction that stores the order.</summary>
    /// <returns>What is short; where anything is, roll the transaction back.</returns>
    public static Task<IReadOnlyList<Reason>> ReserveAsync(
        this OrderDbContext db,
        IEnumerable<StoredOrderLine> lines,
        CancellationToken cancellation
    ) => db.ReserveAsync(lines, Shortage.Refused, cancellation);

    /// <inheritdoc cref="ReserveAsync(OrderDbContext, IEnumerable{StoredOrderLine}, CancellationToken)"/>
    public static async Task<IReadOnlyList<Reason>> ReserveAsync(
        this OrderDbContext db,
        IEnumerable<StoredOrderLine> lines,
        Shortage shortage,
        CancellationToken cancellation
    )
    {
        var missing = new List<Reason>();
        var beyond = shortage == Shortage.Allowed;
        // In one order everywhere, so that two workers never wait for each other's row.
        foreach (var line in lines.OrderBy(l => l.Sku, StringComparer.Ordinal))
        {
            var taken = await db
                .Stock.Where(s => s.Sku == line.Sku && (beyond || s.Counted - s.Reserved >= line.Quantity))
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Reserved + line.Quantity), cancellation);
            if (taken == 1)
                line.Reserved = line.Quantity;
            else if (
                await db
                    .Stock.Where(s => s.Sku == line.Sku)
                    .Select(s => (int?)(s.Counted - s.Reserved))
                    .SingleOrDefaultAsync(cancellation) is
                { } left
            )
                missing.Add(Short(line, Math.Max(left, 0)));
        }

        return missing;
    }

    /// <summary>Gives back what an order's lines hold. Save the lines in the same transaction.</summary>
    public static async Task GiveBackAsync(
        this OrderDbContext db,
        IEnumerable<StoredOrderLine> lines,
        CancellationToken cancellation
    )
    {
        foreach (var line in lines.Where(l => l.Reserved > 0).OrderBy(l => l.Sku, StringComparer.Ordinal))
        {
            var copies = line.Reserved;
            await db
                .Stock.Where(s => s.Sku == line.Sku)
                .ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Reserved - copies), cancellation);
            line.Reserved = 0;
        }
    }

    private static Reason Short(StoredOrderLine line, int left) =>
        new(
            ReasonCode.OutOfStock,
            $"{line.Quantity} of {line.Title} are asked for and {left} are left; order more, or offer the buyer {left}.",
            Expected: $"at most {left}",
            Found: $"{line.Quantity}"
        );
}
