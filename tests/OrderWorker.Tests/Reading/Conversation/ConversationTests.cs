using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Conversation;

public sealed class ConversationTests : IDisposable
{
    private const string NoAddress = "Please send me two copies of Heaven Eyes. I will pay by PayPal.\n\nMargaret";
    private const string Unclear = "Please send me The Heron Flies North." + Correspondence.Address;

    private readonly SqliteStore _store = new();
    private readonly Correspondence _cello;

    public ConversationTests() => _cello = new(_store.Open, Shops.Cello);

    [Fact]
    public async Task An_order_without_an_address_is_asked_about_and_completed_by_the_answer()
    {
        await _cello.CountStockAsync();
        var first = await _cello.ReceiveAsync(NoAddress);
        Assert.Equal(MailOutcome.Review, first.Outcome);
        Assert.Equal(OutboxKind.Question, Assert.Single(await _cello.OutboxAsync()).Kind);

        var ours = await _cello.SendAsync();
        var second = await _cello.ReceiveAsync(
            "Of course, sorry!" + Correspondence.Address,
            answers: ours,
            subject: "Re: CD order"
        );

        var order = Assert.Single(await _cello.OrdersAsync());
        Assert.Equal(("heaven", 2, "LS6 2AB"), (order.Lines[0].Sku, order.Lines[0].Quantity, order.ShipPostcode));
        Assert.Equal((MailOutcome.Joined, order.Id), (second.Outcome, second.OrderId));
        Assert.Equal(
            (MailOutcome.Order, order.Id),
            ((await _cello.MailAsync(first.Id)).Outcome, (await _cello.MailAsync(first.Id)).OrderId)
        );
        Assert.Empty(await _cello.OpenAsync(first.Id));
        Assert.Equal([OutboxKind.Question, OutboxKind.OrderReceived], (await _cello.OutboxAsync()).Select(m => m.Kind));
    }

    [Fact]
    public async Task A_choice_between_editions_is_answered_by_its_number()
    {
        var folk = new Correspondence(_store.Open, Posting(EastgateShop.Catalogue));
        await folk.ReceiveAsync(Unclear);
        var ours = await folk.SendAsync();
        await folk.ReceiveAsync("2\n\n> 1) The Heron Flies North (CD)\n> 2) The Heron Flies North (LP)\n", answers: ours);

        Assert.Equal("EG07-LP", Assert.Single(Assert.Single(await folk.OrdersAsync()).Lines).Sku);
    }

    [Fact]
    public async Task An_answer_that_names_no_mail_of_ours_is_known_by_its_sender()
    {
        await _cello.ReceiveAsync(NoAddress);
        await _cello.SendAsync();
        var second = await _cello.ReceiveAsync(Correspondence.Address, subject: "My address");

        Assert.Equal(MailOutcome.Joined, second.Outcome);
        Assert.Single(await _cello.OrdersAsync());
    }

    [Fact]
    public async Task An_unclear_answer_brings_both_mails_before_a_person_and_asks_no_second_time()
    {
        var first = await _cello.ReceiveAsync(NoAddress);
        var ours = await _cello.SendAsync();
        var second = await _cello.ReceiveAsync("The same as last time please.", answers: ours);
        var third = await _cello.ReceiveAsync("Have you got it?\n\nMargaret", answers: ours);

        Assert.Equal((MailOutcome.Review, MailOutcome.Review), (second.Outcome, third.Outcome));
        Assert.Contains(await _cello.OpenAsync(second.Id), item => item.Code == ReasonCode.AnswerUnclear);
        Assert.NotEmpty(await _cello.OpenAsync(first.Id));
        Assert.Single(await _cello.OutboxAsync());
        Assert.Empty(await _cello.OrdersAsync());
    }

    [Fact]
    public async Task Two_answers_to_one_question_make_one_order()
    {
        await _cello.ReceiveAsync(NoAddress);
        var ours = await _cello.SendAsync();
        await _cello.DeliverAsync(Correspondence.Address, answers: ours);
        await _cello.DeliverAsync("Once more:\n" + Correspondence.Address, answers: ours);
        await _cello.ReadAsync();

        Assert.Single(await _cello.OrdersAsync());
        Assert.Single(await _cello.OutboxAsync(), m => m.Kind == OutboxKind.OrderReceived);
    }

    [Fact]
    public async Task A_whole_order_from_one_whom_we_have_asked_is_no_second_order_unseen()
    {
        await _cello.ReceiveAsync(NoAddress);
        await _cello.SendAsync();
        var second = await _cello.ReceiveAsync("Please send me one Bach." + Correspondence.Address);

        Assert.Equal(MailOutcome.Review, second.Outcome);
        Assert.Contains(await _cello.OpenAsync(second.Id), item => item.Code == ReasonCode.PossibleDuplicate);
        Assert.Empty(await _cello.OrdersAsync());
    }

    [Fact]
    public async Task The_whole_order_once_more_with_its_address_answers_the_question()
    {
        await _cello.ReceiveAsync(NoAddress);
        var ours = await _cello.SendAsync();
        await _cello.ReceiveAsync("Please send me two copies of Heaven Eyes." + Correspondence.Address, answers: ours);

        Assert.Equal(2, Assert.Single(Assert.Single(await _cello.OrdersAsync()).Lines).Quantity);
    }

    [Fact]
    public async Task An_out_of_office_reply_leaves_the_question_open()
    {
        await _cello.ReceiveAsync(NoAddress);
        var ours = await _cello.SendAsync();
        var machine = await _cello.ReceiveAsync(
            "I am away." + Correspondence.Address,
            answers: ours,
            headers: "Auto-Submitted: auto-replied\n"
        );
        Assert.Equal(MailOutcome.Ignored, machine.Outcome);

        await _cello.ReceiveAsync(Correspondence.Address, answers: ours);
        Assert.Single(await _cello.OrdersAsync());
    }

    [Fact]
    public async Task Copies_that_are_gone_when_the_answer_comes_are_for_a_person()
    {
        await _cello.CountStockAsync();
        var first = await _cello.ReceiveAsync(NoAddress);
        var ours = await _cello.SendAsync();
        await _cello.ChangeAsync(db =>
            db.Stock.Where(s => s.Sku == "heaven").ExecuteUpdateAsync(row => row.SetProperty(s => s.Reserved, s => s.Counted))
        );
        var second = await _cello.ReceiveAsync(Correspondence.Address, answers: ours);

        Assert.Equal(MailOutcome.Review, second.Outcome);
        Assert.Contains(await _cello.OpenAsync(second.Id), item => item.Code == ReasonCode.OutOfStock);
        Assert.NotEmpty(await _cello.OpenAsync(first.Id));
        Assert.Empty(await _cello.OrdersAsync());
    }

    [Fact]
    public async Task Nobody_is_asked_where_the_shop_does_not_want_it()
    {
        var quiet = new Correspondence(_store.Open, Shops.Cello) { AsksBuyers = false };
        await quiet.ReceiveAsync(NoAddress);

        Assert.Equal(OutboxKind.NeedsAttention, Assert.Single(await quiet.OutboxAsync()).Kind);
    }

    [Theory]
    [InlineData("X-Auto-Response-Suppress: All\n")]
    [InlineData("Precedence: list\n")]
    public async Task A_machine_is_not_asked(string header)
    {
        await _cello.ReceiveAsync(NoAddress, headers: header);
        Assert.Empty(await _cello.OutboxAsync());
    }

    public void Dispose() => _store.Dispose();

    private static ShopCatalogue Posting(ShopCatalogue shop) =>
        new(
            shop.Shop,
            shop.Currency,
            shop.Home,
            shop.Items,
            shop.Offers,
            [
                new PostageZone
                {
                    Name = "Everywhere",
                    PerOrder = Money.Of(200, shop.Currency),
                    PerItem = Money.Of(100, shop.Currency),
                },
            ],
            shop.Payment
        );
}

public sealed class ConversationOnPostgresTests : IAsyncLifetime
{
    private readonly TestPostgres _store = new();

    [Fact]
    public async Task Two_workers_that_read_two_answers_at_once_make_one_order()
    {
        var shop = new Correspondence(_store.Open, Shops.Cello);
        await shop.CountStockAsync();
        await shop.ReceiveAsync("Please send me two copies of Heaven Eyes.\n\nMargaret");
        var ours = await shop.SendAsync();
        await shop.DeliverAsync(Correspondence.Address, answers: ours);
        await shop.DeliverAsync("Hello again,\n" + Correspondence.Address, answers: ours);

        var stop = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(shop.ReadAsync, stop), Task.Run(shop.ReadAsync, stop));

        var order = Assert.Single(await shop.OrdersAsync());
        Assert.Equal((OrderState.AwaitingPayment, 2), (order.State, order.Lines[0].Quantity));
        Assert.Single(await shop.OutboxAsync(), m => m.Kind == OutboxKind.OrderReceived);
    }

    [Fact]
    public async Task Two_workers_that_read_a_second_mail_and_its_like_at_once_apply_each_once()
    {
        var shop = new Correspondence(_store.Open, Shops.Cello);
        await shop.CountStockAsync();
        await shop.ReceiveAsync("Please send me two copies of Heaven Eyes." + Correspondence.Address);
        var ours = await shop.SendAsync();
        await shop.DeliverAsync("Please add one Bach to my order.", answers: ours, subject: "Re: Your order");
        await shop.DeliverAsync("Please cancel my order.", answers: ours, subject: "Re: Your order");

        var stop = TestContext.Current.CancellationToken;
        await Task.WhenAll(Task.Run(shop.ReadAsync, stop), Task.Run(shop.ReadAsync, stop));

        var order = Assert.Single(await shop.OrdersAsync());
        Assert.Equal(OrderState.Cancelled, order.State);
        Assert.Single(await shop.OutboxAsync(), m => m.Kind == OutboxKind.OrderCancelled);
        Assert.InRange((await shop.OutboxAsync()).Count(m => m.Kind == OutboxKind.OrderReceived), 1, 2);
        await using var db = _store.Open();
        Assert.All(await db.Stock.ToListAsync(stop), count => Assert.Equal(0, count.Reserved));
    }

    public ValueTask InitializeAsync() => _store.InitializeAsync();

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
