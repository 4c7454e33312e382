using System.Globalization;
using System.Text.Json.Nodes;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Orders v2: made, approved by a buyer that the test plays, captured; forgotten after three hours.</summary>
public sealed class StandInOrders(StandInAccount account, StandInCaptures captures)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(3);
    private static readonly string[] WithoutDecimals = ["HUF", "JPY", "TWD"];

    private readonly Dictionary<string, Order> _orders = [];

    /// <summary>By ID, also those that PayPal has forgotten.</summary>
    public IReadOnlyCollection<string> Ids => _orders.Keys;

    /// <summary>The buyer pays on PayPal's pages.</summary>
    public void Approve(string id, string email = "m.hale@example.org", string given = "Margaret", string surname = "Hale")
    {
        var order = _orders[id];
        (order.Status, order.ApprovedAt, order.Payer) = ("APPROVED", account.Now, (email, given, surname));
        account.Tell("CHECKOUT.ORDER.APPROVED", "checkout-order", new { id, status = "APPROVED" });
    }

    /// <summary>The next capture of it has this outcome: PENDING, DECLINED, or an issue like INSTRUMENT_DECLINED.</summary>
    public void Decide(string id, string outcome) => _orders[id].Outcome = outcome;

    internal StandInAnswer Create(JsonObject body, string? requestId, bool all)
    {
        if (body["payment_source"] is not null && requestId is null)
            return StandInAnswer.Refusal(400, "PAYPAL_REQUEST_ID_REQUIRED");
        var unit = body["purchase_units"]![0]!;
        if (Fault(unit["amount"]!, unit["items"]?.AsArray()) is { } fault)
            return StandInAnswer.Refusal(422, fault);
        if ((string?)unit["invoice_id"] is { } invoice && captures.HasInvoice(invoice))
            return StandInAnswer.Refusal(422, "DUPLICATE_INVOICE_ID");
        var order = new Order(account.NextId(), account.Now, unit.DeepClone());
        _orders.Add(order.Id, order);
        return StandInAnswer.Of(201, () => Json(order, all));
    }

    internal StandInAnswer Get(string id) =>
        Find(id) is { } order
            ? StandInAnswer.Of(200, () => Json(order, true))
            : StandInAnswer.Refusal(404, "INVALID_RESOURCE_ID");

    internal StandInAnswer Capture(string id, bool all)
    {
        if (Find(id) is not { } order)
            return StandInAnswer.Refusal(404, "INVALID_RESOURCE_ID");
        if (order.Capture is not null)
            return StandInAnswer.Refusal(422, "ORDER_ALREADY_CAPTURED");
        if (order.Status != "APPROVED")
            return StandInAnswer.Refusal(422, "ORDER_NOT_APPROVED");
        if ((string?)order.Unit["invoice_id"] is { } invoice && captures.HasInvoice(invoice))
            return StandInAnswer.Refusal(422, "DUPLICATE_INVOICE_ID");
        var outcome = order.Outcome ?? "COMPLETED";
        order.Outcome = null;
        if (outcome is not ("COMPLETED" or "PENDING" or "DECLINED"))
            return StandInAnswer.Refusal(422, outcome);
        order.Capture = captures.Make(order.Id, order.Unit, outcome, order.Payer!.Value.Email);
        order.Status = "COMPLETED";
        return StandInAnswer.Of(201, () => Json(order, all));
    }

    private Order? Find(string id)
    {
        if (!_orders.TryGetValue(id, out var order))
            return null;
        var since = order.ApprovedAt ?? order.MadeAt;
        return order.Capture is null && account.Now - since > Lifetime ? null : order;
    }

    private static string? Fault(JsonNode amount, JsonArray? items)
    {
        var total = Value(amount);
        if (total <= 0)
            return "CANNOT_BE_ZERO_OR_NEGATIVE";
        if (WithoutDecimals.Contains((string)amount["currency_code"]!) && ((string)amount["value"]!).Contains('.'))
            return "DECIMAL_PRECISION";
        if (amount["breakdown"] is not { } breakdown)
            return items is null ? null : "ITEM_TOTAL_REQUIRED";
        var goods = Value(breakdown["item_total"]);
        if (goods + Value(breakdown["shipping"]) - Value(breakdown["discount"]) != total)
            return "AMOUNT_MISMATCH";
        var sum = items?.Sum(item =>
            Value(item!["unit_amount"]) * decimal.Parse((string)item["quantity"]!, CultureInfo.InvariantCulture)
        );
        return sum is not null && sum != goods ? "ITEM_TOTAL_MISMATCH" : null;
    }

    private static decimal Value(JsonNode? amount) =>
        amount is null ? 0 : decimal.Parse((string)amount["value"]!, CultureInfo.InvariantCulture);

    private object Json(Order order, bool all)
    {
        object? payer = order.Payer is { } known
            ? new { email_address = known.Email, name = new { given_name = known.Given, surname = known.Surname } }
            : null;
        var unit = order.Unit.DeepClone().AsObject();
        unit["reference_id"] = "default";
        if (order.Capture is { } capture)
            unit["payments"] = new JsonObject { ["captures"] = new JsonArray(captures.InOrder(capture)) };
        var links = new List<object>
        {
            new
            {
                href = $"https://api-m.paypal.com/v2/checkout/orders/{order.Id}",
                rel = "self",
                method = "GET",
            },
        };
        if (order.Status is "CREATED" or "PAYER_ACTION_REQUIRED")
            links.Add(
                new
                {
                    href = $"https://www.paypal.com/checkoutnow?token={order.Id}",
                    rel = "payer-action",
                    method = "GET",
                }
            );
        return all
            ? new
            {
                id = order.Id,
                status = order.Status,
                intent = "CAPTURE",
                create_time = StandInAccount.Written(order.MadeAt),
                purchase_units = new[] { unit },
                payer,
                links,
            }
            : new
            {
                id = order.Id,
                status = order.Status,
                links,
            };
    }

    private sealed class Order(string id, DateTime madeAt, JsonNode unit)
    {
        public string Id { get; } = id;
        public DateTime MadeAt { get; } = madeAt;
        public JsonNode Unit { get; } = unit;
        public string Status { get; set; } = "PAYER_ACTION_REQUIRED";
        public DateTime? ApprovedAt { get; set; }
        public (string Email, string Given, string Surname)? Payer { get; set; }
        public string? Outcome { get; set; }
        public string? Capture { get; set; }
    }
}
