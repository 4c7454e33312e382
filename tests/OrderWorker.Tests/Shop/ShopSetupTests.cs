using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Shop;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Shop;

public sealed class ShopSetupTests
{
    [Fact]
    public async Task The_program_starts_on_good_settings_and_knows_shop_and_catalogue()
    {
        using var host = Host();
        await host.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, host.Services.GetRequiredService<ShopCatalogue>().Items.Count);
        var shop = host.Services.GetRequiredService<ShopIdentity>();
        Assert.Equal(("Campaign Kazakhstan", "orders@example.org"), (shop.Name, shop.Address.Text));
    }

    [Fact]
    public void A_catalogue_with_a_mistake_is_never_handed_out()
    {
        using var folder = new TempFolder();
        using var host = Host(("Shop:Catalogue", folder.Write("shop.yaml", "shop: X")));

        var fault = Assert.Throws<CatalogueFileException>(host.Services.GetRequiredService<ShopCatalogue>);

        Assert.Contains("currency is missing", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Shop:From", "Campaign Kazakhstan", "Shop:From is 'Campaign Kazakhstan'; write Name <address>")]
    [InlineData("Shop:From", "", "Shop:From is not set")]
    [InlineData("Shop:TimeZone", "Europe/Londn", "Shop:TimeZone is 'Europe/Londn'; give a name such as Europe/London.")]
    public async Task A_wrong_setting_stops_the_program_and_is_named(string setting, string value, string message)
    {
        using var host = Host((setting, value));

        var fault = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            host.StartAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains(message, Assert.Single(fault.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Northgate Folk <orders@example.org>", "Northgate Folk", "orders@example.org")]
    [InlineData("\"Folk, Northgate\" <orders@example.org>", "Folk, Northgate", "orders@example.org")]
    [InlineData("<orders@example.org>", "", "orders@example.org")]
    [InlineData(" orders@example.org ", "", "orders@example.org")]
    public void A_sender_is_a_name_and_an_address(string from, string name, string address)
    {
        Assert.True(ShopIdentity.TryParse(from, out var shop));
        Assert.Equal((name, address), (shop.Name, shop.Address.Text));
    }

    [Theory]
    [InlineData("Northgate\r\nBcc: x <orders@example.org>")]
    [InlineData("Northgate <orders>")]
    [InlineData("A <a@example.org>, B <b@example.org>")]
    [InlineData("Northgate orders@example.org")]
    public void Anything_else_is_no_sender(string from)
    {
        Assert.False(ShopIdentity.TryParse(from, out _));
    }

    private static IHost Host(params (string Key, string Value)[] settings)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["Shop:Catalogue"] = Checkout.File("tests", "OrderWorker.Tests", "Catalogues", "cello.yaml"),
                ["Shop:From"] = "Campaign Kazakhstan <orders@example.org>",
            }
        );
        builder.Configuration.AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value));
        builder.Services.AddShop();
        return builder.Build();
    }
}
