using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Store;

namespace OrderWorker.Commands;

/// <summary><c>payments undo PAYMENT</c>: what the page of a payment does with one click.</summary>
internal static class UndoCommand
{
    public static Command Create(string[] settings)
    {
        var name = new Argument<string>("PAYMENT") { Description = "PayPal's transaction ID, or the number of a cheque." };
        var note = new Option<string?>("--note") { Description = "Why, for the books." };
        var command = new Command("undo", "Takes a payment off all orders that it was put to; a person then chooses anew.")
        {
            name,
            note,
        };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var wanted = parsed.GetValue(name)!.Trim();
                var refusal = await UndoAsync(services, wanted, parsed.GetValue(note), cancellation);
                if (refusal is null)
                    return ExitCode.Success;
                await Console.Error.WriteLineAsync(refusal);
                return ExitCode.Failure;
            }
        );
        return command;
    }

    private static async Task<string?> UndoAsync(
        CommandServices services,
        string wanted,
        string? note,
        CancellationToken cancellation
    )
    {
        var db = services.Db;
        var found = await db
            .Payments.AsNoTracking()
            .Where(p => p.TransactionId == wanted && p.Amount > 0)
            .ToListAsync(cancellation);
        if (found is not [var payment])
            return found.Count == 0
                ? $"No payment has the number '{wanted}'; 'orderworker payments list' shows all."
                : $"{found.Count} payments have the number '{wanted}'; use the page of the one that you mean.";
        var orders = (await db.SharesAsync(payment, cancellation)).Select(share => share.Order.Number).ToList();
        db.ChangeTracker.Clear();

        var sum = Money.Of(payment.Amount, Currency.Of(payment.Currency));
        var decide = services.Services.GetRequiredService<PaymentDecisions>();
        var decision = await decide.UndoAsync(payment.Id, note, Environment.UserName, cancellation);
        if (decision.Refusals.Count > 0)
            return string.Join(Environment.NewLine, decision.Refusals);
        if (decision.IsLate)
            return $"The payment '{wanted}' of {sum} is put to no order.";
        Console.Out.WriteLine(
            $"{sum} taken off {string.Join(" and ", orders)}. On the page Exceptions a person says what the money is for; the rules do not match it again."
        );
        return null;
    }
}
