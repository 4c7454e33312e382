using System.Text.Json.Nodes;

namespace OrderWorker.Tests.Payments.StandIn.OpenApi;

/// <summary>
/// Finds members that no schema names. OpenAPI lets them pass, and PayPal passes them over: a misspelt member would then do
/// nothing, unnoticed.
/// </summary>
internal static class UnknownProperties
{
    public static IEnumerable<string> Find(JsonObject document, JsonNode schema, string json) =>
        Find(document, [schema], JsonNode.Parse(json), "#");

    private static IEnumerable<string> Find(JsonObject document, IReadOnlyList<JsonNode> schemas, JsonNode? value, string at)
    {
        var all = schemas.SelectMany(schema => Parts(document, schema)).ToList();
        if (value is JsonArray list)
        {
            var items = all.Select(part => part["items"]).OfType<JsonNode>().ToList();
            return list.SelectMany((item, i) => Find(document, items, item, $"{at}/{i}"));
        }

        if (value is not JsonObject members)
            return [];
        var named = all.Select(part => part["properties"])
            .OfType<JsonObject>()
            .SelectMany(properties => properties)
            .ToLookup(p => p.Key, p => p.Value!);
        if (named.Count == 0 || all.Exists(part => part["additionalProperties"] is not null))
            return [];
        return members.SelectMany(member =>
            named.Contains(member.Key)
                ? Find(document, [.. named[member.Key]], member.Value, $"{at}/{member.Key}")
                : [$"UnknownProperty: {at}/{member.Key}"]
        );
    }

    // A schema with all that it refers to, is made of, or may be.
    private static IEnumerable<JsonObject> Parts(JsonObject document, JsonNode schema)
    {
        if (SpecFile.Resolve(document, schema) is not JsonObject part)
            return [];
        var inner = new[] { "allOf", "anyOf", "oneOf" }.Select(key => part[key]).OfType<JsonArray>().SelectMany(list => list);
        return inner.SelectMany(node => Parts(document, node!)).Prepend(part);
    }
}
