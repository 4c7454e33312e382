using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Corpus.Scoring;

/// <summary>A part of an order mail that a stranger wrote, what it has to be read as, and the mail that it is put into.</summary>
/// <remarks>A mail is read right where all its parts are: a list of one kind of part tells which kind is read worst.</remarks>
public sealed record Piece
{
    private const string Goods = "Please send me one Heaven Eyes and one Six Cello Suites.";
    private const string Home = "Hannah Ashworth\n14 Mill Lane\nOtley\nLS21 3BD";

    private static readonly Dictionary<string, int> Two = new() { ["heaven"] = 1, ["bach"] = 1 };

    private static readonly Dictionary<string, (string Goods, string Home)> Foreign = new(StringComparer.Ordinal)
    {
        ["de"] = (
            "Bitte senden Sie mir einmal Heaven Eyes und einmal Bach Six Cello Suites.",
            "Hanna Lindner\nGartenweg 14\n04109 Leipzig\nDeutschland"
        ),
        ["fr"] = (
            "Je voudrais un exemplaire de Heaven Eyes et un exemplaire des Six Cello Suites, s'il vous plaît.",
            "Anne Lemaire\n14 rue des Lilas\n35000 Rennes\nFrance"
        ),
        ["es"] = (
            "Quisiera un ejemplar de Heaven Eyes y un ejemplar de Six Cello Suites, por favor.",
            "Ana Robles\nCalle Mayor 14\n28013 Madrid\nEspaña"
        ),
        ["ru"] = (
            "Пришлите, пожалуйста, один диск Heaven Eyes и один диск Six Cello Suites.",
            "Анна Лебедева\nул. Садовая, д. 14, кв. 3\n190000 Санкт-Петербург\nРоссия"
        ),
    };

    public required string Text { get; init; }

    /// <summary>Of a list of addresses: the name of the sender.</summary>
    public string? From { get; init; }

    /// <summary>Null: English.</summary>
    public string? Lang { get; init; }

    /// <summary>"order" of a piece of a foreign list that names the goods.</summary>
    public string? Kind { get; init; }

    /// <summary>Null: the cello shop.</summary>
    public string? Shop { get; init; }

    /// <summary>Copies by SKU; null where the piece names no goods.</summary>
    public Dictionary<string, int>? Lines { get; init; }

    /// <summary>Of a list of near orders or addresses: a person has to see it, whatever it names.</summary>
    public bool Hold { get; init; }

    public string? Name { get; init; }
    public string? Street { get; init; }
    public string? Postcode { get; init; }
    public string? Country { get; init; }

    /// <summary>Which list it is of.</summary>
    [JsonIgnore]
    public string List { get; private init; } = "";

    /// <summary>What has to be sent.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, int> Wanted => Lines ?? Two;

    /// <summary>Nothing may be sent unasked.</summary>
    [JsonIgnore]
    public bool IsRisky => List == "risky";

    /// <summary>The names of the lists.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    ["orders", "addresses", "payments", "asides", "foreign", "risky", "near-orders", "near-addresses"];

    public static IReadOnlyList<Piece> Of(string list) =>
        [
            .. File.ReadLines(Checkout.File("tests", "OrderWorker.Tests", "Corpus", "pieces", $"{list}.jsonl"))
                .Where(line => line.Length > 0)
                .Select(line => JsonSerializer.Deserialize<Piece>(line, JsonSerializerOptions.Web)! with { List = list }),
        ];

    /// <summary>The mail that it is put into, as bytes.</summary>
    public byte[] ToMail()
    {
        var (goods, home) = Lang is null ? (Goods, Home) : Foreign[Lang];
        var name = From ?? home[..home.IndexOf('\n', StringComparison.Ordinal)];
        var body = List switch
        {
            "addresses" => $"Hello,\n\n{goods}\n\n{Text}",
            "orders" => $"Hello,\n\n{Text}\n\nI will pay by PayPal.\n\n{home}",
            "near-orders" => $"{Text}\n\n{home}",
            "near-addresses" => Text,
            _ when Lines is not null => $"{Text}\n\n{home}",
            _ => $"{goods}\n\n{Text}\n\n{home}",
        };
        return new Fuzz.PlainMail($"\"{name}\" <buyer@example.org>", "Order", body).ToBytes();
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{List}: {Text}");
}
