using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>One payment that pays several orders, and several that pay one: undone, refunded in part, matched anew.</summary>
public abstract class CombinedMatchTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : CombinedMatchTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : CombinedMatchTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task One_payment_of_two_orders_is_undone_for_both_and_not_matched_again()
    {
        await PayTwoAsync();

        await UndoAsync("1AB");
        await Till.ReconcileAsync();
        await ReadAsync(Downloads.Payment("1AB", "24.00", note: "K-1042 K-1043"));

        Assert.Equal([(0, OrderState.AwaitingPayment), (0, OrderState.AwaitingPayment)], await StandingAsync());
        Assert.Equal("Assets:PayPal:Balance 2400 GBP, Liabilities:UnallocatedMoney -2400 GBP", await Till.BalancesAsync());
        await AssertSoundAsync();

        // A person says that all of it is for one.
        Assert.True((await PutAsync("1AB", "K-1042", 1200)).IsDone);
        Assert.False((await PutAsync("1AB", "K-1043", 1300)).IsDone);
        await Till.ReconcileAsync();
        Assert.Equal([(1200, OrderState.Paid), (0, OrderState.AwaitingPayment)], await StandingAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task One_of_two_payments_of_an_order_is_undone_alone_and_other_money_can_take_its_place()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(
            Downloads.Payment("1AB", "7.00", note: "K-1042"),
            Downloads.Payment("2AB", "5.00", note: "K-1042", time: "10:00:00")
        );
        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);

        await UndoAsync("2AB");
        await Till.ReconcileAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((700, OrderState.AwaitingPayment, Oddities.Underpaid), (order.Paid, order.State, order.Oddities));
        Assert.Equal(ReconcileState.Review, (await Till.PaymentAsync("2AB")).Reconcile);

        await ReadAsync(Downloads.Payment("3AB", "5.00", note: "K-1042", date: "23/11/2026"));
        Assert.Equal((1200, OrderState.Paid), ((await Till.OrderAsync("K-1042")).Paid, (await Till.OrderAsync("K-1042")).State));
        Assert.Equal(-500, (await Till.PaymentAsync("2AB")).Allocations.Min(a => a.Amount));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Staff_choose_which_of_the_orders_a_refund_by_hand_is_taken_from()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043"));
        await using (var db = Open())
            await new StaffEntry(PaymentKind.Cheque, Shops.Pounds(24), "M Hale", "000123", null).EnterAsync(
                db,
                null,
                countsWhenCleared: false,
                "ann",
                Till.Now,
                Stop
            );
        Assert.True((await PutAsync("000123", "K-1042", 1200)).IsDone);
        Assert.True((await PutAsync("000123", "K-1043", 1200)).IsDone);

        Assert.Contains("K-1043 has 12.00 GBP of this payment", await RefundAsync("000123", "K-1043", 1300, isByHand: true));
        Assert.Null(await RefundAsync("000123", "K-1043", 500, isByHand: true));
        Assert.Contains("K-1043 has 7.00 GBP of this payment", await RefundAsync("000123", "K-1043", 800, isByHand: true));

        Assert.Equal([(1200, OrderState.Paid), (700, OrderState.Paid)], await StandingAsync());
        Assert.Equal(
            "Assets:Bank -500 GBP, Assets:Cheques:InHand 2400 GBP, Income:Orders:K-1042 -1200 GBP, Income:Orders:K-1043 -700 GBP",
            await Till.BalancesAsync()
        );
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_refund_that_staff_decided_for_one_of_the_orders_is_taken_from_that_one_when_PayPals_row_comes()
    {
        await PayTwoAsync();
        Assert.Null(await RefundAsync("1AB", "K-1043", 500, isByHand: false));

        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-5.00"));

        Assert.Equal([(1200, OrderState.Paid), (700, OrderState.Paid)], await StandingAsync());
        Assert.Empty(await Till.OpenReviewsAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task About_a_refund_that_was_made_at_PayPal_staff_are_asked_which_of_the_orders_it_is_for()
    {
        await PayTwoAsync();

        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-5.00"));
        await Till.ReconcileAsync();

        Assert.Equal([(1200, OrderState.Paid), (1200, OrderState.Paid)], await StandingAsync());
        var question = Assert.Single(await Till.OpenReviewsAsync());
        Assert.Equal(ReasonCode.PaymentReversed, question.Code);
        Assert.Contains("K-1042 and K-1043 were refunded; say which of these orders it is taken from", question.Message);
    }

    [Fact]
    public async Task Undone_with_a_part_refunded_no_order_keeps_or_lacks_anything_of_it()
    {
        await PayTwoAsync();
        await RefundAsync("1AB", "K-1043", 500, isByHand: false);
        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-5.00"));

        await UndoAsync("1AB");
        await Till.ReconcileAsync();

        Assert.Equal([(0, OrderState.AwaitingPayment), (0, OrderState.AwaitingPayment)], await StandingAsync());
        Assert.Equal("Assets:PayPal:Balance 1900 GBP, Liabilities:UnallocatedMoney -1900 GBP", await Till.BalancesAsync());
        Assert.Equal("at most 7.00 GBP", await AfterPuttingAsync());
        await AssertSoundAsync();

        async Task<string?> AfterPuttingAsync()
        {
            Assert.True((await PutAsync("1AB", "K-1042", 1200)).IsDone);
            return (await PutAsync("1AB", "K-1043", 1200)).Reasons[0].Expected;
        }
    }

    private async Task PayTwoAsync()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043"));
        await ReadAsync(Downloads.Payment("1AB", "24.00", note: "K-1042 K-1043"));
        Assert.Equal([(1200, OrderState.Paid), (1200, OrderState.Paid)], await StandingAsync());
    }

    private async Task<(long, OrderState)[]> StandingAsync()
    {
        await using var db = Open();
        var orders = await db.Orders.AsNoTracking().OrderBy(o => o.Number).ToListAsync(Stop);
        return [.. orders.Select(o => (o.Paid, o.State))];
    }

    private async Task<string?> RefundAsync(string payment, string order, long amount, bool isByHand)
    {
        string? refusal = null;
        await Till.WithAsync(async db =>
            refusal = await db.RefundAsync(
                await db.Payments.SingleAsync(p => p.TransactionId == payment),
                await db.Orders.SingleAsync(o => o.Number == order),
                amount,
                isByHand,
                "ann",
                "One was out of stock.",
                Till.Now,
                CancellationToken.None
            )
        );
        return refusal;
    }
}
