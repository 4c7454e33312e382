using Microsoft.EntityFrameworkCore;
using OrderWorker.Payments;

namespace OrderWorker.Tests.Payments;

/// <summary>How PayPal's list of transactions is read: windows, pages, times and amounts as its servers give them.</summary>
public sealed class SearchPagesTests : SyncTests
{
    [Fact]
    public async Task Every_page_is_read()
    {
        PayPal.Reporting.PageSize = 10;
        PayPal.Account.Transactions.AddRange(Enumerable.Range(1, 35).Select(i => At($"TX{i}", hoursAgo: 5)));

        Assert.Equal(35, (await SyncAsync())!.New);
        Assert.Equal([1, 2, 3, 4], PayPal.Reporting.Searches.Select(s => s.Page));
    }

    [Fact]
    public async Task A_window_with_too_many_rows_is_halved_until_it_is_given()
    {
        PayPal.Reporting.MostRows = 10;
        PayPal.Account.Transactions.AddRange(Enumerable.Range(1, 35).Select(i => At($"TX{i}", hoursAgo: 5 + i)));

        Assert.Equal(35, (await SyncAsync())!.New);
        await Till.WithAsync(async db =>
            Assert.Equal(PayPal.Reporting.Known, (await db.SourcePositions.SingleAsync()).ReadUntil)
        );
    }

    [Fact]
    public async Task After_a_long_pause_no_window_is_longer_than_PayPal_allows()
    {
        await SyncAsync();
        Till.Clock.Advance(TimeSpan.FromDays(100));
        PayPal.Reporting.RefreshedAt = Till.Now;
        PayPal.Account.Transactions.Add(At("1AB", hoursAgo: 24 * 50));

        Assert.Equal(1, (await SyncAsync())!.New);
        Assert.All(PayPal.Reporting.Searches, search => Assert.True(search.Until - search.From <= TimeSpan.FromDays(31)));
    }

    [Fact]
    public async Task Data_that_is_not_available_yet_is_no_failure()
    {
        PayPal.Reporting.RefreshedAt = Till.Now.AddDays(-40);

        Assert.Equal(new LedgerChange(0, 0, 0), await SyncAsync());
    }

    [Fact]
    public async Task A_list_that_grows_while_its_pages_are_read_is_read_again()
    {
        PayPal.Reporting.PageSize = 2;
        PayPal.Account.Transactions.AddRange([At("1AB", 5), At("2AB", 5), At("3AB", 5)]);
        PayPal.Reporting.AfterPage = page =>
        {
            if (page == 1 && PayPal.Account.Transactions.Count == 3)
                PayPal.Account.Transactions.Insert(0, At("0AB", 5));
        };

        Assert.Equal(4, (await SyncAsync())!.New);
        Assert.Equal([1, 2, 1, 2], PayPal.Reporting.Searches.Select(s => s.Page));
    }

    [Fact]
    public async Task Times_as_PayPals_servers_write_them_are_read_and_so_is_an_answer_without_its_own_time()
    {
        PayPal.Reporting.WritesTimesAsSeen = true;
        PayPal.Account.Transactions.Add(At("1AB", hoursAgo: 5));
        Assert.Equal(1, (await SyncAsync())!.New);
        Assert.NotEmpty(PayPal.Violations);
        PayPal.Forgive();

        (PayPal.Reporting.WritesTimesAsSeen, PayPal.Reporting.TellsRefresh) = (false, false);
        Till.Clock.Advance(TimeSpan.FromHours(1));
        PayPal.Reporting.RefreshedAt = Till.Now.AddHours(-1);
        await SyncAsync();
        await Till.WithAsync(async db =>
            Assert.Equal(PayPal.Reporting.Known, (await db.SourcePositions.SingleAsync()).ReadUntil)
        );
    }

    [Fact]
    public async Task An_amount_that_cannot_be_read_is_an_error_and_nothing_is_stored()
    {
        PayPal.Account.Transactions.AddRange([At("1AB", hoursAgo: 5), At("2AB", hoursAgo: 5) with { Value = "12.005" }]);

        var error = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => SyncAsync());
        Assert.Contains("'12.005 GBP'", error.Message);
        await Till.WithAsync(async db => Assert.False(await db.Payments.AnyAsync()));
    }
}
