using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

/// <summary>A server that restores a backup or moves house may give all mails new UIDs; it then changes UIDVALIDITY.</summary>
public sealed class RenumberedMailboxTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly TestMail _mail = new();
    private readonly Poller _poller;

    public RenumberedMailboxTests() => _poller = new Poller(_store.Open, Poller.Imap(_mail));

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Mails_of_a_renumbered_mailbox_join_the_order_they_became_before()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();
        await _store.AddAsync(Sample.Order());
        await using (var db = _store.Open())
        {
            var mail = db.Inbox.Single();
            (mail.Outcome, mail.OrderId) = (MailOutcome.Order, db.Orders.Single().Id);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await RenumberAsync();
        await _mail.AppendAsync(TestMail.Order("Another order"));
        await _poller.PollAsync();

        var rows = await _poller.StoredAsync();
        Assert.Equal([MailOutcome.Order, MailOutcome.Joined, MailOutcome.Waiting], rows.Select(row => row.Outcome));
        Assert.Equal(rows[0].OrderId, rows[1].OrderId);
        Assert.Equal(2, rows.Select(row => row.UidValidity).Distinct().Count());
    }

    [Fact]
    public async Task A_mail_not_yet_read_when_the_mailbox_was_renumbered_is_read_once()
    {
        await _mail.AppendAsync(TestMail.Order());
        await _poller.PollAsync();

        await RenumberAsync();
        await _poller.PollAsync();

        Assert.Equal([MailOutcome.Waiting, MailOutcome.Joined], (await _poller.StoredAsync()).Select(row => row.Outcome));
    }

    [Fact]
    public async Task Every_mail_of_a_renumbered_mailbox_is_filed_in_the_end()
    {
        await _mail.AppendAsync(TestMail.Order(), TestMail.Order());
        await _poller.PollAsync();

        await RenumberAsync();
        await _poller.SettleAsync();
        await _poller.PollAsync();

        Assert.All(await _poller.StoredAsync(), row => Assert.NotNull(row.FiledAt));
        Assert.Empty(await _mail.MailsAsync());
        Assert.Equal(2, (await _mail.MailsAsync("Orders/Processed")).Count);
    }

    // Dovecot numbers a Maildir anew when the files are gone in which it keeps the numbers.
    private async Task RenumberAsync()
    {
        foreach (var file in Directory.EnumerateFiles(_mail.Folder, "dovecot*"))
            File.Delete(file);
        // The new validity is a time in seconds, so two within one second would be the same.
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
    }
}
