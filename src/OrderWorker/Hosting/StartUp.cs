using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Settings;
using OrderWorker.Store;

namespace OrderWorker.Hosting;

/// <summary>
/// What has to be right before the first job and the first request: the catalogue, the database and its version. Whatever is
/// wrong is thrown, and ends the program with a sentence.
/// </summary>
internal sealed class StartUp(IServiceScopeFactory scopes, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var catalogue = scope.ServiceProvider.GetRequiredService<ShopCatalogue>();
        var db = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        var options = scope.ServiceProvider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        await PrepareAsync(db, options.Provider, cancellationToken);
        await db.TakeCountsAsync(catalogue, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // A file is ours to bring up to date. A server's schema may be shared with a running older worker: a person says when.
    private static async Task PrepareAsync(OrderDbContext db, DatabaseProvider provider, CancellationToken cancellation)
    {
        if (provider == DatabaseProvider.Sqlite)
            await db.Database.MigrateAsync(cancellation);
        else if ((await db.Database.GetPendingMigrationsAsync(cancellation)).Any())
            throw new SettingsException("The database is empty or older than this program; run 'orderworker db migrate' first.");
    }
}
