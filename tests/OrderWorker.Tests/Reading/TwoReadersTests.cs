using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Workers that read the same mails at the same time.</summary>
public sealed class TwoReadersTests : IAsyncLifetime
{
    // A database for each test: they count what is in it.
    private readonly TestPostgres _store = new();

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Two_equal_orders_of_a_second_become_one_order_though_two_workers_read_them()
    {
        var mails = new List<object>();
        for (var buyer = 1; buyer <= 25; buyer++)
        {
            // One slip of the hand, and one mail that took two ways.
            mails.Add(ReadingDesk.Order($"{buyer}a", $"slip{buyer}@example.org"));
            mails.Add(ReadingDesk.Order($"{buyer}b", $"slip{buyer}@example.org"));
            mails.Add(ReadingDesk.Order($"{buyer}c", $"way{buyer}@example.org", $"<{buyer}@example.org>", "a"));
            mails.Add(ReadingDesk.Order($"{buyer}d", $"way{buyer}@example.org", $"<{buyer}@example.org>", "b"));
        }

        await _store.AddAsync([.. mails]);
        var desk = new ReadingDesk(_store.Open);
        await desk.CountStockAsync();

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(desk.ReadAsync)));

        await using var db = _store.Open();
        var outcomes = await db
            .Inbox.GroupBy(m => m.Outcome)
            .ToDictionaryAsync(g => g.Key, g => g.Count(), TestContext.Current.CancellationToken);
        Assert.Equal(50, await db.Orders.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(50, outcomes[MailOutcome.Order]);
        Assert.Equal(25, outcomes[MailOutcome.Review]);
        Assert.Equal(25, outcomes[MailOutcome.Joined]);
        Assert.Equal(
            50,
            await db.Outbox.CountAsync(m => m.Kind == OutboxKind.OrderReceived, TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            50,
            await db
                .Stock.Where(s => s.Sku == "heaven")
                .Select(s => s.Reserved)
                .SingleAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_subject_that_is_cut_within_an_emoji_can_be_stored()
    {
        var subject = new string('x', 499) + "\U0001F4BF CD order";
        await _store.AddAsync(ReadingDesk.Order("emoji", "emoji@example.org", subject: subject));

        await new ReadingDesk(_store.Open).ReadAsync();

        await using var db = _store.Open();
        var mail = await db.Inbox.SingleAsync(m => m.Uid == "emoji", TestContext.Current.CancellationToken);
        Assert.NotEqual(MailOutcome.Waiting, mail.Outcome);
        Assert.Equal(499, mail.Subject!.Length);
    }

    [Fact]
    public async Task Two_workers_that_start_at_once_on_an_empty_store_both_start()
    {
        var desk = new ReadingDesk(_store.Open);
        await using (var db = _store.Open())
            await db.Stock.ExecuteDeleteAsync(TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(desk.CountStockAsync)));

        await using var after = _store.Open();
        Assert.Equal(3, await after.Stock.CountAsync(TestContext.Current.CancellationToken));
    }
}
