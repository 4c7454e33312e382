using System.Globalization;
using System.Text;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Pricing;
using OrderWorker.Reading;

namespace OrderWorker.Tests.Corpus.Fuzz;

/// <summary>What holds for every accepted mail, whatever it says.</summary>
public static class AcceptanceRules
{
    private static readonly string[] NumberWords =
    [
        "two|second|zwei|deux|dos|due|twee|два|две|двух|both|pair|couple|twice|double|beide|doppelt|paar|both|les deux|ambos|entrambi|allebei|each|je |per",
        "three|drei|trois|tres|tre|drie|три|трёх|трех|triple|thrice|all|each",
        "four|vier|quatre|cuatro|quattro|четыре|each",
        "five|fünf|cinq|cinco|cinque|vijf|пять|each",
        "six|sechs|sei|zes|seis|шесть|half a dozen|half-dozen|each",
        "seven|sieben|sept|siete|sette|zeven|семь|each",
        "eight|acht|huit|ocho|otto|восемь|each",
        "nine|neun|neuf|nueve|nove|negen|девять|each",
        "ten|zehn|dix|diez|dieci|tien|десять|each",
    ];

    /// <returns>What is wrong; null where nothing is, or the mail is not accepted.</returns>
    public static string? Breach(MailDecision decision, ShopCatalogue catalogue)
    {
        if (decision.Order is not { } order)
            return null;
        var text = Unquoted($"{decision.Content.Subject}\n{decision.Content.Body.Text}");
        var letters = Letters(text);
        foreach (var line in order.Parsed.Lines)
        {
            var words = decision.Reading.Evidence.Where(e => e.Field == $"line:{line.Sku}").Select(e => e.Words).ToList();
            if (!words.Exists(w => w.Length > 0 && letters.Contains(Letters(w), StringComparison.Ordinal)))
                return $"no words outside quotes name {line.Sku}";
            if (!IsExplained(line.Quantity, Math.Max(words.Count, words.Max(w => Times(Letters(w), letters))), text))
                return $"nothing explains {line.Quantity} copies of {line.Sku}";
        }

        var to = order.Parsed.ShipTo;
        if (!letters.Contains(Letters(to.Postcode), StringComparison.Ordinal))
            return $"the postcode {to.Postcode} is not in the mail";
        if (to.Lines.Count == 0 || !to.Lines.All(l => letters.Contains(Letters(l), StringComparison.Ordinal)))
            return $"the address {string.Join(", ", to.Lines)} is not in the mail";
        return Quote.For(order.Parsed.Lines, catalogue, to.Country).Total == order.Total
            ? null
            : "the total is not the price of the lines";
    }

    private static bool IsExplained(int quantity, int mentions, string text) =>
        quantity <= Math.Max(1, mentions)
        || text.Contains(quantity.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        || quantity - 2 < NumberWords.Length
            && NumberWords[quantity - 2].Split('|').Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
        || quantity > 10; // said in words, or multiplied

    // "Penny - Hearth", "Ruth - Hearth": a copy for each time that it is named.
    private static int Times(string words, string letters) =>
        words.Length == 0 ? 0 : letters.Split(words, StringSplitOptions.None).Length - 1;

    private static string Unquoted(string text) => string.Join('\n', text.Split('\n').Where(l => !l.StartsWith('>')));

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }

        return letters.ToString();
    }
}
