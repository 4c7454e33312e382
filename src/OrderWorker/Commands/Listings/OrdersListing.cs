using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;

namespace OrderWorker.Commands.Listings;

/// <summary>Orders, by the time their mail came.</summary>
internal static class OrdersListing
{
    public static Listing Create() =>
        new(
            "orders",
            "Orders: who ordered what, where it goes, what is owed and paid.",
            Cell.Names<OrderState>(),
            ["Number", "State", "Received", "Buyer", "Goods", "Total", "Paid"],
            Rows,
            row =>
                [
                    Cell.Text(row["number"]),
                    string.Join(", ", [Cell.Text(row["state"]), .. row["oddities"]!.AsArray().Select(Cell.Text)]),
                    Cell.Text(row["received"]),
                    Cell.Text(row["buyer"]!["name"]),
                    string.Join(", ", row["lines"]!.AsArray().Select(line => $"{line!["quantity"]} × {line["sku"]}")),
                    Cell.Money(row["total"], row["currency"]),
                    Cell.Money(row["paid"], row["currency"]),
                ]
        );

    public static JsonObject Row(StoredOrder order) =>
        new()
        {
            ["number"] = order.Number,
            ["state"] = order.State.Name(),
            ["oddities"] = Cell.Array(order.Oddities.Names()),
            ["received"] = Cell.Time(order.ReceivedAt),
            ["buyer"] = new JsonObject { ["name"] = order.BuyerName, ["email"] = order.BuyerEmail },
            ["ship_to"] = new JsonObject
            {
                ["name"] = order.ShipName,
                ["lines"] = Cell.Array(order.ShipLines.Split('\n')),
                ["postcode"] = order.ShipPostcode,
                ["country"] = order.ShipCountry,
            },
            ["lines"] = new JsonArray([
                .. order
                    .Lines.OrderBy(line => line.Sku, StringComparer.Ordinal)
                    .Select(line => new JsonObject { ["sku"] = line.Sku, ["quantity"] = line.Quantity }),
            ]),
            ["total"] = order.Total,
            ["paid"] = order.Paid,
            ["currency"] = order.Currency,
            ["pay_by"] = Cell.Time(order.PayBy),
            ["paid_at"] = Cell.Time(order.PaidAt),
            ["mails"] = Cell.Array(order.Mails.OrderBy(m => m.Id).Select(m => m.MessageId).OfType<string>()),
            ["mail_ids"] = new JsonArray([.. order.Mails.OrderBy(m => m.Id).Select(m => (JsonNode?)m.Id)]),
        };

    private static async IAsyncEnumerable<JsonObject> Rows(OrderDbContext db, ListingFilter filter)
    {
        var state = Cell.Parse<OrderState>(filter.State);
        var orders = db
            .Orders.AsNoTracking()
            .Where(o => (filter.Since == null || o.ReceivedAt >= filter.Since) && (state == null || o.State == state))
            .OrderBy(o => o.ReceivedAt)
            .ThenBy(o => o.Id);
        await foreach (
            var order in filter.Cut(orders).Include(o => o.Lines).Include(o => o.Mails).AsSplitQuery().AsAsyncEnumerable()
        )
            yield return Row(order);
    }
}
