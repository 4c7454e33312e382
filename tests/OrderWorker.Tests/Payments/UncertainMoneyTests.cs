using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Money that is given back, taken back, held or only promised.</summary>
public abstract class UncertainMoneyTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : UncertainMoneyTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : UncertainMoneyTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task A_refund_marks_the_order_and_tells_staff()
    {
        await PaidOrderAsync();
        await ReadAsync(Downloads.Back("2AB", "1AB"), Downloads.Payment("1AB", status: "Refunded"));
        await Till.ReconcileAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.Refunded, 0), (order.State, order.Oddities, order.Paid));
        var question = Assert.Single(await Till.OpenReviewsAsync());
        Assert.Equal((ReasonCode.PaymentReversed, order.Id), (question.Code, question.OrderId));
        Assert.Contains("K-1042", question.Message);
    }

    [Fact]
    public async Task A_refund_that_only_the_payments_own_state_tells_of_marks_the_order_too()
    {
        await PaidOrderAsync();
        await ReadAsync(Downloads.Payment("1AB", status: "Partially refunded"));

        Assert.Equal(Oddities.PartlyRefunded, (await Till.OrderAsync("K-1042")).Oddities);
        Assert.Equal(ReasonCode.PaymentReversed, Assert.Single(await Till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task A_part_of_the_money_given_back_and_a_reversal_are_told_apart()
    {
        await PaidOrderAsync();
        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-2.00"));
        Assert.Equal(Oddities.PartlyRefunded, (await Till.OrderAsync("K-1042")).Oddities);

        await ReadAsync(Downloads.Back("3AB", "1AB", "Payment Reversal", "-10.00"));
        Assert.True((await Till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Reversed));
        Assert.Equal(2, (await Till.OpenReviewsAsync()).Count);
    }

    [Fact]
    public async Task Money_that_went_back_before_it_found_an_order_pays_none()
    {
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB"), Downloads.Back("2AB", "1AB")));
        await Till.PlaceAsync(Sample.Order());
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        Assert.Equal(ReconcileState.NotForOrders, (await Till.PaymentAsync("1AB")).Reconcile);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Money_that_was_partly_given_back_before_it_found_an_order_is_left_to_staff()
    {
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB"), Downloads.Back("2AB", "1AB", gross: "-2.00")));
        await Till.PlaceAsync(Sample.Order());
        await Till.ReconcileAsync();
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        Assert.Equal(ReasonCode.PaymentReversed, Assert.Single(await Till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task Held_money_marks_the_order_until_it_is_released()
    {
        await PaidOrderAsync();
        await ReadAsync(Downloads.Back("2AB", "1AB", "Payment Hold"));
        Assert.Equal(
            (OrderState.Paid, Oddities.Held),
            ((await Till.OrderAsync("K-1042")).State, (await Till.OrderAsync("K-1042")).Oddities)
        );
        Assert.Equal(ReasonCode.PaymentHeld, Assert.Single(await Till.OpenReviewsAsync()).Code);

        await ReadAsync(Downloads.Back("3AB", "2AB", "Payment Release", "12.00"));
        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1042")).Oddities);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Promised_money_marks_the_order_and_pays_nothing()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", status: "Pending"));
        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.AwaitingPayment, Oddities.Pending, 0), (order.State, order.Oddities, order.Paid));

        await ReadAsync(Downloads.Payment("1AB"));
        order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.None), (order.State, order.Oddities));
    }

    [Fact]
    public async Task Promised_money_that_is_denied_takes_the_mark_off_again()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", status: "Pending"));
        await ReadAsync(Downloads.Payment("1AB", status: "Denied"));

        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1042")).Oddities);
    }

    private async Task PaidOrderAsync()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"));
        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
    }
}
