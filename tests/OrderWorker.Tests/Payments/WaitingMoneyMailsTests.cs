using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>What a buyer is asked about money of theirs that their order cannot take, and what becomes of the matter.</summary>
public sealed class WaitingMoneyMailsTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;

    public WaitingMoneyMailsTests() => _till = new Till(_store.Open);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_buyer_is_asked_about_a_second_payment_once_and_the_matter_waits_for_the_money()
    {
        await PaidTwiceAsync();

        for (var click = 1; click <= 3; click++)
            Assert.Empty((await AskAsync("2AB")).Refusals);
        await _till.ReconcileAsync();

        var mail = await MailAsync(OutboxKind.PaymentSecond);
        Assert.Equal((1200, "GBP", "m.hale@example.org"), (mail.Amount, mail.Currency, mail.To));
        var matter = Assert.Single(await _till.OpenReviewsAsync());
        Assert.Equal(ReasonCode.PaidTwice, matter.Code);
        Assert.Equal(
            ("ann", "Asked the buyer what is to become of 12.00 GBP."),
            await ReadAsync(db =>
                db.Reviews.Where(r => r.ClosedAt != null)
                    .Select(r => ValueTuple.Create(r.ClosedBy, r.Resolution))
                    .SingleAsync(Stop)
            )
        );
        Assert.Equal(1200, (await _till.OrderAsync("K-1042")).Paid);
    }

    [Fact]
    public async Task The_buyer_of_money_in_another_currency_is_asked_with_the_sum_as_it_came()
    {
        await ForeignAsync();

        Assert.Empty((await AskAsync("1AB")).Refusals);

        var mail = await MailAsync(OutboxKind.PaymentForeign);
        Assert.Equal((1500, "EUR"), (mail.Amount, mail.Currency));
        Assert.Equal(ReasonCode.WrongCurrency, Assert.Single(await _till.OpenReviewsAsync()).Code);
        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((OrderState.AwaitingPayment, Oddities.WrongCurrency, 0), (order.State, order.Oddities, order.Paid));
    }

    [Fact]
    public async Task Two_people_who_click_at_once_send_one_mail()
    {
        await PaidTwiceAsync();

        var decisions = await Task.WhenAll(Enumerable.Range(1, 4).Select(_ => Task.Run(() => AskAsync("2AB"))));

        Assert.All(decisions, decision => Assert.Empty(decision.Refusals));
        await MailAsync(OutboxKind.PaymentSecond);
        Assert.Equal(1, await ReadAsync(db => db.Reviews.CountAsync(r => r.ClosedAt != null, Stop)));
    }

    [Fact]
    public async Task A_second_payment_after_another_is_asked_about_by_itself()
    {
        await PaidTwiceAsync();
        await AskAsync("2AB");
        await ImportAsync(Downloads.Payment("3AB", note: "K-1042", date: "22/11/2026"));

        await AskAsync("3AB");

        Assert.Equal(2, await ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == OutboxKind.PaymentSecond, Stop)));
    }

    [Fact]
    public async Task Money_that_went_back_before_the_question_left_is_explained_and_not_asked_about()
    {
        await PaidTwiceAsync();
        await AskAsync("2AB");

        await SendBackAsync("2AB", "12.00");

        Assert.Equal(
            OutboxState.Recalled,
            await ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKind.PaymentSecond).Select(m => m.State).SingleAsync(Stop))
        );
        await MailAsync(OutboxKind.PaidTwice);
        Assert.True((await AskAsync("2AB")).IsLate);
    }

    [Fact]
    public async Task What_was_sent_back_in_part_is_told_of_and_the_rest_is_asked_about()
    {
        await ForeignAsync();
        await SendBackAsync("1AB", "5.00");

        await AskAsync("1AB");

        Assert.Equal((500, "EUR"), await SumAsync(OutboxKind.RefundSent));
        Assert.Equal((1000, "EUR"), await SumAsync(OutboxKind.PaymentForeign));
    }

    [Fact]
    public async Task A_buyer_whose_mail_may_not_be_answered_by_a_machine_is_left_to_a_person()
    {
        await _till.PlaceAsync(Sample.Order(), replyAllowed: false);
        await ImportAsync(Downloads.Payment("1AB", note: "K-1042"));
        await ImportAsync(Downloads.Payment("2AB", note: "K-1042", date: "21/11/2026"));

        Assert.Contains("write to m.hale@example.org yourself", Assert.Single((await AskAsync("2AB")).Refusals));

        Assert.Equal(0, await ReadAsync(db => db.Outbox.CountAsync(m => m.Kind == OutboxKind.PaymentSecond, Stop)));
        Assert.Equal(0, await ReadAsync(db => db.Reviews.CountAsync(r => r.ClosedAt != null, Stop)));
    }

    [Fact]
    public async Task Money_that_somebody_has_put_to_an_order_meanwhile_is_not_asked_about()
    {
        await PaidTwiceAsync();
        await _till.PlaceAsync(Sample.Order("K-1043", "j.moss@example.org"));
        await DecideAsync("2AB", (decide, id) => decide.MatchAsync(id, "K-1043", "12.00", false, "ann", Stop));

        Assert.True((await AskAsync("2AB")).IsLate);
    }

    [Fact]
    public async Task A_question_that_waits_leaves_also_when_the_order_is_cancelled()
    {
        await ForeignAsync();
        await AskAsync("1AB");
        await _till.WithAsync(async db =>
            Assert.Null(await db.CancelAsync(await db.Orders.SingleAsync(Stop), tell: true, _till.Now, Stop))
        );

        await MailAsync(OutboxKind.PaymentForeign);
    }

    [Fact]
    public async Task Money_for_a_cancelled_order_that_is_sent_back_is_told_of()
    {
        var order = await _till.PlaceAsync(Sample.Order());
        await _till.WithAsync(async db =>
            Assert.Null(await db.CancelAsync(await db.Orders.SingleAsync(Stop), tell: false, _till.Now, Stop))
        );
        await ImportAsync(Downloads.Payment("1AB", note: order.Number!));
        Assert.Equal(ReasonCode.PaymentUnmatched, Assert.Single(await _till.OpenReviewsAsync()).Code);

        await SendBackAsync("1AB", "12.00");

        Assert.Equal((1200, "GBP"), await SumAsync(OutboxKind.RefundSent));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task PaidTwiceAsync()
    {
        await _till.PlaceAsync(Sample.Order());
        await ImportAsync(Downloads.Payment("1AB", note: "K-1042"));
        await ImportAsync(Downloads.Payment("2AB", note: "K-1042", date: "21/11/2026"));
        Assert.Equal(ReasonCode.PaidTwice, Assert.Single(await _till.OpenReviewsAsync()).Code);
    }

    private async Task ForeignAsync()
    {
        await _till.PlaceAsync(Sample.Order());
        await ImportAsync(Downloads.Payment("1AB", "15.00", note: "K-1042").Replace(",GBP,", ",EUR,", StringComparison.Ordinal));
        Assert.Equal(ReasonCode.WrongCurrency, Assert.Single(await _till.OpenReviewsAsync()).Code);
    }

    private async Task ImportAsync(string row)
    {
        await _till.ImportAsync(Downloads.Of(row));
        await _till.ReconcileAsync();
    }

    private Task<Decision> AskAsync(string transaction) =>
        DecideAsync(transaction, (decide, id) => decide.AskBuyerAsync(id, "ann", Stop));

    private async Task SendBackAsync(string transaction, string amount) =>
        Assert.Empty(
            (await DecideAsync(transaction, (decide, id) => decide.RefundAsync(id, amount, true, null, "ann", Stop))).Refusals
        );

    private async Task<Decision> DecideAsync(string transaction, Func<PaymentDecisions, long, Task<Decision>> decide)
    {
        var payment = await _till.PaymentAsync(transaction);
        await using var db = _store.Open();
        return await decide(new PaymentDecisions(db, new Handover(), _till.Clock), payment.Id);
    }

    // Of its kind there is one, however often somebody clicked.
    private Task<OutboxMessage> MailAsync(OutboxKind kind) =>
        ReadAsync(db => db.Outbox.SingleAsync(m => m.Kind == kind && m.State == OutboxState.Draft, Stop));

    private async Task<(long?, string?)> SumAsync(OutboxKind kind)
    {
        var mail = await MailAsync(kind);
        return (mail.Amount, mail.Currency);
    }

    private async Task<T> ReadAsync<T>(Func<OrderDbContext, Task<T>> read)
    {
        await using var db = _store.Open();
        return await read(db);
    }
}
