using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

public abstract class SendRefundsJobTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : SendRefundsJobTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : SendRefundsJobTests(store), IClassFixture<TestPostgres>;

    private PayPalStandIn _payPal = null!;
    private ServiceProvider _services = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _payPal = await PayPalStandIn.StartAsync(Till.Clock);
        _services = Program();
    }

    public override async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        try
        {
            await _payPal.DisposeAsync();
        }
        finally
        {
            await base.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(LostAnswer.ServerError)]
    [InlineData(LostAnswer.Disconnect)]
    public async Task A_refund_is_made_once_however_often_the_job_runs_and_whatever_answer_is_lost(LostAnswer? lost)
    {
        await DecideAsync(await PaidAsync(), 500);
        if (lost is { } how)
            _payPal.LoseAnswer("/refund", how);

        for (var run = 1; run <= 3; run++)
        {
            await RunAsync();
            Till.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        await Till.ReconcileAsync();
        Assert.Equal(1, _payPal.Account.Refunds);
        Assert.Equal(RefundProgress.Sent, (await RefundAsync()).State);
        Assert.Equal(700, (await Till.OrderAsync("K-1042")).Paid);
        Assert.Single(await Till.MailsAsync(), (OutboxKind.RefundSent, OutboxState.Draft));
        // What staff decided themselves is no news to them.
        Assert.Empty(await Till.OpenReviewsAsync());
        await AssertSoundAsync();
    }

    [Fact]
    public async Task One_that_died_after_PayPal_had_paid_is_followed_by_one_that_pays_nothing_more()
    {
        var capture = await PaidAsync();
        await DecideAsync(capture, 500);
        // It asked, and was killed before it wrote down the answer.
        var request = await RefundAsync();
        await Till.WithAsync(db =>
            db.Refunds.ExecuteUpdateAsync(row =>
                row.SetProperty(r => r.State, RefundProgress.Sending)
                    .SetProperty(r => r.AskedAt, Till.Now)
                    .SetProperty(r => r.ClaimedUntil, Till.Now.AddMinutes(5))
            )
        );
        await _services
            .GetRequiredService<PayPalCaptures>()
            .RefundAsync(capture, PayPalShop.Pounds(500), PayPalRequestId.Of(request.RequestId), null, Stop);

        await RunAsync();
        Assert.Equal(RefundProgress.Sending, (await RefundAsync()).State);
        Till.Clock.Advance(TimeSpan.FromMinutes(6));
        await RunAsync();

        Assert.Equal(RefundProgress.Sent, (await RefundAsync()).State);
        Assert.Equal(1, _payPal.Account.Refunds);
    }

    [Fact]
    public async Task A_refund_that_PayPal_refuses_is_left_to_a_person()
    {
        var capture = await PaidAsync();
        await DecideAsync(capture, 500);
        await _services
            .GetRequiredService<PayPalCaptures>()
            .RefundAsync(capture, null, PayPalRequestId.Of("elsewhere"), null, Stop);

        await RunAsync();

        Assert.Equal(RefundProgress.Refused, (await RefundAsync()).State);
        Assert.Equal(ReasonCode.RefundFailed, Assert.Single(await Till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task Without_PayPal_a_person_is_told_at_once()
    {
        await DecideAsync(await PaidAsync(), 500);
        await using var off = Program(("PayPal:Environment", "off"));
        await RunAsync(off);

        Assert.Contains("not connected", Assert.Single(await Till.OpenReviewsAsync()).Message);
    }

    private async Task<string> PaidAsync()
    {
        await Till.PlaceAsync(Sample.Order());
        var orders = _services.GetRequiredService<PayPalOrders>();
        var made = await orders.CreateAsync(PayPalShop.Order(PayPalShop.Pounds(1200)), PayPalRequestId.Of("create"), Stop);
        _payPal.Orders.Approve(made.Value!.Id);
        var captured = await orders.CaptureAsync(made.Value.Id, PayPalRequestId.Of("capture"), Stop);
        var id = captured.Value!.Captures.Single().Id;
        await Till.ImportAsync(Downloads.Of(Downloads.Payment(id, note: "K-1042")));
        await Till.ReconcileAsync();
        return id;
    }

    private Task DecideAsync(string payment, long amount) =>
        Till.WithAsync(async db =>
            Assert.Null(
                await db.RefundAsync(
                    await db.Payments.SingleAsync(p => p.TransactionId == payment),
                    await db.Orders.SingleAsync(),
                    amount,
                    isByHand: false,
                    "ann",
                    "One was out of stock.",
                    Till.Now,
                    CancellationToken.None
                )
            )
        );

    private ServiceProvider Program(params (string Name, string? Value)[] changed) =>
        PayPalPrograms.For(_payPal, Till.Clock, Store.ConnectionString, [("Database:Provider", $"{Store.Provider}"), .. changed]);

    private Task RunAsync() => RunAsync(_services);

    private static async Task RunAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendRefundsJob>().RunAsync(Stop);
    }

    private async Task<StoredRefund> RefundAsync()
    {
        await using var db = Open();
        return await db.Refunds.AsNoTracking().SingleAsync(Stop);
    }
}
