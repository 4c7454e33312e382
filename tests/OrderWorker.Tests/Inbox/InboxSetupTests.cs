using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderWorker.Inbox;
using OrderWorker.Settings;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Inbox;

public sealed class InboxSetupTests
{
    [Theory]
    [InlineData("imap:orders@localhost/INBOX", "imap", "localhost")]
    [InlineData("pop3:orders@localhost", "pop3", "localhost")]
    public void The_settings_choose_the_mailbox(string name, string kind, string host)
    {
        using var services = Services(
            ("Kind", kind),
            ("Host", host),
            ("Port", "1143"),
            ("Tls", "starttls"),
            ("User", "orders"),
            ("Password", "secret")
        );

        Assert.Equal(name, services.GetRequiredService<IMailbox>().Name);
    }

    [Fact]
    public void Without_settings_it_is_a_Maildir_below_the_working_folder()
    {
        using var services = Services();

        Assert.Equal($"maildir:{Path.GetFullPath("data/mailbox")}", services.GetRequiredService<IMailbox>().Name);
    }

    [Theory]
    [InlineData("Mailbox:Host is not set", "Kind=imap;User=u;Password=p")]
    [InlineData("Mailbox:User is not set", "Kind=imap;Host=mail.example;Password=p")]
    [InlineData("Mailbox:PasswordFile", "Kind=imap;Host=mail.example;User=u")]
    [InlineData("Mailbox:Tls is 'none'", "Kind=imap;Host=mail.example;User=u;Password=p;Tls=none")]
    [InlineData("Mailbox:ReviewFolder is 'inbox'", "Kind=imap;Host=mail.example;User=u;Password=p;ReviewFolder=inbox")]
    [InlineData("Mailbox:Port is 993", "Kind=pop3;Host=mail.example;User=u;Password=p")]
    [InlineData("Mailbox:Port is 0", "Port=0")]
    [InlineData("Mailbox:Path is not set", "Kind=maildir;Path=")]
    public void A_wrong_setting_is_named(string words, string settings)
    {
        var pairs = settings.Split(';').Select(pair => pair.Split('=')).Select(pair => (pair[0], pair[1]));
        using var services = Services([.. pairs]);

        var wrong = Assert.Throws<OptionsValidationException>(() =>
            services.GetRequiredService<IOptions<MailboxOptions>>().Value
        );

        Assert.Contains(wrong.Failures, failure => failure.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_says_how_many_mails_lie_in_the_mailbox()
    {
        var mail = new TestMail();
        await mail.AppendAsync(TestMail.Order());

        var rows = await CheckAsync(Poller.Imap(mail));

        Assert.All(rows, row => Assert.True(row.Ok));
        Assert.Contains("1 mail", rows[0].Sentence);
    }

    [Fact]
    public async Task A_check_of_a_mailbox_that_is_out_of_reach_says_what_to_do()
    {
        var rows = await CheckAsync(Poller.Imap(new TestMail(), port: 1));

        var row = Assert.Single(rows);
        Assert.False(row.Ok);
        Assert.Contains("Check Mailbox:Host and Mailbox:Port", row.Sentence);
    }

    private static Task<IReadOnlyList<CheckRow>> CheckAsync(MailboxOptions options)
    {
        var set = Options.Create(options);
        var test = new MailboxConnectionTest(new ImapMailbox(set, TimeProvider.System), set);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private static ServiceProvider Services(params (string Setting, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(s => $"Mailbox:{s.Setting}", s => (string?)s.Value))
            .Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<Handover>();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddInbox();
        return services.BuildServiceProvider();
    }
}
