using System.CommandLine;
using System.Globalization;
using OrderWorker.Payments;

namespace OrderWorker.Commands;

/// <summary><c>payments sync</c>: one look at PayPal, now.</summary>
internal static class SyncCommand
{
    public static Command Create(string[] settings)
    {
        var since = new Option<DateOnly?>("--since")
        {
            Description =
                "Read again from this day on, as 2026-01-31; PayPal has three years. Without it, from where the last look ended.",
            CustomParser = parsed =>
            {
                if (
                    DateOnly.TryParseExact(
                        parsed.Tokens.Single().Value,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        default,
                        out var day
                    )
                )
                    return day;
                parsed.AddError($"--since is '{parsed.Tokens.Single().Value}'; give a day as 2026-01-31.");
                return null;
            },
        };
        var command = new Command("sync", "Asks PayPal for payments once, now.") { since };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                return await RunAsync(services.Services, parsed.GetValue(since), cancellation);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, DateOnly? since, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        if (since > today)
        {
            await Console.Error.WriteLineAsync($"--since is {since:yyyy-MM-dd}, which is still to come; give a day up to today.");
            return ExitCode.WrongUsage;
        }

        var sync = services.GetRequiredService<SyncPaymentsJob>();
        var result = await WithProgressAsync(progress =>
            sync.RunAsync(since?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), progress, cancellation)
        );
        if (result is null)
        {
            Console.Out.WriteLine("PayPal:Environment is off, so PayPal was not asked; set it to live to read the account.");
            return ExitCode.Success;
        }

        Console.Out.WriteLine(
            $"PayPal: {PaymentsCommand.Words(result.Change)}. It has told everything until {result.CompleteUntil.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC; newer payments may take three hours to show."
        );
        await PaymentsCommand.ReconcileAsync(services, cancellation);
        return ExitCode.Success;
    }

    private static Task<SyncResult?> WithProgressAsync(Func<IProgress<SyncProgress>, Task<SyncResult?>> sync) =>
        ProgressBars
            .Create()
            .StartAsync(context =>
            {
                var task = context.AddTask("Days", maxValue: 1);
                return sync(
                    new Progress<SyncProgress>(at =>
                    {
                        task.MaxValue = Math.Max((at.Until - at.From).TotalDays, 1);
                        task.Value = (at.At - at.From).TotalDays;
                    })
                );
            });
}
