using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public abstract class JournalTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : JournalTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : JournalTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task A_payment_that_pays_an_order_is_entered_with_its_fee_and_its_order()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(WithFee(Downloads.Payment("1AB"), "-0.71", "11.29"));

        Assert.Equal([EntryKind.Payment, EntryKind.Fee, EntryKind.Allocation], (await EntriesAsync()).Select(e => e.Kind));
        Assert.Equal(
            "Assets:PayPal:Balance 1129 GBP, Expenses:PayPalFees 71 GBP, Income:Orders:K-1042 -1200 GBP",
            await Till.BalancesAsync()
        );
    }

    [Fact]
    public async Task Money_that_no_order_has_is_owed_to_whoever_paid_it()
    {
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));

        Assert.Equal("Assets:PayPal:Balance 1200 GBP, Liabilities:UnallocatedMoney -1200 GBP", await Till.BalancesAsync());
    }

    [Fact]
    public async Task A_payment_that_is_pending_then_completed_then_reversed_is_only_added_to()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", status: "Pending")));
        Assert.Empty(await EntriesAsync());

        var first = await EntriesAfterAsync(Downloads.Payment("1AB"));
        var second = await EntriesAfterAsync(
            Downloads.Payment("1AB", status: "Reversed"),
            Downloads.Back("2AB", "1AB", "Payment Reversal")
        );

        Assert.Equal([EntryKind.Payment, EntryKind.Allocation], first.Select(e => e.Kind));
        Assert.Equal([.. first.Select(e => e.Id)], second.Take(2).Select(e => e.Id));
        Assert.Equal([EntryKind.Reversal, EntryKind.Deallocation], second.Skip(2).Select(e => e.Kind));
        Assert.Equal("", await Till.BalancesAsync());
        Assert.Equal(0, (await Till.OrderAsync("K-1042")).Paid);
    }

    [Fact]
    public async Task A_hold_moves_money_within_PayPal_and_its_release_moves_it_back()
    {
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB"), Downloads.Back("2AB", "1AB", "Payment Hold", "-12.00")));
        Assert.Equal("Assets:PayPal:Held 1200 GBP, Liabilities:UnallocatedMoney -1200 GBP", await Till.BalancesAsync());

        await Till.ImportAsync(Downloads.Of(Downloads.Back("3AB", "2AB", "Payment Release", "12.00", "23/11/2026")));
        Assert.Equal("Assets:PayPal:Balance 1200 GBP, Liabilities:UnallocatedMoney -1200 GBP", await Till.BalancesAsync());
    }

    [Fact]
    public async Task A_conversion_and_a_withdrawal_leave_each_currency_in_balance()
    {
        await Till.ImportAsync(
            Downloads.Of(
                Downloads
                    .Back("1AB", "", "General Currency Conversion", "-10.00")
                    .Replace("GBP", "EUR", StringComparison.Ordinal),
                Downloads.Back("1AB", "", "General Currency Conversion", "8.50"),
                Downloads.Back("2AB", "", "General Withdrawal", "-5.00")
            )
        );

        Assert.Equal(
            "Assets:Bank 500 GBP, Assets:PayPal:Balance -1000 EUR, Assets:PayPal:Balance 350 GBP, Equity:Conversion -850 GBP, Equity:Conversion 1000 EUR",
            await Till.BalancesAsync()
        );
    }

    [Fact]
    public async Task A_donation_is_income_of_its_own_and_no_longer_when_it_is_refunded()
    {
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await Till.WithAsync(async db =>
            await db.SetAsideAsync(await db.Payments.SingleAsync(), "staff:ann", "A donation.", Till.Now, CancellationToken.None)
        );
        Assert.Equal("Assets:PayPal:Balance 1200 GBP, Income:NotForOrders -1200 GBP", await Till.BalancesAsync());

        await ReadAsync(Downloads.Back("2AB", "1AB"));
        Assert.Equal("", await Till.BalancesAsync());
    }

    [Fact]
    public async Task Undoing_a_match_gives_the_order_back_what_was_refunded_of_it_so_that_neither_has_less_than_nothing()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043", "ana@example.net", 700));
        await ReadAsync(Downloads.Payment("1AB"));
        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-5.00"));
        Assert.Equal(700, (await Till.OrderAsync("K-1042")).Paid);

        await UndoAsync("1AB");

        Assert.Equal((0, OrderState.AwaitingPayment), await StandingAsync("K-1042"));
        Assert.Equal("at most 7.00 GBP", (await PutAsync("1AB", "K-1043", 1200)).Reasons[0].Expected);
        Assert.True((await PutAsync("1AB", "K-1043", 700)).IsDone);
        Assert.Equal((700, OrderState.Paid), await StandingAsync("K-1043"));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_refund_is_taken_from_what_no_order_has_before_it_is_taken_from_the_order()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "20.00"));
        Assert.True((await PutAsync("1AB", "K-1042", 1200)).IsDone);

        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-8.00"));
        Assert.Equal((1200, OrderState.Paid), await StandingAsync("K-1042"));
        await ReadAsync(Downloads.Back("3AB", "1AB", gross: "-12.00"));
        Assert.Equal((0, OrderState.Paid), await StandingAsync("K-1042"));
        Assert.Equal("", await Till.BalancesAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_is_left_of_a_payment_that_was_partly_refunded_before_it_was_read_is_put_to_its_order_and_does_not_make_it_paid()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", status: "Partially refunded"), Downloads.Back("2AB", "1AB", gross: "-5.00"));
        await Till.ReconcileAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal(
            (OrderState.AwaitingPayment, Oddities.Underpaid | Oddities.PartlyRefunded, 700),
            (order.State, order.Oddities, order.Paid)
        );
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_books_are_never_rewritten()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"));

        await using var db = Open();
        db.Entry(await db.Journal.FirstAsync(Stop)).Property(e => e.Text).CurrentValue = "Nothing.";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
        db.ChangeTracker.Clear();

        db.Remove(await db.Allocations.SingleAsync(Stop));
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(Stop));
    }

    [Fact]
    public async Task A_save_that_fails_and_is_made_again_is_entered_once()
    {
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", status: "Pending")));
        await using var db = Open();
        var payment = await db.Payments.SingleAsync(Stop);
        (payment.State, payment.ChangedAt) = (PaymentState.Completed, Till.Now);
        var order = Sample.Order();
        order.Number = null!;
        db.Orders.AddRange(Sample.Order("K-1"), order);
        order.Number = "K-1"; // the same number twice
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Stop));

        order.Number = "K-2";
        await db.SaveChangesAsync(Stop);

        Assert.Single(await EntriesAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_audit_names_the_order_whose_sum_is_not_that_of_the_books()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"));
        await Till.WithAsync(db => db.Orders.ExecuteUpdateAsync(row => row.SetProperty(o => o.Paid, 1300)));
        await Till.WithAsync(db => db.Payments.ExecuteUpdateAsync(row => row.SetProperty(p => p.Amount, 1100)));

        await using var db = Open();
        var faults = await db.FindFaultsAsync(CancellationToken.None);

        Assert.Contains(
            faults,
            f => f.Contains("K-1042", StringComparison.Ordinal) && f.Contains("13.00", StringComparison.Ordinal)
        );
        Assert.Contains(faults, f => f.Contains("1AB", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.Contains("12.00 GBP of payment", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_books_of_an_older_database_are_written_when_it_is_brought_up_to_date()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"), Downloads.Payment("2AB", "3.00", "who@example.com"));
        var before = await Till.BalancesAsync();
        await Till.WithAsync(db => db.Journal.ExecuteDeleteAsync());

        await using (var db = Open())
            await db.BringUpToDateAsync(CancellationToken.None);

        Assert.Equal(before, await Till.BalancesAsync());
        await AssertSoundAsync();
    }

    private static string WithFee(string row, string fee, string net) =>
        row.Replace(",12.00,0.00,12.00,", $",12.00,{fee},{net},", StringComparison.Ordinal);

    private async Task<IReadOnlyList<JournalEntry>> EntriesAfterAsync(params string[] rows)
    {
        await ReadAsync(rows);
        return await EntriesAsync();
    }

    private async Task<IReadOnlyList<JournalEntry>> EntriesAsync()
    {
        await using var db = Open();
        return await db.Journal.AsNoTracking().OrderBy(e => e.Id).ToListAsync();
    }

    private async Task<(long, OrderState)> StandingAsync(string number)
    {
        var order = await Till.OrderAsync(number);
        return (order.Paid, order.State);
    }
}
