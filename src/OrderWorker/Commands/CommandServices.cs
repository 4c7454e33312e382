using Microsoft.Extensions.Logging.Console;
using OrderWorker.Hosting;
using OrderWorker.Settings;
using OrderWorker.Store;

namespace OrderWorker.Commands;

/// <summary>The program's parts for a command that does one thing and ends: no schedule, no web server.</summary>
public sealed class CommandServices : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly AsyncServiceScope _scope;

    private CommandServices(IHost host) => (_host, _scope) = (host, host.Services.CreateAsyncScope());

    public IServiceProvider Services => _scope.ServiceProvider;
    public OrderDbContext Db => Services.GetRequiredService<OrderDbContext>();

    /// <param name="settings">From the command line, over the environment, over <c>appsettings.json</c>.</param>
    public static CommandServices Build(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings });
        builder.Configuration.AddSecretFiles();
        // Standard output belongs to what the command prints.
        builder.Logging.AddPlainConsole();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddOrderWorker(builder.Configuration);
        return new(builder.Build());
    }

    /// <summary>The same, with the database ready: an SQLite file is made or brought up to date, PostgreSQL has to be so already.</summary>
    /// <exception cref="SettingsException">The PostgreSQL database is older than this program.</exception>
    public static async Task<CommandServices> BuildWithStoreAsync(string[] settings, CancellationToken cancellation)
    {
        var services = Build(settings);
        try
        {
            await services.Db.PrepareAsync(cancellation);
            return services;
        }
        catch
        {
            await services.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
        else
            _host.Dispose();
    }
}
