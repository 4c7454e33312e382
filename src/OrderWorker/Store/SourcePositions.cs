using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>How far each source was read.</summary>
public static class SourcePositions
{
    /// <returns>UTC; null where the source was never read.</returns>
    public static Task<DateTime?> ReadUntilAsync(this OrderDbContext db, string source, CancellationToken cancellation) =>
        db.SourcePositions.Where(p => p.Source == source).Select(p => (DateTime?)p.ReadUntil).SingleOrDefaultAsync(cancellation);

    /// <summary>Notes how far a source was read, with the next save. A position never goes back, which would be a hole forgotten.</summary>
    /// <param name="db">Gets the row.</param>
    /// <param name="source">Its name.</param>
    /// <param name="until">UTC: complete up to here.</param>
    /// <param name="now">UTC: when it answered.</param>
    /// <param name="cancellation">Of the look-up.</param>
    public static async Task KeepPositionAsync(
        this OrderDbContext db,
        string source,
        DateTime until,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var position = await db.SourcePositions.SingleOrDefaultAsync(p => p.Source == source, cancellation);
        if (position is null)
        {
            db.SourcePositions.Add(
                new SourcePosition
                {
                    Source = source,
                    ReadUntil = until,
                    ReadAt = now,
                }
            );
            return;
        }

        position.ReadAt = now;
        if (until > position.ReadUntil)
            position.ReadUntil = until;
    }
}
