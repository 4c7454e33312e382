using System.Runtime.ExceptionServices;

namespace OrderWorker.Store;

/// <summary>Takes rows one after the other, so that one that fails holds up none of the others.</summary>
public static class RowByRow
{
    /// <summary>Takes up every row, and then throws the first failure, so that the run shows as failed.</summary>
    /// <param name="db">Forgets what it tracks after each row.</param>
    /// <param name="ids">In the order in which they are taken.</param>
    /// <param name="takeUp">What is done with one.</param>
    /// <param name="cancellation">Stops between two rows.</param>
    public static async Task EachAsync(
        this OrderDbContext db,
        IEnumerable<long> ids,
        Func<long, Task> takeUp,
        CancellationToken cancellation
    )
    {
        ExceptionDispatchInfo? first = null;
        foreach (var id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                await takeUp(id);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                first ??= ExceptionDispatchInfo.Capture(failure);
                // Without a database every other row would fail as well, each after its own wait.
                if (!await db.Database.CanConnectAsync(cancellation))
                    break;
            }
            finally
            {
                db.ChangeTracker.Clear();
            }
        }

        first?.Throw();
    }
}
