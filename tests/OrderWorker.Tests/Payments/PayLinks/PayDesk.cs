using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Payments;
using OrderWorker.Payments.PayLinks;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

/// <summary>Orders, their links to pay and PayPal's stand-in, with the clock in the test's hand.</summary>
internal sealed class PayDesk : IAsyncDisposable
{
    public const string Ticket = "a-ticket";

    private readonly SqliteStore _store = new();
    private ServiceProvider _services = null!;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(Sample.Noon, TimeSpan.Zero));
    public PayPalStandIn PayPal { get; private set; } = null!;

    public static async Task<PayDesk> OpenAsync(string payLink, params StoredOrder[] orders)
    {
        var desk = new PayDesk();
        desk.PayPal = await PayPalStandIn.StartAsync(desk.Clock);
        desk._services = PayPalPrograms.For(
            desk.PayPal,
            desk.Clock,
            desk._store.ConnectionString,
            ("Web:PublicUrl", "https://orders.shop.example"),
            ("PayPal:PayLink", payLink)
        );
        await desk._store.AddAsync([.. orders]);
        return desk;
    }

    public OrderDbContext Db() => _store.Open();

    /// <summary>The buyer clicks on the button.</summary>
    public Task<(string? Approve, PayStanding Standing)> ClickAsync(string order = "K-1042") =>
        InScopeAsync<CheckoutStart, (string?, PayStanding)>(async start =>
            await start.StartAsync(await IdAsync(order), Ticket, CancellationToken.None)
        );

    /// <summary>The buyer agrees on PayPal's pages.</summary>
    public void Approve(string approveAt) => PayPal.Orders.Approve(IdOf(approveAt));

    /// <summary>Somebody else does.</summary>
    public void Approve(string approveAt, string email, string given, string surname) =>
        PayPal.Orders.Approve(IdOf(approveAt), email, given, surname);

    /// <summary>PayPal sends the buyer back.</summary>
    public Task<CaptureOutcome?> ReturnAsync(string approveAt, string order = "K-1042") =>
        InScopeAsync<CheckoutCapture, CaptureOutcome?>(async capture =>
            await capture.ReturnedAsync(await IdAsync(order), IdOf(approveAt), CancellationToken.None)
        );

    /// <summary>What the page of an order shows that was read a moment ago.</summary>
    public Task<PayStanding> LookAsync(StoredOrder asRead) =>
        InScopeAsync<PayVisits, PayStanding>(async visits =>
            (await visits.ViewAsync(new PayVisit(asRead, false), null, CancellationToken.None)).Standing
        );

    /// <summary>Some time passes, and the job runs.</summary>
    public Task FollowAsync(TimeSpan? later = null)
    {
        Clock.Advance(later ?? TimeSpan.FromMinutes(3));
        return InScopeAsync<FollowPayRequestsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });
    }

    public Task ReconcileAsync() =>
        InScopeAsync<ReconcilePaymentsJob, bool>(async job =>
        {
            await job.RunAsync(CancellationToken.None);
            return true;
        });

    /// <summary>PayPal lists what happened, and the list is read.</summary>
    public Task SyncAsync()
    {
        Clock.Advance(TimeSpan.FromHours(4));
        return InScopeAsync<PaymentSync, SyncResult?>(async sync => await sync.RunAsync(CancellationToken.None));
    }

    public async Task<StoredOrder> OrderAsync(string number = "K-1042")
    {
        await using var db = Db();
        return await db.Orders.SingleAsync(o => o.Number == number);
    }

    public async Task<IReadOnlyList<PayRequest>> RequestsAsync()
    {
        await using var db = Db();
        return await db.PayRequests.OrderBy(r => r.Id).ToListAsync();
    }

    public async Task<IReadOnlyList<StoredPayment>> PaymentsAsync()
    {
        await using var db = Db();
        return await db.Payments.Include(p => p.Allocations).OrderBy(p => p.Id).ToListAsync();
    }

    public async Task ChangeOrderAsync(Action<StoredOrder> change, string number = "K-1042")
    {
        await using var db = Db();
        change(await db.Orders.SingleAsync(o => o.Number == number));
        await db.SaveChangesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await PayPal.DisposeAsync();
        await _services.DisposeAsync();
        _store.Dispose();
    }

    private static string IdOf(string approveAt) => approveAt.Split("token=")[1];

    private async Task<long> IdAsync(string order) => (await OrderAsync(order)).Id;

    private async Task<TResult> InScopeAsync<TService, TResult>(Func<TService, Task<TResult>> act)
        where TService : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
