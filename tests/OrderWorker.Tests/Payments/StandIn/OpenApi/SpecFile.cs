using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;

namespace OrderWorker.Tests.Payments.StandIn.OpenApi;

/// <summary>One of PayPal's OpenAPI files: its operations, and the schemas of what goes in and out.</summary>
internal sealed class SpecFile
{
    private readonly JsonSchema _schemas;

    private SpecFile(JsonObject document, JsonSchema schemas, IReadOnlyList<SpecOperation> operations) =>
        (Document, _schemas, Operations) = (document, schemas, operations);

    /// <summary>As PayPal wrote it.</summary>
    public JsonObject Document { get; }

    public IReadOnlyList<SpecOperation> Operations { get; }

    public static SpecFile Load(string name)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Payments", "StandIn", "Specs", name + ".json");
        var document = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        // JSON Schema keeps under "definitions" what OpenAPI keeps under "components/schemas".
        var definitions = JsonNode
            .Parse(
                document["components"]!["schemas"]!
                    .ToJsonString()
                    .Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)
            )!
            .AsObject();
        var operations = ReadOperations(document, definitions).ToList();
        var root = new JsonObject { ["definitions"] = definitions };
        // The reader of schemas has no other door; it waits for nothing.
        var schemas = Task.Run(() => JsonSchema.FromJsonAsync(root.ToJsonString())).GetAwaiter().GetResult();
        return new(document, schemas, operations);
    }

    /// <summary>What is wrong with a value, by a schema of this file; empty where nothing is.</summary>
    public IEnumerable<string> Faults(string schema, string json) =>
        _schemas
            .Definitions[schema]
            .Validate(json, new NJsonSchema.Validation.JsonSchemaValidatorSettings())
            .Select(fault => fault.ToString().ReplaceLineEndings(" "))
            .Concat(UnknownProperties.Find(Document, SchemaOf(schema), json));

    /// <summary>What a key stands for, as PayPal wrote it.</summary>
    public JsonNode SchemaOf(string key) => Operations.SelectMany(o => o.Schemas).First(s => s.Key == key).Schema;

    private static IEnumerable<SpecOperation> ReadOperations(JsonObject document, JsonObject definitions)
    {
        foreach (var (path, item) in document["paths"]!.AsObject())
        foreach (var (method, operation) in item!.AsObject().Where(pair => pair.Key != "parameters"))
        {
            var schemas = new List<(string Key, JsonNode Schema)>();
            var parameters = new[] { item["parameters"], operation!["parameters"] }
                .OfType<JsonArray>()
                .SelectMany(list => list)
                .Select(parameter => Resolve(document, parameter!))
                .Select(parameter => new SpecParameter(
                    (string)parameter["name"]!,
                    (string)parameter["in"]!,
                    (bool?)parameter["required"] == true,
                    (string?)parameter["schema"]?["type"] ?? "string",
                    Add(parameter["schema"]!)
                ))
                .ToList();
            var body = operation["requestBody"] is { } given ? Resolve(document, given) : null;
            var answers = operation["responses"]!
                .AsObject()
                .ToDictionary(
                    answer => answer.Key,
                    answer => Content(Resolve(document, answer.Value!)) is { } schema ? Add(schema) : null
                );
            yield return new SpecOperation(
                method.ToUpperInvariant(),
                path,
                new Regex("^" + Regex.Replace(Regex.Escape(path), @"\\\{(\w+)}", "(?<$1>[^/]+)") + "$"),
                parameters,
                body is not null && Content(body) is { } content ? Add(content) : null,
                (bool?)body?["required"] == true,
                answers,
                schemas
            );

            string Add(JsonNode schema)
            {
                var key = $"used-{definitions.Count}";
                definitions[key] = JsonNode.Parse(
                    schema.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal)
                );
                schemas.Add((key, schema));
                return key;
            }
        }
    }

    private static JsonNode? Content(JsonNode owner) => owner["content"]?["application/json"]?["schema"];

    /// <summary>Follows references within the file.</summary>
    public static JsonNode Resolve(JsonObject document, JsonNode node)
    {
        while ((string?)(node as JsonObject)?["$ref"] is { } reference)
            node = reference
                .Split('/')
                .Skip(1)
                .Aggregate<string, JsonNode>(
                    document,
                    (at, part) => at[part] ?? throw new JsonException($"{reference} is missing.")
                );
        return node;
    }
}

/// <param name="Required">Whether it has to be there.</param>
/// <param name="Type">"string", "integer", "boolean".</param>
/// <param name="Schema">Its key in the file.</param>
/// <param name="Name">As it is written.</param>
/// <param name="In">"path", "query" or "header".</param>
internal sealed record SpecParameter(string Name, string In, bool Required, string Type, string Schema);

/// <param name="Method">In capitals.</param>
/// <param name="Path">With its names in braces.</param>
/// <param name="Pattern">The path as an expression that finds the values of the names.</param>
/// <param name="Parameters">In path, query and headers.</param>
/// <param name="Body">The key of its schema; null where none is taken.</param>
/// <param name="BodyRequired">Whether there has to be one.</param>
/// <param name="Answers">By status or "default": the key of the schema, null for an answer without a body.</param>
/// <param name="Schemas">The keys used here, with what they stand for.</param>
internal sealed record SpecOperation(
    string Method,
    string Path,
    Regex Pattern,
    IReadOnlyList<SpecParameter> Parameters,
    string? Body,
    bool BodyRequired,
    IReadOnlyDictionary<string, string?> Answers,
    IReadOnlyList<(string Key, JsonNode Schema)> Schemas
);
