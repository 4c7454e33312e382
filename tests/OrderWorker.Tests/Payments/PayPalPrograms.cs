using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using OrderWorker.Payments;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>The payments' part of the program, set to a stand-in for PayPal, whose pauses between tries are short.</summary>
internal static class PayPalPrograms
{
    public static ServiceProvider For(
        PayPalStandIn payPal,
        TimeProvider clock,
        string database,
        params (string Name, string? Value)[] changed
    ) => Add(new ServiceCollection(), payPal, clock, database, changed).BuildServiceProvider();

    /// <summary>The same, with all that it logs told.</summary>
    public static ServiceProvider For(PayPalStandIn payPal, TimeProvider clock, string database, ILoggerProvider log) =>
        Add(new ServiceCollection(), payPal, clock, database)
            .AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace))
            .BuildServiceProvider();

    /// <summary>Adds it to a program that has more parts.</summary>
    public static IServiceCollection Add(
        IServiceCollection services,
        PayPalStandIn payPal,
        TimeProvider clock,
        string database,
        params (string Name, string? Value)[] changed
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Shop:From"] = "Campaign Kazakhstan <orders@shop.example>",
            ["Shop:Catalogue"] = Checkout.File("deploy", "examples", "catalogue.yaml"),
            ["Database:ConnectionString"] = database,
            ["PayPal:Environment"] = payPal.Address,
            ["PayPal:ClientId"] = PayPalStandIn.ClientId,
            ["PayPal:ClientSecret"] = PayPalStandIn.ClientSecret,
            ["PayPal:WebhookId"] = StandInWebhooks.Id,
        };
        foreach (var (name, value) in changed)
            settings[name] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return services
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<TimeProvider>(new TellingClock(clock))
            .AddLogging(log => log.ClearProviders())
            .AddStore(configuration)
            .AddShop()
            .AddPayments()
            .ConfigureAll<HttpStandardResilienceOptions>(resilience => resilience.Retry.Delay = TimeSpan.FromMilliseconds(20));
    }

    // Tells the test's time and waits in real time, so that the pauses between tries pass by themselves.
    private sealed class TellingClock(TimeProvider told) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => told.GetUtcNow();
    }
}
