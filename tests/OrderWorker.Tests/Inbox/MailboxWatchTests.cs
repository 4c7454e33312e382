using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Inbox;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class MailboxWatchTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    private readonly TestMail _mail = new();
    private readonly SemaphoreSlim _woken = new(0);
    private readonly Handover _handover = new();

    public MailboxWatchTests() => _handover.Ready += _ => _woken.Release();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task New_mail_on_the_server_wakes_a_poll_within_seconds()
    {
        using var watch = await StartAsync(new ImapMailbox(Options.Create(Poller.Imap(_mail)), TimeProvider.System));
        Assert.True(await _woken.WaitAsync(Soon, Cancellation), "It polls once when it begins to watch.");

        await _mail.AppendAsync(TestMail.Order());
        Assert.True(await _woken.WaitAsync(Soon, Cancellation));

        await _mail.AppendAsync(TestMail.Order());
        Assert.True(await _woken.WaitAsync(Soon, Cancellation));
        await watch.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_watch_comes_back_after_the_connection_broke()
    {
        using var proxy = new TcpProxy(TestServers.Imap) { CutAfter = 3000 };
        using var watch = await StartAsync(new ImapMailbox(Options.Create(Poller.Imap(_mail, proxy.Port)), TimeProvider.System));
        Assert.True(await _woken.WaitAsync(Soon, Cancellation));

        proxy.CutAfter = 0;
        await _mail.AppendAsync(TestMail.Order());
        await Task.Delay(TimeSpan.FromSeconds(1), Cancellation);
        proxy.CutAfter = long.MaxValue;

        Assert.True(await _woken.WaitAsync(Soon, Cancellation), "Having come back it polls, since mail may have come meanwhile.");
        await watch.StopAsync(Cancellation);
    }

    [Fact]
    public async Task A_server_that_froze_is_given_up_when_it_does_not_end_its_IDLE()
    {
        var clock = new FakeTimeProvider();
        using var proxy = new TcpProxy(TestServers.Imap);
        var mailbox = new ImapMailbox(Options.Create(Poller.Imap(_mail, proxy.Port)), clock);
        var watching = mailbox.WatchAsync(() => _woken.Release(), Cancellation);
        await _woken.WaitAsync(Soon, Cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);

        proxy.Freeze();
        clock.Advance(TimeSpan.FromMinutes(9));
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);
        Assert.False(watching.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(30));

        var outage = await Assert.ThrowsAsync<MailboxUnavailableException>(() => watching.WaitAsync(Soon, Cancellation));
        Assert.Contains("IDLE", outage.Message);
    }

    [Fact]
    public async Task An_IDLE_is_renewed_after_nine_minutes_and_goes_on_waking()
    {
        var clock = new FakeTimeProvider();
        var mailbox = new ImapMailbox(Options.Create(Poller.Imap(_mail)), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var watching = mailbox.WatchAsync(() => _woken.Release(), end.Token);
        await _woken.WaitAsync(Soon, Cancellation);
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);

        clock.Advance(TimeSpan.FromMinutes(9));
        await Task.Delay(TimeSpan.FromMilliseconds(500), Cancellation);
        await _mail.AppendAsync(TestMail.Order());

        Assert.True(await _woken.WaitAsync(Soon, Cancellation));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching.WaitAsync(Soon, Cancellation));
    }

    [Fact]
    public async Task A_server_that_knows_no_IDLE_is_asked_each_minute()
    {
        var clock = new FakeTimeProvider();
        using var proxy = new TcpProxy(TestServers.Imap) { Hidden = "IDLE" };
        var mailbox = new ImapMailbox(Options.Create(Poller.Imap(_mail, proxy.Port)), clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var watching = mailbox.WatchAsync(() => _woken.Release(), end.Token);
        await _woken.WaitAsync(Soon, Cancellation);

        await _mail.AppendAsync(TestMail.Order());
        Assert.False(await _woken.WaitAsync(TimeSpan.FromSeconds(1), Cancellation));
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await _woken.WaitAsync(Soon, Cancellation));
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watching.WaitAsync(Soon, Cancellation));
    }

    [Fact]
    public async Task A_watch_that_cannot_begin_stops_at_once_when_the_program_does()
    {
        var options = Poller.Imap(_mail, port: 1);
        using var watch = await StartAsync(new ImapMailbox(Options.Create(options), TimeProvider.System));

        await watch.StopAsync(Cancellation).WaitAsync(Soon, Cancellation);

        Assert.True(watch.ExecuteTask!.IsCompleted);
        Assert.False(watch.ExecuteTask.IsFaulted);
    }

    [Fact]
    public async Task New_mail_in_a_Maildir_wakes_a_poll_within_seconds()
    {
        using var folder = new TempFolder();
        using var watch = await StartAsync(new MaildirMailbox(Options.Create(new MailboxOptions { Path = folder.Path })));
        Assert.True(await _woken.WaitAsync(Soon, Cancellation));

        var written = folder.Write("tmp/1.host", "Subject: CD order\n\nOne Heaven Eyes, please.\n");
        File.Move(written, folder.File("new/1.host"));

        Assert.True(await _woken.WaitAsync(Soon, Cancellation));
        await watch.StopAsync(Cancellation);
    }

    private async Task<MailboxWatch> StartAsync(IMailbox mailbox)
    {
        var watch = new MailboxWatch(
            mailbox,
            Options.Create(new MailboxOptions()),
            _handover,
            TimeProvider.System,
            NullLogger<MailboxWatch>.Instance
        );
        await watch.StartAsync(Cancellation);
        return watch;
    }
}
