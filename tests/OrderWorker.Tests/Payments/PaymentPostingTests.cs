using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public abstract class PaymentPostingTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : PaymentPostingTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : PaymentPostingTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task Never_more_than_the_payment_has_is_put_to_orders()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.PlaceAsync(Sample.Order("K-1043"));
        await Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", "20.00")));

        Assert.True((await PutAsync("1AB", "K-1042", 1200)).IsDone);
        var refused = await PutAsync("1AB", "K-1043", 1200);

        Assert.Equal(("at most 8.00 GBP", "12.00 GBP"), (refused.Reasons[0].Expected, refused.Reasons[0].Found));
        Assert.True((await PutAsync("1AB", "K-1043", 800)).IsDone);
        Assert.Equal(ReconcileState.Matched, (await Till.PaymentAsync("1AB")).Reconcile);
        Assert.False((await PutAsync("1AB", "K-1043", 1)).IsDone);
    }

    [Fact]
    public async Task Money_of_another_currency_or_not_ours_is_refused()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.ImportAsync(
            Downloads.Of(
                Downloads.Payment("1AB").Replace("GBP", "EUR", StringComparison.Ordinal),
                Downloads.Payment("2AB", status: "Pending")
            )
        );

        Assert.Equal(ReasonCode.WrongCurrency, (await PutAsync("1AB", "K-1042", 1200)).Reasons[0].Code);
        Assert.Contains("pending", (await PutAsync("2AB", "K-1042", 1200)).Reasons[0].Message);
        Assert.Empty((await Till.OrderAsync("K-1042")).Allocations);
    }

    [Fact]
    public async Task What_the_rules_matched_can_be_undone_and_they_do_not_match_it_again()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"));
        await UndoAsync("1AB");
        await Till.ReconcileAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.AwaitingPayment, 0, 2), (order.State, order.Paid, order.Allocations.Count));
        Assert.Null(order.PaidAt);
        Assert.Equal(ReconcileState.Review, (await Till.PaymentAsync("1AB")).Reconcile);
        // Neither had been sent: the buyer is told how to pay after all.
        Assert.Equal(
            [(OutboxKind.OrderReceived, OutboxState.Draft), (OutboxKind.OrderConfirmed, OutboxState.Recalled)],
            await Till.MailsAsync()
        );

        Assert.True((await PutAsync("1AB", "K-1042", 1200)).IsDone);
        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.Single(await Till.MailsAsync(), (OutboxKind.OrderConfirmed, OutboxState.Draft));
    }

    [Fact]
    public async Task A_confirmation_that_was_sent_is_not_sent_again_after_a_match_was_undone_and_made_anew()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB"));
        await Till.WithAsync(db =>
            db.Outbox.Where(m => m.Kind == OutboxKind.OrderConfirmed)
                .ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Sent))
        );
        await UndoAsync("1AB");
        await PutAsync("1AB", "K-1042", 1200);

        Assert.Single(await Till.MailsAsync(), (OutboxKind.OrderConfirmed, OutboxState.Sent));
        Assert.Equal(2, (await Till.MailsAsync()).Count);
    }

    [Fact]
    public async Task A_copy_of_the_mail_that_bears_an_earlier_date_does_not_cost_the_buyer_the_confirmation()
    {
        var order = await Till.PlaceAsync(Sample.Order());
        await Till.WithAsync(db =>
        {
            db.Inbox.Add(
                new InboxMessage
                {
                    Mailbox = "maildir:moved",
                    UidValidity = 0,
                    Uid = "copy",
                    Sha256 = new string('1', 64),
                    ReceivedAt = Sample.Noon.AddDays(-1),
                    StoredAt = Till.Now,
                    Size = 0,
                    Outcome = MailOutcome.Joined,
                    OrderId = order.Id,
                }
            );
            return Task.CompletedTask;
        });
        await ReadAsync(Downloads.Payment("1AB"));

        Assert.Contains((OutboxKind.OrderConfirmed, OutboxState.Draft), await Till.MailsAsync());
    }

    [Fact]
    public async Task Late_money_revives_an_expired_order_whose_copies_are_still_there()
    {
        await Till.PlaceAsync(Sample.Order());
        await ExpireAsync();
        await ReadAsync(Downloads.Payment("1AB", date: "20/12/2026"));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.PaidLate), (order.State, order.Oddities));
        Assert.All(order.Lines, line => Assert.Equal(1, line.Reserved));
    }

    [Fact]
    public async Task Late_money_for_an_order_whose_copies_are_gone_is_kept_and_asked_about()
    {
        await Till.PlaceAsync(Sample.Order());
        await ExpireAsync();
        await Till.WithAsync(db =>
            db.Stock.Where(s => s.Sku == "rise").ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Counted))
        );
        await ReadAsync(Downloads.Payment("1AB", date: "20/12/2026"));

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Expired, Oddities.PaidLate, 1200), (order.State, order.Oddities, order.Paid));
        Assert.All(order.Lines, line => Assert.Equal(0, line.Reserved));
        Assert.Equal(ReasonCode.PaidLate, Assert.Single(await Till.OpenReviewsAsync()).Code);
        await Till.WithAsync(async db => Assert.Equal(0, (await db.Stock.SingleAsync(s => s.Sku == "heaven")).Reserved));
    }

    [Fact]
    public async Task An_order_paid_in_time_by_money_that_was_read_late_is_not_late()
    {
        await Till.PlaceAsync(Sample.Order());
        await ExpireAsync();
        await ReadAsync(Downloads.Payment("1AB"));

        Assert.Equal(
            (OrderState.Paid, Oddities.None),
            ((await Till.OrderAsync("K-1042")).State, (await Till.OrderAsync("K-1042")).Oddities)
        );
    }

    [Fact]
    public async Task Money_that_is_no_orders_is_set_aside_and_nobody_is_asked_again()
    {
        await ReadAsync(Downloads.Payment("1AB"));
        await Till.WithAsync(async db =>
            await db.SetAsideAsync(await db.Payments.SingleAsync(), "staff:ann", "A donation.", Till.Now, CancellationToken.None)
        );
        await Till.PlaceAsync(Sample.Order());
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task A_cheque_that_staff_enter_pays_the_order_they_name()
    {
        await Till.PlaceAsync(Sample.Order());
        var entered = await EnterAsync(Cheque(12, "000123"), "k-1042");
        var again = await EnterAsync(Cheque(12, "000123"), "K-1042");

        Assert.True(entered.IsDone);
        Assert.Contains("entered before", again.Reasons[0].Message);
        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, "staff:ann"), (order.State, Assert.Single(order.Allocations).By));
        var payment = await Till.PaymentAsync("000123");
        Assert.Equal((PaymentKind.Cheque, PaymentSource.Staff, "M Hale"), (payment.Kind, payment.Source, payment.PayerName));
    }

    [Fact]
    public async Task A_cheque_for_no_such_order_is_not_entered()
    {
        var entered = await EnterAsync(Cheque(12, "000123"), "K-9999");

        Assert.Contains("'K-9999'", entered.Reasons[0].Message);
        await Till.WithAsync(async db => Assert.False(await db.Payments.AnyAsync()));
    }

    [Fact]
    public async Task A_postal_order_without_an_order_finds_the_one_that_its_note_names()
    {
        await Till.PlaceAsync(Sample.Order());
        var entry = new StaffEntry(PaymentKind.PostalOrder, Shops.Pounds(12), "M Hale", null, "says K-1042 on the back");
        Assert.True((await EnterAsync(entry, null)).IsDone);
        await Till.ReconcileAsync();

        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
    }

    private static StaffEntry Cheque(decimal pounds, string number) =>
        new(PaymentKind.Cheque, Shops.Pounds(pounds), "M Hale", number, null);

    private async Task<StepResult<StoredPayment>> EnterAsync(StaffEntry entry, string? order)
    {
        await using var db = Open();
        return await entry.EnterAsync(db, order, countsWhenCleared: false, "ann", Till.Now, CancellationToken.None);
    }

    private async Task ExpireAsync()
    {
        Till.Clock.Advance(TimeSpan.FromDays(30));
        await Till.ChaseAsync();
        Assert.Equal(OrderState.Expired, (await Till.OrderAsync("K-1042")).State);
    }
}
