using System.Buffers;
using OrderWorker.Core.Reading.Addresses.Countries;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Postcodes;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>What a piece of text can be for an address.</summary>
internal enum PieceKind
{
    /// <summary>A part of one, or a name.</summary>
    Part,

    /// <summary>A telephone or mail line, which stands among the parts and is none.</summary>
    Contact,

    /// <summary>A sentence, which an address may start or end in.</summary>
    Prose,

    /// <summary>A closing, a greeting, a line of the order: no address goes over it.</summary>
    Stop,
}

/// <summary>Tells sentences, closings and telephone lines from parts of an address.</summary>
internal static class PieceKinds
{
    private const int MostWords = 8;
    private const int MostWordsWithCode = 12;
    private const int LongestTitle = 4;
    private const int FewestTelephoneDigits = 7;
    private const int FewestDigitsOfRegistration = 6;

    // Characters.
    private const int LongestRequest = 30;
    private const int ShortestReference = 12;
    private const int LongestCode = 13;
    private static readonly HashSet<string> TopDomains = ["com", "org", "net", "info", "eu", "uk", "ie", "de", "fr", "nl", "ru"];
    private static readonly SearchValues<char> OfReferences = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
    private static readonly SearchValues<char> Sentence = SearchValues.Create("£€$¥=?!×@%<>{}");

    public static PieceKind Of(Piece piece, ShopWords shop, BuyerName buyer)
    {
        if (IsContact(piece))
            return PieceKind.Contact;
        if (IsClosing(piece) || IsRequest(piece) || IsLabelOfBill(piece) || shop.NameGoods(piece))
            return PieceKind.Stop;
        if (PostOffice.Keeps(piece))
            return PieceKind.Part;
        if (piece.Head == '(')
            return piece.IsStreet ? PieceKind.Prose : PieceKind.Stop;
        if (
            piece.WordCount > MostWords
                && !(piece.WordCount <= MostWordsWithCode && (piece.Code is not null || AddressShapes.EndsInCountry(piece)))
            || piece.Span.IndexOfAny(Sentence) >= 0
            || CountsGoods(piece)
            || HasReference(piece)
            || shop.MentionsGoods(piece)
        )
            return PieceKind.Prose;
        if (
            piece.Has(WordUse.Prose)
            && HasProseWord(piece, buyer)
            && (!(IsTitled(piece) || IsTown(piece)) || buyer.IsIn(piece.Text))
        )
            return PieceKind.Prose;
        return PieceKind.Part;
    }

    /// <summary>Whether a word stands in sentences only; a state's code before its postcode looks like one ("ME 04101").</summary>
    public static bool IsProse(ReadOnlySpan<char> word, ReadOnlySpan<char> next) =>
        (AddressWords.Of(word) & WordUse.Prose) != 0
        && !(word is "do" or "dos" or "das" && next.Length > 2 && char.IsUpper(next[0]) && char.IsLower(next[1])) // "Rúa do Franco"
        && !(word is "i" && next.Length > 1 && char.IsUpper(next[0]) && char.IsLower(next[1])) // "Puigdevall i Roca"
        && !(word.Length == 2 && char.IsUpper(word[1]) && next.Length >= 4 && char.IsAsciiDigit(next[0]));

    // A word of the buyer's own name is none: Will, May, Love.
    private static bool HasProseWord(Piece piece, BuyerName buyer)
    {
        ReadOnlySpan<char> previous = "";
        ReadOnlySpan<char> first = "";
        foreach (var word in piece.Span.EnumerateWords())
        {
            // "Mr I McGowan", "Corso Umberto I 30"
            if (previous is "I" && !first.IsEmpty && IsLetter(first, word))
            {
                first = previous;
                previous = word;
                continue;
            }

            var inTown = piece.StartsWithDigit && previous is "im" && char.IsUpper(word[0]); // "79098 Freiburg im Breisgau"
            if (!previous.IsEmpty && !inTown && IsProse(previous, word) && !buyer.Has(previous))
                return true;
            first = previous;
            previous = word;
        }

        return IsProse(previous, "") && !buyer.Has(previous);
    }

    // "I" between a title and a surname, or behind the name of a king and before a number.
    private static bool IsLetter(ReadOnlySpan<char> before, ReadOnlySpan<char> next) =>
        char.IsUpper(next[0]) && ((AddressWords.Of(before) & WordUse.Title) != 0 || before.Length == 1 && char.IsUpper(before[0]))
        || char.IsUpper(before[0]) && char.IsAsciiDigit(next[0]);

    // "Set Thorns House", "c/o Brevik Shipping AS": capitals throughout, and a word of a street, a house or a firm, are no sentence.
    private static bool IsTitled(Piece piece)
    {
        if (
            (piece.Before == Break.Comma && !IsLedStreet(piece) && !IsNamedHouse(piece))
            || !(
                piece.Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Firm)
                || (piece.FirstUse & WordUse.CareOf) != 0
                || IsLedStreet(piece)
            )
            || !piece.Span.ContainsAnyInRange('a', 'z')
        )
            return false;
        foreach (var word in piece.Span.EnumerateWords())
            if (char.IsLower(word[0]) && word.Length > 1 && (AddressWords.Of(word) & (WordUse.Particle | WordUse.CareOf)) == 0)
                return false;
        return piece.WordCount <= LongestTitle;
    }

    // "Pond Farm" behind a comma, though a pond is money elsewhere.
    private static bool IsNamedHouse(Piece piece) =>
        piece.WordCount == 2
        && (piece.LastUse & WordUse.House) != 0
        && (piece.FirstUse & (WordUse.Introducer | WordUse.House)) == 0;

    // "4000-123 Porto", though "Porto" is postage elsewhere.
    private static bool IsTown(Piece piece)
    {
        if (!piece.StartsWithDigit || piece.WordCount > LongestTitle)
            return false;
        foreach (var code in DigitCode.In(piece))
            if (code.Start == 0 && CountryHints.OfTown(piece.Span[code.Length..], code.Digits).Fitting != 0)
                return true;
        return false;
    }

    // "Am Steinbruch 6", "Im Winkel 3 a"
    private static bool IsLedStreet(Piece piece) =>
        (piece.FirstUse & WordUse.StreetLead) != 0 && piece.HasDigit && piece.WordCount >= 3 && !piece.StartsWithDigit;

    private static bool IsContact(Piece piece)
    {
        var text = piece.Span;
        if (
            text.Contains('@') && piece.WordCount <= 3
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            || text.Contains("http", StringComparison.OrdinalIgnoreCase)
            || piece.WordCount == 1 && IsSite(text)
        )
            return true;

        var labelled = (piece.FirstUse & WordUse.Contact) != 0 && (piece.WordCount == 1 || IsNumberBehindLabel(text));
        if (!piece.HasDigit)
            return labelled && piece.WordCount == 1 && !(piece.IsFollowedBy(',') && char.IsUpper(piece.Head)); // "Mobile, AL 36604"
        var (digits, _) = Count(text);
        return digits >= FewestDigitsOfRegistration && IsRegistration(piece)
            || labelled && (digits >= FewestTelephoneDigits || piece.WordCount == 1)
            || IsTelephone(text)
            || text.StartsWith('+') && digits >= FewestTelephoneDigits;
    }

    /// <summary>Digits enough for a telephone, and hardly a letter: "06 555 0182".</summary>
    public static bool IsTelephone(ReadOnlySpan<char> line) => Count(line) is (>= 9, <= 3) && !IsStateWithCode(line);

    // "NY 12508-1917"
    private static bool IsStateWithCode(ReadOnlySpan<char> line) =>
        line.Trim(" .") is { Length: LongestCode } text
        && Regions.IsAmerican(text[..2])
        && text[2] == ' '
        && PostcodeShape.LengthAt(text, 3, "99999-9999") > 0;

    private static (int Digits, int Letters) Count(ReadOnlySpan<char> text)
    {
        var (digits, letters) = (0, 0);
        foreach (var c in text)
            (digits, letters) = (digits + (char.IsAsciiDigit(c) ? 1 : 0), letters + (char.IsLetter(c) ? 1 : 0));
        return (digits, letters);
    }

    // "Tel 01632 960123", and not "Tel Aviv 6688101"
    private static bool IsNumberBehindLabel(ReadOnlySpan<char> text)
    {
        var behind = text[Math.Max(0, text.IndexOfAny(" \n:"))..].TrimStart(" .:\n");
        return behind.Length > 0 && (char.IsAsciiDigit(behind[0]) || behind[0] is '+' or '(' || behind.Contains('@'));
    }

    // "facebook.com/janehill"
    private static bool IsSite(ReadOnlySpan<char> word)
    {
        var host = word.IndexOf('/') is > 0 and var slash ? word[..slash] : word;
        var dot = host.LastIndexOf('.');
        return dot > 1 && TopDomains.Contains(host[(dot + 1)..].ToString().ToLowerInvariant());
    }

    // "Registered Charity No. 1098765"
    private static bool IsRegistration(Piece piece) =>
        piece.HasDigit
        && piece.MayBeginWith(AddressWords.Registration)
        && AddressWords.Registration.LengthAt(Wordlist.Of(piece.Text), 0) > 0;

    private static bool IsClosing(Piece piece)
    {
        if (piece.HasDigit)
            return false;
        if (piece.FirstWord.IsEmpty || !piece.MayBeginWith(AddressWords.Closings))
            return false;
        var words = Wordlist.Of(piece.Text);
        var length = AddressWords.Closings.LengthAt(words, 0);
        return length > 0
            && !IsTitledName(piece, length)
            && (length == words.Count || (words.Count - length <= 2 && !piece.Has(WordUse.Street | WordUse.Ground)));
    }

    // "Madame Odile Marchandeau" on a line of its own greets nobody: a greeting has a comma behind it.
    private static bool IsTitledName(Piece piece, int length)
    {
        if (length > 1 || piece.WordCount < 3 || (piece.FirstUse & WordUse.Title) == 0 || !piece.EndsLine)
            return false;
        foreach (var word in piece.Span.EnumerateWords())
            if (char.IsLower(word[0]) && (AddressWords.Of(word) & WordUse.Particle) == 0)
                return false;
        return true;
    }

    // "Post to", "Delivery address", "Please send to": on a line of its own above an address.
    private static bool IsRequest(Piece piece)
    {
        return !piece.HasDigit
            && piece.WordCount <= LongestTitle
            && piece.MayHold(AddressWords.Deliver)
            && IsRequest(Wordlist.Of(piece.Text));
    }

    // "Card holder / bill to:", "Invoice to:", right below an address, which it is no line of.
    private static bool IsLabelOfBill(Piece piece) =>
        piece is { HasDigit: false, WordCount: <= LongestTitle + 1 }
        && piece.IsFollowedBy(':')
        && piece.MayHold(AddressWords.NotHere)
        && AddressWords.NotHere.IsIn(Wordlist.Of(piece.Text));

    /// <summary>Whether a line asks to send the parcel to what stands below it, and says no more.</summary>
    public static bool IsRequest(ReadOnlySpan<char> line) =>
        line.Length <= LongestRequest && IsRequest(Wordlist.Of(line.TrimEnd(" .:-").ToString()));

    private static bool IsRequest(Wordlist words)
    {
        for (var first = 0; first < words.Count && first < 2; first++)
        {
            if (AddressWords.Deliver.LengthAt(words, first) is not (> 0 and var length))
                continue;
            var end = first + length;
            return (first == 0 || (words.UseOf(0) & WordUse.Prose) != 0)
                && (end == words.Count || end + 1 == words.Count && (words.UseOf(end) & WordUse.Introducer) != 0);
        }

        return false;
    }

    // "6JN20817WD449352K", of a payment.
    private static bool HasReference(Piece piece)
    {
        if (!piece.HasDigit || piece.Span.Length < ShortestReference)
            return false;
        foreach (var word in piece.Span.EnumerateWords())
            if (
                word.Length >= ShortestReference
                && word.IndexOfAnyInRange('0', '9') >= 0
                && word.ContainsAnyInRange('A', 'Z')
                && !word.ContainsAnyExcept(OfReferences)
            )
                return true;
        return false;
    }

    /// <summary>"2x", "2 x Bach"</summary>
    public static bool CountsGoods(Piece piece)
    {
        var text = piece.Span;
        var i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i]))
            i++;
        if (i == 0 || i > 3)
            return false;
        while (i < text.Length && text[i] == ' ')
            i++;
        return i < text.Length && text[i] is 'x' or 'X' && (i + 1 == text.Length || text[i + 1] == ' ');
    }
}
