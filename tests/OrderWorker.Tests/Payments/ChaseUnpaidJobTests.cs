using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public abstract class ChaseUnpaidJobTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : ChaseUnpaidJobTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : ChaseUnpaidJobTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task An_order_that_is_not_paid_in_time_expires_and_gives_its_copies_back()
    {
        await Till.PlaceAsync(Sample.Order());
        await Till.ChaseAsync();
        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);

        await LaterAsync();
        await Till.ChaseAsync();

        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Expired, Till.Now), (order.State, order.ClosedAt));
        Assert.All(order.Lines, line => Assert.Equal(0, line.Reserved));
        await Till.WithAsync(async db => Assert.Equal([0, 0], await db.Stock.Select(s => s.Reserved).ToListAsync()));
        Assert.Equal([(OutboxKind.OrderReceived, OutboxState.Recalled)], await Till.MailsAsync());
        Assert.Empty(await Till.OpenReviewsAsync());
    }

    [Fact]
    public async Task A_part_paid_order_does_not_expire()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00", note: "K-1042"));

        await StaysAsync(ReasonCode.Underpaid, 2);
    }

    [Fact]
    public async Task An_order_whose_mail_quotes_a_payment_that_was_not_seen_does_not_expire()
    {
        var order = Sample.Order();
        order.ClaimedTransactionId = "8AB12345CD678901E";
        await Till.PlaceAsync(order);

        await StaysAsync(ReasonCode.PaymentUnmatched, 1);
    }

    [Fact]
    public async Task An_order_that_a_person_is_asked_about_does_not_expire()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", "10.00"));

        await StaysAsync(ReasonCode.PaymentUnmatched, 2);
    }

    [Fact]
    public async Task An_order_whose_money_is_promised_does_not_expire()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", status: "Pending"));
        await LaterAsync();
        await Till.ChaseAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
    }

    [Fact]
    public async Task One_who_was_told_how_to_pay_is_reminded_once_at_half_time_and_told_when_the_order_ends()
    {
        await Till.PlaceAsync(Sample.Order());
        await MailIsSentAsync();
        Till.Clock.Advance(TimeSpan.FromDays(2));
        await Till.ChaseAsync();
        Assert.Single(await Till.MailsAsync());

        Till.Clock.Advance(TimeSpan.FromDays(1));
        await Till.ChaseAsync();
        await Till.ChaseAsync();
        Assert.Equal([OutboxKind.OrderReceived, OutboxKind.PaymentReminder], (await Till.MailsAsync()).Select(m => m.Kind));

        await LaterAsync();
        await Till.ChaseAsync();
        Assert.Equal(
            [
                (OutboxKind.OrderReceived, OutboxState.Sent),
                (OutboxKind.PaymentReminder, OutboxState.Recalled),
                (OutboxKind.OrderExpired, OutboxState.Draft),
            ],
            await Till.MailsAsync()
        );
    }

    [Fact]
    public async Task One_from_whom_money_is_in_sight_is_not_reminded()
    {
        await Till.PlaceAsync(Sample.Order());
        var claimed = Sample.Order("K-1043", "ana@example.net");
        claimed.ClaimedTransactionId = "8AB12345CD678901E";
        await Till.PlaceAsync(claimed);
        await MailIsSentAsync();
        await ReadAsync(Downloads.Payment("1AB", status: "Pending"));
        Till.Clock.Advance(TimeSpan.FromDays(5));
        await Till.ChaseAsync();

        Assert.DoesNotContain(await Till.MailsAsync(), m => m.Kind == OutboxKind.PaymentReminder);
        // Whose payment takes days is told that.
        Assert.Single(await Till.MailsAsync(), (OutboxKind.PaymentPending, OutboxState.Draft));
    }

    private Task MailIsSentAsync() =>
        Till.WithAsync(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Sent)));

    private async Task StaysAsync(ReasonCode code, int open)
    {
        await LaterAsync();
        await Till.ChaseAsync();
        await Till.ChaseAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1042")).State);
        var reviews = await Till.OpenReviewsAsync();
        Assert.Equal(open, reviews.Count);
        Assert.Contains(reviews, r => r.Code == code && r.Key.StartsWith("order:", StringComparison.Ordinal));
    }

    private Task LaterAsync()
    {
        Till.Clock.Advance(TimeSpan.FromDays(14));
        return Task.CompletedTask;
    }
}
