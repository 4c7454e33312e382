using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrderWorker.Core.Catalogue;
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

    private WorkerApp(TempFolder folder, WebApplication app) => (_folder, _app) = (folder, app);

    public Uri Address => new(_app.Urls.Single());
    public IServiceProvider Services => _app.Services;

    public static async Task<WorkerApp> StartAsync(params string[] settings)
    {
        var folder = new TempFolder();
        var app = WorkerHost.Build([.. Settings(folder), .. settings], Configure);
        await app.StartAsync();
        return new(folder, app);
    }

    /// <summary>What the program needs to run in the folder: an SQLite file, Maildirs, and a port of its own choice.</summary>
    public static string[] Settings(TempFolder folder) =>
        [
            "--Shop:From=Campaign Kazakhstan <orders@shop.test>",
            $"--Shop:Catalogue={Checkout.File("deploy", "examples", "catalogue.yaml")}",
            $"--Shop:Templates={Checkout.File("templates")}",
            $"--Database:ConnectionString=Data Source={folder.File("orders.db")}",
            $"--Mailbox:Path={folder.File("mailbox")}",
            $"--Smtp:Path={folder.File("sent")}",
            "--Web:Urls=http://127.0.0.1:0",
        ];

    public static void Configure(WebApplicationBuilder builder)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton<IStartupFilter, RemoteAddress>();
        builder.Services.AddSingleton<ShopCatalogue>(Shops.Cello);
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

    /// <summary>Keeps cookies and follows no redirect.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

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
