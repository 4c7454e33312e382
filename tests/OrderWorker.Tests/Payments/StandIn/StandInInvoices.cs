using System.Globalization;
using System.Text.Json.Nodes;

namespace OrderWorker.Tests.Payments.StandIn;

/// <summary>Invoicing v2: drafted, sent, paid by a buyer that the test plays, cancelled.</summary>
public sealed class StandInInvoices(StandInAccount account)
{
    private readonly Dictionary<string, Invoice> _invoices = [];

    /// <summary>By ID.</summary>
    public IReadOnlyCollection<string> Ids => _invoices.Keys;

    /// <summary>How many nobody can pay any more.</summary>
    public int Cancelled => _invoices.Values.Count(i => i.Status == "CANCELLED");

    /// <summary>Whom PayPal has mailed: nobody, if it does what it is told.</summary>
    public int MailsSent { get; private set; }

    /// <summary>The buyer pays on PayPal's pages.</summary>
    /// <param name="id">Of the invoice.</param>
    /// <param name="value">Null for all of it.</param>
    /// <returns>The transaction ID.</returns>
    public string Pay(string id, decimal? value = null)
    {
        var invoice = _invoices[id];
        var (payment, paid) = (account.NextId(), value ?? invoice.Total);
        invoice.Payments.Add((payment, paid));
        invoice.Status = invoice.Payments.Sum(p => p.Value) < invoice.Total ? "PARTIALLY_PAID" : "PAID";
        account.Transactions.Add(
            new(payment, account.Now, Text(paid), Code: "T0007", Currency: invoice.Currency, InvoiceId: invoice.Number)
        );
        account.Tell("INVOICING.INVOICE.PAID", "invoices", new { invoice = Json(invoice, true) });
        return payment;
    }

    internal StandInAnswer Create(JsonObject body, bool all)
    {
        // That a number is taken already is no error by PayPal's description, so it is none here.
        var invoice = new Invoice($"INV2-{account.NextId()}", body.DeepClone().AsObject(), Total(body));
        _invoices.Add(invoice.Id, invoice);
        account.Invoices++;
        return StandInAnswer.Of(201, () => Json(invoice, all));
    }

    internal StandInAnswer Search(JsonObject body)
    {
        var number = (string?)body["invoice_number"];
        var found = _invoices.Values.Where(i => number is null || i.Number?.StartsWith(number, StringComparison.Ordinal) == true);
        return StandInAnswer.Of(200, () => new { items = found.Select(i => Json(i, true)).ToList() });
    }

    internal StandInAnswer Send(string id, JsonObject? body)
    {
        if (!_invoices.TryGetValue(id, out var invoice))
            return StandInAnswer.Refusal(404);
        if (invoice.Status != "DRAFT")
            return StandInAnswer.Refusal(422, "INVALID_INVOICE_STATUS");
        invoice.Status = "UNPAID";
        if ((bool?)body?["send_to_recipient"] != false)
            MailsSent++;
        return StandInAnswer.Of(
            200,
            () =>
                new
                {
                    href = Page(invoice),
                    rel = "payer-view",
                    method = "GET",
                }
        );
    }

    internal StandInAnswer Get(string id) =>
        _invoices.TryGetValue(id, out var invoice)
            ? StandInAnswer.Of(200, () => Json(invoice, true))
            : StandInAnswer.Refusal(404);

    internal StandInAnswer Cancel(string id, JsonObject body)
    {
        if (!_invoices.TryGetValue(id, out var invoice))
            return StandInAnswer.Refusal(404);
        var issue = invoice.Status switch
        {
            "DRAFT" => "CANNOT_CANCEL_DRAFT_INVOICE",
            "PAID" or "PARTIALLY_PAID" => "CANNOT_CANCEL_PAID_INVOICE",
            "CANCELLED" => "INVOICE_CANCELED_ALREADY",
            _ => null,
        };
        if (issue is not null)
            return StandInAnswer.Refusal(422, issue);
        invoice.Status = "CANCELLED";
        if ((bool?)body["send_to_recipient"] != false)
            MailsSent++;
        return StandInAnswer.Of(204, () => null);
    }

    private static decimal Total(JsonObject body)
    {
        var goods = body["items"]!
            .AsArray()
            .Sum(item => Value(item!["unit_amount"]) * decimal.Parse((string)item["quantity"]!, CultureInfo.InvariantCulture));
        var breakdown = body["amount"]?["breakdown"];
        return goods + Value(breakdown?["shipping"]?["amount"]) - Value(breakdown?["discount"]?["invoice_discount"]?["amount"]);
    }

    private static decimal Value(JsonNode? amount) =>
        amount is null ? 0 : decimal.Parse((string)amount["value"]!, CultureInfo.InvariantCulture);

    private static object Json(Invoice invoice, bool all)
    {
        if (!all)
            return new
            {
                links = new[]
                {
                    new
                    {
                        href = $"https://api-m.paypal.com/v2/invoicing/invoices/{invoice.Id}",
                        rel = "self",
                        method = "GET",
                    },
                },
                detail = new { currency_code = invoice.Currency },
            };
        var body = invoice.Body.DeepClone().AsObject();
        body["id"] = invoice.Id;
        body["status"] = invoice.Status;
        if (invoice.Status != "DRAFT")
            body["detail"]!["metadata"] = new JsonObject { ["recipient_view_url"] = Page(invoice) };
        var amount = (body["amount"] ??= new JsonObject()).AsObject();
        (amount["currency_code"], amount["value"]) = (invoice.Currency, Text(invoice.Total));
        if (invoice.Payments.Count > 0)
            body["payments"] = StandInAnswer.Node(
                new
                {
                    paid_amount = new { currency_code = invoice.Currency, value = Text(invoice.Payments.Sum(p => p.Value)) },
                    transactions = invoice.Payments.Select(p => new
                    {
                        type = "PAYPAL",
                        payment_id = p.Id,
                        method = "PAYPAL",
                        amount = new { currency_code = invoice.Currency, value = Text(p.Value) },
                    }),
                }
            );
        return body;
    }

    private static string Page(Invoice invoice) => $"https://www.paypal.com/invoice/p/#{invoice.Id[5..]}";

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private sealed class Invoice(string id, JsonObject body, decimal total)
    {
        public string Id { get; } = id;
        public JsonObject Body { get; } = body;
        public decimal Total { get; } = total;
        public string Currency { get; } = (string)body["detail"]!["currency_code"]!;
        public string? Number { get; } = (string?)body["detail"]!["invoice_number"];
        public string Status { get; set; } = "DRAFT";
        public List<(string Id, decimal Value)> Payments { get; } = [];
    }
}
