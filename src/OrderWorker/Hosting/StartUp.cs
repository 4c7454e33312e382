using OrderWorker.Core.Catalogue;
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
        await db.PrepareAsync(cancellationToken);
        await db.TakeCountsAsync(catalogue, clock.GetUtcNow().UtcDateTime, cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
