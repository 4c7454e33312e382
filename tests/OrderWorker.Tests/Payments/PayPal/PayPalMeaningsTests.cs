using System.Net;
using System.Text.Json.Nodes;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Tests.Payments.StandIn.OpenApi;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class PayPalMeaningsTests
{
    public static TheoryData<string, string> Calls =>
        new()
        {
            { "POST", "/v2/checkout/orders" },
            { "GET", "/v2/checkout/orders/1" },
            { "POST", "/v2/checkout/orders/1/capture" },
            { "GET", "/v2/payments/captures/1" },
            { "POST", "/v2/payments/captures/1/refund" },
            { "GET", "/v2/payments/refunds/1" },
            { "POST", "/v2/invoicing/invoices" },
            { "GET", "/v2/invoicing/invoices/1" },
            { "POST", "/v2/invoicing/invoices/1/send" },
            { "POST", "/v2/invoicing/invoices/1/cancel" },
            { "POST", "/v2/invoicing/search-invoices" },
            { "GET", "/v1/reporting/transactions" },
            { "GET", "/v1/customer/disputes" },
            { "GET", "/v1/notifications/webhooks-events" },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Every_error_that_PayPal_documents_for_a_call_has_a_meaning(string method, string path)
    {
        var call = PayPalSpecs.Find(method, path)!;
        var documented = call
            .Operation.Answers.Where(answer => !answer.Key.StartsWith('2') && answer.Value is not null)
            .Where(answer => answer.Key != "default")
            .SelectMany(answer => Codes(call.File.Document, call.File.SchemaOf(answer.Value!)))
            .Distinct();

        Assert.Equal([], [.. documented.Where(code => !PayPalMeanings.IsKnown(code))]);
    }

    [Fact]
    public void The_finest_code_decides()
    {
        var error = new ErrorAnswer("UNPROCESSABLE_ENTITY", null, null, null, null, [new("ORDER_ALREADY_CAPTURED", null)]);

        Assert.Equal(PayPalMeaning.AlreadyDone, PayPalMeanings.Of(HttpStatusCode.UnprocessableEntity, error));
    }

    [Theory]
    [InlineData(422, PayPalMeaning.TellPerson)]
    [InlineData(400, PayPalMeaning.TellPerson)]
    [InlineData(404, PayPalMeaning.Gone)]
    [InlineData(403, PayPalMeaning.NoAccess)]
    [InlineData(503, PayPalMeaning.TryLater)]
    public void An_error_that_nobody_has_heard_of_is_read_by_its_status(int status, PayPalMeaning meaning)
    {
        var error = ErrorAnswer.Empty with { Name = "SOMETHING_NEW" };

        Assert.Equal(meaning, PayPalMeanings.Of((HttpStatusCode)status, error));
    }

    private static IEnumerable<string> Codes(JsonObject document, JsonNode? node, int depth = 0)
    {
        if (depth > 12)
            return [];
        if (node is JsonArray list)
            return list.SelectMany(item => Codes(document, item, depth + 1));
        if (node is not JsonObject part)
            return [];
        if (part["$ref"] is not null)
            return Codes(document, SpecFile.Resolve(document, part), depth + 1);
        var own = new[] { "name", "issue" }
            .Select(key => (part["properties"] as JsonObject)?[key]?["enum"])
            .OfType<JsonArray>()
            .SelectMany(values => values.Select(value => (string)value!));
        return own.Concat(part.SelectMany(member => Codes(document, member.Value, depth + 1)));
    }
}
