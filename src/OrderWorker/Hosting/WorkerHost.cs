using Microsoft.Extensions.Options;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Hosting.Web;
using OrderWorker.Payments.PayLinks;
using OrderWorker.Payments.PayPal.Webhooks;
using OrderWorker.Settings;

namespace OrderWorker.Hosting;

/// <summary>The whole program as a web host: stages, schedule, dashboard, health.</summary>
public static class WorkerHost
{
    /// <summary>Longer than Hangfire waits for its jobs, so that a mail that is being sent is sent.</summary>
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(30);

    /// <summary>Settings come from <c>appsettings.json</c> in the working folder, over it the environment, over that the command line.</summary>
    /// <param name="args">As <c>--Mailbox:Host=mail.example.org</c>.</param>
    /// <param name="configure">Called before anything is read from the settings.</param>
    /// <returns>Not yet started: starting it checks the settings, the catalogue and the database.</returns>
    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.AddPlainConsole();
        configure?.Invoke(builder);
        builder.Configuration.AddSecretFiles();
        builder.Services.AddSettings<WebOptions>(WebOptions.Section);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = ShutdownTimeout);
        // First of the hosted services: nothing runs before it has succeeded.
        builder.Services.AddHostedService<StartUp>();
        builder.Services.AddOrderWorker(builder.Configuration);
        builder.Services.AddSchedule().AddDashboard().AddHealth().AddTelemetry(builder.Configuration);

        var app = builder.Build();
        foreach (var url in app.Services.GetRequiredService<IOptions<WebOptions>>().Value.Urls.Split(';'))
            app.Urls.Add(url);
        app.MapDashboard();
        app.MapPayPalWebhooks();
        app.MapPayLinks();
        app.MapHealth();
        return app;
    }
}
