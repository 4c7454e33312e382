using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>Tells the name among the pieces of an address.</summary>
internal static class NameFinder
{
    private const int MostWords = 7;

    /// <summary>How far down an address a name may stand: below a firm and a department.</summary>
    private const int DeepestLine = 3;

    private const int MostWordsOfStranger = 3;

    /// <summary>The piece that is the name, and whether that is sure; -1 for none.</summary>
    /// <param name="parts">The address without postcode and country.</param>
    /// <param name="buyer">The name in From.</param>
    /// <param name="hints">What the mail says of whose name to expect.</param>
    /// <param name="codeStart">Where the postcode stands.</param>
    public static (int Index, bool Sure) IndexIn(List<Piece> parts, BuyerName buyer, NameHints hints, int codeStart)
    {
        var street = parts.FindIndex(p => p.IsStreet || p.StartsWithDigit);
        var head = Math.Min(DeepestLine, street < 0 ? parts.Count - 1 : street);
        // "Hale & Sons" above "Jane Hale": her whole name before a part of it.
        for (var i = 1; i < head; i++)
            if (parts[i].Start < codeStart && buyer.IsFull && buyer.IsWhole(parts[i]) && !IsTownOfTheBuyer(parts, i))
                return (PersonOfHouse.IsAbove(parts, i, buyer, hints.Text) ? 0 : i, true);
        for (var i = 0; i < head; i++)
            if (
                parts[i].Start < codeStart
                && !IsTownOfTheBuyer(parts, i)
                && (
                    buyer.IsWhole(parts[i])
                    || (MayBeName(parts[i]) && (buyer.IsIn(parts[i].Text) || (parts[i].FirstUse & WordUse.Title) != 0))
                )
            )
                return (PersonOfHouse.IsAbove(parts, i, buyer, hints.Text) ? 0 : i, true);

        var last = LastIndexIn(parts, buyer, codeStart);
        if (
            last >= 0
            || head <= 0
            || !MayBeName(parts[0])
            || parts[0].WordCount < 2
            || parts[0].Start > codeStart
            || hints.NamedAbove
            || IsHouseOfTheBuyer(parts, buyer, hints)
            || (!parts[0].Span.ContainsAnyInRange('A', 'Z') && parts[1].Span.ContainsAnyInRange('A', 'Z'))
        )
            return (last, true);

        // A stranger's name is one where the mail sends the parcel to somebody, or tells no name of its own.
        var house = IsFollowedByHouse(parts);
        var isTold = PersonAbove.Leads(hints, parts) || NamedAgain.In(hints.Text, parts[0]);
        return (0, house && (hints.SendsTo || !buyer.IsFull) || isTold);
    }

    // "Breda Horgan, Cloghane, Ballyheigue" of the "Ballyheigue Music Club": one word below a whole name is a place.
    private static bool IsTownOfTheBuyer(List<Piece> parts, int at) =>
        at > 0 && parts[at].WordCount == 1 && parts[0].WordCount >= 2 && MayBeName(parts[0]);

    // "Shannon View, Killimer" and "Hazel Bank" of a buyer with another name: a word of the ground, and no street below it.
    private static bool IsHouseOfTheBuyer(List<Piece> parts, BuyerName buyer, NameHints hints) =>
        buyer.IsFull && !hints.SendsTo && (parts[0].LastUse & WordUse.Ground) != 0 && !IsFollowedByHouse(parts);

    // Where the largest comes first, and in "5 High Street, Leeds LS1 1AA, Jane Hill", the name comes last.
    private static int LastIndexIn(List<Piece> parts, BuyerName buyer, int codeStart)
    {
        var last = parts.Count - 1;
        if (
            last < 1
            || !MayBeName(parts[last])
            || (parts[last].WordCount < 2 && !BuyerName.IsIdeographic(parts[last].Span))
            || parts[last].Start < codeStart
        )
            return -1;
        var countryFirst = parts[0].Start > codeStart;
        return (countryFirst && last >= 2) || buyer.IsIn(parts[last].Text) ? last : -1;
    }

    // "Ard Mhuire, Salthill, Galway" may be a house; "Anna Berg, 5 High Street" is a person.
    private static bool IsFollowedByHouse(List<Piece> parts)
    {
        var next = parts.Count > 2 && Occupation.Is(parts[1]) ? parts[2] : parts[1];
        // "Marram, 4 Coastguard Row": a house with a name and a number.
        if (
            parts.Count > 2
            && parts[2] is { StartsWithDigit: true, IsStreet: true, Before: Break.Comma }
            && parts[2].Line == next.Line
        )
            return true;
        return next.HasDigit
            || next.Has(WordUse.Street | WordUse.House | WordUse.Institution | WordUse.Firm | WordUse.Box | WordUse.Unit)
            || PostOffice.Keeps(next)
            || (next.FirstUse & WordUse.CareOf) != 0;
    }

    /// <summary>"Ann Smith and" above "Bob Hale": two lines that are one name.</summary>
    public static void JoinCouple(List<Piece> parts, ref int name)
    {
        if (name > 0 && EndsInAnd(parts[name - 1]))
            name--;
        if (name + 1 < parts.Count && EndsInAnd(parts[name]) && MayBeName(parts[name + 1]))
        {
            parts[name] = parts[name].Cut(parts[name].Start, parts[name + 1].End);
            parts.RemoveAt(name + 1);
        }
    }

    private static bool EndsInAnd(Piece line) =>
        !line.HasDigit && (line.Span.EndsWith("&") || line.Span.EndsWith(" and", StringComparison.OrdinalIgnoreCase));

    /// <summary>"FAO Jane Hill", "à l'attention de Jane Hill": the part and the name in it.</summary>
    public static (int Index, Piece Name)? Attention(List<Piece> parts)
    {
        for (var i = 0; i < Math.Min(DeepestLine, parts.Count); i++)
        {
            if (parts[i].HasDigit || parts[i].WordCount < 2)
                continue;
            var words = Wordlist.Of(parts[i].Text);
            var length = AddressWords.Attention.LengthAt(words, 0);
            if (length == 0 || length >= words.Count)
                continue;
            var at = parts[i].Span.Length - (parts[i].Text.Length - words.StartOf(length));
            var name = parts[i].Cut(parts[i].Start + Math.Max(0, at), parts[i].End);
            return MayBeName(name) ? (i, name) : null;
        }

        return null;
    }

    /// <summary>"Jane Hill Ballyvelaghan Co Clare" in one piece, taken apart behind the buyer's name.</summary>
    public static (Piece Name, Piece Behind)? BuyerFirst(Piece piece, BuyerName buyer)
    {
        var end = buyer.EndAtStartOf(piece.Span);
        if (end <= 0 || piece.Span[end..].Trim(" ,.-").Length < 2)
            return null;
        return (piece.Cut(piece.Start, piece.Start + end), piece.Cut(piece.Start + end, piece.End));
    }

    /// <summary>"Jane Hill 5 High Street" in one piece, taken apart before the number, and whether the words before are surely a name.</summary>
    /// <param name="piece">Of an address.</param>
    /// <param name="buyer">The name in From.</param>
    /// <param name="hints">What the mail says of whose name to expect.</param>
    public static (Piece Name, Piece Street, bool Sure)? BeforeNumber(Piece piece, BuyerName buyer, NameHints hints)
    {
        var digit = piece.Span.IndexOfAnyInRange('0', '9');
        if (digit <= 0 || piece.Span[digit - 1] != ' ')
            return null;
        var name = piece.Cut(piece.Start, piece.Start + digit);
        if (name.WordCount < 2 || !MayBeName(name))
            return null;
        var street = piece.Cut(piece.Start + digit, piece.End);
        if (buyer.IsIn(name.Text) || (name.FirstUse & WordUse.Title) != 0)
            return (name, street, true);
        // "Fern Bank 33 Ings Lane" is a house, "Rua Augusta 274" a street.
        var isHouse = name.Has(WordUse.Ground | WordUse.House | WordUse.Street | WordUse.StreetLead | WordUse.CareOf);
        if (isHouse || name.WordCount > MostWordsOfStranger || !street.Has(WordUse.Street | WordUse.Ground))
            return null;
        return (name, street, hints.SendsTo || !buyer.IsFull || NamedAgain.In(hints.Text, name));
    }

    /// <summary>The name as it goes on the label.</summary>
    public static Words Clean(Piece piece, BuyerName buyer)
    {
        var text = piece.Text;
        var paren = text.IndexOf('(');
        if (paren > 0)
            text = text[..paren].TrimEnd();
        // "à Jean Hill"; "A. Hill" and "A R Hill" have it for an initial.
        if (
            text.IndexOf(' ') is > 0 and var blank
            && text[blank - 1] != '.'
            && (piece.FirstUse & WordUse.Introducer) != 0
            && !buyer.IsIn(text[..blank])
            && !(blank == 1 && char.IsUpper(text[0]) && text.Length > blank + 2 && text[blank + 2] == ' ')
        )
            text = text[(blank + 1)..];
        text = WithoutDegrees(text);
        // "jess adeyemi x": a kiss.
        while (text.AsSpan(text.LastIndexOf(' ') + 1) is "x" or "xx" or "xxx" && text.Contains(' ', StringComparison.Ordinal))
            text = text[..text.LastIndexOf(' ')].TrimEnd();
        text = BuyerName.WithoutTitle(FromLetter(text)).TrimEnd('.', ',');
        return new Words(text, piece.Start, piece.End);
    }

    // "Jane Hill MA PhD"; "Mei Ling Ma" is called so.
    private static string WithoutDegrees(string text)
    {
        while (
            text.LastIndexOf(' ') is > 0 and var last
            && text.IndexOf(' ') < last
            && text.AsSpan(0, last).ContainsAnyInRange('a', 'z')
            && Degree.Is(text.AsSpan(last + 1))
            && Degree.LooksLikeOne(text.AsSpan(last + 1))
        )
            text = text[..last].TrimEnd(' ', ',');
        return text;
    }

    // A name begins with a letter, or with the apostrophe of 't Hooft.
    private static string FromLetter(string text)
    {
        var at = 0;
        while (
            at < text.Length
            && !char.IsLetter(text[at])
            && !(text[at] is '\'' or '’' && at + 1 < text.Length && char.IsLower(text[at + 1]))
        )
            at++;
        return at == text.Length ? text : text[at..];
    }

    public static bool MayBeName(Piece piece) =>
        !piece.HasDigit
        && piece.WordCount <= MostWords
        && !piece.Has(WordUse.Institution | WordUse.Firm | WordUse.Unit | WordUse.Box)
        && ((piece.LastUse & (WordUse.Street | WordUse.House)) == 0 || IsTitled(piece))
        && (piece.FirstUse & WordUse.Street) == 0
        && !IsNamedHouse(piece)
        && (piece.FirstUse & WordUse.CareOf) == 0
        && !piece.Span.StartsWith("co.", StringComparison.OrdinalIgnoreCase)
        && piece.Span.IndexOfAnyExcept(" .-'’&()\n\t") >= 0
        && !IsOfSentence(piece)
        && !StartsAbbreviated(piece.Span)
        && !PostOffice.Keeps(piece)
        && piece.Country is null;

    // "The Old Orchard", "The Hollies"; "The Secretary" and "The Hale family" are people.
    private static bool IsNamedHouse(Piece piece) =>
        piece.Span.StartsWith("the ", StringComparison.OrdinalIgnoreCase)
        && !piece.Has(WordUse.Job | WordUse.Honorary | WordUse.Title | WordUse.Calling | WordUse.Community)
        && !piece.Span.EndsWith(" family", StringComparison.OrdinalIgnoreCase);

    // "Mrs Jean Hall"
    private static bool IsTitled(Piece piece) =>
        piece.WordCount >= 3 && (piece.FirstUse & WordUse.Title) != 0 && piece.FirstWord.Length > 1;

    // "г. Казань", "os. Polna": what is short for a town, a village, an estate.
    private static bool StartsAbbreviated(ReadOnlySpan<char> text)
    {
        var dot = text.IndexOf('.');
        return dot is > 0 and <= 5 && char.IsLower(text[0]) && text[..dot].IndexOf(' ') < 0 && dot + 1 < text.Length;
    }

    // "both of us to Jane Hill": names begin in a capital where capitals are used, or with a word that may stand before one.
    private static bool IsOfSentence(Piece piece)
    {
        var capitals = piece.Span.ContainsAnyInRange('A', 'Z');
        foreach (var word in piece.Span.EnumerateWords())
        {
            if (capitals && word is "i")
                continue; // "Puigdevall i Roca"
            if ((AddressWords.Of(word) & WordUse.Prose) != 0)
                return true;
            if (
                capitals
                && char.IsLower(word[0])
                && word.Length > 1
                && (AddressWords.Of(word) & (WordUse.Particle | WordUse.Title | WordUse.Introducer)) == 0
            )
                return true;
        }

        return false;
    }
}
