using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>What a buyer is told of odd money, by itself or by a click, and what the click settles.</summary>
public sealed class OddMoneyMailsTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;

    public OddMoneyMailsTests() => _till = new Till(_store.Open);

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("Payment Reversal", OutboxKind.PaymentReversed, null)]
    [InlineData("Chargeback", OutboxKind.PaymentChargedBack, null)]
    [InlineData("Payment Refund", OutboxKind.RefundSent, 1200L)]
    public async Task Money_that_was_taken_back_is_told_of_once_and_the_matter_is_settled(
        string type,
        OutboxKind kind,
        long? amount
    )
    {
        await PaidAsync();
        await ReadAsync(Downloads.Back("2AB", "1AB", type));
        Assert.Equal(ReasonCode.PaymentReversed, Assert.Single(await _till.OpenReviewsAsync()).Code);

        for (var click = 1; click <= 2; click++)
            Assert.Empty((await DecideAsync((decide, id) => decide.TellOfTakenBackAsync(id, "ann", Stop))).Refusals);

        Assert.Empty(await _till.OpenReviewsAsync());
        Assert.Equal(amount, (await MailAsync(kind)).Amount);
    }

    [Fact]
    public async Task A_refund_that_was_made_here_is_not_told_of_twice()
    {
        await PaidAsync();
        await DecideAsync(
            async (decide, id) =>
                await decide.RefundAsync(id, $"{await PaymentIdAsync("1AB")}", "2.00", true, "Scratched.", "ann", Stop)
        );
        await ReadAsync(Downloads.Back("2AB", "1AB", gross: "-2.00"));

        var decision = await DecideAsync((decide, id) => decide.TellOfTakenBackAsync(id, "ann", Stop));

        Assert.Contains("was told of this refund", Assert.Single(decision.Refusals));
        Assert.Equal(200, (await MailAsync(OutboxKind.RefundSent)).Amount);
    }

    [Fact]
    public async Task A_buyer_whose_money_PayPal_holds_is_told_and_the_mark_stays_until_it_is_released()
    {
        await PaidAsync();
        await ReadAsync(Downloads.Back("2AB", "1AB", "Payment Hold"));
        Assert.Equal(ReasonCode.PaymentHeld, Assert.Single(await _till.OpenReviewsAsync()).Code);

        Assert.Empty((await DecideAsync((decide, id) => decide.TellOfHoldAsync(id, "ann", Stop))).Refusals);

        Assert.Empty(await _till.OpenReviewsAsync());
        Assert.Null((await MailAsync(OutboxKind.PaymentHeld)).Amount);
        Assert.True((await _till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Held));

        await ReadAsync(Downloads.Back("3AB", "1AB", "Payment Release", "12.00"));
        Assert.Contains(
            "holds no money",
            Assert.Single((await DecideAsync((decide, id) => decide.TellOfHoldAsync(id, "ann", Stop))).Refusals)
        );
    }

    [Fact]
    public async Task A_buyer_who_complained_at_PayPal_is_asked_what_is_wrong_and_the_matter_waits_for_PayPal()
    {
        await PaidAsync();
        await _till.WithAsync(db =>
        {
            db.Disputes.Add(
                new DisputedPayment
                {
                    DisputeId = "PP-D-1",
                    TransactionId = "1AB",
                    IsOpen = true,
                }
            );
            return Task.CompletedTask;
        });
        await _till.ReconcileAsync();

        for (var click = 1; click <= 2; click++)
            Assert.Empty((await DecideAsync((decide, id) => decide.TellOfDisputeAsync(id, "ann", Stop))).Refusals);

        await MailAsync(OutboxKind.PaymentDisputed);
        Assert.Equal(ReasonCode.Disputed, Assert.Single(await _till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task A_surplus_is_asked_about_once_and_the_order_stays_marked()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "15.00", note: "K-1042"));

        for (var click = 1; click <= 2; click++)
            Assert.Empty((await DecideAsync((decide, id) => decide.AskAboutSurplusAsync(id, "ann", Stop))).Refusals);

        Assert.Equal(300, (await MailAsync(OutboxKind.PaymentOver)).Amount);
        Assert.Empty(await _till.OpenReviewsAsync());
        Assert.True((await _till.OrderAsync("K-1042")).Oddities.HasFlag(Oddities.Overpaid));
    }

    [Fact]
    public async Task A_second_payment_that_is_sent_back_is_explained_to_the_buyer()
    {
        await PaidAsync();
        await ReadAsync(Downloads.Payment("2AB", note: "K-1042", date: "21/11/2026"));
        Assert.Equal(ReasonCode.PaidTwice, Assert.Single(await _till.OpenReviewsAsync()).Code);

        await SendBackAsync("2AB");

        Assert.Equal(1200, (await MailAsync(OutboxKind.PaidTwice)).Amount);
        Assert.DoesNotContain(await _till.MailsAsync(), m => m.Kind == OutboxKind.RefundSent);
        Assert.Empty(await _till.OpenReviewsAsync());
        Assert.Equal((OrderState.Paid, Oddities.None), (await StandingAsync()));
    }

    [Fact]
    public async Task A_second_payment_stays_before_staff_whatever_becomes_of_the_order()
    {
        await PaidAsync();
        await ReadAsync(Downloads.Payment("2AB", note: "K-1042", date: "21/11/2026"));

        await DecideAsync((decide, id) => decide.CancelAsync(id, "hand", tell: true, "ann", Stop));

        Assert.Equal(OrderState.Cancelled, (await _till.OrderAsync("K-1042")).State);
        Assert.Equal(ReasonCode.PaidTwice, Assert.Single(await _till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task Money_of_another_currency_is_sent_back_with_a_mail_that_asks_for_the_right_one()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "15.00", note: "K-1042").Replace(",GBP,", ",EUR,", StringComparison.Ordinal));
        Assert.Equal(ReasonCode.WrongCurrency, Assert.Single(await _till.OpenReviewsAsync()).Code);
        Assert.Equal((OrderState.AwaitingPayment, Oddities.WrongCurrency), await StandingAsync());

        await SendBackAsync("1AB", "15.00");

        var mail = await MailAsync(OutboxKind.WrongCurrency);
        Assert.Equal((1500, "EUR"), (mail.Amount, mail.Currency));
        Assert.Empty(await _till.OpenReviewsAsync());
        await _till.ReconcileAsync();
        Assert.Equal((OrderState.AwaitingPayment, Oddities.None), await StandingAsync());
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_buyer_whose_money_comes_after_the_order_ended_is_told_how_it_stands(bool copiesAreLeft)
    {
        await _till.PlaceAsync(Sample.Order());
        _till.Clock.Advance(TimeSpan.FromDays(30));
        await _till.ChaseAsync();
        if (!copiesAreLeft)
            await _till.WithAsync(db => db.Stock.ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Counted)));

        await ReadAsync(Downloads.Payment("1AB", date: "20/12/2026"));
        await _till.ReconcileAsync();

        if (copiesAreLeft)
            await MailAsync(OutboxKind.OrderConfirmed);
        else
            Assert.Equal(1200, (await MailAsync(OutboxKind.PaidLate)).Amount);
        Assert.Equal(copiesAreLeft ? OrderState.Paid : OrderState.Expired, (await _till.OrderAsync("K-1042")).State);
        Assert.Equal(copiesAreLeft ? 0 : 1, (await _till.OpenReviewsAsync()).Count);
        Assert.Equal(
            copiesAreLeft ? 0 : 1,
            (await _till.MailsAsync()).Count(m => m.Kind == OutboxKind.PaidLate && m.State == OutboxState.Draft)
        );
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task PaidAsync()
    {
        await _till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", note: "K-1042"));
    }

    private async Task<(OrderState, Oddities)> StandingAsync()
    {
        var order = await _till.OrderAsync("K-1042");
        return (order.State, order.Oddities);
    }

    private async Task<long> PaymentIdAsync(string transaction) => (await _till.PaymentAsync(transaction)).Id;

    // Of its kind there is one, however often somebody clicked.
    private async Task<OutboxMessage> MailAsync(OutboxKind kind)
    {
        await using var db = _store.Open();
        return await db.Outbox.SingleAsync(m => m.Kind == kind && m.State == OutboxState.Draft, Stop);
    }

    private async Task<Decision> DecideAsync(Func<OrderDecisions, long, Task<Decision>> decide)
    {
        var order = await _till.OrderAsync("K-1042");
        await using var db = _store.Open();
        return await decide(new OrderDecisions(db, new Handover(), _till.Clock), order.Id);
    }

    private async Task SendBackAsync(string transaction, string amount = "12.00")
    {
        var id = await PaymentIdAsync(transaction);
        await using var db = _store.Open();
        var decision = await new PaymentDecisions(db, new Handover(), _till.Clock).RefundAsync(
            id,
            amount,
            true,
            null,
            "ann",
            Stop
        );
        Assert.Empty(decision.Refusals);
    }

    private async Task ReadAsync(params string[] rows)
    {
        await _till.ImportAsync(Downloads.Of(rows));
        await _till.ReconcileAsync();
    }
}
