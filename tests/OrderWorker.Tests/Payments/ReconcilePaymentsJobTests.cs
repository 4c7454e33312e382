using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public abstract class ReconcilePaymentsJobTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : ReconcilePaymentsJobTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : ReconcilePaymentsJobTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task A_payment_that_fits_pays_its_order_and_the_buyer_is_told_once()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"));
        await Till.ReconcileAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.None, 1200), (order.State, order.Oddities, order.Paid));
        Assert.Equal(Till.Now, order.PaidAt);
        Assert.Equal(
            [(OutboxKind.OrderReceived, OutboxState.Recalled), (OutboxKind.OrderConfirmed, OutboxState.Draft)],
            await Till.MailsAsync()
        );
        var share = Assert.Single(order.Allocations);
        Assert.Equal((1200, "rule"), (share.Amount, share.By));
        Assert.Contains("exactly", share.Why);
        Assert.Equal(ReconcileState.Matched, (await Till.PaymentAsync("1AB")).Reconcile);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Theory, InlineData("for the dream record"), InlineData("many thanks for the Bach!")]
    public async Task A_note_with_a_name_that_the_shop_has_learnt_or_the_catalogue_has_decides_between_two_orders(string note)
    {
        await Till.PlaceAsync(Sample.Order());
        var bach = Sample.Order("K-1043");
        bach.Lines.Clear();
        bach.Lines.Add(
            new StoredOrderLine
            {
                Sku = "bach",
                Title = "JS Bach Six Cello Suites (CD)",
                Quantity = 1,
            }
        );
        await Till.PlaceAsync(bach);
        await Till.WithAsync(db =>
        {
            db.Aliases.Add(
                new ItemAlias
                {
                    Words = "Dream Record",
                    Key = "dream record",
                    Sku = "bach",
                    AddedAt = Sample.Noon,
                    AddedBy = "ann",
                }
            );
            return Task.CompletedTask;
        });

        await ReadAsync(Downloads.Payment("1AB", note: note));

        Assert.Contains("the note names what was ordered", Assert.Single((await Till.OrderAsync("K-1043")).Allocations).Why);
        Assert.Equal(0, (await Till.OrderAsync("K-1042")).Paid);
    }

    [Fact]
    public async Task What_one_round_finds_counts_in_the_next_of_the_same_run()
    {
        // A payer whom only a number ties to the buyer, and who pays the next order without a word.
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043", total: 1500));
        await Till.ImportAsync(
            Downloads.Of(
                Downloads.Payment("1AB", from: "j.moss@example.net", note: "K-1042"),
                Downloads.Payment("2AB", "15.00", from: "j.moss@example.net", note: "with love", date: "21/11/2026")
            )
        );
        await RenameAsync("Jane Moss");

        await Till.ReconcileAsync();

        Assert.Contains(
            "has paid for the buyer of K-1043 before",
            Assert.Single((await Till.OrderAsync("K-1043")).Allocations).Why
        );
        await using var db = Open();
        Assert.Empty(db.Reviews);
    }

    [Fact]
    public async Task A_buyer_whose_mail_may_not_be_answered_gets_no_confirmation()
    {
        await Till.PlaceAsync(Sample.Order(), replyAllowed: false);
        await ReadAsync(Downloads.Payment("1AB"));

        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.DoesNotContain(await Till.MailsAsync(), mail => mail.Kind == OutboxKind.OrderConfirmed);
    }

    [Fact]
    public async Task Money_that_came_first_finds_the_order_that_comes_later_and_its_question_closes()
    {
        await ReadAsync(Downloads.Payment("1AB"));
        Assert.Equal(ReasonCode.PaymentUnmatched, Assert.Single(await Till.OpenReviewsAsync()).Code);

        await Till.PlaceAsync(Sample.Order());
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Staff_are_asked_about_strange_money_after_a_day_and_not_about_the_time_before()
    {
        await ReadAsync(Downloads.Payment("1AB", date: "24/11/2026"), Downloads.Payment("2AB", date: "20/11/2025"));
        Assert.Empty(await Till.OpenReviewsAsync());

        Till.Clock.Advance(TimeSpan.FromDays(1));
        await Till.ReconcileAsync();
        await Till.ReconcileAsync();
        Assert.Single(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Too_little_keeps_the_order_waiting_and_the_rest_completes_it()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00", note: "for K-1042"));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.AwaitingPayment, Oddities.Underpaid, 1000), (order.State, order.Oddities, order.Paid));
        var question = Assert.Single(await Till.OpenReviewsAsync());
        Assert.Equal((ReasonCode.Underpaid, "12.00 GBP", "10.00 GBP"), (question.Code, question.Expected, question.Found));

        await ReadAsync(Downloads.Payment("2AB", "2.00", note: "rest for k - 1042"));
        order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.None, 1200), (order.State, order.Oddities, order.Paid));
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task Too_much_pays_the_order_and_staff_are_asked_about_the_rest()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "15.00", note: "K-1042"));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.Overpaid, 1500), (order.State, order.Oddities, order.Paid));
        Assert.Equal(ReasonCode.Overpaid, Assert.Single(await Till.OpenReviewsAsync()).Code);
    }

    [Fact]
    public async Task An_order_that_is_paid_twice_is_marked_and_unmarked_when_the_money_finds_its_own_order()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"), Downloads.Payment("2AB", time: "10:00:00"));

        Assert.Equal(Oddities.PaidTwice, (await Till.OrderAsync("K-1042")).Oddities);
        Assert.Equal(1200, (await Till.OrderAsync("K-1042")).Paid);
        Assert.Equal(ReasonCode.PaidTwice, Assert.Single(await Till.OpenReviewsAsync()).Code);

        await Till.PlaceAsync(Sample.Order("K-1043"));
        await Till.ReconcileAsync();
        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1043")).State);
        Assert.Equal(Oddities.None, (await Till.OrderAsync("K-1042")).Oddities);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task A_kind_of_money_that_is_not_known_is_left_to_staff()
    {
        await Till.PlaceAsync(Sample.Order());
        var row = Downloads.Payment("1AB").Replace("Express Checkout Payment", "Zaplata", StringComparison.Ordinal);
        await ReadAsync(row);

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        Assert.Contains("'Zaplata'", Assert.Single(await Till.OpenReviewsAsync()).Message);
    }

    [Fact]
    public async Task A_question_that_comes_back_is_asked_again()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043"));
        await ReadAsync(Downloads.Payment("1AB"));
        Assert.Equal(ReasonCode.PaymentAmbiguous, Assert.Single(await Till.OpenReviewsAsync()).Code);

        // Both end, so that the money fits none, and a third and fourth come.
        await Till.WithAsync(async db =>
        {
            foreach (var order in db.Orders)
                order.State = OrderState.Cancelled;
            await Task.CompletedTask;
        });
        await Till.ReconcileAsync();
        Assert.Equal(ReasonCode.PaymentUnmatched, Assert.Single(await Till.OpenReviewsAsync()).Code);

        await Till.PlaceAsync(Sample.Order("K-1044"));
        await Till.PlaceAsync(Sample.Order("K-1045"));
        await Till.ReconcileAsync();
        var question = Assert.Single(await Till.OpenReviewsAsync());
        Assert.Equal(ReasonCode.PaymentAmbiguous, question.Code);
        Assert.Contains("K-1044", question.Message);
    }

    private Task RenameAsync(string payer) =>
        Till.WithAsync(db => db.Payments.ExecuteUpdateAsync(row => row.SetProperty(p => p.PayerName, payer)));
}
