using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public sealed class ChaseUnpaidJobTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;

    public ChaseUnpaidJobTests() => _till = new Till(_store.Open);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task An_order_that_is_not_paid_in_time_expires_and_gives_its_copies_back()
    {
        await _till.PlaceAsync(Sample.Order());
        await _till.ChaseAsync();
        Assert.Equal(OrderState.AwaitingPayment, (await _till.OrderAsync("K-1042")).State);

        await LaterAsync();
        await _till.ChaseAsync();

        var order = await _till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Expired, _till.Now), (order.State, order.ClosedAt));
        Assert.All(order.Lines, line => Assert.Equal(0, line.Reserved));
        await _till.WithAsync(async db => Assert.Equal([0, 0], await db.Stock.Select(s => s.Reserved).ToListAsync()));
        Assert.Equal([(OutboxKind.OrderReceived, OutboxState.Recalled)], await _till.MailsAsync());
        Assert.Empty(await _till.OpenReviewsAsync());
    }

    [Fact]
    public async Task A_part_paid_order_does_not_expire()
    {
        await _till.PlaceAsync(Sample.Order());
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", "10.00", note: "K-1042")));
        await _till.ReconcileAsync();

        await StaysAsync(ReasonCode.Underpaid, 2);
    }

    [Fact]
    public async Task An_order_whose_mail_quotes_a_payment_that_was_not_seen_does_not_expire()
    {
        var order = Sample.Order();
        order.ClaimedTransactionId = "8AB12345CD678901E";
        await _till.PlaceAsync(order);

        await StaysAsync(ReasonCode.PaymentUnmatched, 1);
    }

    [Fact]
    public async Task An_order_that_a_person_is_asked_about_does_not_expire()
    {
        await _till.PlaceAsync(Sample.Order());
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", "10.00")));
        await _till.ReconcileAsync();

        await StaysAsync(ReasonCode.PaymentUnmatched, 2);
    }

    [Fact]
    public async Task An_order_whose_money_is_promised_does_not_expire()
    {
        await _till.PlaceAsync(Sample.Order());
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", status: "Pending")));
        await _till.ReconcileAsync();
        await LaterAsync();
        await _till.ChaseAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await _till.OrderAsync("K-1042")).State);
    }

    [Fact]
    public async Task One_who_was_told_how_to_pay_is_reminded_once_at_half_time_and_told_when_the_order_ends()
    {
        await _till.PlaceAsync(Sample.Order());
        await MailIsSentAsync();
        _till.Clock.Advance(TimeSpan.FromDays(2));
        await _till.ChaseAsync();
        Assert.Single(await _till.MailsAsync());

        _till.Clock.Advance(TimeSpan.FromDays(1));
        await _till.ChaseAsync();
        await _till.ChaseAsync();
        Assert.Equal([OutboxKind.OrderReceived, OutboxKind.PaymentReminder], (await _till.MailsAsync()).Select(m => m.Kind));

        await LaterAsync();
        await _till.ChaseAsync();
        Assert.Equal(
            [
                (OutboxKind.OrderReceived, OutboxState.Sent),
                (OutboxKind.PaymentReminder, OutboxState.Recalled),
                (OutboxKind.OrderExpired, OutboxState.Draft),
            ],
            await _till.MailsAsync()
        );
    }

    [Fact]
    public async Task One_from_whom_money_is_in_sight_is_not_reminded()
    {
        await _till.PlaceAsync(Sample.Order());
        var claimed = Sample.Order("K-1043", "ana@example.net");
        claimed.ClaimedTransactionId = "8AB12345CD678901E";
        await _till.PlaceAsync(claimed);
        await MailIsSentAsync();
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", status: "Pending")));
        await _till.ReconcileAsync();
        _till.Clock.Advance(TimeSpan.FromDays(5));
        await _till.ChaseAsync();

        Assert.DoesNotContain(await _till.MailsAsync(), m => m.Kind == OutboxKind.PaymentReminder);
        // Whose payment takes days is told that.
        Assert.Single(await _till.MailsAsync(), (OutboxKind.PaymentPending, OutboxState.Draft));
    }

    private Task MailIsSentAsync() =>
        _till.WithAsync(db => db.Outbox.ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Sent)));

    private async Task StaysAsync(ReasonCode code, int open)
    {
        await LaterAsync();
        await _till.ChaseAsync();
        await _till.ChaseAsync();

        Assert.Equal(OrderState.AwaitingPayment, (await _till.OrderAsync("K-1042")).State);
        var reviews = await _till.OpenReviewsAsync();
        Assert.Equal(open, reviews.Count);
        Assert.Contains(reviews, r => r.Code == code && r.Key.StartsWith("order:", StringComparison.Ordinal));
    }

    private Task LaterAsync()
    {
        _till.Clock.Advance(TimeSpan.FromDays(14));
        return Task.CompletedTask;
    }
}
