using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>PayPal held money, and a person has seen on its pages that it is there.</summary>
public abstract class HoldWordsTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : HoldWordsTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : HoldWordsTests(store), IClassFixture<TestPostgres>;

    private const string Released = "Assets:PayPal:Balance 1200 GBP, Income:Orders:K-1042 -1200 GBP";

    [Fact]
    public async Task The_order_can_be_sent_and_the_books_say_who_said_so_and_why()
    {
        await HeldAsync();
        Assert.NotEqual(Released, await Till.BalancesAsync());

        Assert.Empty((await SayAsync("Released on 3 December.")).Refusals);
        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1042")).Oddities);
        await Till.ReconcileAsync();
        await Till.ReconcileAsync();

        Assert.Equal((OrderState.Paid, Oddities.None), await StandingAsync());
        Assert.Empty(await Till.OpenReviewsAsync());
        Assert.Equal(Released, await Till.BalancesAsync());
        await using var db = Open();
        var entry = await db.Journal.SingleAsync(e => e.Kind == EntryKind.Release, Stop);
        Assert.Equal(("staff:ann", "Release, Margaret Hale: Released on 3 December."), (entry.By, entry.Text));
        var word = await db.HoldWords().SingleAsync(Stop);
        Assert.Equal(("ann", "The money is there: Released on 3 December."), (word.ClosedBy, word.Resolution));
        var order = await db.Orders.SingleAsync(Stop);
        Assert.Null(await db.DispatchAsync(order, Till.Now, Stop));
        await AssertSoundAsync();
    }

    [Theory, InlineData("12.00"), InlineData("7.00")]
    public async Task A_release_that_PayPal_lists_after_all_is_not_counted_beside_the_word(string amount)
    {
        await HeldAsync();
        await SayAsync("Released.");
        await Till.ReconcileAsync();

        await ReadAsync(Downloads.Back("3AB", "2AB", "Payment Release", amount, "25/11/2026"));

        Assert.Equal(Released, await Till.BalancesAsync());
        Assert.Equal((OrderState.Paid, Oddities.None), await StandingAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_hold_that_comes_later_holds_the_order_again_and_is_asked_about()
    {
        await HeldAsync();
        await SayAsync("Released.");
        await Till.ReconcileAsync();

        await ReadAsync(Downloads.Back("4AB", "1AB", "Payment Hold", "-5.00", "26/11/2026"));

        Assert.Equal((OrderState.Paid, Oddities.Held), await StandingAsync());
        Assert.Contains("PayPal holds 5.00 GBP", Assert.Single(await Till.OpenReviewsAsync()).Message);
        await SayAsync("Released too.");
        await Till.ReconcileAsync();
        Assert.Equal((OrderState.Paid, Oddities.None), await StandingAsync());
        Assert.Equal(Released, await Till.BalancesAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Money_that_is_taken_back_after_all_is_taken_from_the_order()
    {
        await HeldAsync();
        await SayAsync("Released.");

        await ReadAsync(Downloads.Back("5AB", "1AB", "Payment Reversal", date: "27/11/2026"));

        Assert.Equal((OrderState.Paid, Oddities.Reversed), await StandingAsync());
        Assert.Equal(0, (await Till.OrderAsync("K-1042")).Paid);
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_other_order_of_the_same_payment_is_lifted_too()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043"));
        await ReadAsync(Downloads.Payment("1AB", "24.00", note: "K-1042 K-1043"));
        await ReadAsync(Downloads.Back("2AB", "1AB", "Payment Hold", "-24.00"));
        Assert.Equal(Oddities.Held, (await Till.OrderAsync("K-1043")).Oddities);

        await SayAsync("Released.");
        await Till.ReconcileAsync();

        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1042")).Oddities);
        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1043")).Oddities);
        Assert.Empty(await Till.OpenReviewsAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_release_of_one_of_two_held_payments_leaves_the_order_held()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "7.00", note: "K-1042"));
        await ReadAsync(Downloads.Payment("2AB", "5.00", note: "K-1042", time: "10:00:00"));
        await ReadAsync(
            Downloads.Back("3AB", "1AB", "Payment Hold", "-7.00"),
            Downloads.Back("4AB", "2AB", "Payment Hold", "-5.00")
        );

        await ReadAsync(Downloads.Back("5AB", "3AB", "Payment Release", "7.00", "23/11/2026"));

        Assert.Equal((OrderState.Paid, Oddities.Held), await StandingAsync());
        Assert.Contains("holds 5.00 GBP", Assert.Single(await Till.OpenReviewsAsync()).Message);
    }

    [Fact]
    public async Task A_word_without_a_reason_or_about_an_order_that_is_not_held_changes_nothing()
    {
        await HeldAsync();

        Assert.Contains("Please write", Assert.Single((await SayAsync(" ")).Refusals));
        Assert.Equal((OrderState.Paid, Oddities.Held), await StandingAsync());

        await SayAsync("Released.");
        Assert.Contains("holds no money", Assert.Single((await SayAsync("Released.")).Refusals));
        await using var db = Open();
        Assert.Equal(1, await db.HoldWords().CountAsync(Stop));
    }

    private async Task HeldAsync()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", note: "K-1042"));
        await ReadAsync(Downloads.Back("2AB", "1AB", "Payment Hold"));
        Assert.Equal((OrderState.Paid, Oddities.Held), await StandingAsync());
        Assert.Equal(ReasonCode.PaymentHeld, Assert.Single(await Till.OpenReviewsAsync()).Code);
    }

    private async Task<Decision> SayAsync(string note)
    {
        var order = await Till.OrderAsync("K-1042");
        await using var db = Open();
        return await new OrderDecisions(db, new Handover(), Till.Clock).SayMoneyIsThereAsync(order.Id, note, "ann", Stop);
    }

    private async Task<(OrderState, Oddities)> StandingAsync()
    {
        var order = await Till.OrderAsync("K-1042");
        return (order.State, order.Oddities);
    }
}
