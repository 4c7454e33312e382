using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>The shop's own names for its items, beside those of the catalogue file.</summary>
public static class Aliases
{
    /// <summary>Those that stand, oldest first.</summary>
    public static Task<List<ItemAlias>> StandingAliasesAsync(this OrderDbContext db, CancellationToken cancellation) =>
        db.Aliases.AsNoTracking().Where(a => a.RemovedAt == null).OrderBy(a => a.Id).ToListAsync(cancellation);

    /// <summary>Takes one away. Saves at once.</summary>
    /// <returns>False when it was gone already.</returns>
    public static async Task<bool> RemoveAliasAsync(
        this OrderDbContext db,
        long id,
        string by,
        DateTime now,
        CancellationToken cancellation
    ) =>
        await db
            .Aliases.Where(a => a.Id == id && a.RemovedAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(a => a.RemovedAt, now).SetProperty(a => a.RemovedBy, by), cancellation)
        == 1;
}
