using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Hosting.Schedule;
using OrderWorker.Store;

namespace OrderWorker.Commands;

/// <summary><c>db migrate</c>.</summary>
internal static class DatabaseCommand
{
    public static Command Create(string[] settings)
    {
        var migrate = new Command("migrate", "Makes the database, or brings it up to this program's version. Safe to repeat.");
        migrate.SetAction(
            async (_, cancellation) =>
            {
                await using var services = CommandServices.Build(settings);
                var pending = (await services.Db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
                await services.Db.BringUpToDateAsync(cancellation);
                await JobStore.PrepareAsync(
                    services.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value,
                    cancellation
                );
                await Console.Out.WriteLineAsync(
                    pending.Count == 0
                        ? "The database is up to date."
                        : $"The database is now up to date: {string.Join(", ", pending)}."
                );
                return ExitCode.Success;
            }
        );
        return new Command("db", "The database.") { migrate };
    }
}
