using System.Text.RegularExpressions;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>Says whether a payer calls their money a gift, in the languages of the shop's friends.</summary>
public static partial class GiftWords
{
    /// <summary>Also true of "a gift for my sister": then a person looks, which harms nobody.</summary>
    public static bool IsIn(string? text) => text is not null && Gift().IsMatch(text);

    [GeneratedRegex(
        @"\b(donat\w*|donor|gift\w*|appeal|charit\w*|in memory|in memoriam|spende\w*|geschenk\w*|don|dons|donaci\w*|donativ\w*|donazion\w*|offerta|doa[cç]\w*|darowizn\w*|schenking\w*|gave|bağış\w*|δωρε\w*|пожертвован\w*|дар|подарок)\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Gift();
}
