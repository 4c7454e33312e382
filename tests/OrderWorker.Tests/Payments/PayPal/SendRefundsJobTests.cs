using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Payments.PayPal.Checkout;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;
using OrderWorker.Store.Journal;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class SendRefundsJobTests : IAsyncLifetime
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;
    private PayPalStandIn _payPal = null!;
    private ServiceProvider _services = null!;

    public SendRefundsJobTests() => _till = new Till(_store.Open);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _payPal = await PayPalStandIn.StartAsync(_till.Clock);
        _services = PayPalPrograms.For(_payPal, _till.Clock, _store.ConnectionString);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        try
        {
            await _payPal.DisposeAsync();
        }
        finally
        {
            _store.Dispose();
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
            _till.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        await _till.ReconcileAsync();
        Assert.Equal(1, _payPal.Account.Refunds);
        Assert.Equal(RefundProgress.Sent, (await RefundAsync()).State);
        Assert.Equal(700, (await _till.OrderAsync("K-1042")).Paid);
        Assert.Single(await _till.MailsAsync(), (OutboxKind.RefundSent, OutboxState.Draft));
        // What staff decided themselves is no news to them.
        Assert.Empty(await _till.OpenReviewsAsync());
        await using var db = _store.Open();
        Assert.Empty(await db.FindFaultsAsync(Stop));
    }

    [Fact]
    public async Task One_that_died_after_PayPal_had_paid_is_followed_by_one_that_pays_nothing_more()
    {
        var capture = await PaidAsync();
        await DecideAsync(capture, 500);
        // It asked, and was killed before it wrote down the answer.
        var request = await RefundAsync();
        await _till.WithAsync(db =>
            db.Refunds.ExecuteUpdateAsync(row =>
                row.SetProperty(r => r.State, RefundProgress.Sending)
                    .SetProperty(r => r.AskedAt, _till.Now)
                    .SetProperty(r => r.ClaimedUntil, _till.Now.AddMinutes(5))
            )
        );
        await _services
            .GetRequiredService<PayPalCaptures>()
            .RefundAsync(capture, PayPalShop.Pounds(500), PayPalRequestId.Of(request.RequestId), null, Stop);

        await RunAsync();
        Assert.Equal(RefundProgress.Sending, (await RefundAsync()).State);
        _till.Clock.Advance(TimeSpan.FromMinutes(6));
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
        Assert.Equal(ReasonCode.RefundFailed, Assert.Single(await _till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task Without_PayPal_a_person_is_told_at_once()
    {
        await DecideAsync(await PaidAsync(), 500);
        await using var off = PayPalPrograms.For(_payPal, _till.Clock, _store.ConnectionString, ("PayPal:Environment", "off"));
        await RunAsync(off);

        Assert.Contains("not connected", Assert.Single(await _till.OpenReviewsAsync()).Message);
    }

    private async Task<string> PaidAsync()
    {
        await _till.PlaceAsync(Sample.Order());
        var orders = _services.GetRequiredService<PayPalOrders>();
        var made = await orders.CreateAsync(PayPalShop.Order(PayPalShop.Pounds(1200)), PayPalRequestId.Of("create"), Stop);
        _payPal.Orders.Approve(made.Value!.Id);
        var captured = await orders.CaptureAsync(made.Value.Id, PayPalRequestId.Of("capture"), Stop);
        var id = captured.Value!.Captures.Single().Id;
        await _till.ImportAsync(Downloads.Of(Downloads.Payment(id, note: "K-1042")));
        await _till.ReconcileAsync();
        return id;
    }

    private Task DecideAsync(string payment, long amount) =>
        _till.WithAsync(async db =>
            Assert.Null(
                await db.RefundAsync(
                    await db.Payments.SingleAsync(p => p.TransactionId == payment),
                    await db.Orders.SingleAsync(),
                    amount,
                    isByHand: false,
                    "ann",
                    "One was out of stock.",
                    _till.Now,
                    CancellationToken.None
                )
            )
        );

    private Task RunAsync() => RunAsync(_services);

    private static async Task RunAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendRefundsJob>().RunAsync(Stop);
    }

    private async Task<StoredRefund> RefundAsync()
    {
        await using var db = _store.Open();
        return await db.Refunds.AsNoTracking().SingleAsync(Stop);
    }
}
