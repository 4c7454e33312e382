using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Orders;
using OrderWorker.Payments;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;
using static OrderWorker.Tests.Payments.StandIn.PayPalStandIn;

namespace OrderWorker.Tests.Payments;

public sealed class PaymentSyncTests : IAsyncLifetime
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;
    private PayPalStandIn _payPal = null!;

    public PaymentSyncTests() => _till = new Till(_store.Open);

    public async ValueTask InitializeAsync() => _payPal = await PayPalStandIn.StartAsync(_till.Clock, _till.Now.AddHours(-2));

    public async ValueTask DisposeAsync()
    {
        await _payPal.DisposeAsync();
        _store.Dispose();
    }

    [Fact]
    public async Task A_payment_of_the_API_pays_its_order()
    {
        await _till.PlaceAsync(Sample.Order());
        _payPal.Account.Transactions.Add(At("1AB", hoursAgo: 5));

        Assert.Equal(new LedgerChange(1, 0, 0), await SyncAsync());
        await _till.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await _till.OrderAsync("K-1042")).State);
        var payment = await _till.PaymentAsync("1AB");
        Assert.Equal(
            (PaymentSource.Api, PaymentKind.Payment, 1200, "Margaret Hale", "Heaven Eyes"),
            (payment.Source, payment.Kind, payment.Amount, payment.PayerName, payment.ItemTitle)
        );
    }

    [Fact]
    public async Task The_same_transactions_from_the_API_and_from_a_download_are_one_row_each()
    {
        var at = new DateTime(2026, 11, 20, 9, 15, 0, DateTimeKind.Utc);
        _payPal.Account.Transactions.AddRange([
            new StandInTransaction("1AB23456CD789012E", at, "12.00"),
            new StandInTransaction("2AB23456CD789012E", at, "1022.00"),
            new StandInTransaction("3AB23456CD789012E", at, "-1022.00", Code: "T1107", Reference: "2AB23456CD789012E"),
            new StandInTransaction("4AB23456CD789012E", at, "-12.00", Code: "T2107", Reference: "1AB23456CD789012E"),
            new StandInTransaction("5AB23456CD789012E", at, "15.00", Status: "P"),
        ]);
        Assert.Equal(5, (await SyncAsync())!.New);
        var change = await _till.ImportAsync(Downloads.ReadSample("own_italian.csv"));

        Assert.Equal(0, change.New);
        await _till.WithAsync(async db => Assert.Equal(5, await db.Payments.CountAsync()));
    }

    [Fact]
    public async Task A_payment_that_PayPal_shows_late_is_found_by_the_next_sync()
    {
        await SyncAsync();
        // It was made before the first sync, and PayPal did not show it yet.
        _payPal.Account.Transactions.Add(At("1AB", hoursAgo: 1));
        Assert.Equal(0, (await SyncAsync())!.New);

        _till.Clock.Advance(TimeSpan.FromHours(3));
        _payPal.Reporting.RefreshedAt = _till.Now.AddHours(-1);
        Assert.Equal(1, (await SyncAsync())!.New);
    }

    [Fact]
    public async Task How_far_was_read_is_PayPals_word_and_not_our_clock()
    {
        await SyncAsync();
        await _till.WithAsync(async db =>
            Assert.Equal(_payPal.Reporting.Known, (await db.SourcePositions.SingleAsync()).ReadUntil)
        );

        await SyncAsync();
        Assert.Equal(_payPal.Reporting.Known.AddDays(-3), _payPal.Reporting.Searches[^1].From);
    }

    [Fact]
    public async Task A_pending_payment_that_completes_later_changes_its_row()
    {
        _payPal.Account.Transactions.Add(At("1AB", hoursAgo: 30) with { Status = "P" });
        await SyncAsync();
        _payPal.Account.Transactions[0] = _payPal.Account.Transactions[0] with { Status = "S" };

        Assert.Equal(new LedgerChange(0, 1, 0), await SyncAsync());
        Assert.Equal(ReconcileState.Due, (await _till.PaymentAsync("1AB")).Reconcile);
    }

    [Fact]
    public async Task Every_page_is_read()
    {
        _payPal.Reporting.PageSize = 10;
        _payPal.Account.Transactions.AddRange(Enumerable.Range(1, 35).Select(i => At($"TX{i}", hoursAgo: 5)));

        Assert.Equal(35, (await SyncAsync())!.New);
        Assert.Equal([1, 2, 3, 4], _payPal.Reporting.Searches.Select(s => s.Page));
    }

    [Fact]
    public async Task A_window_with_too_many_rows_is_halved_until_it_is_given()
    {
        _payPal.Reporting.MostRows = 10;
        _payPal.Account.Transactions.AddRange(Enumerable.Range(1, 35).Select(i => At($"TX{i}", hoursAgo: 5 + i)));

        Assert.Equal(35, (await SyncAsync())!.New);
        await _till.WithAsync(async db =>
            Assert.Equal(_payPal.Reporting.Known, (await db.SourcePositions.SingleAsync()).ReadUntil)
        );
    }

    [Fact]
    public async Task After_a_long_pause_no_window_is_longer_than_PayPal_allows()
    {
        await SyncAsync();
        _till.Clock.Advance(TimeSpan.FromDays(100));
        _payPal.Reporting.RefreshedAt = _till.Now;
        _payPal.Account.Transactions.Add(At("1AB", hoursAgo: 24 * 50));

        Assert.Equal(1, (await SyncAsync())!.New);
        Assert.All(_payPal.Reporting.Searches, search => Assert.True(search.Until - search.From <= TimeSpan.FromDays(31)));
    }

    [Fact]
    public async Task Data_that_is_not_available_yet_is_no_failure()
    {
        _payPal.Reporting.RefreshedAt = _till.Now.AddDays(-40);

        Assert.Equal(new LedgerChange(0, 0, 0), await SyncAsync());
    }

    [Fact]
    public async Task One_token_serves_many_searches_and_a_refused_one_is_replaced_once()
    {
        await using var services = Services();
        await SyncAsync(services);
        await SyncAsync(services);
        Assert.Equal(1, _payPal.TokensGiven);

        _payPal.Fail(context => Refuse(context, 401));
        await SyncAsync(services);
        Assert.Equal(2, _payPal.TokensGiven);
    }

    [Fact]
    public async Task PayPals_wish_for_patience_is_heeded_and_an_outage_is_tried_again()
    {
        _payPal.Account.Transactions.Add(At("1AB", hoursAgo: 5));
        _payPal.Fail(context =>
        {
            context.Response.Headers.RetryAfter = "1";
            return Refuse(context, 429);
        });
        _payPal.Fail(context => Refuse(context, 503));

        Assert.Equal(1, (await SyncAsync())!.New);
    }

    [Fact]
    public async Task A_refusal_is_told_without_a_secret_and_what_was_read_stays()
    {
        _payPal.Fail(context => Refuse(context, 403));
        var refused = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => SyncAsync());
        Assert.Contains("Transaction search", refused.Message);

        await using var wrong = Services(("PayPal:ClientSecret", "another-secret"));
        var unknown = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => SyncAsync(wrong));
        Assert.Contains("PayPal:ClientId", unknown.Message);
        Assert.DoesNotContain("another-secret", unknown.ToString());
    }

    [Fact]
    public async Task An_amount_that_cannot_be_read_is_an_error_and_nothing_is_stored()
    {
        _payPal.Account.Transactions.AddRange([At("1AB", hoursAgo: 5), At("2AB", hoursAgo: 5) with { Value = "12.005" }]);

        var error = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => SyncAsync());
        Assert.Contains("'12.005 GBP'", error.Message);
        await _till.WithAsync(async db => Assert.False(await db.Payments.AnyAsync()));
    }

    [Fact]
    public async Task The_first_sync_reads_back_as_far_as_is_asked_and_tells_how_far_it_is()
    {
        _payPal.Account.Transactions.AddRange([
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

        Assert.Equal((2, _payPal.Reporting.Known), (result!.Change.New, result.CompleteUntil));
        Assert.Equal(25, _payPal.Reporting.Searches.Count);
        Assert.Equal((_till.Now.AddDays(-730), _till.Now), (told[0].At, told[^1].At));
        Assert.Equal(told.Select(t => t.At).Order(), told.Select(t => t.At));
    }

    [Fact]
    public async Task What_is_older_is_read_on_request_and_never_leaves_a_hole()
    {
        await SyncAsync();
        _payPal.Account.Transactions.AddRange([At("1AB", hoursAgo: 24 * 1090), At("2AB", hoursAgo: 24 * 50)]);
        await using var services = Services();
        await using var scope = services.CreateAsyncScope();
        var sync = scope.ServiceProvider.GetRequiredService<PaymentSync>();

        Assert.Equal(2, (await sync.RunAsync(_till.Now.AddYears(-10), null, CancellationToken.None))!.Change.New);
        // "Since tomorrow" would leave out what has come since the last sync.
        await sync.RunAsync(_till.Now.AddDays(1), null, CancellationToken.None);
        Assert.Equal(_payPal.Reporting.Known.AddDays(-3), _payPal.Reporting.Searches[^1].From);
    }

    [Fact]
    public async Task A_list_that_grows_while_its_pages_are_read_is_read_again()
    {
        _payPal.Reporting.PageSize = 2;
        _payPal.Account.Transactions.AddRange([At("1AB", 5), At("2AB", 5), At("3AB", 5)]);
        _payPal.Reporting.AfterPage = page =>
        {
            if (page == 1 && _payPal.Account.Transactions.Count == 3)
                _payPal.Account.Transactions.Insert(0, At("0AB", 5));
        };

        Assert.Equal(4, (await SyncAsync())!.New);
        Assert.Equal([1, 2, 1, 2], _payPal.Reporting.Searches.Select(s => s.Page));
    }

    [Fact]
    public async Task Times_as_PayPals_servers_write_them_are_read_and_so_is_an_answer_without_its_own_time()
    {
        _payPal.Reporting.WritesTimesAsSeen = true;
        _payPal.Account.Transactions.Add(At("1AB", hoursAgo: 5));
        Assert.Equal(1, (await SyncAsync())!.New);
        Assert.NotEmpty(_payPal.Violations);
        _payPal.Forgive();

        (_payPal.Reporting.WritesTimesAsSeen, _payPal.Reporting.TellsRefresh) = (false, false);
        _till.Clock.Advance(TimeSpan.FromHours(1));
        _payPal.Reporting.RefreshedAt = _till.Now.AddHours(-1);
        await SyncAsync();
        await _till.WithAsync(async db =>
            Assert.Equal(_payPal.Reporting.Known, (await db.SourcePositions.SingleAsync()).ReadUntil)
        );
    }

    [Fact]
    public async Task Two_transactions_of_one_ID_are_two_rows()
    {
        _payPal.Account.Transactions.AddRange([At("1AB", 5), At("1AB", 5) with { Value = "-12.00", Code = "T1110" }]);

        Assert.Equal(2, (await SyncAsync())!.New);
    }

    [Fact]
    public async Task A_claimed_payment_is_missing_only_once_PayPal_has_told_everything_until_after_the_mail()
    {
        var order = Sample.Order();
        order.ClaimedTransactionId = "9XY";
        await _till.PlaceAsync(order);
        _payPal.Reporting.RefreshedAt = order.ReceivedAt.AddMinutes(-1);
        await JobAsync();
        Assert.Empty(await _till.OpenReviewsAsync());

        _payPal.Reporting.RefreshedAt = _till.Now;
        await JobAsync();
        Assert.Contains("9XY", Assert.Single(await _till.OpenReviewsAsync()).Message);

        _payPal.Account.Transactions.Add(At("9XY", hoursAgo: 5));
        await JobAsync();
        Assert.Empty(await _till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Nothing_is_asked_while_PayPal_is_off()
    {
        await using var services = Services(("PayPal:Environment", "off"));

        Assert.Null(await SyncAsync(services));
        Assert.Empty(_payPal.Reporting.Searches);
    }

    [Theory]
    [InlineData("PayPal:Environment", "moon", "give off, sandbox, live")]
    [InlineData("PayPal:Environment", "http://paypal.example/", "give an https address")]
    [InlineData("PayPal:ClientSecret", "", "PayPal:ClientSecret are needed")]
    public async Task Wrong_settings_are_named(string setting, string value, string sentence)
    {
        await using var services = Services((setting, value));

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => SyncAsync(services));
        Assert.Contains(sentence, string.Join(' ', wrong.Failures));
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

    private StandInTransaction At(string id, int hoursAgo) => new(id, _till.Now.AddHours(-hoursAgo), "12.00");

    private async Task<LedgerChange?> SyncAsync(ServiceProvider? services = null)
    {
        await using var own = services is null ? Services() : null;
        await using var scope = (services ?? own!).CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<PaymentSync>().RunAsync(CancellationToken.None))?.Change;
    }

    private ServiceProvider Services(params (string Name, string? Value)[] changed) =>
        PayPalPrograms.For(_payPal, _till.Clock, _store.ConnectionString, changed);
}
