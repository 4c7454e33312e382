using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

public sealed class MailOutcomesTests : IDisposable
{
    private const string Address = "Margaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\n";
    private const string Order = "Please send me two copies of Heaven Eyes. I will pay by PayPal.\n\n" + Address;

    private readonly SqliteStore _store = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(Sample.Noon));
    private int _uid;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_good_order_is_placed_and_its_answer_drafted()
    {
        var mail = await DeliverAsync(Order);
        await RunAsync();

        Assert.Equal(MailOutcome.Order, (await MailAsync(mail)).Outcome);
        Assert.Equal(1600, (await AllAsync(db => db.Orders)).Single().Total);
        Assert.Equal(OutboxKind.OrderReceived, (await AllAsync(db => db.Outbox)).Single().Kind);
    }

    [Fact]
    public async Task The_same_mail_by_two_ways_is_one_order_with_one_answer()
    {
        var first = await DeliverAsync(Order, id: "<same@mail.example>");
        var second = await DeliverAsync(
            Order,
            id: "<same@mail.example>",
            more: "Received: from b by c; Mon, 8 Oct 2012 09:00:00 +0000\n"
        );
        await RunAsync();

        Assert.Equal(MailOutcome.Joined, (await MailAsync(second)).Outcome);
        Assert.Equal((await MailAsync(first)).OrderId, (await MailAsync(second)).OrderId);
        Assert.Single(await AllAsync(db => db.Outbox));
    }

    [Fact]
    public async Task A_Message_ID_that_somebody_uses_again_does_not_hide_another_buyers_order()
    {
        await DeliverAsync(Order, id: "<same@mail.example>");
        await DeliverAsync(Order.Replace("12 Orchard", "9 Orchard"), id: "<same@mail.example>", from: "m.hale@example.net");
        await RunAsync();

        Assert.Equal(2, (await AllAsync(db => db.Orders)).Count);
    }

    [Fact]
    public async Task The_same_order_a_day_later_is_asked_about()
    {
        await DeliverAsync(Order);
        var again = await DeliverAsync("Hello again!\n\n" + Order);
        await RunAsync();

        Assert.Equal(MailOutcome.Review, (await MailAsync(again)).Outcome);
        Assert.Null((await MailAsync(again)).OrderId);
        Assert.Equal(ReasonCode.PossibleDuplicate, (await AllAsync(db => db.Reviews)).Single().Code);
        Assert.Single(await AllAsync(db => db.Orders));
    }

    [Fact]
    public async Task The_missing_address_that_a_buyer_sends_later_completes_their_order()
    {
        await DeliverAsync("Please send me two copies of Heaven Eyes.\n\nMargaret Hale\n");
        await RunAsync();
        await SentAsync("<ours@shop.example>");
        var reply = await DeliverAsync(Address, more: "In-Reply-To: <ours@shop.example>\n");
        await RunAsync();

        Assert.Equal(MailOutcome.Joined, (await MailAsync(reply)).Outcome);
        Assert.Equal("LS6 2AB", (await AllAsync(db => db.Orders)).Single().ShipPostcode);
    }

    [Theory]
    [InlineData("Thank you so much!\n\nMargaret", MailOutcome.Joined)]
    [InlineData("The house number is 14, sorry.\n\nMargaret", MailOutcome.Review)]
    public async Task Thanks_belong_to_the_order_and_what_says_more_is_looked_at(string words, MailOutcome outcome)
    {
        await DeliverAsync(Order);
        await RunAsync();
        await SentAsync("<ours@shop.example>");
        var reply = await DeliverAsync(words, more: "In-Reply-To: <ours@shop.example>\n");
        await RunAsync();

        Assert.Equal(outcome, (await MailAsync(reply)).Outcome);
        Assert.NotNull((await MailAsync(reply)).OrderId);
        Assert.Single(await AllAsync(db => db.Outbox));
    }

    [Fact]
    public async Task A_bounce_of_our_mail_comes_before_staff_and_a_strangers_bounce_does_not()
    {
        await DeliverAsync(Order);
        await RunAsync();
        await SentAsync("<ours@shop.example>");
        var ours = await DeliverAsync(
            "Could not deliver.\n\nMessage-ID: <ours@shop.example>\n",
            from: "mailer-daemon@mx.example.org"
        );
        var other = await DeliverAsync(
            "Could not deliver.\n\nMessage-ID: <x@forged.example>\n",
            from: "mailer-daemon@mx.example.org"
        );
        await RunAsync();

        Assert.Equal((MailOutcome.Review, MailKind.Bounce), ((await MailAsync(ours)).Outcome, (await MailAsync(ours)).Kind));
        Assert.Equal(MailOutcome.Ignored, (await MailAsync(other)).Outcome);
        Assert.Equal(ReasonCode.MailRefused, (await AllAsync(db => db.Reviews)).Single().Code);
    }

    [Fact]
    public async Task A_buyer_whose_orders_wait_is_told_so_once_in_a_week()
    {
        for (var n = 0; n < 3; n++)
            await DeliverAsync($"Please send me {n + 2} copies of Heaven Eyes.\n\nMargaret\n");
        await RunAsync();

        Assert.Equal(OutboxKind.Question, (await AllAsync(db => db.Outbox)).Single().Kind);
        Assert.Equal(3, await CountAsync(MailOutcome.Review));
    }

    [Fact]
    public async Task A_mail_that_was_too_large_to_fetch_and_one_that_cannot_be_read_are_set_aside()
    {
        await _store.AddAsync(Sample.Mail("large"));
        await StoreAsync("<broken@mail.example>", "this is no mail"u8.ToArray());
        await RunAsync();

        Assert.Equal(2, await CountAsync(MailOutcome.Quarantined));
        Assert.Equal(
            [ReasonCode.Unreadable, ReasonCode.TooLarge],
            (await AllAsync(db => db.Reviews)).Select(r => r.Code).Order()
        );
        Assert.Empty(await AllAsync(db => db.Outbox));
    }

    [Fact]
    public async Task A_mail_that_ends_the_process_again_and_again_is_set_aside()
    {
        var mail = await DeliverAsync(Order);
        await using (var db = _store.Open())
            await db.Inbox.ExecuteUpdateAsync(row => row.SetProperty(m => m.ReadAttempts, 9), Stop);
        await RunAsync();

        Assert.Equal(MailOutcome.Quarantined, (await MailAsync(mail)).Outcome);
    }

    [Fact]
    public async Task Two_workers_at_once_make_one_order_of_each_mail()
    {
        for (var n = 1; n <= 30; n++)
            await DeliverAsync(Order.Replace("12 Orchard", $"{n} Orchard"), from: $"buyer{n}@example.org");

        await Task.WhenAll(Task.Run(RunAsync, Stop), Task.Run(RunAsync, Stop));
        await RunAsync();

        Assert.Equal(30, (await AllAsync(db => db.Orders)).Count);
        Assert.Equal(30, (await AllAsync(db => db.Outbox)).Count);
        Assert.Equal(30, await CountAsync(MailOutcome.Order));
    }

    public void Dispose() => _store.Dispose();

    private async Task RunAsync()
    {
        await using var db = _store.Open();
        var own = EmailAddress.TryParse("orders@shop.example", out var address) ? new HashSet<EmailAddress> { address } : [];
        var reader = new MailReader(Shops.Cello, own);
        var outcomes = new MailOutcomes(
            db,
            reader,
            Shops.Cello,
            Options.Create(new ShopOptions { From = "Shop <orders@shop.example>" }),
            _clock
        );
        await new ReadOrdersJob(db, reader, outcomes, new Handover(), _clock).RunAsync(Stop);
    }

    private async Task<long> DeliverAsync(string text, string? id = null, string from = "m.hale@example.org", string more = "")
    {
        var messageId = id ?? $"<m{_uid}@mail.example>";
        var raw = System.Text.Encoding.UTF8.GetBytes(
            $"From: Margaret Hale <{from}>\nTo: orders@shop.example\nSubject: CD order\nMessage-ID: {messageId}\n{more}\n{text}".ReplaceLineEndings(
                "\r\n"
            )
        );
        return await StoreAsync(messageId, raw);
    }

    private async Task<long> StoreAsync(string messageId, byte[] raw)
    {
        var row = new InboxMessage
        {
            Mailbox = "maildir:test",
            UidValidity = 0,
            Uid = $"{++_uid}",
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(raw)),
            MessageId = messageId,
            ReceivedAt = Sample.Noon,
            StoredAt = Sample.Noon,
            Size = raw.Length,
            Raw = new OrderWorker.Store.RawMail { Bytes = raw },
        };
        await _store.AddAsync(row);
        return row.Id;
    }

    // What writing and sending do to the draft.
    private async Task SentAsync(string messageId)
    {
        await using var db = _store.Open();
        var draft = await db.Outbox.SingleAsync(Stop);
        (draft.MessageId, draft.State, draft.SentAt) = (messageId, OutboxState.Sent, Sample.Noon);
        await db.SaveChangesAsync(Stop);
    }

    private async Task<InboxMessage> MailAsync(long id) => (await AllAsync(db => db.Inbox)).Single(m => m.Id == id);

    private async Task<int> CountAsync(MailOutcome outcome) => (await AllAsync(db => db.Inbox)).Count(m => m.Outcome == outcome);

    private async Task<List<T>> AllAsync<T>(Func<OrderDbContext, IQueryable<T>> rows)
    {
        await using var db = _store.Open();
        return await rows(db).ToListAsync(Stop);
    }
}
