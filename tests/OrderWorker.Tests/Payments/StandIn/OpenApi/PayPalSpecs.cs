using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace OrderWorker.Tests.Payments.StandIn.OpenApi;

/// <summary>Holds requests and answers against PayPal's own description of its API.</summary>
internal static class PayPalSpecs
{
    private static readonly string[] Names =
    [
        "checkout_orders_v2",
        "payments_payment_v2",
        "invoicing_v2",
        "reporting_transactions_v1",
        "notifications_webhooks_v1",
        "customer_disputes_v1",
    ];

    private static readonly Lazy<IReadOnlyList<SpecFile>> Files = new(() => [.. Names.Select(SpecFile.Load)]);

    /// <returns>Null where PayPal has no such call.</returns>
    public static SpecCall? Find(string method, string path) =>
        Files
            .Value.SelectMany(file => file.Operations.Select(operation => new SpecCall(file, operation)))
            .FirstOrDefault(call => call.Operation.Method == method && call.Operation.Pattern.IsMatch(path));

    /// <summary>What is wrong with a request; empty where nothing is.</summary>
    public static IEnumerable<string> Faults(SpecCall call, HttpRequest request, string body)
    {
        var operation = call.Operation;
        var path = operation.Pattern.Match(request.Path);
        foreach (var parameter in operation.Parameters)
        {
            var value = parameter.In switch
            {
                "path" => path.Groups[parameter.Name].Value,
                "query" => request.Query[parameter.Name].FirstOrDefault(),
                _ => request.Headers[parameter.Name].FirstOrDefault(),
            };
            if (value is null && parameter.Required)
                yield return $"the {parameter.In} lacks {parameter.Name}";
            if (value is not null)
                foreach (var fault in call.File.Faults(parameter.Schema, Json(parameter, value)))
                    yield return $"{parameter.Name} in the {parameter.In} is '{value}': {fault}";
        }

        var known = operation.Parameters.Where(p => p.In == "query").Select(p => p.Name);
        foreach (var name in request.Query.Keys.Except(known))
            yield return $"the query has {name}, which PayPal does not know";

        if (body.Length == 0 && operation.BodyRequired)
            yield return "the body is missing";
        if (body.Length == 0)
            yield break;
        if (request.ContentType?.StartsWith("application/json", StringComparison.Ordinal) != true)
            yield return $"the body is said to be {request.ContentType}";
        foreach (var fault in operation.Body is null ? ["it takes no body"] : call.File.Faults(operation.Body, body))
            yield return $"body: {fault}";
    }

    /// <summary>What is wrong with an answer; empty where nothing is.</summary>
    public static IEnumerable<string> Faults(SpecCall call, int status, string body)
    {
        // The files know nothing of it; PayPal's page on rate limits does.
        if (status == StatusCodes.Status429TooManyRequests)
            return [];
        var answers = call.Operation.Answers;
        var code = status.ToString(CultureInfo.InvariantCulture);
        if (!answers.TryGetValue(code, out var schema) && !answers.TryGetValue("default", out schema))
            return [$"it has no answer with status {code}"];
        if (schema is null)
            return body.Length == 0 || status >= 500 ? [] : [$"an answer with status {code} has no body"];
        return call.File.Faults(schema, body).Select(fault => $"answer {code}: {fault}");
    }

    private static string Json(SpecParameter parameter, string value) =>
        parameter.Type switch
        {
            "integer" when long.TryParse(value, CultureInfo.InvariantCulture, out _) => value,
            "boolean" when value is "true" or "false" => value,
            _ => JsonSerializer.Serialize(value),
        };
}

/// <summary>An operation, with the file that describes it.</summary>
internal sealed record SpecCall(SpecFile File, SpecOperation Operation);
