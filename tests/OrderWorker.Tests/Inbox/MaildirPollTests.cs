using OrderWorker.Inbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class MaildirPollTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly TempFolder _folder = new();
    private readonly Poller _poller;

    public MaildirPollTests() => _poller = new Poller(_store.Open, new MailboxOptions { Path = _folder.File("mailbox") });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Mails_are_stored_whether_they_were_seen_or_not()
    {
        Deliver("new/1.host");
        Deliver("cur/2.host:2,S");

        await _poller.PollAsync();

        Assert.Equal(["1.host", "2.host"], (await _poller.StoredAsync()).Select(row => row.Uid));
    }

    [Fact]
    public async Task A_mail_that_is_still_being_written_is_left_alone()
    {
        Deliver("tmp/1.host");

        await _poller.PollAsync();

        Assert.Empty(await _poller.StoredAsync());
    }

    [Fact]
    public async Task A_Maildir_that_is_missing_is_made()
    {
        await _poller.PollAsync();

        Assert.True(Directory.Exists(_folder.File("mailbox/new")));
    }

    [Fact]
    public async Task A_mail_with_its_outcome_lies_seen_in_the_processed_folder()
    {
        Deliver("new/1.host");
        Deliver("cur/2.host:2,FT");
        await _poller.PollAsync();
        await _poller.SettleAsync();

        await _poller.PollAsync();

        Assert.Equal(["1.host:2,S", "2.host:2,FST"], Names(".Orders.Processed/cur"));
        Assert.Equal([], Names("new").Concat(Names("cur")));
        Assert.True(File.Exists(_folder.File("mailbox/.Orders.Processed/maildirfolder")));
    }

    [Fact]
    public async Task A_mail_for_a_person_lies_in_the_review_folder()
    {
        Deliver("new/1.host");
        await _poller.PollAsync();
        await _poller.SettleAsync(MailOutcome.Review);

        await _poller.PollAsync();

        Assert.Equal(["1.host:2,S"], Names(".Orders.Review/cur"));
    }

    [Fact]
    public async Task A_mail_that_gets_a_flag_is_the_same_mail()
    {
        Deliver("new/1.host");
        await _poller.PollAsync();
        File.Move(_folder.File("mailbox/new/1.host"), _folder.File("mailbox/cur/1.host:2,RS"));

        await _poller.PollAsync();

        Assert.Single(await _poller.StoredAsync());
    }

    [Fact]
    public async Task A_mail_that_is_renamed_while_it_is_read_is_still_read()
    {
        Deliver("new/1.host");
        await using var session = await _poller.Mailbox.OpenAsync(Cancellation);
        var entries = await session.DescribeAsync(await session.ListAsync(0, Cancellation), Cancellation);
        File.Move(_folder.File("mailbox/new/1.host"), _folder.File("mailbox/cur/1.host:2,S"));

        Assert.Single(await session.FetchAsync(entries, Cancellation));
    }

    [Fact]
    public async Task A_mail_that_vanishes_is_no_fault()
    {
        Deliver("new/1.host");
        Deliver("new/2.host");
        await _poller.PollAsync();
        await _poller.SettleAsync();
        File.Delete(_folder.File("mailbox/new/1.host"));

        await _poller.PollAsync();

        Assert.All(await _poller.StoredAsync(), row => Assert.NotNull(row.FiledAt));
        Assert.Equal(["2.host:2,S"], Names(".Orders.Processed/cur"));
    }

    [Fact]
    public async Task A_path_that_cannot_be_a_Maildir_is_named_with_its_setting()
    {
        _folder.Write("mailbox", "a file, not a folder");

        var outage = await Assert.ThrowsAsync<MailboxUnavailableException>(_poller.PollAsync);

        Assert.Contains("Mailbox:Path", outage.Message);
        Assert.Contains(_folder.File("mailbox"), outage.Message);
    }

    [Theory]
    [InlineData("Message-ID: <a@b.example>\n\nHello", "<a@b.example>")]
    [InlineData("Subject: x\r\nmessage-id:\r\n <a@b.example>\r\n\r\nHello", "<a@b.example>")]
    [InlineData("Message-Id : <a@b.example> (a comment)\n\nHello", "<a@b.example>")]
    [InlineData("Message-ID: a@b.example\n\nHello", "<a@b.example>")]
    [InlineData("Message-ID: <first@b.example>\nMessage-ID: <second@b.example>\n\n", "<first@b.example>")]
    [InlineData("Subject: x\n\nMessage-ID: <in.the.text@b.example>\n", null)]
    [InlineData("Message-ID: <a\0b@c.example>\n\n", null)]
    [InlineData("Message-ID: <>\n\n", null)]
    [InlineData("Message-ID:\n\n", null)]
    [InlineData("\0\0\0\n\n", null)]
    [InlineData("", null)]
    public async Task The_Message_ID_is_kept_where_there_is_a_usable_one(string raw, string? expected)
    {
        _folder.Write("mailbox/new/1.host", raw);

        await _poller.PollAsync();

        Assert.Equal(expected, Assert.Single(await _poller.StoredAsync()).MessageId);
    }

    [Fact]
    public async Task A_mail_of_nothing_but_headers_is_stored_at_once()
    {
        var raw = "References:" + string.Concat(Enumerable.Repeat("\r\n <x@y.example>", 500_000));
        _folder.Write("mailbox/new/1.host", raw);

        await _poller.PollAsync().WaitAsync(TimeSpan.FromSeconds(5), Cancellation);

        Assert.Equal(raw.Length, Assert.Single(await _poller.StoredAsync()).Size);
    }

    private void Deliver(string file) => _folder.Write($"mailbox/{file}", $"Subject: CD order\n\nMail {file}\n");

    private IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFiles(_folder.File($"mailbox/{folder}")).Select(file => Path.GetFileName(file)).Order();
}
