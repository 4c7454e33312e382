using System.CommandLine;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using OrderWorker.Payments.Books;
using OrderWorker.Shop;
using OrderWorker.Store.Journal;

namespace OrderWorker.Commands;

/// <summary><c>payments export</c> and <c>payments audit</c>: the books, for the treasurer.</summary>
internal static class BooksCommand
{
    public static Command Export(string[] settings)
    {
        var format = new Option<string>("--format") { Description = "csv, hledger or beancount.", Required = true };
        format.AcceptOnlyFromAmong("csv", "hledger", "beancount");
        var since = Day("--since", "Only money that moved on this day or later: 2026-11-01.");
        var until = Day("--until", "Only money that moved before this day: 2026-12-01.");
        var output = new Option<FileInfo?>("--output", "-o") { Description = "The file to write; without it, standard output." };
        var command = new Command("export", "Writes the books in double entry, for a bookkeeping program or a spreadsheet.")
        {
            format,
            since,
            until,
            output,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                if (parsed.GetValue(until) is { } end && end <= parsed.GetValue(since))
                {
                    await Console.Error.WriteLineAsync(
                        $"--until is {end:yyyy-MM-dd}; give a day after --since, which is {parsed.GetValue(since):yyyy-MM-dd}."
                    );
                    return ExitCode.WrongUsage;
                }

                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var shop = services.Services.GetRequiredService<IOptions<ShopOptions>>().Value;
                var zone = TimeZoneInfo.FindSystemTimeZoneById(shop.TimeZone);
                var books = new BooksSlice(
                    services.Db,
                    Start(parsed.GetValue(since), zone),
                    Start(parsed.GetValue(until), zone),
                    zone
                );
                StreamWriter file;
                try
                {
                    file = Open(parsed.GetValue(output));
                }
                catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
                {
                    await Console.Error.WriteLineAsync($"Nothing was written: {cause.Message}");
                    return ExitCode.Failure;
                }

                await using var closed = file;
                await (
                    parsed.GetValue(format) switch
                    {
                        "hledger" => HledgerBooks.WriteAsync(books, file, cancellation),
                        "beancount" => BeancountBooks.WriteAsync(books, file, cancellation),
                        _ => CsvBooks.WriteAsync(books, file, cancellation),
                    }
                );
                return ExitCode.Success;
            }
        );
        return command;
    }

    public static Command Audit(string[] settings)
    {
        var command = new Command("audit", "Holds the books against every payment and order; says what differs.");
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var faults = await services.Db.FindFaultsAsync(cancellation);
                foreach (var fault in faults)
                    await Console.Error.WriteLineAsync(fault);
                Console.Out.WriteLine(
                    faults.Count == 0
                        ? "The books are in balance, and every payment and order agrees with them."
                        : $"{faults.Count} faults."
                );
                return faults.Count == 0 ? ExitCode.Success : ExitCode.Failure;
            }
        );
        return command;
    }

    private static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                    return day;
                result.AddError($"{name} is '{text}'; give a day like 2026-11-22.");
                return null;
            },
        };

    // Midnight of the shop, also on a day that begins later because the clocks go forward.
    private static DateTime? Start(DateOnly? day, TimeZoneInfo zone)
    {
        if (day is not { } date)
            return null;
        var midnight = date.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return TimeZoneInfo.ConvertTimeToUtc(midnight, zone);
    }

    private static StreamWriter Open(FileInfo? file) =>
        new(file?.Create() ?? Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
}
