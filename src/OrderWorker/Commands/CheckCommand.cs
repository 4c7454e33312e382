using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Catalogue;
using OrderWorker.Inbox;
using OrderWorker.Outbox;
using OrderWorker.Payments.PayPal;
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
            "Tries settings, catalogue, templates and every connection, and says what is right and what is wrong. Moves and sends no mail."
        );
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var services = CommandServices.Build(settings);
                var rows = await RunAsync([.. Parts(services)], cancellation);
                Print(rows);
                return rows.All(row => row.Ok) ? ExitCode.Success : ExitCode.Failure;
            }
        );
        return command;
    }

    private static async Task<IReadOnlyList<CheckRow>> RunAsync(IReadOnlyList<Part> parts, CancellationToken cancellation)
    {
        var rows = new List<CheckRow>();
        await ProgressBars
            .Create()
            .AutoClear(true)
            .StartAsync(async progress =>
            {
                foreach (var part in parts)
                {
                    var task = progress.AddTask(part.What, maxValue: 1);
                    rows.AddRange(await TryAsync(part, cancellation));
                    task.Value = 1;
                }
            });
        return rows;
    }

    // What a part needs is made when it is tried, so that a wrong setting of one does not hide the others.
    private static IEnumerable<Part> Parts(CommandServices services)
    {
        yield return new("Settings", _ => Task.FromResult(Settings(services.Services)));
        yield return new("Catalogue", _ => Task.FromResult(Catalogue(Need<ShopCatalogue>(services))));
        yield return new("Templates", _ => Task.FromResult(Templates(Need<MailTemplates>(services))));
        yield return new("Database", cancellation => DatabaseAsync(services.Db, cancellation));
        yield return new("Mailbox", cancellation => Need<MailboxConnectionTest>(services).RunAsync(cancellation));
        yield return new("Outgoing mail", cancellation => Need<SmtpConnectionTest>(services).RunAsync(cancellation));
        yield return new("PayPal", cancellation => Need<PayPalConnectionTest>(services).RunAsync(cancellation));
    }

    // One part that fails does not keep the others from being tried.
    private static async Task<IReadOnlyList<CheckRow>> TryAsync(Part part, CancellationToken cancellation)
    {
        try
        {
            return await part.Check(cancellation);
        }
        catch (OptionsValidationException) when (part.What != "Settings")
        {
            return [new CheckRow(part.What, false, "Not tried: a setting that it needs is wrong.")];
        }
        catch (Exception failure) when (Failures.Sentence(failure) is { } sentence)
        {
            return [new CheckRow(part.What, false, sentence)];
        }
    }

    private static IReadOnlyList<CheckRow> Settings(IServiceProvider services)
    {
        services.GetRequiredService<IStartupValidator>().Validate();
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

    // Loading them has checked every name in them.
    private static IReadOnlyList<CheckRow> Templates(MailTemplates _) => [new("Templates", true, "All mails can be written.")];

    private static T Need<T>(CommandServices services)
        where T : notnull => services.Services.GetRequiredService<T>();

    private static async Task<IReadOnlyList<CheckRow>> DatabaseAsync(OrderDbContext db, CancellationToken cancellation)
    {
        if (db is SqliteOrderDbContext && !await db.Database.CanConnectAsync(cancellation))
            return [new("Database", true, "The SQLite file does not exist yet; it is made at the first start.")];

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).Count();
        return pending == 0 || db is SqliteOrderDbContext
            ? [new("Database", true, $"{db.Database.ProviderName?.Split('.').Last()} answers.")]
            : [new("Database", false, $"It answers and lacks {pending} migrations; run 'orderworker db migrate'.")];
    }

    private sealed record Part(string What, Func<CancellationToken, Task<IReadOnlyList<CheckRow>>> Check);

    private static void Print(IReadOnlyList<CheckRow> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "What", "What was found");
        foreach (var row in rows)
            table.AddRow(new Markup(row.Ok ? "[green]right[/]" : "[red]wrong[/]"), new Text(row.What), new Text(row.Sentence));
        AnsiConsole.Write(table);
    }
}
