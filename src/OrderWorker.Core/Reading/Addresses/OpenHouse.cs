using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>"16 or 18 Castle Street", "Lindenallee 17 oder 19", "12 Hawthorn something": the writer does not know the house.</summary>
internal static class OpenHouse
{
    /// <summary>The line that leaves it open; null for none.</summary>
    /// <param name="parts">Of an address, without its name, postcode and country.</param>
    public static string? In(IReadOnlyList<Piece> parts) =>
        parts
            .FirstOrDefault(p =>
                p.HasDigit && (p.Has(WordUse.Unsure) || p.MayHold(AddressWords.OrElse) && HasChoice(Wordlist.Of(p.Text)))
            )
            ?.Text;

    // A letter alone, "o", stands in names as well: "Rua do 1 o Maio"; not between two numbers.
    private static bool HasChoice(Wordlist words)
    {
        for (var i = 1; i + 1 < words.Count; i++)
            if (
                AddressWords.OrElse.LengthAt(words, i) > 0
                && char.IsLower(words[i][0])
                && (words[i].Length > 1 || char.IsAsciiDigit(words[i - 1][0]) && char.IsAsciiDigit(words[i + 1][0]))
            )
                return true;
        return false;
    }
}
