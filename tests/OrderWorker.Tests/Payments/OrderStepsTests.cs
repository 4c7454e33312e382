using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>What people decide about an order: to cancel, send or reopen it.</summary>
public abstract class OrderStepsTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : OrderStepsTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : OrderStepsTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task Money_put_to_a_cancelled_order_is_warned_of()
    {
        await Till.PlaceAsync(Sample.Order());
        Assert.Null(await StepAsync((db, order) => db.CancelAsync(order, tell: true, Till.Now, CancellationToken.None)));
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        Assert.True((await PutAsync("1AB", "K-1042", 1200)).IsDone);

        Assert.Equal(ReasonCode.PaidCancelled, Assert.Single(await Till.OpenReviewsAsync()).Code);
        Assert.Equal(OrderState.Cancelled, (await Till.OrderAsync("K-1042")).State);
        await UndoAsync("1AB");
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Cancelling_gives_the_copies_back_recalls_what_was_to_be_mailed_and_tells_the_buyer()
    {
        await Till.PlaceAsync(Sample.Order());

        Assert.Null(await StepAsync((db, order) => db.CancelAsync(order, tell: true, Till.Now, CancellationToken.None)));

        await using var db = Open();
        Assert.Equal([0, 0], await db.Stock.Select(s => s.Reserved).ToListAsync(Stop));
        Assert.Equal(
            [(OutboxKind.OrderReceived, OutboxState.Recalled), (OutboxKind.OrderCancelled, OutboxState.Draft)],
            await Till.MailsAsync()
        );
        Assert.Contains(
            "cannot be cancelled",
            await StepAsync((d, o) => d.CancelAsync(o, true, Till.Now, CancellationToken.None))
        );
    }

    [Fact]
    public async Task Only_a_paid_order_is_sent_and_its_buyer_is_told_once()
    {
        await Till.PlaceAsync(Sample.Order());
        Assert.Contains("only a paid order", await StepAsync(SendAsync));
        await ReadAsync(Downloads.Payment("1AB"));

        Assert.Null(await StepAsync(SendAsync));
        Assert.NotNull(await StepAsync(SendAsync));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Dispatched, Till.Now), (order.State, order.DispatchedAt));
        Assert.Single(await Till.MailsAsync(), (OutboxKind.OrderDispatched, OutboxState.Draft));

        Task<string?> SendAsync(OrderDbContext db, StoredOrder it) => db.DispatchAsync(it, Till.Now, CancellationToken.None);
    }

    [Fact]
    public async Task An_expired_order_that_was_paid_is_opened_again_though_its_copies_are_gone()
    {
        await Till.PlaceAsync(Sample.Order());
        Till.Clock.Advance(TimeSpan.FromDays(30));
        await Till.ChaseAsync();
        await Till.WithAsync(db => db.Stock.ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Counted)));
        await ReadAsync(Downloads.Payment("1AB", date: "20/12/2026"));
        Assert.Equal(OrderState.Expired, (await Till.OrderAsync("K-1042")).State);

        Assert.Null(await StepAsync((db, order) => db.ReopenAsync(order, Till.Now, CancellationToken.None)));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal(OrderState.Paid, order.State);
        Assert.All(order.Lines, line => Assert.Equal(1, line.Reserved));
        Assert.Contains((OutboxKind.OrderConfirmed, OutboxState.Draft), await Till.MailsAsync());
    }
}
