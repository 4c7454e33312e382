using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>The same on PostgreSQL, where several workers look at one ledger.</summary>
public sealed class PostgresMoneyTests(TestPostgres store) : IClassFixture<TestPostgres>
{
    [Fact]
    public async Task Four_workers_that_reconcile_at_once_put_each_payment_to_one_order()
    {
        var till = new Till(store.Open);
        const int orders = 20;
        for (var i = 1; i <= orders; i++)
            await till.PlaceAsync(Sample.Order($"K-{1000 + i}", $"buyer{i}@example.org"));
        await till.ImportAsync(
            Downloads.Of([
                .. Enumerable.Range(1, orders).Select(i => Downloads.Payment($"TX{i}", from: $"buyer{i}@example.org")),
                Downloads.Back("BACK", "TX1"),
                Downloads.Payment("SOON", from: "buyer2@example.org", status: "Pending"),
            ])
        );

        await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(till.ReconcileAsync)));
        await till.ReconcileAsync();

        var stop = TestContext.Current.CancellationToken;
        await using var db = store.Open();
        Assert.Equal(orders - 1, await db.Orders.CountAsync(o => o.State == OrderState.Paid && o.Paid == 1200, stop));
        Assert.Equal(orders - 1, await db.Allocations.CountAsync(stop));
        Assert.Equal(orders - 1, await db.Outbox.CountAsync(m => m.Kind == OutboxKind.OrderConfirmed, stop));
        Assert.Equal(ReconcileState.NotForOrders, (await till.PaymentAsync("TX1")).Reconcile);

        await till.ImportAsync(
            Downloads.Of(Downloads.Back("HOLD", "TX2", "Payment Hold"), Downloads.Back("LESS", "TX3", gross: "-2.00"))
        );
        await till.ReconcileAsync();
        Assert.Equal(Oddities.Held, (await till.OrderAsync("K-1002")).Oddities);
        Assert.Equal(Oddities.PartlyRefunded, (await till.OrderAsync("K-1003")).Oddities);

        till.Clock.Advance(TimeSpan.FromDays(30));
        await till.ChaseAsync();
        Assert.Equal(OrderState.Expired, (await till.OrderAsync("K-1001")).State);
    }
}
