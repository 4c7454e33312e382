using OrderWorker.Inbox;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class ImapOutageTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly TestMail _mail = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task A_connection_that_breaks_off_while_mails_come_loses_none_and_doubles_none()
    {
        await _mail.AppendAsync(Enumerable.Range(1, 450).Select(n => TestMail.Order($"Mail {n} {new string('x', 900)}")));
        using var proxy = new TcpProxy(TestServers.Imap) { CutAfter = 400_000 };
        var poller = new Poller(_store.Open, Poller.Imap(_mail, proxy.Port));

        var outage = await Assert.ThrowsAsync<MailboxUnavailableException>(poller.PollAsync);
        Assert.Contains("was lost", outage.Message);
        Assert.Equal(200, (await poller.StoredAsync()).Count);

        proxy.CutAfter = long.MaxValue;
        await poller.PollAsync();

        var rows = await poller.StoredAsync();
        Assert.Equal(450, rows.Count);
        Assert.Equal(450, rows.Select(row => row.Sha256).Distinct().Count());
    }

    [Fact]
    public async Task A_wrong_password_is_said_to_be_one() =>
        await RefusedAsync(With(password: "wrong"), "refused the login", "Mailbox:Password");

    [Fact]
    public async Task A_host_that_does_not_exist_is_said_not_to() =>
        await RefusedAsync(With(host: "mail.shop.invalid"), "mail.shop.invalid", "Check Mailbox:Host");

    [Fact]
    public async Task A_port_where_nobody_listens_is_named() =>
        await RefusedAsync(With(port: 1), "Cannot reach 127.0.0.1:1", "Mailbox:Port");

    [Fact]
    public async Task A_folder_that_does_not_exist_is_named() =>
        await RefusedAsync(With(folder: "Nowhere"), "no folder 'Nowhere'", "Mailbox:Folder");

    [Fact]
    public async Task A_certificate_for_another_name_is_refused() =>
        await RefusedAsync(
            With(tls: MailboxTls.Implicit, port: TestServers.Imaps.Port),
            "certificate is valid for '127.0.0.1'",
            "Mailbox:Tls"
        );

    [Fact]
    public async Task A_server_without_TLS_on_its_port_gets_no_password() =>
        await RefusedAsync(With(tls: MailboxTls.Implicit), "No safe connection", "Mailbox:Tls");

    [Theory, InlineData(MailboxTls.StartTls), InlineData(MailboxTls.Implicit)]
    public async Task Mail_comes_over_TLS_from_a_server_with_a_good_certificate(MailboxTls tls)
    {
        await _mail.AppendAsync(TestMail.Order());
        var port = tls == MailboxTls.Implicit ? TestServers.Imaps.Port : TestServers.Imap.Port;
        var poller = new Poller(_store.Open, With(host: "localhost", tls: tls, port: port));

        await poller.PollAsync();

        Assert.Single(await poller.StoredAsync());
    }

    [Fact]
    public async Task A_folder_that_the_server_refuses_stops_no_mail_from_being_stored()
    {
        await _mail.AppendAsync(TestMail.Order());
        var options = Poller.Imap(_mail, processed: new string('x', 300));
        var poller = new Poller(_store.Open, options);
        await poller.PollAsync();
        await poller.SettleAsync();
        await _mail.AppendAsync(TestMail.Order());

        var outage = await Assert.ThrowsAsync<MailboxUnavailableException>(poller.PollAsync);

        Assert.Contains("Mailbox:ProcessedFolder", outage.Message);
        Assert.Equal(2, (await poller.StoredAsync()).Count);
        Assert.Equal(2, (await _mail.MailsAsync()).Count);
    }

    private MailboxOptions With(
        string host = "127.0.0.1",
        int? port = null,
        string password = TestServers.Password,
        string folder = "INBOX",
        MailboxTls tls = MailboxTls.None
    ) =>
        new()
        {
            Kind = MailboxKind.Imap,
            Host = host,
            Port = port ?? TestServers.Imap.Port,
            Tls = tls,
            User = _mail.User,
            Password = password,
            Folder = folder,
        };

    private async Task RefusedAsync(MailboxOptions options, params string[] words)
    {
        await _mail.AppendAsync(TestMail.Order());
        var poller = new Poller(_store.Open, options);

        var outage = await Assert.ThrowsAsync<MailboxUnavailableException>(poller.PollAsync);

        Assert.All(words, word => Assert.Contains(word, outage.Message));
        Assert.DoesNotContain("wrong", outage.Message);
        Assert.Empty(await poller.StoredAsync());
        Assert.Single(await _mail.MailsAsync());
    }
}
