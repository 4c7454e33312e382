using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

public sealed class DecisionTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly FakeTimeProvider _clock = new(Sample.Noon.AddHours(2));

    [Fact]
    public async Task An_order_for_more_copies_than_are_left_is_refused_until_a_person_says_send_anyway()
    {
        await _store.AddAsync(
            Exceptions.Item(Exceptions.Mail(), ReasonCode.OutOfStock, "2 are asked for and 1 is left."),
            new StockCount
            {
                Sku = "heaven",
                Counted = 1,
                CountedAt = Sample.Noon,
            }
        );

        var refused = await MailAsync(d => d.AcceptAsync(1, anyway: false, "ana", CancellationToken.None));
        Assert.Contains("2 of Heaven Eyes (CD) are asked for and 1 are left", Assert.Single(refused.Refusals));
        Assert.Equal(0, await CountAsync(db => db.Orders));
        Assert.Equal(1, await CountAsync(db => db.Reviews.Where(i => i.ClosedAt == null)));

        var done = await MailAsync(d => d.AcceptAsync(1, anyway: true, "ana", CancellationToken.None));
        Assert.Equal("/orders/K-1001?new=1", done.Next);
        await using var db = _store.Open();
        Assert.Equal(2, (await db.Stock.SingleAsync(TestContext.Current.CancellationToken)).Reserved);
    }

    [Fact]
    public async Task What_the_buyer_said_of_the_money_is_kept_though_it_does_not_hinder()
    {
        await _store.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees));

        await MailAsync(d => d.AcceptAsync(1, anyway: false, "ana", CancellationToken.None));

        await using var db = _store.Open();
        var order = await db.Orders.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2700L, 2400L), (order.Total, order.ClaimedAmount));
        Assert.Equal(Sample.Noon.AddHours(2).AddDays(14), order.PayBy);
    }

    [Fact]
    public async Task The_notice_that_a_person_has_to_look_is_recalled_once_one_has()
    {
        var mail = Exceptions.Mail();
        await _store.AddAsync(Exceptions.Item(mail, ReasonCode.AmountDisagrees));
        await _store.AddAsync(OutboxMessage.Answering(mail, OutboxKind.NeedsAttention, Sample.Noon));

        await MailAsync(d => d.AcceptAsync(1, anyway: false, "ana", CancellationToken.None));

        await using var db = _store.Open();
        var states = await db.Outbox.OrderBy(m => m.Id).Select(m => m.State).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([OutboxState.Recalled, OutboxState.Draft], states);
    }

    [Fact]
    public async Task A_mail_that_quotes_an_earlier_order_can_be_accepted_as_a_new_one()
    {
        var mail = Exceptions.Mail();
        mail.Order = Sample.Order("K-900");
        await _store.AddAsync(Exceptions.Item(mail, ReasonCode.Change, "Is it a new order, or a change of K-900?"));

        var done = await MailAsync(d => d.AcceptAsync(1, anyway: false, "ana", CancellationToken.None));

        Assert.Empty(done.Refusals);
        await using var db = _store.Open();
        var order = await db.Orders.SingleAsync(o => o.Number != "K-900", TestContext.Current.CancellationToken);
        Assert.Equal(order.Id, (await db.Inbox.SingleAsync(TestContext.Current.CancellationToken)).OrderId);
        Assert.Equal((OutboxKind.OrderReceived, order.Id), await AnswerAsync(db));

        static async Task<(OutboxKind, long)> AnswerAsync(OrderDbContext db)
        {
            var answer = await db.Outbox.SingleAsync(TestContext.Current.CancellationToken);
            return (answer.Kind, answer.OrderId!.Value);
        }
    }

    [Fact]
    public async Task A_mail_that_is_read_as_no_order_cannot_be_accepted_as_one()
    {
        await _store.AddAsync(Exceptions.Item(Exceptions.Mail(kind: "cancellation"), ReasonCode.Cancellation, "They cancel."));

        var decision = await MailAsync(d => d.AcceptAsync(1, anyway: false, "ana", CancellationToken.None));

        Assert.Single(decision.Refusals);
        Assert.Equal(0, await CountAsync(db => db.Orders));
    }

    [Fact]
    public async Task A_matter_that_is_settled_stays_as_it_was_settled_first()
    {
        await _store.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees));
        await MailAsync(d => d.NoOrderAsync(1, answered: true, "ana", null, CancellationToken.None));

        Assert.True((await MailAsync(d => d.AcceptAsync(1, anyway: false, "ben", CancellationToken.None))).IsLate);
        Assert.True((await MailAsync(d => d.NoOrderAsync(1, answered: false, "ben", null, CancellationToken.None))).IsLate);

        await using var db = _store.Open();
        Assert.Equal("ana", (await db.Reviews.SingleAsync(TestContext.Current.CancellationToken)).ClosedBy);
        Assert.Equal(MailOutcome.Answered, (await db.Inbox.SingleAsync(TestContext.Current.CancellationToken)).Outcome);
        Assert.Equal(0, await CountAsync(d => d.Orders));
    }

    [Fact]
    public async Task Money_is_matched_in_parts_and_the_matter_stays_open_until_all_is_placed()
    {
        await _store.AddAsync(
            Sample.Order("K-1001", total: 700),
            Sample.Order("K-1002", total: 500),
            Exceptions.Item(Exceptions.Payment())
        );

        await PaymentAsync(d => d.MatchAsync(1, "k-1001", "7.00", anyway: false, "ana", CancellationToken.None));
        Assert.Equal(1, await CountAsync(db => db.Reviews.Where(i => i.ClosedAt == null)));
        await PaymentAsync(d => d.MatchAsync(1, "K-1002", "5", anyway: false, "ana", CancellationToken.None));

        Assert.Equal(0, await CountAsync(db => db.Reviews.Where(i => i.ClosedAt == null)));
        Assert.Equal(2, await CountAsync(db => db.Orders.Where(o => o.State == OrderState.Paid)));
    }

    [Theory]
    [InlineData("K-1001", "12.01")]
    [InlineData("K-1001", "-1")]
    [InlineData("K-1001", "twelve")]
    [InlineData("K-9999", "12.00")]
    [InlineData("", "12.00")]
    public async Task A_match_that_cannot_be_is_refused_and_changes_nothing(string number, string amount)
    {
        await _store.AddAsync(Sample.Order("K-1001"), Exceptions.Item(Exceptions.Payment()));

        var decision = await PaymentAsync(d => d.MatchAsync(1, number, amount, anyway: false, "ana", CancellationToken.None));

        Assert.Single(decision.Refusals);
        Assert.Equal(0, await CountAsync(db => db.Allocations));
        Assert.Equal(1, await CountAsync(db => db.Reviews.Where(i => i.ClosedAt == null)));
    }

    [Fact]
    public async Task Money_that_is_for_no_order_is_set_aside_with_a_note()
    {
        await _store.AddAsync(Exceptions.Item(Exceptions.Payment()));

        Assert.Single((await PaymentAsync(d => d.SetAsideAsync(1, " ", "ana", CancellationToken.None))).Refusals);
        await PaymentAsync(d => d.SetAsideAsync(1, "a donation", "ana", CancellationToken.None));

        await using var db = _store.Open();
        Assert.Equal(
            ReconcileState.NotForOrders,
            (await db.Payments.SingleAsync(TestContext.Current.CancellationToken)).Reconcile
        );
        var item = await db.Reviews.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(("ana", "Not for an order: a donation"), (item.ClosedBy, item.Resolution));
    }

    [Fact]
    public async Task A_refused_mail_is_sent_again_once_whoever_asks()
    {
        await _store.AddAsync(Exceptions.Item(Exceptions.Outgoing()));

        Assert.NotNull((await OutgoingAsync(d => d.ResendAsync(1, "ana", CancellationToken.None))).Next);
        Assert.True((await OutgoingAsync(d => d.MarkSentAsync(1, "ben", CancellationToken.None))).IsLate);

        await using var db = _store.Open();
        Assert.Equal(OutboxState.Due, (await db.Outbox.SingleAsync(TestContext.Current.CancellationToken)).State);
    }

    [Fact]
    public async Task The_order_that_the_payment_quotes_stands_first_among_the_candidates()
    {
        var payment = Exceptions.Payment(name: "Somebody Else");
        (payment.PayerEmail, payment.PayerEmailKey) = ("else@example.net", "else@example.net");
        payment.Note = "for order no 9 - thanks, K-1002";
        await _store.AddAsync(Sample.Order("K-1001"), Sample.Order("K-1002", total: 900), Sample.Order("K-1003"), payment);

        await using var db = _store.Open();
        var candidates = await PaymentCandidates.OfAsync(db, Shops.Cello, payment, 1200, "K", CancellationToken.None);

        Assert.Equal("K-1002", candidates[0].Order.Number);
        Assert.StartsWith("The payment names K-1002; 9.00 GBP is owed and 12.00 GBP came; paid ", candidates[0].Why);
        Assert.StartsWith(
            "The payment names a number that is one digit from K-1001; 12.00 GBP is exactly what is owed; paid ",
            candidates[1].Why
        );
    }

    [Fact]
    public async Task Candidates_are_ranked_by_earlier_payers_and_by_names_that_the_shop_has_learnt()
    {
        var (earlier, payment) = (Exceptions.Payment("1"), Exceptions.Payment("2"));
        foreach (var row in new[] { earlier, payment })
            (row.PayerName, row.PayerEmail, row.PayerEmailKey) = ("J Moss", "j.moss@example.net", "j.moss@example.net");
        (earlier.TransactionId, payment.TransactionId) = ("1AB", "2AB");
        payment.Note = "for the dream record";
        var paid = Sample.Order("K-1001", "a.wren@example.org");
        paid.State = OrderState.Paid;
        var (known, other, named) = (
            Sample.Order("K-1002", "a.wren@example.org"),
            Sample.Order("K-1003", "b.finch@example.org"),
            Sample.Order("K-1004", "c.lark@example.org")
        );
        named.Lines.Clear();
        named.Lines.Add(
            new StoredOrderLine
            {
                Sku = "bach",
                Title = "JS Bach Six Cello Suites (CD)",
                Quantity = 1,
            }
        );
        await _store.AddAsync(
            paid,
            known,
            other,
            named,
            earlier,
            payment,
            new Allocation
            {
                PaymentId = 0,
                Payment = earlier,
                OrderId = 0,
                Order = paid,
                Amount = 1200,
                By = PaymentPosting.Rule,
                Why = "It was.",
                Time = Sample.Noon,
            },
            new ItemAlias
            {
                Words = "dream record",
                Key = "dream record",
                Sku = "bach",
                AddedAt = Sample.Noon,
                AddedBy = "ann",
            }
        );

        await using var db = _store.Open();
        var candidates = await PaymentCandidates.OfAsync(db, Shops.Cello, payment, 1200, "K", CancellationToken.None);

        Assert.Equal(["K-1002", "K-1004", "K-1003"], candidates.Take(3).Select(c => c.Order.Number));
        Assert.StartsWith("The payer j.moss@example.net has paid for the buyer of K-1002 before", candidates[0].Why);
        Assert.StartsWith("The note names what was ordered", candidates[1].Why);
    }

    public void Dispose() => _store.Dispose();

    private async Task<Decision> MailAsync(Func<MailDecisions, Task<Decision>> decide)
    {
        await using var db = _store.Open();
        var shop = Options.Create(new ShopOptions { From = "Shop <orders@shop.test>" });
        return await decide(new MailDecisions(db, Shops.Cello, shop, new Handover(), _clock));
    }

    private async Task<Decision> PaymentAsync(Func<PaymentDecisions, Task<Decision>> decide)
    {
        await using var db = _store.Open();
        return await decide(new PaymentDecisions(db, new Handover(), _clock));
    }

    private async Task<Decision> OutgoingAsync(Func<OutgoingDecisions, Task<Decision>> decide)
    {
        await using var db = _store.Open();
        return await decide(new OutgoingDecisions(db, new Handover(), _clock));
    }

    private async Task<int> CountAsync<T>(Func<OrderDbContext, IQueryable<T>> rows)
    {
        await using var db = _store.Open();
        return await rows(db).CountAsync(TestContext.Current.CancellationToken);
    }
}
