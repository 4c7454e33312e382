using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

/// <summary>A program whose webhook nobody reaches: all that happens at PayPal it hears by asking.</summary>
internal sealed class MissedNotices : IAsyncDisposable
{
    private readonly SqliteStore _store = new();
    private ServiceProvider _services = null!;

    public Till Till { get; private set; } = null!;
    public PayPalStandIn PayPal { get; private set; } = null!;

    public static async Task<MissedNotices> StartAsync(string? webhook = StandInWebhooks.Id)
    {
        var desk = new MissedNotices();
        desk.Till = new Till(desk._store.Open);
        desk.PayPal = await PayPalStandIn.StartAsync(desk.Till.Clock);
        desk._services = PayPalPrograms.For(
            desk.PayPal,
            desk.Till.Clock,
            desk._store.ConnectionString,
            ("PayPal:WebhookId", webhook)
        );
        return desk;
    }

    public OrderDbContext Open() => _store.Open();

    /// <summary>A buyer pays 12.00 GBP for K-1042.</summary>
    public async Task<string> PayAsync(string outcome = "COMPLETED")
    {
        var orders = _services.GetRequiredService<PayPalOrders>();
        var made = await orders.CreateAsync(
            PayPalShop.Order(PayPalShop.Pounds(1200)),
            PayPalRequestId.Of("create"),
            CancellationToken.None
        );
        PayPal.Orders.Approve(made.Value!.Id);
        PayPal.Orders.Decide(made.Value.Id, outcome);
        var paid = await orders.CaptureAsync(made.Value.Id, PayPalRequestId.Of("capture"), CancellationToken.None);
        return paid.Value!.Captures.Single().Id;
    }

    /// <summary>As on the timetable: asks for what was missed, looks after it, reconciles.</summary>
    public async Task CatchUpAsync()
    {
        await InScopeAsync<CatchUpOnNoticesJob>(job => job.RunAsync(CancellationToken.None));
        await InScopeAsync<LookAtNoticesJob>(job => job.RunAsync(CancellationToken.None));
        await Till.ReconcileAsync();
    }

    /// <summary>PayPal lists what happened, and the list is read.</summary>
    public async Task SyncAsync()
    {
        Till.Clock.Advance(TimeSpan.FromHours(4));
        await InScopeAsync<PaymentSync>(sync => sync.RunAsync(CancellationToken.None));
        await Till.ReconcileAsync();
    }

    /// <summary>The endpoint took an event of the stand-in's.</summary>
    public Task ArriveAsync(StandInEvent told, string resource) =>
        Till.WithAsync(db =>
        {
            db.PayPalNotices.Add(
                new PayPalNotice
                {
                    EventId = told.Id,
                    Type = told.Type,
                    ResourceId = resource,
                    ReceivedAt = Till.Now,
                }
            );
            return Task.CompletedTask;
        });

    public async Task<int> NoticesAsync()
    {
        await using var db = Open();
        return await db.PayPalNotices.CountAsync();
    }

    public int EventCalls => PayPal.Calls.Count(call => call.Call.Contains("/webhooks-events", StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        try
        {
            await PayPal.DisposeAsync();
        }
        finally
        {
            _store.Dispose();
        }
    }

    private async Task InScopeAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
