using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

/// <summary>The program does not start on a mistake: it names what is wrong, where, and what would be right.</summary>
public sealed class WrongSettingsTests : IDisposable
{
    private readonly ShopFolder _shop = new();

    [Theory]
    [InlineData("--Smtp:Port=0", "Smtp:Port is 0; give a value from 1 to 65535.")]
    [InlineData("--Smtp:Port=ten", "Smtp:Port is 'ten'; give a whole number.")]
    [InlineData("--Mailbox:Kind=pigeon", "Mailbox:Kind is 'pigeon'; give one of maildir, imap, pop3.")]
    [InlineData("--Database:Provider=oracle", "Database:Provider is 'oracle'; give one of sqlite, postgres.")]
    [InlineData("--Shop:PayWithin=soon", "Shop:PayWithin is 'soon'; give a time like 00:05:00")]
    [InlineData("--Shop:From=", "Shop:From is not set; give it a value.")]
    [InlineData("--Shop:Catalogue=gone.yaml", "gone.yaml does not exist")]
    [InlineData("--Shop:Templates=gone", "Shop:Templates is 'gone', and there is no folder")]
    [InlineData("--Web:Urls=8080", "Web:Urls is '8080'; give one as http://127.0.0.1:8080.")]
    [InlineData("--Mailbox:PasswordFile=gone", "Mailbox:PasswordFile names 'gone', which cannot be read")]
    public Task Run_stops_on_a_wrong_setting_and_names_it(string setting, string sentence) => StopsAsync(sentence, setting);

    [Fact]
    public async Task Run_stops_on_a_mistake_in_the_catalogue_and_names_its_line()
    {
        var catalogue = await File.ReadAllTextAsync(_shop.Files.File("catalogue.yaml"), TestContext.Current.CancellationToken);
        _shop.Files.Write("twice.yaml", catalogue.Replace("sku: bach", "sku: heaven", StringComparison.Ordinal));

        await StopsAsync("twice.yaml, line 39: items[3].sku is 'heaven', as in line 33", "--Shop:Catalogue=twice.yaml");
    }

    [Fact]
    public async Task Run_stops_on_a_template_with_an_unknown_name_and_names_its_line()
    {
        foreach (var file in Directory.EnumerateFiles(Checkout.File("templates")))
            _shop.Files.Write(
                $"own/{Path.GetFileName(file)}",
                await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
            );
        _shop.Files.Write("own/order-received.subject.liquid", "\nYour order {{ order.nubmer }}");

        await StopsAsync("order-received.subject.liquid, line 2: there is no 'order.nubmer'", "--Shop:Templates=own");
    }

    [Fact]
    public async Task Where_another_program_has_the_port_that_is_said()
    {
        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();

        var run = await _shop.RunAsync("run", ShopFolder.From, $"--Web:Urls=http://{other.LocalEndpoint}");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"http://{other.LocalEndpoint}: address already in use.", run.Errors, StringComparison.Ordinal);
        Assert.Contains("set Web:Urls to another port", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_says_which_setting_is_wrong_and_tries_the_rest()
    {
        var check = await _shop.RunAsync("check", ShopFolder.From, "--Smtp:Port=0");

        Assert.Equal((1, ""), (check.ExitCode, check.Errors));
        Assert.Matches("wrong │ Settings +│ Smtp:Port is 0; give a value from 1 to 65535.", check.Output);
        Assert.Contains("wrong │ Outgoing mail", check.Output, StringComparison.Ordinal);
        Assert.Contains("right │ Catalogue", check.Output, StringComparison.Ordinal);
        Assert.Contains("right │ Mailbox", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_finds_a_good_shop_right()
    {
        var check = await _shop.RunAsync("check", ShopFolder.From);

        Assert.Equal((0, ""), (check.ExitCode, check.Errors));
        Assert.DoesNotContain("wrong", check.Output, StringComparison.Ordinal);
        Assert.Contains("Campaign Kazakhstan: 3 items, 2 offers, GBP.", check.Output, StringComparison.Ordinal);
    }

    public void Dispose() => _shop.Dispose();

    // The later of two settings counts. A port of the system's choice: nothing may get so far as to use it.
    private async Task StopsAsync(string sentence, string setting)
    {
        var run = await _shop.RunAsync("run", "--Web:Urls=http://127.0.0.1:0", ShopFolder.From, setting);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }
}
