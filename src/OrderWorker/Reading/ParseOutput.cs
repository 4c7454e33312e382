using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>What <c>parse --json</c> prints of a mail, and what the store keeps for the review page: one form for both.</summary>
public static class ParseOutput
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line.</summary>
    /// <param name="file">The file's name; null for a stored mail.</param>
    /// <param name="mail">As read.</param>
    /// <param name="catalogue">Names the currency.</param>
    public static string Line(string? file, MailDecision mail, ShopCatalogue catalogue)
    {
        var reading = mail.Reading;
        var line = new JsonObject();
        if (file is not null)
            line["file"] = file;
        line["kind"] = reading.Kind.Name();
        line["decision"] = ReasonCodes.Kebab(mail.Verdict.ToString());
        line["reasons"] = Array(mail.Reasons, Of);
        line["lines"] = Array(reading.Lines, l => new JsonObject { ["sku"] = l.Sku.Text, ["quantity"] = l.Quantity });
        line["buyer"] = reading.Buyer is { } buyer
            ? new JsonObject { ["name"] = buyer.Name, ["email"] = buyer.Email.Text }
            : null;
        line["ship_to"] = reading.ShipTo is { } shipTo ? Of(shipTo) : null;
        line["payment"] = Of(reading.Claim);
        line["total"] = mail.Order?.Total.MinorUnits;
        line["currency"] = catalogue.Currency.Code;
        line["reply"] = new JsonObject { ["allowed"] = reading.Reply.Allowed, ["rule"] = reading.Reply.Rule };
        line["why"] = mail.Why;
        line["evidence"] = Array(reading.Evidence, Of);
        if (mail.ByAmount is { } amount)
            line["by_amount"] = Of(amount);
        return line.ToJsonString(Json);
    }

    private static JsonObject Of(Reason reason)
    {
        var row = new JsonObject { ["code"] = reason.Code.Name(), ["message"] = reason.Message };
        if (reason.Expected is not null)
            row["expected"] = reason.Expected;
        if (reason.Found is not null)
            row["found"] = reason.Found;
        return row;
    }

    private static JsonObject Of(ShipTo shipTo) =>
        new()
        {
            ["name"] = shipTo.Name,
            ["lines"] = new JsonArray([.. shipTo.Lines.Select(line => (JsonNode?)line)]),
            ["postcode"] = shipTo.Postcode,
            ["country"] = shipTo.Country.ToString(),
        };

    private static JsonObject Of(PaymentClaim claim) =>
        new()
        {
            ["method"] = claim.Method?.Name(),
            ["transaction_id"] = claim.TransactionId,
            ["paypal_email"] = claim.PayPalEmail?.Text,
            ["claimed_amount"] = claim.Amount?.MinorUnits,
        };

    private static JsonObject Of(Evidence evidence) =>
        new()
        {
            ["field"] = evidence.Field,
            ["start"] = evidence.Start,
            ["length"] = evidence.Length,
            ["words"] = evidence.Words,
            ["rule"] = evidence.Rule,
        };

    private static JsonObject Of(ByAmount amount) =>
        new()
        {
            ["decided"] = amount.IsDecided,
            ["says"] = amount.Says,
            ["readings"] = Array(
                amount.Alternatives.Zip(amount.Choice.Totals).Where(a => !a.First.Basket.IsFarFetched),
                a => new JsonObject
                {
                    ["lines"] = Array(
                        a.First.Basket.Lines,
                        l => new JsonObject { ["sku"] = l.Sku.Text, ["quantity"] = l.Quantity }
                    ),
                    ["total"] = a.Second?.MinorUnits,
                }
            ),
        };

    private static JsonArray Array<T>(IEnumerable<T> rows, Func<T, JsonObject> row) => [.. rows.Select(r => (JsonNode?)row(r))];
}
