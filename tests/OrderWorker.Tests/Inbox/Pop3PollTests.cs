using OrderWorker.Inbox;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class Pop3PollTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly TestMail _mail = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Mails_of_a_POP3_server_are_stored_once_and_stay_there()
    {
        var bytes = TestMail.Order();
        await _mail.AppendAsync(bytes, TestMail.Order());
        var poller = new Poller(_store.Open, Pop3(TestServers.Password));

        await poller.PollAsync();
        await poller.SettleAsync();
        await poller.PollAsync();

        var rows = await poller.StoredAsync();
        Assert.Equal(2, rows.Count);
        Assert.Equal(bytes, rows[0].Raw!.Bytes);
        Assert.All(rows, row => Assert.NotNull(row.FiledAt));
        Assert.Equal(2, (await _mail.MailsAsync()).Count);
    }

    [Fact]
    public async Task An_empty_POP3_mailbox_is_no_fault()
    {
        var poller = new Poller(_store.Open, Pop3(TestServers.Password));

        await poller.PollAsync();

        Assert.Empty(await poller.StoredAsync());
    }

    [Fact]
    public async Task A_wrong_POP3_password_is_said_to_be_one()
    {
        var poller = new Poller(_store.Open, Pop3("wrong"));

        var outage = await Assert.ThrowsAsync<MailboxUnavailableException>(poller.PollAsync);

        Assert.Contains("Mailbox:Password", outage.Message);
    }

    private MailboxOptions Pop3(string password) =>
        new()
        {
            Kind = MailboxKind.Pop3,
            Host = "127.0.0.1",
            Port = TestServers.Pop3.Port,
            Tls = MailboxTls.None,
            User = _mail.User,
            Password = password,
        };
}
