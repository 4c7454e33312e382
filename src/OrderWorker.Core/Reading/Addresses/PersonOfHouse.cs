using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>
/// "Gillian Arkwright, Music Library" of the school's library, "Ultan Fitzmaurice" above the "Tír na nÓg Books" that the mail is from: the line
/// above the sender's is the person whom the parcel is for, and the sender is the house that she is found in.
/// </summary>
internal static class PersonOfHouse
{
    private const WordUse House = WordUse.Institution | WordUse.Firm;
    private const WordUse OfPlace = House | WordUse.House | WordUse.Ground | WordUse.Unit | WordUse.Box | WordUse.Street;

    // Words of "Hannelore Stiegler, Chorsprecherin".
    private const int LongestSignature = 6;

    /// <param name="parts">Of an address.</param>
    /// <param name="at">The one that has the sender's name.</param>
    /// <param name="buyer">The name in From.</param>
    /// <param name="text">The mail's.</param>
    public static bool IsAbove(List<Piece> parts, int at, BuyerName buyer, string text) =>
        at > 0
        && parts[0].WordCount is 2 or 3
        && NameFinder.MayBeName(parts[0])
        && !parts[0].Has(OfPlace)
        && (IsHouse(parts, at, buyer) || !buyer.Has(parts[0].FirstWord) && Signs(text, parts[0]));

    private static bool IsHouse(List<Piece> parts, int at, BuyerName buyer) =>
        parts[at].Has(House) || at + 1 < parts.Count && parts[at + 1].Has(House) && buyer.IsIn(parts[at + 1].Text);

    // "Ultan", "Best, Len", "A. Renken", "Hannelore Stiegler, Chorsprecherin", on a line of its own anywhere else.
    private static bool Signs(string text, Piece name)
    {
        for (var (start, end) = (0, 0); start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start) is >= 0 and var newline ? newline : text.Length;
            var line = text.AsSpan(start..end);
            if (start < name.End && name.Start < end || line.Count(' ') >= LongestSignature)
                continue;
            foreach (var part in line.Split(','))
                if (NameForms.AreOfOne(line[part], name.Text))
                    return true;
        }

        return false;
    }
}
