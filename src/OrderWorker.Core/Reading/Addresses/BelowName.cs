using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Takes off what a signature has below the name and no parcel needs: degrees, what its writer does, and pronouns.</summary>
internal static class BelowName
{
    private const int MostWords = 7;

    private const WordUse OfLabels =
        WordUse.Street
        | WordUse.Ground
        | WordUse.Unit
        | WordUse.House
        | WordUse.Box
        | WordUse.Firm
        | WordUse.Institution
        | WordUse.CareOf
        | WordUse.Community;

    /// <summary>Takes them off, and returns the first line of which nobody can tell what it is; null for none.</summary>
    /// <param name="parts">Of an address.</param>
    /// <param name="name">Where its name stands among them.</param>
    public static string? Clear(List<Piece> parts, int name)
    {
        string? unclear = null;
        var capitals = parts[name].Span.ContainsAnyInRange('A', 'Z');
        var last = LastAboveHouse(parts, name);
        // Without a number below it the line may be the house: "Teach na Mara".
        var numbered = last + 1 < parts.Count && (parts[last + 1].StartsWithDigit || parts[last + 1].IsStreet);
        for (var i = name + 1; i <= last && i < parts.Count; )
        {
            var part = parts[i];
            if (IsDegrees(part, parts[name]) || ArePronouns(part) || Occupation.Is(part) && !part.Has(OfLabels))
            {
                parts.RemoveAt(i);
                last--;
                continue;
            }

            if (capitals && numbered && part.Line != parts[name].Line && HasSmallWord(part))
                unclear ??= part.Text;
            i++;
        }

        return unclear;
    }

    // What stands between the name and the line of the house; the line with the postcode's town is never one of these.
    private static int LastAboveHouse(List<Piece> parts, int name)
    {
        for (var i = name + 1; i < parts.Count; i++)
            if (parts[i].HasDigit || parts[i].Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Box))
                return i - 1;
        return name;
    }

    // "M.A., Ph.D.", "FRCO", "BSc (Hons)": behind the name on its line, or each of them known.
    private static bool IsDegrees(Piece part, Piece name)
    {
        foreach (var word in part.Span.EnumerateWords())
            if (!Degree.Is(word) && !(part.Line == name.Line && Degree.LooksLikeOne(word)))
                return false;
        return true;
    }

    // "she/her"
    private static bool ArePronouns(Piece part)
    {
        if (part.WordCount > 2 || !part.Span.Contains('/'))
            return false;
        foreach (var range in part.Span.SplitAny("/() "))
            if (part.Span[range] is { IsEmpty: false } word && (AddressWords.Of(word) & WordUse.Prose) == 0)
                return false;
        return true;
    }

    private static bool HasSmallWord(Piece part)
    {
        if (part.HasDigit || part.Has(OfLabels) || part.WordCount > MostWords)
            return false;
        foreach (var word in part.Span.EnumerateWords())
            if (char.IsLower(word[0]) && (AddressWords.Of(word) & WordUse.Particle) == 0)
                return true;
        return false;
    }
}
