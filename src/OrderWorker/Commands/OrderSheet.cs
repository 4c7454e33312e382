using System.Text.Json.Nodes;
using OrderWorker.Commands.Listings;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using Spectre.Console;

namespace OrderWorker.Commands;

/// <summary>One order on one screen.</summary>
internal static class OrderSheet
{
    public static JsonObject Json(StoredOrder order, IReadOnlyList<OutboxMessage> answers)
    {
        var sheet = OrdersListing.Row(order);
        sheet["bill"] = Rows(
            order.Charges.OrderBy(c => c.Position),
            c =>
                new()
                {
                    ["label"] = c.Label,
                    ["quantity"] = c.Quantity,
                    ["amount"] = c.Amount,
                }
        );
        sheet["money"] = Rows(
            order.Allocations.OrderBy(a => a.Id),
            a =>
                new()
                {
                    ["transaction_id"] = a.Payment?.TransactionId,
                    ["amount"] = a.Amount,
                    ["by"] = a.By,
                    ["why"] = a.Why,
                    ["time"] = Cell.Time(a.Time),
                }
        );
        sheet["answers"] = Rows(
            answers,
            m =>
                new()
                {
                    ["kind"] = Cell.Name(m.Kind),
                    ["state"] = Cell.Name(m.State),
                    ["message_id"] = m.MessageId,
                    ["sent"] = Cell.Time(m.SentAt),
                }
        );
        return sheet;
    }

    public static void Print(StoredOrder order, IReadOnlyList<OutboxMessage> answers)
    {
        var currency = Currency.Of(order.Currency);
        var state = string.Join(", ", [order.State.Name(), .. order.Oddities.Names()]);
        AnsiConsole.Write(new Rule($"[bold]{Markup.Escape($"{order.Number}: {state}")}[/]").LeftJustified());

        var facts = new Grid().AddColumns(2);
        Fact("Buyer", $"{order.BuyerName} <{order.BuyerEmail}>");
        Fact(
            "Ship to",
            string.Join("\n", [order.ShipName, .. order.ShipLines.Split('\n'), $"{order.ShipPostcode} {order.ShipCountry}"])
        );
        Fact("Received", Cell.Time(order.ReceivedAt));
        Fact("Pay by", Cell.Time(order.PayBy));
        foreach (var mail in order.Mails.OrderBy(m => m.Id))
            Fact("Mail", $"{mail.Id}: {mail.Subject} {mail.MessageId}");
        AnsiConsole.Write(facts);

        var bill = new Table()
            .Border(TableBorder.Simple)
            .AddColumn("Bill")
            .AddColumn("×")
            .AddColumn(new TableColumn(currency.Code).RightAligned());
        foreach (var charge in order.Charges.OrderBy(c => c.Position))
            bill.AddRow(new Text(charge.Label), new Text($"{charge.Quantity}"), new Text(currency.Format(charge.Amount)));
        bill.AddRow(new Text("Total"), new Text(""), new Text(currency.Format(order.Total)));
        bill.AddRow(new Text("Paid"), new Text(""), new Text(currency.Format(order.Paid)));
        AnsiConsole.Write(bill);

        foreach (var money in order.Allocations.OrderBy(a => a.Id))
            AnsiConsole.WriteLine(
                $"{Cell.Time(money.Time)}  {currency.Format(money.Amount)}  {money.Payment?.TransactionId}  {money.Why} ({money.By})"
            );
        foreach (var answer in answers)
            AnsiConsole.WriteLine(
                $"{Cell.Time(answer.CreatedAt)}  {Cell.Name(answer.Kind)}: {Cell.Name(answer.State)}  {answer.MessageId}"
            );

        void Fact(string name, string value) => facts.AddRow(new Text(name), new Text(value));
    }

    private static JsonArray Rows<T>(IEnumerable<T> rows, Func<T, JsonObject> row) => [.. rows.Select(r => (JsonNode?)row(r))];
}
