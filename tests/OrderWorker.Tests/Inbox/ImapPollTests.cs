using System.Text;
using MailKit;
using MailKit.Search;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class ImapPollTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly TestMail _mail = new();
    private readonly Poller _poller;

    public ImapPollTests() => _poller = new Poller(_store.Open, Poller.Imap(_mail));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_mail_is_stored_byte_for_byte_with_the_time_the_server_got_it()
    {
        var bytes = TestMail.Order(messageId: "<a001@mail.example>");
        await _mail.AppendAsync([bytes], date: "20-Nov-2026 14:30:00 +0200");

        await _poller.PollAsync();

        var row = Assert.Single(await _poller.StoredAsync());
        Assert.Equal(bytes, row.Raw!.Bytes);
        Assert.Equal(bytes.Length, row.Size);
        Assert.Equal("<a001@mail.example>", row.MessageId);
        Assert.Equal(new DateTime(2026, 11, 20, 12, 30, 0, DateTimeKind.Utc), row.ReceivedAt);
        Assert.Equal(MailOutcome.Waiting, row.Outcome);
        Assert.Equal([Step.ReadOrders], _poller.Hints);
    }

    [Fact]
    public async Task However_often_it_is_polled_a_mail_is_stored_once()
    {
        await _mail.AppendAsync(TestMail.Order(), TestMail.Order());

        for (var poll = 1; poll <= 3; poll++)
        {
            await _poller.PollAsync();
            _poller.Clock.Advance(TimeSpan.FromMinutes(6));
        }

        Assert.Equal(2, (await _poller.StoredAsync()).Count);
    }

    [Fact]
    public async Task A_mail_that_someone_has_seen_already_is_stored_like_any_other()
    {
        await _mail.AppendAsync([TestMail.Order()], flags: "\\Seen");

        await _poller.PollAsync();

        Assert.Single(await _poller.StoredAsync());
    }

    [Fact]
    public async Task Storing_a_mail_leaves_it_unseen_in_its_place()
    {
        await _mail.AppendAsync(TestMail.Order());

        await _poller.PollAsync();

        using var client = await _mail.ConnectAsync();
        await client.Inbox!.OpenAsync(FolderAccess.ReadOnly, Cancellation);
        Assert.Single(await client.Inbox.SearchAsync(SearchQuery.NotSeen, Cancellation));
    }

    [Fact]
    public async Task A_mail_with_its_outcome_is_moved_to_the_processed_folder()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();
        await _poller.SettleAsync();

        await _poller.PollAsync();

        Assert.Empty(await _mail.MailsAsync());
        Assert.Single(await _mail.MailsAsync("Orders/Processed"));
        Assert.NotNull(Assert.Single(await _poller.StoredAsync()).FiledAt);
    }

    [Theory, InlineData(MailOutcome.Review), InlineData(MailOutcome.Quarantined)]
    public async Task A_mail_for_a_person_is_moved_to_the_review_folder(MailOutcome outcome)
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();
        await _poller.SettleAsync(outcome);

        await _poller.PollAsync();

        Assert.Single(await _mail.MailsAsync("Orders/Review"));
        Assert.Empty(await _mail.MailsAsync("Orders/Processed"));
    }

    [Fact]
    public async Task The_folders_that_are_made_are_shown_by_mail_programs()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();
        await _poller.SettleAsync();
        await _poller.PollAsync();

        using var client = await _mail.ConnectAsync();
        Assert.True((await client.GetFolderAsync("Orders/Processed", Cancellation)).IsSubscribed);
    }

    [Fact]
    public async Task Where_no_folder_is_set_a_mail_stays_and_is_not_stored_again()
    {
        var poller = new Poller(_store.Open, Poller.Imap(_mail, processed: ""));
        await _mail.AppendAsync(TestMail.Order());
        await poller.PollAsync();
        await poller.SettleAsync();

        await poller.PollAsync();
        poller.Clock.Advance(TimeSpan.FromHours(1));
        await poller.PollAsync();

        Assert.Single(await _mail.MailsAsync());
        Assert.NotNull(Assert.Single(await poller.StoredAsync()).FiledAt);
    }

    [Fact]
    public async Task A_mail_that_someone_moved_away_meanwhile_counts_as_filed()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();
        await _poller.SettleAsync();
        await DeleteAllAsync();

        await _poller.PollAsync();

        Assert.NotNull(Assert.Single(await _poller.StoredAsync()).FiledAt);
    }

    [Fact]
    public async Task A_mail_that_goes_while_a_poll_runs_is_left_out_and_the_others_are_stored()
    {
        await _mail.AppendAsync(TestMail.Order("Gone"), TestMail.Order("Stays"));
        await using var session = await _poller.Mailbox.OpenAsync(Cancellation);
        var entries = await session.DescribeAsync(await session.ListAsync(0, Cancellation), Cancellation);
        await DeleteAllAsync(onlyFirst: true);

        var fetched = await session.FetchAsync(entries, Cancellation);

        Assert.Contains("Stays", Encoding.ASCII.GetString(Assert.Single(fetched).Bytes));
    }

    [Fact]
    public async Task A_worker_that_died_after_the_commit_has_its_mail_moved_by_the_next()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.StoreAsync();
        await _poller.SettleAsync();

        var next = new Poller(_store.Open, Poller.Imap(_mail));
        await next.PollAsync();

        Assert.Single(await next.StoredAsync());
        Assert.Single(await _mail.MailsAsync("Orders/Processed"));
    }

    [Fact]
    public async Task A_worker_that_died_after_the_move_has_it_noted_by_the_next()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.StoreAsync();
        await _poller.SettleAsync();
        await using (var session = await _poller.Mailbox.OpenAsync(Cancellation))
            await session.MoveAsync(await session.ListAsync(0, Cancellation), "Orders/Processed", Cancellation);

        await _poller.PollAsync();

        Assert.NotNull(Assert.Single(await _poller.StoredAsync()).FiledAt);
        Assert.Single(await _mail.MailsAsync("Orders/Processed"));
    }

    [Fact]
    public async Task A_worker_that_died_while_moving_holds_up_the_next_for_half_a_minute()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.StoreAsync();
        await _poller.SettleAsync();
        await using (var db = _store.Open())
        {
            db.MailboxPositions.Single().FilingUntil = _poller.Clock.GetUtcNow().UtcDateTime.AddSeconds(30);
            await db.SaveChangesAsync(Cancellation);
        }

        await _poller.PollAsync();
        Assert.Single(await _mail.MailsAsync());

        _poller.Clock.Advance(TimeSpan.FromSeconds(31));
        await _poller.PollAsync();
        Assert.Single(await _mail.MailsAsync("Orders/Processed"));
    }

    [Fact]
    public async Task A_mail_that_shows_up_late_under_a_low_UID_is_found_within_ten_minutes()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();
        await using (var db = _store.Open())
        {
            db.MailboxPositions.Single().LastUid = 1000;
            await db.SaveChangesAsync(Cancellation);
        }

        await _mail.AppendAsync(TestMail.Order("Late"));
        await _poller.PollAsync();
        Assert.Single(await _poller.StoredAsync());

        _poller.Clock.Advance(TimeSpan.FromMinutes(10));
        await _poller.PollAsync();

        Assert.Equal(2, (await _poller.StoredAsync()).Count);
    }

    [Fact]
    public async Task A_backlog_of_many_batches_is_stored_whole()
    {
        await _mail.AppendAsync(Enumerable.Range(1, 450).Select(n => TestMail.Order($"Mail {n}")));

        await _poller.PollAsync();

        var rows = await _poller.StoredAsync();
        Assert.Equal(450, rows.Select(row => row.Sha256).Distinct().Count());
        Assert.Equal(3, _poller.Hints.Count);
    }

    [Fact]
    public async Task A_mail_of_26_MB_is_noted_unread_and_holds_up_no_other()
    {
        var large = TestMail.Order(new string('x', 70) + "\r\n" + new string('y', 26 * 1024 * 1024));
        await _mail.AppendAsync(large, TestMail.Order());

        await _poller.PollAsync();

        var rows = await _poller.StoredAsync();
        Assert.Equal(2, rows.Count);
        Assert.Null(rows[0].Raw);
        Assert.Equal(large.Length, rows[0].Size);
        Assert.NotNull(rows[1].Raw);
    }

    private async Task DeleteAllAsync(bool onlyFirst = false)
    {
        using var client = await _mail.ConnectAsync();
        await client.Inbox!.OpenAsync(FolderAccess.ReadWrite, Cancellation);
        var uids = await client.Inbox.SearchAsync(SearchQuery.All, Cancellation);
        var gone = onlyFirst ? uids.Take(1).ToList() : uids;
        await client.Inbox.AddFlagsAsync(gone, MessageFlags.Deleted, silent: true, Cancellation);
        await client.Inbox.ExpungeAsync(gone, Cancellation);
    }
}
