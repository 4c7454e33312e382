using Microsoft.Extensions.Options;
using OrderWorker.Hosting;
using OrderWorker.Settings;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Hosting;

public sealed class StartUpTests
{
    [Fact]
    public async Task Wrong_settings_stop_the_program_with_a_sentence_each()
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            WorkerApp.StartAsync("--Web:Urls=8080", "--Shop:PayWithin=00:00:01")
        );

        Assert.Contains("8080", failure.Message + failure.OptionsName);
    }

    [Fact]
    public async Task Copies_left_are_taken_from_the_catalogue_at_start()
    {
        await using var app = await WorkerApp.StartAsync();

        var left = await app.ReadAsync(db => OrderWorker.Store.StockKeeping.CopiesLeftAsync(db, CancellationToken.None));

        Assert.Equal(60, left[Shops.Rise]);
    }

    [Fact]
    public void A_secret_that_a_file_should_hold_and_does_not_stops_the_program()
    {
        var failure = Assert.Throws<SettingsException>(() => WorkerHost.Build(["--Smtp:PasswordFile=/no/such/file"]));

        Assert.Contains("Smtp:PasswordFile names '/no/such/file'", failure.Message);
    }
}
