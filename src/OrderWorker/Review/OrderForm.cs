using System.Globalization;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Review;

/// <summary>An order as it stands in the form that staff correct: as it was read, or as they typed it.</summary>
public sealed record OrderForm
{
    /// <summary>What a quantity's field is named, before the SKU.</summary>
    public const string QuantityField = "quantity:";

    /// <summary>By SKU, as typed.</summary>
    public IReadOnlyDictionary<string, string> Quantities { get; init; } = new Dictionary<string, string>();
    public string Name { get; init; } = "";

    /// <summary>Street lines and town, one a line.</summary>
    public string Lines { get; init; } = "";
    public string Postcode { get; init; } = "";
    public string Country { get; init; } = "";

    /// <summary>Send it though fewer copies are left than it asks for.</summary>
    public bool Anyway { get; init; }

    public static OrderForm Of(Understood reading, Country home) =>
        new()
        {
            Quantities = reading.Lines.ToDictionary(l => l.Sku, l => l.Quantity.ToString(CultureInfo.InvariantCulture)),
            Name = reading.ShipTo?.Name ?? reading.Buyer?.Name ?? "",
            Lines = string.Join('\n', reading.ShipTo?.Lines ?? []),
            Postcode = reading.ShipTo?.Postcode ?? "",
            Country = string.IsNullOrEmpty(reading.ShipTo?.Country) ? home.Code : reading.ShipTo.Country,
        };

    public static OrderForm Of(IFormCollection posted) =>
        new()
        {
            Quantities = posted
                .Where(field => field.Key.StartsWith(QuantityField, StringComparison.Ordinal))
                .ToDictionary(field => field.Key[QuantityField.Length..], field => field.Value.ToString().Trim()),
            Name = posted["name"].ToString().Trim(),
            Lines = posted["lines"].ToString().ReplaceLineEndings("\n").Trim(),
            Postcode = posted["postcode"].ToString().Trim(),
            Country = posted["country"].ToString().Trim(),
            Anyway = posted.ContainsKey("anyway"),
        };

    /// <summary>The order that stands in the form, or what is wrong with it.</summary>
    public StepResult<ParsedOrder> ToOrder(Buyer buyer, PaymentClaim claim, ShopCatalogue catalogue)
    {
        var faults = new List<Reason>();
        var lines = new List<OrderLine>();
        foreach (var (sku, typed) in Quantities.Where(q => q.Value is not ("" or "0")))
            Add(sku, typed);
        if (lines.Count == 0 && faults.Count == 0)
            faults.Add(new(ReasonCode.NoItems, "Nothing is ordered: enter how many copies of what."));

        string[] street = [.. Lines.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
        if (Name.Length == 0)
            faults.Add(new(ReasonCode.IncompleteAddress, "The name for the parcel is missing."));
        if (street.Length == 0)
            faults.Add(new(ReasonCode.IncompleteAddress, "Street and town are missing."));
        if (!Core.Values.Country.TryParse(Country, out var country))
            faults.Add(new(ReasonCode.IncompleteAddress, "The country is missing."));

        return faults.Count > 0
            ? StepResult.NeedsReview<ParsedOrder>(faults)
            : StepResult.Done(new ParsedOrder(buyer, new ShipTo(Name, street, Postcode, country), lines, claim));

        void Add(string sku, string typed)
        {
            var item = catalogue.Items.FirstOrDefault(i => i.Sku.Text == sku);
            if (item is null)
                faults.Add(new(ReasonCode.UnknownItem, $"The catalogue has no item '{sku}' any more."));
            else if (
                int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var copies)
                && copies is >= 1 and <= OrderLine.MaxQuantity
            )
                lines.Add(OrderLine.Of(item.Sku, copies));
            else
                faults.Add(
                    new(
                        ReasonCode.AmbiguousQuantity,
                        $"'{typed}' copies of {item.Label}: give a whole number up to {OrderLine.MaxQuantity}."
                    )
                );
        }
    }
}
