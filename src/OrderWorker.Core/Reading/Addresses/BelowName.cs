using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Takes off what a signature has below the name and no parcel needs: degrees, what its writer does, and pronouns.</summary>
internal static class BelowName
{
    private const int MostWords = 7;
    private const int FewestWordsWithYear = 2;

    /// <summary>Takes them off, and returns the first line of which nobody can tell what it is; null for none.</summary>
    /// <param name="parts">Of an address.</param>
    /// <param name="name">Where its name stands among them.</param>
    /// <param name="buyer">The name in From, which may be that of the house: "Tír na nÓg Books".</param>
    public static string? Clear(List<Piece> parts, int name, BuyerName buyer)
    {
        string? unclear = null;
        var capitals = parts[name].Span.ContainsAnyInRange('A', 'Z');
        var last = LastAboveHouse(parts, name);
        // Without a number below it the line may be the house: "Teach na Mara".
        var numbered = last + 1 < parts.Count && (parts[last + 1].StartsWithDigit || parts[last + 1].IsStreet);
        for (var i = name + 1; i <= last; )
        {
            var taken = LengthOfOccupation(parts, i, last);
            if (taken == 0 && (IsDegrees(parts[i], parts[name]) || ArePronouns(parts[i])))
                taken = 1;
            // "Conservatoire régional", and below it "Classe de violon"
            var isOfHouse = parts[i - 1].Has(WordUse.Institution | WordUse.Firm) && i - 1 > name || buyer.IsWhole(parts[i]);
            if (taken == 0 && !isOfHouse && capitals && numbered && parts[i].Line != parts[name].Line && IsPhrase(parts[i]))
                unclear ??= parts[i].Text;
            parts.RemoveRange(i, taken);
            last -= taken;
            i += taken == 0 ? 1 : 0;
        }

        return unclear;
    }

    // What stands between the name and the line of the house; the line with the postcode's town is never one of these.
    private static int LastAboveHouse(List<Piece> parts, int name)
    {
        for (var i = name + 1; i < parts.Count; i++)
            if (
                parts[i].HasDigit && !IsSlogan(parts, i)
                || parts[i].Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Box)
            )
                return i - 1;
        return name;
    }

    // "Making music since 1987", above the number of the house.
    private static bool IsSlogan(List<Piece> parts, int at) =>
        !parts[at].StartsWithDigit && IsPhrase(parts[at]) && parts.FindIndex(at, p => p.StartsWithDigit && p.IsStreet) > at;

    // "M.A., Ph.D.", "FRCO", "BSc (Hons)", "N.T. (retired)": behind the name on its line, or each of them known.
    private static bool IsDegrees(Piece part, Piece name)
    {
        foreach (var word in part.Span.EnumerateWords())
            if (!Degree.Is(word) && !(part.Line == name.Line && (Degree.LooksLikeOne(word) || Degree.IsPast(word))))
                return false;
        return true;
    }

    // "Cellist", and the whole of "Mum, baker, cellist" where nothing on the line is of an address; 0 for none.
    private static int LengthOfOccupation(List<Piece> parts, int at, int last)
    {
        var (count, found) = (0, false);
        for (var i = at; i <= last && parts[i].Line == parts[at].Line; i++)
        {
            var isOfClub = OfficeMarks.IsOfClub(parts, i) || i > at && OfficeMarks.IsOfClub(parts, i - 1);
            if (parts[i].Has(WordUse.OfLabel) && !isOfClub && !(Occupation.IsPost(parts[i]) && IsAtHome(parts, i)))
                return 0;
            found |= Occupation.Is(parts[i]);
            count++;
        }

        return found ? count : 0;
    }

    // Above its school "Director of Music" says where in the house the parcel goes.
    private static bool IsAtHome(List<Piece> parts, int post)
    {
        for (var i = 0; i < parts.Count; i++)
            if (i != post && parts[i].Has(WordUse.Institution | WordUse.Firm))
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

    // "Making music since 1987", "Winner of the 2009 Border Prize", "Strings and all sorts"
    private static bool IsPhrase(Piece part)
    {
        if (HasSmallWord(part))
            return true;
        if (!part.HasDigit || part.WordCount < FewestWordsWithYear || part.Has(WordUse.OfLabel & ~WordUse.Institution))
            return false;
        foreach (var word in part.Span.EnumerateWords())
            if (word.Length == 4 && (word.StartsWith("19") || word.StartsWith("20")) && !word.ContainsAnyExceptInRange('0', '9'))
                return true;
        return false;
    }

    private static bool HasSmallWord(Piece part)
    {
        if (part.Has(WordUse.OfLabel) || part.WordCount > MostWords)
            return false;
        foreach (var word in part.Span.EnumerateWords())
            if (char.IsLower(word[0]) && (AddressWords.Of(word) & WordUse.Particle) == 0)
                return true;
        return false;
    }
}
