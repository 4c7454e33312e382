using System.Text.Json;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Shop;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>A mail of the corpus, its label, and what the program makes of it.</summary>
internal sealed class CorpusMail
{
    private readonly JsonElement _label;

    private CorpusMail(string shop, JsonElement label, MailDecision decision)
    {
        (Shop, _label, Decision) = (shop, label, decision);
    }

    public string Shop { get; }
    public MailDecision Decision { get; }
    public string File => Text("file");
    public string Language => Text("lang");
    public bool IsAcceptable => Text("decision") == "accept";
    public bool HasRightKind => Decision.Reading.Kind.Name() == Text("kind");
    public bool IsAccepted => Decision.Verdict == Verdict.Accept;

    /// <summary>Accepted, and every field as the label has it.</summary>
    public bool IsExact => IsAccepted && IsAcceptable && SendsRight && SaysRight;

    /// <summary>What goes wrong in the post: an accepted order that is none, or other goods, another place, another sum.</summary>
    public bool IsWronglyAccepted => IsAccepted && !(IsAcceptable && SendsRight);

    private bool SendsRight =>
        Decision is { Order: { } order }
        && order.Parsed.Lines.Select(l => (l.Sku.Text, l.Quantity)).SequenceEqual(Lines())
        && order.Parsed.ShipTo is var to
        && to.Postcode == Text("postcode")
        && to.Country.Code == Text("country")
        && string.Join('\n', to.Lines).Contains(Text("street"), StringComparison.OrdinalIgnoreCase)
        && order.Total.MinorUnits == _label.GetProperty("total").GetInt64();

    private bool SaysRight =>
        Decision.Reading is { Claim: var claim, ShipTo: { } to }
        && to.Name.EndsWith(Text("name"), StringComparison.OrdinalIgnoreCase)
        && claim.Method?.Name() == TextOrNull("method")
        && claim.TransactionId == TextOrNull("transaction_id")
        && claim.Amount?.MinorUnits == (Has("claimed_amount") ? _label.GetProperty("claimed_amount").GetInt64() : null);

    public static IReadOnlyList<CorpusMail> ReadAll(string shop)
    {
        var folder = Checkout.File("tests", "OrderWorker.Tests", "Corpus", shop);
        var catalogue = CatalogueFile.Load(Path.Combine(folder, "catalogue.yaml"));
        var reader = new MailReader(catalogue, new HashSet<EmailAddress>());
        return
        [
            .. Directory
                .GetFiles(folder, "*.eml")
                .Order(StringComparer.Ordinal)
                .Select(file =>
                {
                    using var label = JsonDocument.Parse(System.IO.File.ReadAllText(Path.ChangeExtension(file, ".json")));
                    var decision = reader.Read(System.IO.File.ReadAllBytes(file));
                    return new CorpusMail(shop, label.RootElement.Clone(), decision);
                }),
        ];
    }

    public override string ToString() =>
        $"{File} ({Language}): {Decision.Reading.Kind.Name()}, {Decision.Verdict}, {string.Join(' ', Decision.Reasons.Select(r => r.Code.Name()))}";

    private IEnumerable<(string, int)> Lines() =>
        _label
            .GetProperty("lines")
            .EnumerateArray()
            .Select(line => (line.GetProperty("sku").GetString()!, line.GetProperty("quantity").GetInt32()));

    private bool Has(string field) => _label.TryGetProperty(field, out var value) && value.ValueKind != JsonValueKind.Null;

    private string? TextOrNull(string field) => Has(field) ? _label.GetProperty(field).GetString() : null;

    private string Text(string field) => TextOrNull(field) ?? "";
}
