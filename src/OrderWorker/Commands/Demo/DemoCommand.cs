using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Hosting;
using OrderWorker.Payments;
using OrderWorker.Payments.Activity;
using OrderWorker.Review;
using OrderWorker.Store;
using Spectre.Console;

namespace OrderWorker.Commands.Demo;

/// <summary><c>demo</c>: a made-up shop, worked by the real program.</summary>
internal static class DemoCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(200);

    public static Command Create(string[] settings)
    {
        var once = new Option<bool>("--once")
        {
            Description = "Ends when every mail has its outcome, instead of serving the dashboard.",
        };
        var command = new Command(
            "demo",
            "A made-up shop in a temporary folder: sample mails in, orders, money and answers out, dashboard to look at."
        )
        {
            once,
        };
        command.SetAction((parsed, cancellation) => RunAsync(settings, parsed.GetValue(once), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] settings, bool once, CancellationToken cancellation)
    {
        var shop = DemoShop.Create();
        AnsiConsole.MarkupLineInterpolated($"A made-up shop in [bold]{shop.Folder}[/]: {shop.Mails} mails wait in its mailbox.");
        // Ending at once, nobody looks at the dashboard: any free port will do.
        string[] web = once ? ["--Web:Urls=http://127.0.0.1:0"] : [];
        await using var app = WorkerHost.Build(
            [.. shop.Settings, .. web, .. settings],
            quiet => quiet.Logging.SetMinimumLevel(LogLevel.Warning)
        );
        await app.StartAsync(cancellation);

        var settled = await WorkAsync(app.Services, shop, cancellation);
        var count = app.Services.GetRequiredService<ReviewCount>();
        count.Forget(); // a page that is open may have had it counted before the last mail was read
        await using (var scope = app.Services.CreateAsyncScope())
            await DemoReport.PrintAsync(
                scope.ServiceProvider.GetRequiredService<OrderDbContext>(),
                shop,
                count.Open(),
                cancellation
            );
        if (once)
        {
            await app.StopAsync(cancellation);
            return settled ? ExitCode.Success : ExitCode.Failure;
        }

        AnsiConsole.MarkupLineInterpolated(
            $"The dashboard: [link]{app.Urls.First()}[/]   (Ctrl+C ends the demo; the folder stays)"
        );
        await app.WaitForShutdownAsync(cancellation);
        return settled ? ExitCode.Success : ExitCode.Failure;
    }

    private static async Task<bool> WorkAsync(IServiceProvider services, DemoShop shop, CancellationToken cancellation) =>
        await ProgressBars
            .Create()
            .StartAsync(async progress =>
            {
                var reading = progress.AddTask("Reading the mails", maxValue: shop.Mails);
                if (
                    !await UntilAsync(
                        services,
                        async db =>
                            (reading.Value = await db.Inbox.CountAsync(m => m.Outcome != MailOutcome.Waiting, cancellation))
                            >= shop.Mails,
                        cancellation
                    )
                )
                    return false;

                var importing = progress.AddTask("Importing PayPal's activity download", maxValue: 1);
                await ImportAsync(services, shop, cancellation);
                importing.Value = 1;

                var answering = progress.AddTask("Matching the money, answering the buyers").IsIndeterminate();
                var done = await UntilAsync(services, db => SettledAsync(db, cancellation), cancellation);
                answering.IsIndeterminate(false).Value = answering.MaxValue;
                return done;
            });

    private static async Task ImportAsync(IServiceProvider services, DemoShop shop, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<OrderDbContext>();
        var clock = scope.ServiceProvider.GetRequiredService<TimeProvider>();
        var text = DemoShop
            .ReadText("activity.csv")
            .Replace(
                "{yesterday}",
                clock.GetUtcNow().AddDays(-1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                StringComparison.Ordinal
            );
        foreach (
            var mail in await db
                .Inbox.Where(m => m.OrderId != null && m.MessageId != null)
                .Select(m => new { m.MessageId, m.Order!.Number })
                .ToListAsync(cancellation)
        )
            text = text.Replace(
                $"{{order:{mail.MessageId!.Trim('<', '>').Split('@')[0]}}}",
                mail.Number,
                StringComparison.Ordinal
            );
        await File.WriteAllTextAsync(shop.ActivityFile, text, cancellation);
        var file = ActivityFile.Read(
            await File.ReadAllBytesAsync(shop.ActivityFile, cancellation),
            DateOrder.DayFirst,
            TimeZoneInfo.Utc
        );
        await scope.ServiceProvider.GetRequiredService<ActivityImport>().TakeAsync(file, null, cancellation);
        await scope.ServiceProvider.GetRequiredService<ReconcilePaymentsJob>().RunAsync(cancellation);
    }

    private static async Task<bool> SettledAsync(OrderDbContext db, CancellationToken cancellation)
    {
        OutboxState[] moving = [OutboxState.Draft, OutboxState.Due, OutboxState.Sending];
        return !await db.Outbox.AnyAsync(m => moving.Contains(m.State), cancellation)
            && !await db.Orders.AnyAsync(o => o.ReconcileDueAt != null, cancellation);
    }

    private static async Task<bool> UntilAsync(
        IServiceProvider services,
        Func<OrderDbContext, Task<bool>> reached,
        CancellationToken cancellation
    )
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) < Patience)
        {
            await using (var scope = services.CreateAsyncScope())
            {
                if (await reached(scope.ServiceProvider.GetRequiredService<OrderDbContext>()))
                    return true;
            }

            await Task.Delay(Glance, clock, cancellation);
        }

        return false;
    }
}
