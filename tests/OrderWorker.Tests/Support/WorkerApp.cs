using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderWorker.Hosting;
using OrderWorker.Store;

namespace OrderWorker.Tests.Support;

/// <summary>The whole program in this process, on a free port, in a folder of its own.</summary>
public sealed class WorkerApp : IAsyncDisposable
{
    /// <summary>A request with this header seems to come from the address that it names.</summary>
    public const string RemoteHeader = "X-Test-Remote";

    private readonly TempFolder _folder;
    private readonly WebApplication _app;

    private WorkerApp(TempFolder folder, WebApplication app, TestLog log) => (_folder, _app, Log) = (folder, app, log);

    public Uri Address => new(_app.Urls.Single());
    public IServiceProvider Services => _app.Services;
    public TestLog Log { get; }

    public static async Task<WorkerApp> StartAsync(params string[] settings)
    {
        var folder = new TempFolder();
        var log = new TestLog();
        var app = WorkerHost.Build([.. Settings(folder), .. settings], builder => Configure(builder, log));
        await app.StartAsync();
        return new(folder, app, log);
    }

    /// <summary>Looks again and again until something is so, and fails after a quarter of a minute.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (!await isSo())
            await Task.Delay(100, patience.Token);
    }

    // What the program needs to run in the folder: an SQLite file, Maildirs, and a port of its own choice.
    private static string[] Settings(TempFolder folder) =>
        [
            "--Shop:From=Campaign Kazakhstan <orders@shop.test>",
            $"--Shop:Catalogue={Checkout.File("deploy", "examples", "catalogue.yaml")}",
            $"--Shop:Templates={Checkout.File("templates")}",
            $"--Database:ConnectionString=Data Source={folder.File("orders.db")}",
            $"--Mailbox:Path={folder.File("mailbox")}",
            $"--Smtp:Path={folder.File("sent")}",
            "--Web:Urls=http://127.0.0.1:0",
        ];

    private static void Configure(WebApplicationBuilder builder, TestLog log)
    {
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Services.AddSingleton<IStartupFilter, RemoteAddress>();
    }

    /// <summary>Stores rows, in one transaction.</summary>
    public async Task AddAsync(params object[] rows)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync();
    }

    public async Task<T> ReadAsync<T>(Func<OrderDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<OrderDbContext>());
    }

    public Visitor Visit() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private sealed class RemoteAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
            app =>
            {
                app.Use(
                    (context, rest) =>
                    {
                        if (context.Request.Headers[RemoteHeader] is [{ } remote])
                            context.Connection.RemoteIpAddress = System.Net.IPAddress.Parse(remote);
                        return rest(context);
                    }
                );
                next(app);
            };
    }
}
