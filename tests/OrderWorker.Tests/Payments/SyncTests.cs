using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Payments;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Tests of looking at PayPal's account, whose stand-in knows what happened until two hours ago.</summary>
public abstract class SyncTests : IAsyncLifetime
{
    private readonly SqliteStore _store = new();

    protected SyncTests() => Till = new Till(_store.Open);

    protected Till Till { get; }

    protected PayPalStandIn PayPal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => PayPal = await PayPalStandIn.StartAsync(Till.Clock, Till.Now.AddHours(-2));

    public async ValueTask DisposeAsync()
    {
        await PayPal.DisposeAsync();
        _store.Dispose();
        GC.SuppressFinalize(this);
    }

    protected StandInTransaction At(string id, int hoursAgo) => new(id, Till.Now.AddHours(-hoursAgo), "12.00");

    protected async Task<LedgerChange?> SyncAsync(ServiceProvider? services = null)
    {
        await using var own = services is null ? Services() : null;
        await using var scope = (services ?? own!).CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PaymentSync>().RunAsync(CancellationToken.None))?.Change;
    }

    protected ServiceProvider Services(params (string Name, string? Value)[] changed) =>
        PayPalPrograms.For(PayPal, Till.Clock, _store.ConnectionString, changed);
}
