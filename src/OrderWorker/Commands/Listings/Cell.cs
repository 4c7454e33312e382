using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OrderWorker.Core.Values;

namespace OrderWorker.Commands.Listings;

/// <summary>What the listings' rows have in common.</summary>
internal static class Cell
{
    // Names and sentences stay readable in a terminal; the output is UTF-8 and never part of a web page.
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>UTC, ISO 8601, whole seconds.</summary>
    public static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string? Time(DateTime? utc) => utc is { } time ? Time(time) : null;

    public static IReadOnlyList<string> Names<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(Name)];

    public static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => ReasonCodes.Kebab(value.ToString());

    public static TEnum? Parse<TEnum>(string? name)
        where TEnum : struct, Enum => name is null ? null : Enum.GetValues<TEnum>().Single(value => Name(value) == name);

    /// <summary>"12.00 GBP", for tables.</summary>
    public static string Money(JsonNode? minorUnits, JsonNode? currency) =>
        minorUnits is null || currency is null
            ? ""
            : Core.Values.Money.Of(minorUnits.GetValue<long>(), Currency.Of(currency.GetValue<string>())).ToString();

    public static string Text(JsonNode? node) => node?.ToString() ?? "";

    public static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode?)t)];
}
