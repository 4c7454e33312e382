using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>Mails that nobody should answer, or that do not go back where they came from, through the real job.</summary>
public sealed class OddMailTests : IDisposable
{
    private const string Order =
        "Hello,\n\nplease send me one copy of Heaven Eyes.\n\nMargaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB\n\nI will pay by PayPal.\n";

    private readonly SqliteStore _store = new();

    public void Dispose() => _store.Dispose();

    [Theory]
    [InlineData("From: jo@example.org, kim@example.org\nSubject: CD order", Order, MailOutcome.Review)]
    [InlineData("Subject: CD order", Order, MailOutcome.Quarantined)]
    [InlineData("From: Shop <orders@shop.test>\nSubject: CD order", Order, MailOutcome.Ignored)]
    [InlineData("From: Shop <Orders+web@SHOP.test>\nSubject: CD order", Order, MailOutcome.Ignored)]
    [InlineData("From: jo@example.org\nAuto-Submitted: auto-replied\nSubject: Re: CD order", Order, MailOutcome.Ignored)]
    [InlineData("From: jo@example.org\nList-Id: <music.example.org>\nSubject: CD order", Order, MailOutcome.Ignored)]
    [InlineData("From: gmail-noreply@mail.example\nSubject: CD order", Order, MailOutcome.Ignored)]
    [InlineData("From: MAILER-DAEMON@mx.example\nSubject: Returned mail", Order, MailOutcome.Ignored)]
    [InlineData("From: jo@example.org\nSubject: Automatic reply: Your order K-1", "I am away until Monday.", MailOutcome.Ignored)]
    [InlineData(
        "From: jo@example.org\nSubject: Re: Your order K-1",
        "I am out of the office until Monday and will read your mail then.\n\nOn Fri, 20 Nov 2026, Shop wrote:\n> Thank you for your order K-1:\n> 1 x Heaven Eyes (CD)\n> Margaret Hale\n> 12 Orchard Street\n> Leeds LS6 2AB\n",
        MailOutcome.Ignored
    )]
    public async Task No_answer_goes_to(string headers, string body, MailOutcome outcome)
    {
        await _store.AddAsync(
            ReadingDesk.Stored("1", $"{headers}\nTo: orders@shop.test\nMessage-ID: <1@mail.example>\n\n{body}")
        );

        await new ReadingDesk(_store.Open).ReadAsync();

        await using var db = _store.Open();
        var mail = await db.Inbox.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((outcome, 0), (mail.Outcome, await db.Outbox.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("post@example.org", "post@example.org")]
    [InlineData("jo@thief.example", "jo@example.org")]
    [InlineData("a@thief.example, post@example.org", "jo@example.org")]
    public async Task An_answer_goes_to_another_address_only_in_the_senders_own_house(string replyTo, string answered)
    {
        await _store.AddAsync(
            ReadingDesk.Stored(
                "1",
                $"From: Jo <jo@example.org>\nReply-To: {replyTo}\nTo: orders@shop.test\nSubject: CD order\n\n{Order}"
            )
        );

        await new ReadingDesk(_store.Open).ReadAsync();

        await using var db = _store.Open();
        Assert.Equal(answered, (await db.Outbox.SingleAsync(TestContext.Current.CancellationToken)).To);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_id_of_many_kilobytes_or_with_odd_bytes_is_no_obstacle(bool odd)
    {
        var random = new Random(1);
        var id = odd
            ? "a\0b\u0001@mail.example"
            : string.Concat(Enumerable.Range(0, 20_000).Select(_ => (char)random.Next('a', 'z')));
        await _store.AddAsync(
            ReadingDesk.Stored(
                "1",
                $"From: Jo <jo@example.org>\nTo: orders@shop.test\nMessage-ID: <{id}>\nReferences: <{id}>\nSubject: CD order\n\n{Order}"
            )
        );

        await new ReadingDesk(_store.Open).ReadAsync();

        await using var db = _store.Open();
        var mail = await db.Inbox.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(MailOutcome.Order, mail.Outcome);
        Assert.False(mail.MessageId?.Length > 500 || mail.MessageId?.Any(char.IsControl) == true);
    }

    [Fact]
    public async Task Each_of_many_strange_mails_gets_an_outcome_and_none_becomes_an_order()
    {
        byte[][] strange =
        [
            [],
            [0, 0, 0, 0],
            [.. Enumerable.Range(0, 256).Select(i => (byte)i)],
            "\r\n\r\n"u8.ToArray(),
            .. StrangerTests.Mails().Select(mail => mail.Raw),
        ];
        await _store.AddAsync([.. strange.Select((raw, index) => ReadingDesk.Stored($"{index}", raw))]);

        await new ReadingDesk(_store.Open).ReadAsync();

        await using var db = _store.Open();
        Assert.False(await db.Inbox.AnyAsync(m => m.Outcome == MailOutcome.Waiting, TestContext.Current.CancellationToken));
        Assert.False(await db.Orders.AnyAsync(TestContext.Current.CancellationToken));
        Assert.Empty(
            await db
                .Inbox.Where(m => !m.ReplyAllowed && db.Outbox.Any(o => o.InboxMessageId == m.Id))
                .ToListAsync(TestContext.Current.CancellationToken)
        );
    }
}
