using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Money that is not exactly what was owed, and what people and rules do about it.</summary>
public sealed class OddMoneyTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;

    public OddMoneyTests() => _till = new Till(_store.Open);

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("11.98", OrderState.Paid, Oddities.None, 0)]
    [InlineData("11.97", OrderState.AwaitingPayment, Oddities.Underpaid, 1)]
    [InlineData("12.01", OrderState.Paid, Oddities.None, 0)]
    [InlineData("12.02", OrderState.Paid, Oddities.Overpaid, 1)]
    public async Task A_difference_within_the_penny_policy_is_let_pass_as_an_entry_of_the_books(
        string paid,
        OrderState state,
        Oddities odd,
        int open
    )
    {
        _till.Pennies = new PaymentsOptions { AcceptShortBy = 2, AcceptOverBy = 1 };
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", paid, note: "K-1042"));
        await _till.ReconcileAsync();

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((state, odd), (order.State, order.Oddities));
        Assert.Equal(open, (await _till.OpenReviewsAsync()).Count);
        Assert.Equal(
            open == 0,
            (await _till.BalancesAsync()).Contains("Income:Orders:K-1042 -1200 GBP", StringComparison.Ordinal)
        );
        await AssertSoundAsync();
    }

    [Fact]
    public async Task By_default_not_a_penny_is_let_pass()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "11.99", note: "K-1042"));

        Assert.Equal(OrderState.AwaitingPayment, (await _till.OrderAsync("K-1042")).State);
    }

    [Fact]
    public async Task Asking_for_the_rest_writes_to_the_buyer_once_and_gives_them_time()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00", note: "K-1042"));
        _till.Clock.Advance(TimeSpan.FromDays(9));

        for (var click = 1; click <= 2; click++)
            Assert.Null(await StepAsync((db, order) => db.AskForRestAsync(order, _till.Now, CancellationToken.None)));

        Assert.Equal(_till.Now.AddDays(7), (await _till.OrderAsync("K-1042")).PayBy);
        Assert.Single(await _till.MailsAsync(), (OutboxKind.PaymentShort, OutboxState.Draft));
        await using var db = _store.Open();
        Assert.Equal(200, (await db.Outbox.SingleAsync(m => m.Kind == OutboxKind.PaymentShort, Stop)).Amount);

        await ReadAsync(Downloads.Payment("2AB", "2.00", note: "K-1042"));
        Assert.Equal(OrderState.Paid, (await _till.OrderAsync("K-1042")).State);
        Assert.Empty(await _till.OpenReviewsAsync());
    }

    [Fact]
    public async Task What_a_person_lets_pass_makes_the_order_paid()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00", note: "K-1042"));

        Assert.Null(await StepAsync(AcceptAsync));
        Assert.Contains("not part-paid", await StepAsync(AcceptAsync));

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.None, 1000, 200), (order.State, order.Oddities, order.Paid, order.Adjusted));
        Assert.Contains((OutboxKind.OrderConfirmed, OutboxState.Draft), await _till.MailsAsync());
        Assert.Equal(
            "Assets:PayPal:Balance 1000 GBP, Expenses:Differences 200 GBP, Income:Orders:K-1042 -1200 GBP",
            await _till.BalancesAsync()
        );

        await UndoAsync("1AB");
        Assert.Equal("Assets:PayPal:Balance 1000 GBP, Liabilities:UnallocatedMoney -1000 GBP", await _till.BalancesAsync());
        Assert.Equal(OrderState.AwaitingPayment, (await _till.OrderAsync("K-1042")).State);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_surplus_that_the_buyer_leaves_is_a_gift_for_which_they_are_thanked_and_none_once_it_is_refunded()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "15.00", note: "K-1042"));
        Assert.Equal(ReasonCode.Overpaid, Assert.Single(await _till.OpenReviewsAsync()).Code);

        Assert.Null(
            await StepAsync(
                (db, order) =>
                    db.KeepSurplusAsync(order, EntryKind.Gift, "staff:ann", "They said so.", _till.Now, CancellationToken.None)
            )
        );

        Assert.Empty(await _till.OpenReviewsAsync());
        Assert.Equal(Oddities.None, (await _till.OrderAsync("K-1042")).Oddities);
        Assert.Contains((OutboxKind.GiftThanks, OutboxState.Draft), await _till.MailsAsync());
        Assert.Equal(
            "Assets:PayPal:Balance 1500 GBP, Income:Gifts -300 GBP, Income:Orders:K-1042 -1200 GBP",
            await _till.BalancesAsync()
        );

        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-3.00"));
        Assert.Equal("Assets:PayPal:Balance 1200 GBP, Income:Orders:K-1042 -1200 GBP", await _till.BalancesAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Money_put_to_a_cancelled_order_is_warned_of()
    {
        await _till.PlaceAsync(Sample.Order());
        Assert.Null(await StepAsync((db, order) => db.CancelAsync(order, tell: true, _till.Now, CancellationToken.None)));
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await _till.WithAsync(async db =>
            Assert.True(
                (
                    await db.AllocateAsync(
                        await db.Payments.SingleAsync(),
                        await db.Orders.SingleAsync(),
                        1200,
                        "staff:ann",
                        "It quotes the order.",
                        _till.Now,
                        CancellationToken.None
                    )
                ).IsDone
            )
        );

        Assert.Equal(ReasonCode.PaidCancelled, Assert.Single(await _till.OpenReviewsAsync()).Code);
        Assert.Equal(OrderState.Cancelled, (await _till.OrderAsync("K-1042")).State);
        await UndoAsync("1AB");
        Assert.Empty(await _till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Cancelling_gives_the_copies_back_recalls_what_was_to_be_mailed_and_tells_the_buyer()
    {
        await _till.PlaceAsync(Sample.Order());

        Assert.Null(await StepAsync((db, order) => db.CancelAsync(order, tell: true, _till.Now, CancellationToken.None)));

        await using var db = _store.Open();
        Assert.Equal([0, 0], await db.Stock.Select(s => s.Reserved).ToListAsync(Stop));
        Assert.Equal(
            [(OutboxKind.OrderReceived, OutboxState.Recalled), (OutboxKind.OrderCancelled, OutboxState.Draft)],
            await _till.MailsAsync()
        );
        Assert.Contains(
            "cannot be cancelled",
            await StepAsync((d, o) => d.CancelAsync(o, true, _till.Now, CancellationToken.None))
        );
    }

    [Fact]
    public async Task Only_a_paid_order_is_sent_and_its_buyer_is_told_once()
    {
        await _till.PlaceAsync(Sample.Order());
        Assert.Contains("only a paid order", await StepAsync(SendAsync));
        await ReadAsync(Downloads.Payment("1AB"));

        Assert.Null(await StepAsync(SendAsync));
        Assert.NotNull(await StepAsync(SendAsync));

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Dispatched, _till.Now), (order.State, order.DispatchedAt));
        Assert.Single(await _till.MailsAsync(), (OutboxKind.OrderDispatched, OutboxState.Draft));

        Task<string?> SendAsync(OrderDbContext db, StoredOrder it) => db.DispatchAsync(it, _till.Now, CancellationToken.None);
    }

    [Fact]
    public async Task An_expired_order_that_was_paid_is_opened_again_though_its_copies_are_gone()
    {
        await _till.PlaceAsync(Sample.Order());
        _till.Clock.Advance(TimeSpan.FromDays(30));
        await _till.ChaseAsync();
        await _till.WithAsync(db => db.Stock.ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Counted)));
        await ReadAsync(Downloads.Payment("1AB", date: "20/12/2026"));
        Assert.Equal(OrderState.Expired, (await _till.OrderAsync("K-1042")).State);

        Assert.Null(await StepAsync((db, order) => db.ReopenAsync(order, _till.Now, CancellationToken.None)));

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal(OrderState.Paid, order.State);
        Assert.All(order.Lines, line => Assert.Equal(1, line.Reserved));
        Assert.Contains((OutboxKind.OrderConfirmed, OutboxState.Draft), await _till.MailsAsync());
    }

    [Fact]
    public async Task No_more_is_refunded_than_came_however_often_it_is_asked_for()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "20.00", note: "K-1042"));

        Assert.Null(await RefundAsync(800));
        Assert.Null(await RefundAsync(1200));
        Assert.Contains("0.00 GBP can still go back", await RefundAsync(1));

        // PayPal's row of the first comes: it is the same money, not more.
        await _till.WithAsync(db =>
            db.Refunds.Where(r => r.Amount == 800).ExecuteUpdateAsync(row => row.SetProperty(r => r.RefundId, "2AB"))
        );
        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-8.00"));
        Assert.Contains("0.00 GBP can still go back", await RefundAsync(1));
        await using var db = _store.Open();
        Assert.Equal(2, await db.Refunds.Select(r => r.RequestId).Distinct().CountAsync(Stop));
    }

    [Fact]
    public async Task A_cheque_that_is_sent_back_by_hand_leaves_the_order_and_the_bank()
    {
        await _till.PlaceAsync(Sample.Order());
        await using (var db = _store.Open())
            await new StaffEntry(PaymentKind.Cheque, Shops.Pounds(15), "M Hale", null, null).EnterAsync(
                db,
                "K-1042",
                countsWhenCleared: false,
                "ann",
                _till.Now,
                Stop
            );

        Assert.Contains("did not come through PayPal", await RefundAsync(300, isByHand: false));
        Assert.Null(await RefundAsync(300, isByHand: true));

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((1200, Oddities.PartlyRefunded), (order.Paid, order.Oddities));
        Assert.Empty(await _till.OpenReviewsAsync());
        Assert.Contains((OutboxKind.RefundSent, OutboxState.Draft), await _till.MailsAsync());
        await AssertSoundAsync();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private Task<string?> AcceptAsync(OrderDbContext db, StoredOrder order) =>
        db.AcceptShortAsync(order, "staff:ann", "She is a friend.", _till.Now, CancellationToken.None);

    private Task<string?> RefundAsync(long amount, bool isByHand = false) =>
        StepAsync(
            async (db, order) =>
                await db.RefundAsync(
                    await db.Payments.FirstAsync(p => p.Amount > 0),
                    order,
                    amount,
                    isByHand,
                    "ann",
                    "Too much.",
                    _till.Now,
                    CancellationToken.None
                )
        );

    private async Task<string?> StepAsync(Func<OrderDbContext, StoredOrder, Task<string?>> step)
    {
        string? refusal = null;
        await _till.WithAsync(async db => refusal = await step(db, await db.Orders.SingleAsync()));
        return refusal;
    }

    private Task UndoAsync(string payment) =>
        _till.WithAsync(async db =>
            await db.UndoAsync(
                await db.Payments.SingleAsync(p => p.TransactionId == payment),
                "staff:ann",
                "It was another's.",
                _till.Now,
                CancellationToken.None
            )
        );

    private async Task ReadAsync(params string[] rows)
    {
        await _till.ImportAsync(Downloads.Of(rows));
        await _till.ReconcileAsync();
    }

    private async Task AssertSoundAsync()
    {
        await using var db = _store.Open();
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }
}
