using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Commands.Listings;

namespace OrderWorker.Commands;

/// <summary><c>orders list</c> and <c>orders show NUMBER</c>.</summary>
internal static class OrdersCommand
{
    public static Command Create(string[] settings) =>
        new("orders", "The orders.") { ListCommand.Create(OrdersListing.Create(), settings), Show(settings) };

    private static Command Show(string[] settings)
    {
        var number = new Argument<string>("NUMBER") { Description = "As buyers quote it: K-1042." };
        var json = new Option<bool>("--json") { Description = "One JSON object, for a machine." };
        var command = new Command("show", "All that is known of one order: mails, lines, bill, money, answers.") { number, json };
        command.SetAction(
            async (parsed, cancellation) =>
            {
                await using var services = await CommandServices.BuildWithStoreAsync(settings, cancellation);
                var wanted = parsed.GetValue(number)!.Trim().ToUpperInvariant();
                var order = await services
                    .Db.Orders.AsNoTracking()
                    .Include(o => o.Lines)
                    .Include(o => o.Charges)
                    .Include(o => o.Mails)
                    .Include(o => o.Allocations)
                        .ThenInclude(a => a.Payment)
                    .AsSplitQuery()
                    .SingleOrDefaultAsync(o => o.Number == wanted, cancellation);
                if (order is null)
                {
                    await Console.Error.WriteLineAsync(
                        $"No order has the number '{wanted}'; 'orderworker orders list' shows those that exist."
                    );
                    return ExitCode.Failure;
                }

                var answers = await services
                    .Db.Outbox.AsNoTracking()
                    .Where(m => m.OrderId == order.Id)
                    .OrderBy(m => m.Id)
                    .ToListAsync(cancellation);
                if (parsed.GetValue(json))
                    await Console.Out.WriteLineAsync(OrderSheet.Json(order, answers).ToJsonString(Cell.Json));
                else
                    OrderSheet.Print(order, answers);
                return ExitCode.Success;
            }
        );
        return command;
    }
}
