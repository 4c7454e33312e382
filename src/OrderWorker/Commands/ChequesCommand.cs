using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Payments;
using OrderWorker.Store;
using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary><c>payments cheques</c> and <c>payments cheque NUMBER STEP</c>: the drawer, for the bank.</summary>
internal static class ChequesCommand
{
    public static Command List(string[] settings)
    {
        var command = new Command("cheques", "Lists the cheques and postal orders to pay in, with the total.");
        command.SetAction(
            async (_, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var inHand = await services.Db.InHand().AsNoTracking().ToListAsync(cancellation);
                if (inHand.Count == 0)
                {
                    Console.Out.WriteLine("No cheques and no postal orders in hand.");
                    return ExitCode.Success;
                }

                var table = new Table().Border(TableBorder.Simple).AddColumns("Number", "Kind", "From", "Came", "Amount");
                foreach (var cheque in inHand)
                    table.AddRow(
                        new Text(cheque.TransactionId ?? ""),
                        new Text(ReasonCodes.Kebab(cheque.Kind.ToString())),
                        new Text(cheque.PayerName ?? ""),
                        new Text($"{cheque.Time:yyyy-MM-dd}"),
                        new Text(Money.Of(cheque.Amount, Currency.Of(cheque.Currency)).ToString())
                    );
                AnsiConsole.Write(table);
                foreach (var total in inHand.GroupBy(c => c.Currency))
                    Console.Out.WriteLine(
                        $"Total of {total.Count()}: {Money.Of(total.Sum(c => c.Amount), Currency.Of(total.Key))}"
                    );
                return ExitCode.Success;
            }
        );
        return command;
    }

    public static Command Step(string[] settings)
    {
        var number = new Argument<string>("NUMBER") { Description = "The cheque's own number." };
        var step = new Argument<string>("STEP") { Description = "paid-in, cleared or bounced." };
        step.AcceptOnlyFromAmong("paid-in", "cleared", "bounced");
        var command = new Command("cheque", "Notes what became of a cheque or postal order.") { number, step };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var refusal = await TakeAsync(services, parsed.GetValue(number)!, parsed.GetValue(step)!, cancellation);
                if (refusal is not null)
                {
                    await Console.Error.WriteLineAsync(refusal);
                    return ExitCode.Failure;
                }

                await services.Services.GetRequiredService<ReconcilePaymentsJob>().RunAsync(cancellation);
                Console.Out.WriteLine($"{parsed.GetValue(number)}: {parsed.GetValue(step)}.");
                return ExitCode.Success;
            }
        );
        return command;
    }

    private static async Task<string?> TakeAsync(
        CommandServices services,
        string number,
        string step,
        CancellationToken cancellation
    )
    {
        var db = services.Db;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var found = await db
            .Payments.Where(p => p.TransactionId == number)
            .Where(p => p.Kind == PaymentKind.Cheque || p.Kind == PaymentKind.PostalOrder)
            .ToListAsync(cancellation);
        if (found is not [var cheque])
            return found.Count == 0
                ? $"No cheque and no postal order has the number '{number}'; 'orderworker payments list' shows all."
                : $"{found.Count} have the number '{number}'; use the page Cheques.";
        var (by, now) = (
            $"staff:{Environment.UserName}",
            services.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime
        );
        var refusal = step switch
        {
            "paid-in" => Cheques.PayIn(cheque, by, now),
            "cleared" => Cheques.Clear(cheque, by, now),
            _ => await db.BounceAsync(cheque, by, now, cancellation),
        };
        if (refusal is not null)
            return refusal;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return null;
    }
}
