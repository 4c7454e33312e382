using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Core.Orders;
using OrderWorker.Payments;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>What a look at PayPal leaves in the ledger, and from where it looks the next time.</summary>
public sealed class PaymentSyncTests : SyncTests
{
    [Fact]
    public async Task A_payment_of_the_API_pays_its_order()
    {
        await Till.PlaceAsync(Sample.Order());
        PayPal.Account.Transactions.Add(At("1AB", hoursAgo: 5));

        Assert.Equal(new LedgerChange(1, 0, 0), await SyncAsync());
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        var payment = await Till.PaymentAsync("1AB");
        Assert.Equal(
            (PaymentSource.Api, PaymentKind.Payment, 1200, "Margaret Hale", "Heaven Eyes"),
            (payment.Source, payment.Kind, payment.Amount, payment.PayerName, payment.ItemTitle)
        );
    }

    [Fact]
    public async Task The_same_transactions_from_the_API_and_from_a_download_are_one_row_each()
    {
        var at = new DateTime(2026, 11, 20, 9, 15, 0, DateTimeKind.Utc);
        PayPal.Account.Transactions.AddRange([
            new StandInTransaction("1AB23456CD789012E", at, "12.00"),
            new StandInTransaction("2AB23456CD789012E", at, "1022.00"),
            new StandInTransaction("3AB23456CD789012E", at, "-1022.00", Code: "T1107", Reference: "2AB23456CD789012E"),
            new StandInTransaction("4AB23456CD789012E", at, "-12.00", Code: "T2107", Reference: "1AB23456CD789012E"),
            new StandInTransaction("5AB23456CD789012E", at, "15.00", Status: "P"),
        ]);
        Assert.Equal(5, (await SyncAsync())!.New);
        var change = await Till.ImportAsync(Downloads.ReadSample("own_italian.csv"));

        Assert.Equal(0, change.New);
        await Till.WithAsync(async db => Assert.Equal(5, await db.Payments.CountAsync()));
    }

    [Fact]
    public async Task A_payment_that_PayPal_shows_late_is_found_by_the_next_sync()
    {
        await SyncAsync();
        // It was made before the first sync, and PayPal did not show it yet.
        PayPal.Account.Transactions.Add(At("1AB", hoursAgo: 1));
        Assert.Equal(0, (await SyncAsync())!.New);

        Till.Clock.Advance(TimeSpan.FromHours(3));
        PayPal.Reporting.RefreshedAt = Till.Now.AddHours(-1);
        Assert.Equal(1, (await SyncAsync())!.New);
    }

    [Fact]
    public async Task How_far_was_read_is_PayPals_word_and_not_our_clock()
    {
        await SyncAsync();
        await Till.WithAsync(async db =>
            Assert.Equal(PayPal.Reporting.Known, (await db.SourcePositions.SingleAsync()).ReadUntil)
        );

        await SyncAsync();
        Assert.Equal(PayPal.Reporting.Known.AddDays(-3), PayPal.Reporting.Searches[^1].From);
    }

    [Fact]
    public async Task A_pending_payment_that_completes_later_changes_its_row()
    {
        PayPal.Account.Transactions.Add(At("1AB", hoursAgo: 30) with { Status = "P" });
        await SyncAsync();
        PayPal.Account.Transactions[0] = PayPal.Account.Transactions[0] with { Status = "S" };

        Assert.Equal(new LedgerChange(0, 1, 0), await SyncAsync());
        Assert.Equal(ReconcileState.Due, (await Till.PaymentAsync("1AB")).Reconcile);
    }

    [Fact]
    public async Task The_first_sync_reads_back_as_far_as_is_asked_and_tells_how_far_it_is()
    {
        PayPal.Account.Transactions.AddRange([
            At("1AB", hoursAgo: 24 * 700),
            At("2AB", hoursAgo: 24 * 800),
            At("3AB", hoursAgo: 5),
        ]);
        var told = new List<SyncProgress>();
        await using var services = Services(("PayPal:FirstSync", "730.00:00:00"));
        await using var scope = services.CreateAsyncScope();

        var result = await scope
            .ServiceProvider.GetRequiredService<PaymentSync>()
            .RunAsync(null, new Listener(told.Add), CancellationToken.None);

        Assert.Equal((2, PayPal.Reporting.Known), (result!.Change.New, result.CompleteUntil));
        Assert.Equal(25, PayPal.Reporting.Searches.Count);
        Assert.Equal((Till.Now.AddDays(-730), Till.Now), (told[0].At, told[^1].At));
        Assert.Equal(told.Select(t => t.At).Order(), told.Select(t => t.At));
    }

    [Fact]
    public async Task What_is_older_is_read_on_request_and_never_leaves_a_hole()
    {
        await SyncAsync();
        PayPal.Account.Transactions.AddRange([At("1AB", hoursAgo: 24 * 1090), At("2AB", hoursAgo: 24 * 50)]);
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var sync = scope.ServiceProvider.GetRequiredService<PaymentSync>();

        Assert.Equal(2, (await sync.RunAsync(Till.Now.AddYears(-10), null, CancellationToken.None))!.Change.New);
        // "Since tomorrow" would leave out what has come since the last sync.
        await sync.RunAsync(Till.Now.AddDays(1), null, CancellationToken.None);
        Assert.Equal(PayPal.Reporting.Known.AddDays(-3), PayPal.Reporting.Searches[^1].From);
    }

    [Fact]
    public async Task A_claimed_payment_is_missing_only_once_PayPal_has_told_everything_until_after_the_mail()
    {
        var order = Sample.Order();
        order.ClaimedTransactionId = "9XY";
        await Till.PlaceAsync(order);
        PayPal.Reporting.RefreshedAt = order.ReceivedAt.AddMinutes(-1);
        await JobAsync();
        Assert.Empty(await Till.OpenReviewsAsync());

        PayPal.Reporting.RefreshedAt = Till.Now;
        await JobAsync();
        Assert.Contains("9XY", Assert.Single(await Till.OpenReviewsAsync()).Message);

        PayPal.Account.Transactions.Add(At("9XY", hoursAgo: 5));
        await JobAsync();
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Two_transactions_of_one_ID_are_two_rows()
    {
        PayPal.Account.Transactions.AddRange([At("1AB", 5), At("1AB", 5) with { Value = "-12.00", Code = "T1110" }]);

        Assert.Equal(2, (await SyncAsync())!.New);
    }

    [Fact]
    public async Task Nothing_is_asked_while_PayPal_is_off()
    {
        await using var services = Services(("PayPal:Environment", "off"));

        Assert.Null(await SyncAsync(services));
        Assert.Empty(PayPal.Reporting.Searches);
    }

    private async Task JobAsync()
    {
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SyncPaymentsJob>().RunAsync(CancellationToken.None);
    }

    private sealed class Listener(Action<SyncProgress> hear) : IProgress<SyncProgress>
    {
        public void Report(SyncProgress value) => hear(value);
    }
}
