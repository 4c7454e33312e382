using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Inbox;
using OrderWorker.Outbox;
using OrderWorker.Settings;
using OrderWorker.Store;
using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary><c>check</c>: tries every connection and says what is right and what is wrong.</summary>
internal static class CheckCommand
{
    public static Command Create(string[] settings)
    {
        var command = new Command(
            "check",
            "Tries the settings, the catalogue and every connection, changes nothing, and says what is right and what is wrong."
        );
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var services = CommandServices.Build(settings);
                var rows = new List<CheckRow>();
                var parts = Parts(services).ToList();
                await AnsiConsole
                    .Progress()
                    .AutoClear(true)
                    .StartAsync(async progress =>
                    {
                        foreach (var (what, check) in parts)
                        {
                            var task = progress.AddTask(what, maxValue: 1);
                            rows.AddRange(await TryAsync(what, check, cancellation));
                            task.Value = 1;
                        }
                    });
                Print(rows);
                return rows.TrueForAll(row => row.Ok) ? ExitCode.Success : ExitCode.Failure;
            }
        );
        return command;
    }

    private static IEnumerable<(string What, Func<CancellationToken, Task<IReadOnlyList<CheckRow>>> Check)> Parts(
        CommandServices services
    )
    {
        yield return ("Settings", _ => Task.FromResult(Settings(services.Services)));
        yield return ("Catalogue", _ => Task.FromResult(Catalogue(services.Services.GetRequiredService<ShopCatalogue>())));
        yield return ("Database", cancellation => DatabaseAsync(services.Db, cancellation));
        yield return ("Mailbox", services.Services.GetRequiredService<MailboxConnectionTest>().RunAsync);
        yield return ("Outgoing mail", services.Services.GetRequiredService<SmtpConnectionTest>().RunAsync);
    }

    // One part that fails does not keep the others from being tried.
    private static async Task<IReadOnlyList<CheckRow>> TryAsync(
        string what,
        Func<CancellationToken, Task<IReadOnlyList<CheckRow>>> check,
        CancellationToken cancellation
    )
    {
        try
        {
            return await check(cancellation);
        }
        catch (Exception failure) when (Failures.Sentence(failure) is { } sentence)
        {
            return [new CheckRow(what, false, sentence)];
        }
    }

    private static IReadOnlyList<CheckRow> Settings(IServiceProvider services)
    {
        services.GetRequiredService<Microsoft.Extensions.Options.IStartupValidator>().Validate();
        return [new("Settings", true, "All settings are within what they may be.")];
    }

    private static IReadOnlyList<CheckRow> Catalogue(ShopCatalogue catalogue) =>
        [
            new(
                "Catalogue",
                true,
                $"{catalogue.Shop}: {catalogue.Items.Count} items, {catalogue.Offers.Count} offers, {catalogue.Currency}."
            ),
        ];

    private static async Task<IReadOnlyList<CheckRow>> DatabaseAsync(OrderDbContext db, CancellationToken cancellation)
    {
        if (db is SqliteOrderDbContext && !await db.Database.CanConnectAsync(cancellation))
            return [new("Database", true, "The SQLite file does not exist yet; it is made at the first start.")];

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        return pending == 0 || db is SqliteOrderDbContext
            ? [new("Database", true, $"{db.Database.ProviderName?.Split('.').Last()} answers.")]
            : [new("Database", false, $"It answers and lacks {pending} migrations; run 'orderworker db migrate'.")];
    }

    private static void Print(IReadOnlyList<CheckRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "What", "What was found");
        foreach (var row in rows)
            table.AddRow(new Markup(row.Ok ? "[green]right[/]" : "[red]wrong[/]"), new Text(row.What), new Text(row.Sentence));
        AnsiConsole.Write(table);
    }
}
