using OrderWorker.Core.Catalogue;

namespace OrderWorker.Review;

/// <summary>What staff call the fields of a reading.</summary>
internal static class FieldNames
{
    private const string Line = "line:";

    /// <summary>The item's label; the SKU itself where the catalogue no longer has it.</summary>
    public static string LabelOf(this ShopCatalogue catalogue, string sku) =>
        catalogue.Items.FirstOrDefault(i => i.Sku.Text == sku)?.Label ?? sku;

    /// <summary>The name of a field as evidence names it, as <c>ship_to.postcode</c> or <c>line:SKU</c>.</summary>
    public static string NameOf(this ShopCatalogue catalogue, string field) =>
        field switch
        {
            _ when field.StartsWith(Line, StringComparison.Ordinal) => catalogue.LabelOf(field[Line.Length..]),
            "kind" => "What they want",
            "ship_to.name" => "Name on the parcel",
            "ship_to.lines" => "Street and town",
            "ship_to.postcode" => "Postcode",
            "ship_to.country" => "Country",
            "buyer.name" => "Buyer",
            "payment.method" => "Way to pay",
            _ => field.Replace('_', ' ').Replace('.', ' '),
        };
}
