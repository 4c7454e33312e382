using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>Closes what is open about a subject, for whoever comes first.</summary>
public static class Settlement
{
    /// <summary>Two people may click at once: one UPDATE decides whose click counts. Call first inside the transaction of the decision.</summary>
    /// <returns>False where somebody has settled it before.</returns>
    public static async Task<bool> CloseAsync(
        this OrderDbContext db,
        Subject subject,
        string by,
        string resolution,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var closed = await db
            .Reviews.Where(subject.Items)
            .Where(item => item.ClosedAt == null)
            .ExecuteUpdateAsync(
                row =>
                    row.SetProperty(item => item.ClosedAt, now)
                        .SetProperty(item => item.ClosedBy, by)
                        .SetProperty(item => item.Resolution, resolution),
                cancellation
            );
        return closed > 0;
    }

    /// <summary>Settles a matter that needs nothing but a person's word.</summary>
    public static async Task<Decision> DismissAsync(
        this OrderDbContext db,
        Subject subject,
        string by,
        string? note,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (string.IsNullOrWhiteSpace(note))
            return Decision.Refused("Please write a note that says how it was settled.");

        return await db.CloseAsync(subject, by, note.Trim(), now, cancellation)
            ? Decision.Done($"/exceptions?done={subject.Path}")
            : Decision.Late;
    }
}
