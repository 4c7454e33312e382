using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Fog 12", where it costs 12: as likely its price as so many copies.</summary>
internal static class PricedCopies
{
    // Few people want so many, and fewer goods cost less.
    private const int Fewest = 4;

    public static bool Are(Passage text, Item item, Entry entry) =>
        entry is { IsCounted: true, IsSet: false, Quantity: >= Fewest }
        && item.Price.MinorUnits == entry.Quantity * item.Price.Currency.MinorPerUnit
        && entry.Words.EndsWith($"{entry.Quantity}", StringComparison.Ordinal)
        && !entry.Words.Contains(" x", StringComparison.OrdinalIgnoreCase)
        && !IsBeforeUnit(text, entry.Start + entry.Length);

    private static bool IsBeforeUnit(Passage text, int at)
    {
        for (var i = 0; i < text.Tokens.Count; i++)
            if (text.Tokens[i].Start >= at)
                return text.Has(i, Cue.Unit);
        return false;
    }
}
