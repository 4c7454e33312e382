using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Commands.Listings;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Payments.Activity;
using OrderWorker.Shop;
using OrderWorker.Store;

namespace OrderWorker.Commands;

/// <summary><c>payments import FILE</c>, <c>payments cheques</c>, <c>payments cheque</c>, <c>payments undo</c>, <c>payments add</c>, <c>payments sync</c>, <c>payments export</c>, <c>payments audit</c> and <c>payments list</c>.</summary>
internal static class PaymentsCommand
{
    private const int MostReasons = 20;

    public static Command Create(string[] settings) =>
        new("payments", "The ledger: money that came or went, and the orders that it was put to.")
        {
            Import(settings),
            Add(settings),
            SyncCommand.Create(settings),
            ChequesCommand.List(settings),
            ChequesCommand.Step(settings),
            UndoCommand.Create(settings),
            BooksCommand.Export(settings),
            BooksCommand.Audit(settings),
            ListCommand.Create(PaymentsListing.Create(), settings),
        };

    private static Command Import(string[] settings)
    {
        var path = new Argument<FileInfo>("FILE") { Description = "PayPal's activity download or statement, as CSV." };
        var dates = new Option<string?>("--dates")
        {
            Description = "What stands first in the file's dates where it does not show: dmy (day) or mdy (month).",
        };
        dates.AcceptOnlyFromAmong("dmy", "mdy");
        var command = new Command("import", "Puts PayPal's activity download into the ledger; one read before changes nothing.")
        {
            path,
            dates,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var file = parsed.GetValue(path)!;
                if (!file.Exists)
                {
                    await Console.Error.WriteLineAsync($"There is no file '{file}'.");
                    return ExitCode.Failure;
                }

                DateOrder? order = parsed.GetValue(dates) switch
                {
                    "dmy" => DateOrder.DayFirst,
                    "mdy" => DateOrder.MonthFirst,
                    _ => null,
                };
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                return await ImportAsync(file, order, services.Services, cancellation);
            }
        );
        return command;
    }

    private static async Task<int> ImportAsync(
        FileInfo file,
        DateOrder? order,
        IServiceProvider services,
        CancellationToken cancellation
    )
    {
        var shop = services.GetRequiredService<IOptions<ShopOptions>>().Value;
        var bytes = await File.ReadAllBytesAsync(file.FullName, cancellation);
        var read = ActivityFile.Read(bytes, order, TimeZoneInfo.FindSystemTimeZoneById(shop.TimeZone));
        if (read.Refusals.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{file.Name} is refused, and nothing of it was imported.");
            await TellAsync(read.Refusals);
            return ExitCode.Failure;
        }

        var import = services.GetRequiredService<ActivityImport>();
        var change = await WithProgressAsync(read.Rows.Count, progress => import.TakeAsync(read, progress, cancellation));
        Console.Out.WriteLine($"{file.Name}: {Words(change)}, {read.LeftOut.Count} left out.");
        if (read.LeftOut.Count > 0)
            await Console.Error.WriteLineAsync("Left out, since they cannot be read and bring no money in:");
        await TellAsync(read.LeftOut);
        await TellAsync(read.Doubts);
        await ReconcileAsync(services, cancellation);
        return ExitCode.Success;
    }

    private static Command Add(string[] settings)
    {
        var kind = new Option<string>("--kind")
        {
            Description = "cheque, postal-order, or payment for anything else.",
            Required = true,
        };
        kind.AcceptOnlyFromAmong("cheque", "postal-order", "payment");
        var amount = new Option<string>("--amount") { Description = "In the order's currency: 12.00.", Required = true };
        var order = new Option<string?>("--order") { Description = "The order it is for; without it the rules look for one." };
        var from = new Option<string?>("--from") { Description = "The name that it came from." };
        var number = new Option<string?>("--number") { Description = "The cheque's own number." };
        var note = new Option<string?>("--note") { Description = "Anything else worth keeping." };
        var command = new Command("add", "Enters money that came past PayPal: a cheque, a postal order.")
        {
            kind,
            amount,
            order,
            from,
            number,
            note,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var wanted = parsed.GetValue(order);
                if (await CurrencyAsync(services, wanted, cancellation) is not { } currency)
                {
                    await Console.Error.WriteLineAsync(
                        $"No order has the number '{wanted}'; 'orderworker orders list' shows those that exist."
                    );
                    return ExitCode.Failure;
                }

                if (!Money.TryParse(parsed.GetValue(amount), currency, out var money) || money.MinorUnits <= 0)
                {
                    await Console.Error.WriteLineAsync(
                        $"--amount is '{parsed.GetValue(amount)}'; give an amount of {currency} like {currency.Format(1200)}."
                    );
                    return ExitCode.WrongUsage;
                }

                var entry = new StaffEntry(
                    parsed.GetValue(kind) switch
                    {
                        "cheque" => PaymentKind.Cheque,
                        "postal-order" => PaymentKind.PostalOrder,
                        _ => PaymentKind.Payment,
                    },
                    money,
                    parsed.GetValue(from),
                    parsed.GetValue(number),
                    parsed.GetValue(note)
                );
                var clock = services.Services.GetRequiredService<TimeProvider>();
                var entered = await entry.EnterAsync(
                    services.Db,
                    parsed.GetValue(order),
                    services.Services.GetRequiredService<IOptions<ShopOptions>>().Value.ChequesCount == ChequesCount.Cleared,
                    Environment.UserName,
                    clock.GetUtcNow().UtcDateTime,
                    cancellation
                );
                if (!entered.IsDone)
                {
                    await TellAsync([.. entered.Reasons.Select(reason => reason.Message)]);
                    return ExitCode.Failure;
                }

                Console.Out.WriteLine($"{money} entered.");
                await ReconcileAsync(services.Services, cancellation);
                return ExitCode.Success;
            }
        );
        return command;
    }

    // A worker that runs would do it within a minute; so the orders are right when the command ends.
    internal static Task ReconcileAsync(IServiceProvider services, CancellationToken cancellation) =>
        services.GetRequiredService<ReconcilePaymentsJob>().RunAsync(cancellation);

    // Null where no order has the number.
    private static async Task<Currency?> CurrencyAsync(CommandServices services, string? order, CancellationToken cancellation)
    {
        if (order is null)
            return services.Services.GetRequiredService<ShopCatalogue>().Currency;
        var number = order.Trim().ToUpperInvariant();
        var code = await services
            .Db.Orders.Where(o => o.Number == number)
            .Select(o => o.Currency)
            .SingleOrDefaultAsync(cancellation);
        return code is null ? null : Currency.Of(code);
    }

    private static Task<LedgerChange> WithProgressAsync(int rows, Func<IProgress<int>, Task<LedgerChange>> import) =>
        ProgressBars
            .Create()
            .StartAsync(context =>
            {
                var task = context.AddTask("Rows", maxValue: Math.Max(rows, 1));
                return import(new Progress<int>(done => task.Value = done));
            });

    private static async Task TellAsync(IReadOnlyList<string> sentences)
    {
        foreach (var sentence in sentences.Take(MostReasons))
            await Console.Error.WriteLineAsync($"  {sentence}");
        if (sentences.Count > MostReasons)
            await Console.Error.WriteLineAsync($"  … and {sentences.Count - MostReasons} more.");
    }

    internal static string Words(LedgerChange change) =>
        $"{change.New} new, {change.Changed} changed, {change.Unchanged} unchanged";
}
