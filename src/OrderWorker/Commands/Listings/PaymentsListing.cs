using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Commands.Listings;

/// <summary>The ledger: money that came, went or is promised, and the orders that it was put to.</summary>
internal static class PaymentsListing
{
    public static Listing Create() =>
        new(
            "payments",
            "The ledger: money that came or went, and the orders that it was put to.",
            Cell.Names<PaymentState>(),
            ["Time", "Source", "Kind", "State", "Payer", "Amount", "Orders", "Why"],
            Rows,
            row =>
                [
                    Cell.Text(row["time"]),
                    Cell.Text(row["source"]),
                    Cell.Text(row["kind"]),
                    Cell.Text(row["state"]),
                    Cell.Text(row["payer"]!["name"]),
                    Cell.Money(row["amount"], row["currency"]),
                    string.Join(", ", row["orders"]!.AsArray().Select(o => Cell.Text(o!["number"]))),
                    string.Join(" ", row["orders"]!.AsArray().Select(o => Cell.Text(o!["why"]))),
                ]
        );

    public static JsonObject Row(StoredPayment payment) =>
        new()
        {
            ["transaction_id"] = payment.TransactionId,
            ["source"] = Cell.Name(payment.Source),
            ["kind"] = Cell.Name(payment.Kind),
            ["state"] = Cell.Name(payment.State),
            ["amount"] = payment.Amount,
            ["fee"] = payment.Fee,
            ["currency"] = payment.Currency,
            ["time"] = Cell.Time(payment.Time),
            ["payer"] = new JsonObject { ["name"] = payment.PayerName, ["email"] = payment.PayerEmail },
            ["note"] = payment.Note,
            ["reference_id"] = payment.ReferenceId,
            ["reconcile"] = Cell.Name(payment.Reconcile),
            ["orders"] = new JsonArray([.. payment.Allocations.OrderBy(a => a.Id).Where(StillStands(payment)).Select(Allocated)]),
        };

    // What was undone is told in the ledger's own rows, not as an order that the money is put to.
    private static Func<Allocation, bool> StillStands(StoredPayment payment)
    {
        var sums = payment.Allocations.GroupBy(a => a.OrderId).ToDictionary(g => g.Key, g => g.Sum(a => a.Amount));
        return allocation => allocation.Amount > 0 && sums[allocation.OrderId] > 0;
    }

    private static JsonObject Allocated(Allocation allocation) =>
        new()
        {
            ["number"] = allocation.Order?.Number,
            ["amount"] = allocation.Amount,
            ["by"] = allocation.By,
            ["why"] = allocation.Why,
        };

    private static async IAsyncEnumerable<JsonObject> Rows(OrderDbContext db, ListingFilter filter)
    {
        var state = Cell.Parse<PaymentState>(filter.State);
        var payments = db
            .Payments.AsNoTracking()
            .Where(p => (filter.Since == null || p.Time >= filter.Since) && (state == null || p.State == state))
            .OrderBy(p => p.Time)
            .ThenBy(p => p.Id);
        await foreach (
            var payment in filter
                .Cut(payments)
                .Include(p => p.Allocations)
                    .ThenInclude(a => a.Order)
                .AsSplitQuery()
                .AsAsyncEnumerable()
        )
            yield return Row(payment);
    }
}
