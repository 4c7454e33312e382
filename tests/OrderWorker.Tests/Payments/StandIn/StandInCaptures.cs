using System.Globalization;
using System.Text.Json.Nodes;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Payments v2: money collected for orders, and given back.</summary>
public sealed class StandInCaptures(StandInAccount account)
{
    private readonly Dictionary<string, Money> _captures = [];
    private readonly Dictionary<string, GivenBack> _refunds = [];

    /// <summary>By ID.</summary>
    public IReadOnlyCollection<string> Ids => _captures.Keys;

    /// <summary>The buyer's bank has paid, or the review is over.</summary>
    public void Complete(string id)
    {
        var capture = _captures[id];
        capture.Status = "COMPLETED";
        Restate(id, "S");
        account.Tell("PAYMENT.CAPTURE.COMPLETED", "capture", Json(capture));
    }

    /// <summary>PayPal or the bank takes the money back.</summary>
    public void Reverse(string id)
    {
        var capture = _captures[id];
        Restate(id, "V");
        account.Transactions.Add(
            new(
                account.NextId(),
                account.Now,
                $"-{Text(capture.Value)}",
                Code: "T1106",
                Currency: capture.Currency,
                Reference: id
            )
        );
        account.Tell("PAYMENT.CAPTURE.REVERSED", "capture", Json(capture));
    }

    internal bool HasInvoice(string invoice) =>
        _captures.Values.Any(c => c.Invoice == invoice && c.Status is not ("DECLINED" or "FAILED"));

    internal string Make(string order, JsonNode unit, string status, string payer)
    {
        var amount = unit["amount"]!;
        var capture = new Money(
            account.NextId(),
            order,
            account.Now,
            decimal.Parse((string)amount["value"]!, CultureInfo.InvariantCulture),
            (string)amount["currency_code"]!,
            (string?)unit["invoice_id"],
            (string?)unit["custom_id"]
        )
        {
            Status = status,
        };
        _captures.Add(capture.Id, capture);
        if (status != "DECLINED")
            account.Captures++;
        account.Transactions.Add(
            new(
                capture.Id,
                account.Now,
                Text(capture.Value),
                status switch
                {
                    "COMPLETED" => "S",
                    "PENDING" => "P",
                    _ => "D",
                },
                Currency: capture.Currency,
                Payer: payer,
                InvoiceId: capture.Invoice,
                CustomField: capture.Custom,
                Fee: status == "COMPLETED" ? "-0.30" : "0.00"
            )
        );
        account.Tell($"PAYMENT.CAPTURE.{status}", "capture", Json(capture));
        return capture.Id;
    }

    internal StandInAnswer Get(string id) =>
        _captures.TryGetValue(id, out var capture)
            ? StandInAnswer.Of(200, () => Json(capture))
            : StandInAnswer.Refusal(404, "INVALID_RESOURCE_ID");

    internal StandInAnswer GetRefund(string id) =>
        _refunds.TryGetValue(id, out var refund)
            ? StandInAnswer.Of(200, () => Json(refund, true))
            : StandInAnswer.Refusal(404, "INVALID_RESOURCE_ID");

    internal StandInAnswer Refund(string id, JsonObject? body, bool isDisputed, bool all)
    {
        if (!_captures.TryGetValue(id, out var capture))
            return StandInAnswer.Refusal(404, "INVALID_RESOURCE_ID");
        if (capture.Status == "PENDING")
            return StandInAnswer.Refusal(422, "PENDING_CAPTURE");
        var back = _refunds.Values.Where(r => r.Capture == id).Sum(r => r.Value);
        if (back >= capture.Value)
            return StandInAnswer.Refusal(422, "CAPTURE_FULLY_REFUNDED");
        var amount = body?["amount"];
        if (amount is not null && (string)amount["currency_code"]! != capture.Currency)
            return StandInAnswer.Refusal(422, "REFUND_CAPTURE_CURRENCY_MISMATCH");
        var value = amount is null ? capture.Value - back : decimal.Parse((string)amount["value"]!, CultureInfo.InvariantCulture);
        if (value <= 0)
            return StandInAnswer.Refusal(422, "CANNOT_BE_ZERO_OR_NEGATIVE");
        if (back + value > capture.Value)
            return StandInAnswer.Refusal(422, "REFUND_AMOUNT_EXCEEDED");
        if (isDisputed && value < capture.Value)
            return StandInAnswer.Refusal(422, "TRANSACTION_DISPUTED");
        if (account.Now - capture.MadeAt > TimeSpan.FromDays(180))
            return StandInAnswer.Refusal(422, "REFUND_TIME_LIMIT_EXCEEDED");
        return Give(capture, value, back + value == capture.Value, (string?)body?["note_to_payer"], all);
    }

    private StandInAnswer Give(Money capture, decimal value, bool isAll, string? note, bool all)
    {
        var refund = new GivenBack(account.NextId(), capture.Id, account.Now, value, capture.Currency, note);
        _refunds.Add(refund.Id, refund);
        account.Refunds++;
        capture.Status = isAll ? "REFUNDED" : "PARTIALLY_REFUNDED";
        account.Transactions.Add(
            new(refund.Id, account.Now, $"-{Text(value)}", Code: "T1107", Currency: capture.Currency, Reference: capture.Id)
        );
        account.Tell("PAYMENT.CAPTURE.REFUNDED", "refund", Json(refund, true));
        return StandInAnswer.Of(201, () => Json(refund, all));
    }

    private void Restate(string id, string status)
    {
        var at = account.Transactions.FindIndex(t => t.Id == id);
        account.Transactions[at] = account.Transactions[at] with { Status = status };
    }

    // Within an order a capture says nothing of its order.
    internal JsonNode InOrder(string id)
    {
        var node = StandInAnswer.Node(Json(_captures[id]));
        node.AsObject().Remove("supplementary_data");
        return node;
    }

    private static object Json(Money capture) =>
        new
        {
            id = capture.Id,
            status = capture.Status,
            status_details = capture.Status == "PENDING" ? new { reason = "ECHECK" } : null,
            amount = new { currency_code = capture.Currency, value = Text(capture.Value) },
            invoice_id = capture.Invoice,
            custom_id = capture.Custom,
            final_capture = true,
            seller_receivable_breakdown = capture.Status is "PENDING" or "DECLINED"
                ? null
                : new
                {
                    gross_amount = new { currency_code = capture.Currency, value = Text(capture.Value) },
                    paypal_fee = new { currency_code = capture.Currency, value = "0.30" },
                    net_amount = new { currency_code = capture.Currency, value = Text(capture.Value - 0.30m) },
                },
            supplementary_data = new { related_ids = new { order_id = capture.Order } },
            create_time = StandInAccount.Written(capture.MadeAt),
            links = new[]
            {
                new
                {
                    href = $"https://api-m.paypal.com/v2/checkout/orders/{capture.Order}",
                    rel = "up",
                    method = "GET",
                },
            },
        };

    private static object Json(GivenBack refund, bool all) =>
        all
            ? new
            {
                id = refund.Id,
                status = "COMPLETED",
                amount = new { currency_code = refund.Currency, value = Text(refund.Value) },
                note_to_payer = refund.Note,
                create_time = StandInAccount.Written(refund.MadeAt),
                links = new[]
                {
                    new
                    {
                        href = $"https://api-m.paypal.com/v2/payments/captures/{refund.Capture}",
                        rel = "up",
                        method = "GET",
                    },
                },
            }
            : new { id = refund.Id, status = "COMPLETED" };

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Money(
        string id,
        string order,
        DateTime madeAt,
        decimal value,
        string currency,
        string? invoice,
        string? custom
    )
    {
        public string Id { get; } = id;
        public string Order { get; } = order;
        public DateTime MadeAt { get; } = madeAt;
        public decimal Value { get; } = value;
        public string Currency { get; } = currency;
        public string? Invoice { get; } = invoice;
        public string? Custom { get; } = custom;
        public required string Status { get; set; }
    }

    private sealed record GivenBack(string Id, string Capture, DateTime MadeAt, decimal Value, string Currency, string? Note);
}
