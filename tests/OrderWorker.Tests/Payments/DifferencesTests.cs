using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Money that is not exactly what was owed, and what people and rules do about it.</summary>
public abstract class DifferencesTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : DifferencesTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : DifferencesTests(store), IClassFixture<TestPostgres>;

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
        Till.Pennies = new PaymentsOptions { AcceptShortBy = 2, AcceptOverBy = 1 };
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", paid, note: "K-1042"));
        await Till.ReconcileAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((state, odd), (order.State, order.Oddities));
        Assert.Equal(open, (await Till.OpenReviewsAsync()).Count);
        Assert.Equal(
            open == 0,
            (await Till.BalancesAsync()).Contains("Income:Orders:K-1042 -1200 GBP", StringComparison.Ordinal)
        );
        await AssertSoundAsync();
    }

    [Fact]
    public async Task By_default_not_a_penny_is_let_pass()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "11.99", note: "K-1042"));

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
    }

    [Fact]
    public async Task Asking_for_the_rest_writes_to_the_buyer_once_and_gives_them_time()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00", note: "K-1042"));
        Till.Clock.Advance(TimeSpan.FromDays(9));

        for (var click = 1; click <= 2; click++)
            Assert.Null(await StepAsync((db, order) => db.AskForRestAsync(order, Till.Now, CancellationToken.None)));

        Assert.Equal(Till.Now.AddDays(7), (await Till.OrderAsync("K-1042")).PayBy);
        Assert.Single(await Till.MailsAsync(), (OutboxKind.PaymentShort, OutboxState.Draft));
        await using var db = Open();
        Assert.Equal(200, (await db.Outbox.SingleAsync(m => m.Kind == OutboxKind.PaymentShort, Stop)).Amount);

        await ReadAsync(Downloads.Payment("2AB", "2.00", note: "K-1042"));
        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task What_a_person_lets_pass_makes_the_order_paid()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00", note: "K-1042"));

        Assert.Null(await StepAsync(AcceptAsync));
        Assert.Contains("not part-paid", await StepAsync(AcceptAsync));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.None, 1000, 200), (order.State, order.Oddities, order.Paid, order.Adjusted));
        Assert.Contains((OutboxKind.OrderConfirmed, OutboxState.Draft), await Till.MailsAsync());
        Assert.Equal(
            "Assets:PayPal:Balance 1000 GBP, Expenses:Differences 200 GBP, Income:Orders:K-1042 -1200 GBP",
            await Till.BalancesAsync()
        );

        await UndoAsync("1AB");
        Assert.Equal("Assets:PayPal:Balance 1000 GBP, Liabilities:UnallocatedMoney -1000 GBP", await Till.BalancesAsync());
        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_surplus_that_the_buyer_leaves_is_a_gift_for_which_they_are_thanked_and_none_once_it_is_refunded()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "15.00", note: "K-1042"));
        Assert.Equal(ReasonCode.Overpaid, Assert.Single(await Till.OpenReviewsAsync()).Code);

        Assert.Null(
            await StepAsync(
                (db, order) =>
                    db.KeepSurplusAsync(order, EntryKind.Gift, "staff:ann", "They said so.", Till.Now, CancellationToken.None)
            )
        );

        Assert.Empty(await Till.OpenReviewsAsync());
        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1042")).Oddities);
        Assert.Contains((OutboxKind.GiftThanks, OutboxState.Draft), await Till.MailsAsync());
        Assert.Equal(
            "Assets:PayPal:Balance 1500 GBP, Income:Gifts -300 GBP, Income:Orders:K-1042 -1200 GBP",
            await Till.BalancesAsync()
        );

        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-3.00"));
        Assert.Equal("Assets:PayPal:Balance 1200 GBP, Income:Orders:K-1042 -1200 GBP", await Till.BalancesAsync());
        await AssertSoundAsync();
    }

    private Task<string?> AcceptAsync(OrderDbContext db, StoredOrder order) =>
        db.AcceptShortAsync(order, "staff:ann", "She is a friend.", Till.Now, CancellationToken.None);
}
