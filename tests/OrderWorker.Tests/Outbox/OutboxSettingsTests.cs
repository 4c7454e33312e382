using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Values;
using OrderWorker.Outbox;
using OrderWorker.Shop;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Outbox;

public sealed class OutboxSettingsTests
{
    [Fact]
    public void Without_any_setting_mail_is_written_to_a_maildir()
    {
        var smtp = Options<SmtpOptions>([]);

        Assert.Equal((SmtpKind.Maildir, "data/sent", 500), (smtp.Kind, smtp.Path, smtp.MaxPerHour));
    }

    [Theory]
    [InlineData("Smtp:Host is not set", "Smtp:Kind=smtp")]
    [InlineData(
        "Smtp:Tls is none and Smtp:Host is 'mx.example.org'",
        "Smtp:Kind=smtp",
        "Smtp:Host=mx.example.org",
        "Smtp:Tls=none"
    )]
    [InlineData("Smtp:User and Smtp:Password go together", "Smtp:Kind=smtp", "Smtp:Host=mx.example.org", "Smtp:User=shop")]
    [InlineData("Smtp:Port is 0; give a value from 1 to 65535", "Smtp:Port=0")]
    [InlineData("Smtp:MaxPerHour is 0", "Smtp:MaxPerHour=0")]
    public void A_wrong_way_out_is_named(string sentence, params string[] settings) =>
        Assert.Contains(sentence, Assert.Throws<OptionsValidationException>(() => Options<SmtpOptions>(settings)).Message);

    [Theory]
    [InlineData("Smtp:Tls=none", "Smtp:Host=localhost")]
    [InlineData("Smtp:Tls=none", "Smtp:Host=127.0.0.1")]
    [InlineData("Smtp:Tls=starttls", "Smtp:Host=mx.example.org")]
    [InlineData("Smtp:Tls=implicit", "Smtp:Host=mx.example.org", "Smtp:User=shop", "Smtp:Password=secret")]
    public void Encryption_may_be_left_out_on_this_machine_only(params string[] settings) =>
        Assert.Equal(SmtpKind.Smtp, Options<SmtpOptions>([.. settings, "Smtp:Kind=smtp"]).Kind);

    [Theory]
    [InlineData("Shop:From is 'nobody'", "Shop:From=nobody")]
    [InlineData("Shop:TimeZone is 'Europe/Leeds'", "Shop:From=a@shop.example", "Shop:TimeZone=Europe/Leeds")]
    public void A_wrong_sender_or_time_zone_is_named(string sentence, params string[] settings) =>
        Assert.Contains(sentence, Assert.Throws<OptionsValidationException>(() => Options<ShopOptions>(settings)).Message);

    [Theory]
    [InlineData("none", "")]
    [InlineData("checkout", "")]
    [InlineData("https://paypal.me/cello", "https://paypal.me/cello/12.00GBP")]
    [InlineData("https://www.paypal.me/cello/", "https://www.paypal.me/cello/12.00GBP")]
    public void A_pay_link_asks_for_the_amount(string setting, string link) =>
        Assert.Equal(link, Options<PayLinkOptions>([$"PayPal:PayLink={setting}"]).For(Money.Of(1200, Currency.Of("GBP"))));

    [Theory]
    [InlineData("https://evil.example/cello")]
    [InlineData("javascript:alert(1)")]
    public void A_pay_link_to_elsewhere_is_named(string setting) =>
        Assert.Contains(
            $"PayPal:PayLink is '{setting}'",
            Assert.Throws<OptionsValidationException>(() => Options<PayLinkOptions>([$"PayPal:PayLink={setting}"])).Message
        );

    [Fact]
    public async Task The_check_of_the_way_out_says_what_is_wrong()
    {
        int port;
        using (var server = new SmtpFake())
            port = server.Port;
        using var rig = new OutboxRig(OutboxRig.SmtpTo(port));

        var row = Assert.Single(await rig.CheckAsync());

        Assert.False(row.Ok);
        Assert.Contains("Check Smtp:Host and Smtp:Port", row.Sentence);
    }

    [Fact]
    public async Task The_check_of_the_way_out_sends_nothing()
    {
        using var server = new SmtpFake();
        using var rig = new OutboxRig(server);

        Assert.True(Assert.Single(await rig.CheckAsync()).Ok);
        Assert.Empty(server.Received);
    }

    private static T Options<T>(string[] settings)
        where T : class
    {
        var values = settings.Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => (string?)s[1]);
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        services.AddShop().AddOutbox();
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<T>>().Value;
    }
}
