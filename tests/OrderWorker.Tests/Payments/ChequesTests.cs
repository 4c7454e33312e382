using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public abstract class ChequesTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : ChequesTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : ChequesTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task A_cheque_is_in_hand_then_at_the_bank_then_good_and_the_books_follow()
    {
        await Till.PlaceAsync(Sample.Order());
        await EnterAsync("K-1042");
        Assert.Equal("Assets:Cheques:InHand 1200 GBP, Income:Orders:K-1042 -1200 GBP", await Till.BalancesAsync());

        Assert.Null(await StepAsync(cheque => Cheques.PayIn(cheque, "staff:ann", Till.Now)));
        Assert.NotNull(await StepAsync(cheque => Cheques.PayIn(cheque, "staff:ann", Till.Now)));
        Assert.Equal("Assets:Cheques:PaidIn 1200 GBP, Income:Orders:K-1042 -1200 GBP", await Till.BalancesAsync());

        Assert.Null(await StepAsync(cheque => Cheques.Clear(cheque, "staff:ann", Till.Now)));
        Assert.Equal("Assets:Bank 1200 GBP, Income:Orders:K-1042 -1200 GBP", await Till.BalancesAsync());
        await using var db = Open();
        Assert.Equal(
            [EntryKind.ChequeReceived, EntryKind.Allocation, EntryKind.ChequePaidIn, EntryKind.ChequeCleared],
            await db.Journal.OrderBy(e => e.Id).Select(e => e.Kind).ToListAsync(Stop)
        );
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_cheque_that_bounces_makes_its_order_wait_again_and_the_buyer_and_staff_are_told()
    {
        await Till.PlaceAsync(Sample.Order());
        await EnterAsync("K-1042");
        await StepAsync(cheque => Cheques.PayIn(cheque, "staff:ann", Till.Now));
        Till.Clock.Advance(TimeSpan.FromDays(12));

        await BounceAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.AwaitingPayment, 0, Oddities.None), (order.State, order.Paid, order.Oddities));
        Assert.Equal(Till.Now.AddDays(7), order.PayBy);
        Assert.All(order.Lines, line => Assert.Equal(1, line.Reserved));
        Assert.Equal(ReasonCode.ChequeBounced, Assert.Single(await Till.OpenReviewsAsync()).Code);
        Assert.Contains((OutboxKind.ChequeBounced, OutboxState.Draft), await Till.MailsAsync());
        Assert.Equal("", await Till.BalancesAsync());

        await Till.ReconcileAsync();
        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        await using var db = Open();
        Assert.Empty(await db.FindFaultsAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Where_cheques_count_when_cleared_the_order_is_marked_and_waits_without_expiring()
    {
        await Till.PlaceAsync(Sample.Order());
        await EnterAsync("K-1042", countsWhenCleared: true);
        await Till.ReconcileAsync();
        Till.Clock.Advance(TimeSpan.FromDays(40));
        await Till.ChaseAsync();
        Assert.Equal(
            (OrderState.AwaitingPayment, Oddities.Pending),
            ((await Till.OrderAsync("K-1042")).State, (await Till.OrderAsync("K-1042")).Oddities)
        );

        await StepAsync(cheque => Cheques.Clear(cheque, "staff:ann", Till.Now));
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.Equal("Assets:Bank 1200 GBP, Income:Orders:K-1042 -1200 GBP", await Till.BalancesAsync());
    }

    [Fact]
    public async Task The_list_for_the_bank_has_what_is_in_hand_and_nothing_else()
    {
        await EnterAsync(null, number: "000001");
        await EnterAsync(null, number: "000002");
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await Till.WithAsync(async db =>
            Assert.Null(Cheques.PayIn(await db.Payments.SingleAsync(p => p.TransactionId == "000001"), "staff:ann", Till.Now))
        );

        await using var store = Open();
        Assert.Equal(["000002"], await store.InHand().Select(c => c.TransactionId).ToListAsync(Stop));
        Assert.Equal(["000001"], await store.PaidIn().Select(c => c.TransactionId).ToListAsync(Stop));
    }

    private async Task EnterAsync(string? order, bool countsWhenCleared = false, string number = "000123")
    {
        await using var db = Open();
        var entered = await new StaffEntry(PaymentKind.Cheque, Shops.Pounds(12), "M Hale", number, null).EnterAsync(
            db,
            order,
            countsWhenCleared,
            "ann",
            Till.Now,
            CancellationToken.None
        );
        Assert.True(entered.IsDone);
    }

    private async Task<string?> StepAsync(Func<StoredPayment, string?> step)
    {
        string? refusal = null;
        await Till.WithAsync(async db => refusal = step(await db.Payments.SingleAsync()));
        return refusal;
    }

    private Task BounceAsync() =>
        Till.WithAsync(async db =>
            Assert.Null(await db.BounceAsync(await db.Payments.SingleAsync(), "staff:ann", Till.Now, CancellationToken.None))
        );
}
