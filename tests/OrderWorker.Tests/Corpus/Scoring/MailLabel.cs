using System.Text.Json;

namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>What a careful person would make of a mail. Amounts are minor units; text fields are empty where the mail leaves them open.</summary>
public sealed class MailLabel
{
    private readonly JsonElement _fields;

    private MailLabel(JsonElement fields) => _fields = fields;

    public string Language => Text("lang") is { Length: > 0 } language ? language : "en";
    public string Kind => Text("kind");

    /// <summary>A second kind that a careful person might call it as well; mostly null.</summary>
    public string? AlsoKind => TextOrNull("also_kind");

    public string Decision => Text("decision");

    /// <summary>A second decision that is right as well; mostly null.</summary>
    public string? AlsoDecision => TextOrNull("also_decision");

    public string? Reason => TextOrNull("reason");
    public string Name => Text("name");
    public string Street => Text("street");

    /// <summary>What the label has between the name and the street: a school, "c/o", a Russian town; mostly nothing.</summary>
    public IReadOnlyList<string> Above =>
        Field("above") is { } lines ? [.. lines.EnumerateArray().Select(line => line.GetString()!)] : [];

    public string Postcode => Text("postcode");
    public string? Country => TextOrNull("country");
    public string? Method => TextOrNull("method");
    public string? TransactionId => TextOrNull("transaction_id");
    public long? ClaimedAmount => NumberOrNull("claimed_amount");
    public long? Total => NumberOrNull("total");

    /// <summary>Quantities by SKU; empty where there is no order, or nothing can be told.</summary>
    public SortedDictionary<string, int> Lines =>
        new(
            Field("lines") is { } lines
                ? lines
                    .EnumerateArray()
                    .ToDictionary(l => l.GetProperty("sku").GetString()!, l => l.GetProperty("quantity").GetInt32())
                : [],
            StringComparer.Ordinal
        );

    public static MailLabel Load(string file)
    {
        using var label = JsonDocument.Parse(File.ReadAllText(file));
        return new MailLabel(label.RootElement.Clone());
    }

    private JsonElement? Field(string name) =>
        _fields.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    private long? NumberOrNull(string name) => Field(name)?.GetInt64();

    private string? TextOrNull(string name) => Field(name)?.GetString();

    private string Text(string name) => TextOrNull(name) ?? "";
}
