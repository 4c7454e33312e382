using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Conversation;

public sealed class SecondMailTests : IDisposable
{
    private const string Order = "Please send me two copies of Heaven Eyes. I will pay by PayPal." + Correspondence.Address;

    private readonly SqliteStore _store = new();
    private readonly Correspondence _shop;

    public SecondMailTests() => _shop = new(_store.Open, Shops.Cello);

    [Fact]
    public async Task A_plain_cancellation_of_an_unpaid_order_is_applied_and_told_once()
    {
        var (order, ours) = await OrderedAsync();
        var mail = await _shop.ReceiveAsync($"Please cancel my order {order.Number}.", answers: ours);
        await _shop.ReceiveAsync("Please cancel my order.", answers: ours);

        var after = Assert.Single(await _shop.OrdersAsync());
        Assert.Equal(OrderState.Cancelled, after.State);
        Assert.Equal((MailOutcome.Joined, order.Id), (mail.Outcome, mail.OrderId));
        Assert.Equal(0, await ReservedAsync("heaven"));
        Assert.Single(await _shop.OutboxAsync(), m => m.Kind == OutboxKind.OrderCancelled);
    }

    [Fact]
    public async Task Copies_that_are_added_are_priced_put_aside_and_confirmed_anew()
    {
        var (order, ours) = await OrderedAsync();
        var mail = await _shop.ReceiveAsync("Please add one Bach to my order.", answers: ours, subject: "Re: Your order");

        var after = Assert.Single(await _shop.OrdersAsync());
        Assert.Equal(["1 bach", "2 heaven"], after.Lines.OrderBy(l => l.Sku).Select(l => $"{l.Quantity} {l.Sku}"));
        Assert.Equal((2, order.Total + 1100), (after.Revision, after.Total));
        Assert.Equal(after.Total, after.Charges.Sum(c => c.Amount));
        Assert.Equal((2, 1), (await ReservedAsync("heaven"), await ReservedAsync("bach")));
        Assert.Equal(MailOutcome.Joined, mail.Outcome);
        Assert.Equal(
            [$"order:{order.Id}/order-received/1", $"order:{order.Id}/order-received/2"],
            (await _shop.OutboxAsync()).Select(m => m.Key)
        );
    }

    [Fact]
    public async Task Fewer_copies_are_priced_given_back_and_confirmed_anew()
    {
        var (order, ours) = await OrderedAsync();
        var mail = await _shop.ReceiveAsync("Could you make it one rather than two?", answers: ours);
        await _shop.ReceiveAsync("Could you make it one rather than two?", answers: ours);

        var after = Assert.Single(await _shop.OrdersAsync());
        Assert.Equal(("1 heaven", 2), (string.Join(' ', after.Lines.Select(l => $"{l.Quantity} {l.Sku}")), after.Revision));
        Assert.Equal(after.Total, after.Charges.Sum(c => c.Amount));
        Assert.True(after.Total < order.Total);
        Assert.Equal(1, await ReservedAsync("heaven"));
        Assert.Equal((MailOutcome.Joined, order.Id), (mail.Outcome, mail.OrderId));
        Assert.Equal(2, (await _shop.OutboxAsync()).Count(m => m.Kind == OutboxKind.OrderReceived));
    }

    [Fact]
    public async Task A_title_takes_the_place_of_another_while_nothing_is_paid()
    {
        var (_, ours) = await OrderedAsync();
        await _shop.ReceiveAsync("Please send two Bach instead of the two Heaven Eyes.", answers: ours);

        var after = Assert.Single(await _shop.OrdersAsync());
        Assert.Equal("2 bach", string.Join(' ', after.Lines.Select(l => $"{l.Quantity} {l.Sku}")));
        Assert.Equal((0, 2), (await ReservedAsync("heaven"), await ReservedAsync("bach")));
    }

    [Fact]
    public async Task A_new_address_is_taken_before_the_money_comes()
    {
        var (_, ours) = await OrderedAsync();
        await _shop.ReceiveAsync(
            "My address has changed. Please send my order to:\n\n3 High Street\nYork\nYO1 7HH\n",
            answers: ours
        );

        var after = Assert.Single(await _shop.OrdersAsync());
        Assert.Equal(
            ("Margaret Hale", "3 High Street\nYork", "YO1 7HH", 2),
            (after.ShipName, after.ShipLines, after.ShipPostcode, after.Revision)
        );
    }

    [Fact]
    public async Task A_paid_order_is_changed_by_nobody_but_a_person()
    {
        var (order, ours) = await OrderedAsync();
        await _shop.ChangeAsync(db =>
            db.Orders.ExecuteUpdateAsync(row =>
                row.SetProperty(o => o.State, OrderState.Paid).SetProperty(o => o.Paid, o => o.Total)
            )
        );
        var mail = await _shop.ReceiveAsync("Please cancel my order.", answers: ours);

        Assert.Equal((MailOutcome.Review, order.Id), (mail.Outcome, mail.OrderId));
        Assert.Equal(OrderState.Paid, Assert.Single(await _shop.OrdersAsync()).State);
    }

    [Fact]
    public async Task Money_of_the_buyer_that_is_not_yet_put_to_an_order_keeps_it_as_it_is()
    {
        var (_, ours) = await OrderedAsync();
        await _store.AddAsync(
            new StoredPayment
            {
                RowKey = "test/1",
                Source = PaymentSource.Csv,
                TransactionId = "8AB12345CD678901E",
                Kind = PaymentKind.Payment,
                State = PaymentState.Completed,
                Amount = 1600,
                Currency = "GBP",
                Time = Sample.Noon,
                StoredAt = Sample.Noon,
                PayerEmail = "m.hale@example.org",
                PayerEmailKey = "m.hale@example.org",
            }
        );
        var mail = await _shop.ReceiveAsync("Please cancel my order.", answers: ours);

        Assert.Equal(MailOutcome.Review, mail.Outcome);
        Assert.Equal(OrderState.AwaitingPayment, Assert.Single(await _shop.OrdersAsync()).State);
    }

    [Fact]
    public async Task Another_sender_cancels_nothing()
    {
        var (order, _) = await OrderedAsync();
        var mail = await _shop.ReceiveAsync($"Please cancel my order {order.Number}.", from: "mallory@example.net");

        Assert.Equal(MailOutcome.Review, mail.Outcome);
        Assert.Equal(OrderState.AwaitingPayment, Assert.Single(await _shop.OrdersAsync()).State);
    }

    [Fact]
    public async Task More_copies_than_are_left_leave_the_order_as_it_was_and_a_person_looks()
    {
        var (order, ours) = await OrderedAsync();
        await _shop.ChangeAsync(db =>
            db.Stock.Where(s => s.Sku == "bach").ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Counted))
        );
        var mail = await _shop.ReceiveAsync("Please add one Bach to my order.", answers: ours);

        var after = Assert.Single(await _shop.OrdersAsync());
        Assert.Equal((1, order.Total), (after.Revision, after.Total));
        Assert.Equal(2, await ReservedAsync("heaven"));
        Assert.Equal(MailOutcome.Review, mail.Outcome);
        Assert.Contains(await _shop.OpenAsync(mail.Id), item => item.Code == ReasonCode.OutOfStock);
    }

    public void Dispose() => _store.Dispose();

    private async Task<(StoredOrder Order, string Ours)> OrderedAsync()
    {
        await _shop.CountStockAsync();
        await _shop.ReceiveAsync(Order);
        var ours = await _shop.SendAsync();
        return (Assert.Single(await _shop.OrdersAsync()), ours);
    }

    private async Task<int> ReservedAsync(string sku)
    {
        await using var db = _store.Open();
        return (await db.Stock.SingleAsync(s => s.Sku == sku, TestContext.Current.CancellationToken)).Reserved;
    }
}
