using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store.Journal;

/// <summary>Writes the books of a database that is older than they are.</summary>
internal static class JournalBackfill
{
    private const int Batch = 500;

    /// <summary>Does nothing where there is a single entry.</summary>
    public static async Task OpenBooksAsync(this OrderDbContext db, CancellationToken cancellation)
    {
        if (await db.Journal.AnyAsync(cancellation))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await EachAsync(db.Payments, p => p.Id, Booking.OfStored);
        await EachAsync(db.Allocations.Include(a => a.Payment), a => a.Id, allocation => [Booking.Of(allocation)]);
        await transaction.CommitAsync(cancellation);

        async Task EachAsync<T>(
            IQueryable<T> rows,
            System.Linq.Expressions.Expression<Func<T, long>> id,
            Func<T, IEnumerable<JournalEntry>> book
        )
        {
            for (var done = 0; ; done += Batch)
            {
                var batch = await rows.OrderBy(id).Skip(done).Take(Batch).ToListAsync(cancellation);
                db.Journal.AddRange(batch.SelectMany(book));
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
                if (batch.Count < Batch)
                    return;
            }
        }
    }
}
