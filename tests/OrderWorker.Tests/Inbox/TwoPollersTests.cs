using OrderWorker.Core.Reading;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class TwoPollersTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    private readonly TestMail _mail = new();

    [Theory, InlineData(false), InlineData(true)]
    public async Task Two_workers_that_poll_at_once_store_and_move_each_mail_once(bool onPostgres)
    {
        using var sqlite = new SqliteStore();
        Func<OrderDbContext> open = onPostgres ? postgres.Open : sqlite.Open;
        await _mail.AppendAsync(Enumerable.Range(1, 250).Select(n => TestMail.Order($"Mail {n}")));
        var workers = new[] { new Poller(open, Poller.Imap(_mail)), new Poller(open, Poller.Imap(_mail)) };

        await Task.WhenAll(workers.Select(worker => worker.PollAsync()));
        await workers[0].SettleAsync();
        await Task.WhenAll(workers.Select(worker => worker.PollAsync()));
        // The one that came second may have left the moving to the other and found more to do afterwards.
        await workers[0].PollAsync();

        var rows = await workers[0].StoredAsync();
        Assert.Equal(250, rows.Count);
        Assert.All(rows, row => Assert.NotNull(row.FiledAt));
        Assert.Empty(await _mail.MailsAsync());
        Assert.Equal(250, (await _mail.MailsAsync("Orders/Processed")).Count);
    }

    [Fact]
    public async Task A_poll_that_comes_too_late_with_a_batch_stores_what_is_left_of_it()
    {
        await _mail.AppendAsync(TestMail.Order("One"), TestMail.Order("Two"));
        var late = new Poller(postgres.Open, Poller.Imap(_mail));
        var cancellation = TestContext.Current.CancellationToken;
        await using var session = await late.Mailbox.OpenAsync(cancellation);
        await using var slow = new SlowSession(
            session,
            beforeFetch: async () =>
            {
                await using var db = postgres.Open();
                db.Inbox.Add(Row(late.Mailbox.Name, session.UidValidity, uid: "1"));
                await db.SaveChangesAsync(cancellation);
            }
        );

        Assert.Equal(1, await late.StoreAsync(slow));

        Assert.Equal(["1", "2"], (await late.StoredAsync()).Select(row => row.Uid));
    }

    private static InboxMessage Row(string mailbox, long epoch, string uid) =>
        new()
        {
            Mailbox = mailbox,
            UidValidity = epoch,
            Uid = uid,
            Sha256 = new string('0', 64),
            ReceivedAt = Sample.Noon,
            StoredAt = Sample.Noon,
            Size = 1,
            Kind = MailKind.Other,
        };
}
