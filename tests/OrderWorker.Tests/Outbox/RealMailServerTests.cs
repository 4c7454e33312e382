using Microsoft.EntityFrameworkCore;
using MimeKit;
using OrderWorker.Outbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

/// <summary>Against Postfix and PostgreSQL as shops run them.</summary>
public sealed class RealMailServerTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    private static SmtpOptions Submission(string password = TestServers.Password) =>
        new()
        {
            Kind = SmtpKind.Smtp,
            Host = "localhost",
            Port = TestServers.Submission.Port,
            Tls = SmtpTls.StartTls,
            User = "shop",
            Password = password,
        };

    [Fact]
    public async Task An_answer_reaches_the_buyers_mailbox_once_in_its_thread()
    {
        var buyer = new TestMail();
        using var rig = new OutboxRig(Submission());
        await rig.OrderAsync(change: order => (order.BuyerEmail, order.BuyerEmailKey) = (buyer.Address, buyer.Address));
        await rig.WriteAsync();

        await rig.SendAsync();
        await rig.SendAsync();

        var mail = Assert.Single(await buyer.AwaitMailsAsync(1));
        Assert.Equal("Your order K-1042 at Campaign Kazakhstan", mail.Subject);
        Assert.Equal("<a001@mail.example>", mail.Headers[HeaderId.InReplyTo]);
        Assert.Equal("auto-replied", mail.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("<orders@shop.example>", mail.Headers[HeaderId.ReturnPath]);
        Assert.Contains("£12.00", mail.TextBody);
    }

    [Fact]
    public async Task An_address_that_the_server_refuses_goes_to_staff()
    {
        using var rig = new OutboxRig(Submission());
        var id = await rig.OrderAsync(change: order => order.BuyerEmail = "m.hale@reject.test");
        await rig.WriteAsync();

        await rig.SendAsync();

        Assert.Equal(OutboxState.Refused, (await rig.RowAsync(id)).State);
        Assert.StartsWith("550 5.1.1", Assert.Single(rig.Reviews()).Found);
    }

    [Fact]
    public async Task A_wrong_password_is_named_and_nothing_is_lost()
    {
        using var rig = new OutboxRig(Submission("wrong"));
        var id = await rig.OrderAsync();
        await rig.WriteAsync();

        var error = await Assert.ThrowsAsync<MailServerUnavailableException>(() => rig.SendAsync());

        Assert.Contains("Check Smtp:User and Smtp:Password", error.Message);
        Assert.DoesNotContain("wrong", error.Message);
        Assert.Equal((OutboxState.Due, 0), ((await rig.RowAsync(id)).State, (await rig.RowAsync(id)).Attempts));
    }

    [Fact]
    public async Task Two_workers_on_PostgreSQL_send_each_mail_once()
    {
        using var server = new SmtpFake();
        using var rig = new OutboxRig(OutboxRig.SmtpTo(server.Port), postgres: postgres);
        for (var nth = 1; nth <= 20; nth++)
            await rig.OrderAsync(nth);

        await Task.WhenAll(rig.WriteAsync(), rig.WriteAsync());
        await Task.WhenAll(rig.SendAsync(), rig.SendAsync());

        Assert.Equal(20, server.Received.Select(mail => mail.To).Distinct().Count());
        Assert.Equal(20, server.Received.Count);
    }

    [Fact]
    public async Task A_claim_that_was_taken_away_does_not_send_on_PostgreSQL_either()
    {
        await postgres.AddAsync(
            new OutboxMessage
            {
                Key = "test/claim",
                Kind = OutboxKind.OrderReceived,
                Revision = 1,
                To = "a@example.org",
                ToKey = "a@example.org",
                State = OutboxState.Due,
                CreatedAt = Sample.Noon,
                DueAt = Sample.Noon.AddDays(9),
            }
        );
        await using var db = postgres.Open();
        var id = db.Outbox.AsNoTracking().Single(m => m.Key == "test/claim").Id;
        var now = Sample.Noon.AddDays(9).AddTicks(7); // finer than PostgreSQL keeps it
        var first = await db.ClaimAsync(id, "one", now, TimeSpan.FromMinutes(3));

        Assert.Null(await db.ClaimAsync(id, "two", now, TimeSpan.FromMinutes(3)));
        Assert.True(await db.NoteHandoverAsync(first!, now));
        Assert.True(await db.TakeAwayAsync(db.Outbox.AsNoTracking().Single(m => m.Id == id), OutboxState.Held, now));
        Assert.False(await db.NoteHandoverAsync(first!, now));
    }
}
