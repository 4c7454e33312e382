using System.Buffers;
using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>The end of a sentence's piece in which an address begins: "Please send it to Mrs P. Dunmore", "I live at 16 Kestrel Drive".</summary>
internal static class SentenceTail
{
    private const int MostWords = 9;
    private const int MostWordsWithCode = 14;
    private const int MostNames = 3;

    private static readonly SearchValues<char> OfSentences = SearchValues.Create("£€$=?!×@\"“”");

    /// <summary>What is no longer is a number of copies.</summary>
    private const int ShortestTail = 2;

    /// <param name="piece">A sentence's.</param>
    /// <param name="next">The piece behind it; null for none.</param>
    /// <param name="shop">Whose goods are no part of an address.</param>
    /// <param name="buyer">The name in From.</param>
    public static Piece? Of(Piece piece, Piece? next, ShopWords shop, BuyerName buyer)
    {
        if (Named(piece, next, buyer) is { } named)
            return named;
        if (!piece.HasDigit && !piece.Has(WordUse.Introducer | WordUse.Relation))
            return null;
        if (piece.Span[0] == '(')
            piece = piece.Cut(piece.Start + 1, piece.End);
        var end = piece.End;
        piece = WithoutThanks(piece, out var words);
        var from = words.Count;
        while (from > 0 && !PieceKinds.IsProse(Span(piece, words[from - 1]), from < words.Count ? Span(piece, words[from]) : ""))
            from--;
        var led = from > 0 && Is(piece, words[from - 1], WordUse.Introducer);
        from = AfterIntroducer(piece, words, from, ref led);
        from = AfterName(piece, words, buyer, from, ref led);
        for (; from < words.Count - 1 && Is(piece, words[from], WordUse.Relation); from++)
            led = true; // "to my sister Anna Berg"
        if (from >= words.Count || !led && !char.IsAsciiDigit(piece.Span[words[from].Start]))
            return null;
        if (words.Count - from > (piece.Code is null ? MostWords : MostWordsWithCode))
            return null;
        if (piece.Span[words[from].Start..].ContainsAny(OfSentences))
            return null;

        var tail = piece.Cut(piece.Start + words[from].Start, piece.End, Break.Sentence);
        if (
            IsScrap(tail, tail.End < end, next, buyer)
            || PieceKinds.CountsGoods(tail)
            || shop.NameGoods(tail)
            || shop.MentionsGoods(tail)
        )
            return null;
        return tail.End > tail.Start + ShortestTail ? tail : null;
    }

    // "one heaven eyes x1 jane hill 5 high street leeds ls1 1aa", "paid by paypal jane hill, 5 high street": from the whole name of
    // the buyer, or a name behind "Mrs", to the end, with a house number behind it.
    private static Piece? Named(Piece piece, Piece? next, BuyerName buyer)
    {
        var isRow = piece.Code is { } code && piece.Span[(code.Start + code.Length)..].Trim(" .").IsEmpty;
        if (!isRow && next is not { Before: Break.Comma, StartsWithDigit: true, IsStreet: true })
            return null;
        for (var at = piece.Span.Length - 1; at > 0; at--)
        {
            if (piece.Span[at - 1] != ' ' || piece.Span[at] == ' ')
                continue;
            var end = buyer.EndAtStartOf(piece.Span[at..]);
            if (end < 0 && isRow)
                end = EndOfTitled(piece.Span[at..]);
            if (end <= 0)
                continue;
            var behind = piece.Span[(at + end)..].TrimStart();
            if (isRow ? behind.Length > 0 && char.IsAsciiDigit(behind[0]) : behind.IsEmpty)
                return piece.Cut(piece.Start + at, piece.End, Break.Sentence);
        }

        return null;
    }

    // "mrs jean hall 5": where the name ends; -1 for none.
    private static int EndOfTitled(ReadOnlySpan<char> text)
    {
        var (words, end) = (0, 0);
        foreach (var word in text.EnumerateWords())
        {
            if (char.IsAsciiDigit(word[0]))
                return words > 2 ? end : -1;
            var use = AddressWords.Of(word);
            var fits =
                words == 0
                    ? word.Length > 1 && (use & WordUse.Title) != 0
                    : words <= MostNames && char.IsLetter(word[0]) && (use & (WordUse.Prose | WordUse.Introducer)) == 0;
            if (!fits)
                return -1;
            words++;
            end = word.Length + text[end..].IndexOf(word, StringComparison.Ordinal) + end;
        }

        return -1;
    }

    // "in Leeds please", without the last words that only a sentence has.
    private static Piece WithoutThanks(Piece piece, out List<(int Start, int End)> words)
    {
        words = Words(piece);
        var isCut = false;
        while (words.Count > 2 && PieceKinds.IsProse(Span(piece, words[^1]), ""))
        {
            words.RemoveAt(words.Count - 1);
            isCut = true;
            // A cut takes dashes off, and with them a word: then what is left is looked at anew.
            if (Piece.IsCutOff(piece.Span[0]) || Piece.IsCutOff(piece.Span[words[^1].End - 1]))
            {
                piece = piece.Cut(piece.Start, piece.Start + words[^1].End);
                words = Words(piece);
                isCut = false;
            }
        }

        return isCut ? piece.Cut(piece.Start, piece.Start + words[^1].End) : piece;
    }

    // "I send 32.80 EUR with PayPal" leaves a bare number; "PayPal to follow tonight", above a name, words in lower case.
    private static bool IsScrap(Piece tail, bool isCut, Piece? next, BuyerName buyer)
    {
        // "PayPal sent 14/10", above the address: a date. "I live at 12, Orchard Street" has the number of its house.
        if (!HasLetter(tail.Span))
            return isCut || next is null || next.Before != Break.Comma && (next.HasDigit || (next.LastUse & WordUse.Street) == 0);
        // "her 2 mates", above the buyer's name.
        if (
            next is { Before: Break.Line, HasDigit: false }
            && tail.Code is null
            && tail.WordCount <= 2
            && !tail.Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Unit | WordUse.Box)
            && buyer.IsIn(next.Text)
        )
            return true;
        // "the girls at work", and the name below it in small letters as well.
        if (
            next is { Before: Break.Line, WordCount: >= 2, HasDigit: false }
            && tail is { WordCount: 1, HasDigit: false }
            && char.IsLower(tail.Span[0])
            && (!next.Has(WordUse.Street | WordUse.Ground | WordUse.House) || buyer.IsIn(next.Text))
            && !buyer.IsIn(tail.Text)
        )
            return true;
        return next is { Before: <= Break.Line }
            && !tail.HasDigit
            && char.IsLower(tail.Span[0])
            && char.IsUpper(next.Span[0])
            && next.Span.ContainsAnyInRange('a', 'z')
            && !tail.Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.CareOf)
            && (tail.FirstUse & WordUse.Particle) == 0
            && !tail.Span.ContainsAnyInRange('A', 'Z')
            && !buyer.IsIn(tail.Text);
    }

    private static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetter(c))
                return true;
        return false;
    }

    /// <summary>"Singapore 460123 please": the end of an address with a word of thanks behind it.</summary>
    public static Piece? Thanked(Piece piece)
    {
        if (!piece.HasDigit || piece.WordCount > MostWords || (piece.LastUse & WordUse.Prose) == 0)
            return null;
        var end = piece;
        while (end.WordCount > 1 && (end.LastUse & WordUse.Prose) != 0)
            end = end.Cut(end.Start, end.Start + end.Span.LastIndexOfAny(' ', '\n'));
        return end.HasDigit && !end.Has(WordUse.Prose) && end.Span.IndexOfAny("£€$=?!@") < 0 ? end : null;
    }

    // "post code is", "postcode:"
    private static bool EndsInLabel(ReadOnlySpan<char> words)
    {
        var end = words.LastIndexOf(' ');
        return FormLabels.FieldOf(words) is FormField.Postcode
            || (
                end > 0
                && FormLabels.FieldOf(words[..end]) is FormField.Postcode
                && (AddressWords.Of(words[(end + 1)..]) & WordUse.Introducer) != 0
            );
    }

    /// <summary>"5 Mill Street, that's in Bakewell": the town.</summary>
    public static Piece? Town(Piece piece)
    {
        if (!piece.MayBeginWith(AddressWords.LiesIn))
            return null;
        var words = Wordlist.Of(piece.Span.ToString());
        var length = AddressWords.LiesIn.LengthAt(words, 0);
        if (length == 0 || words.Count - length is < 1 or > MostNames)
            return null;
        for (var i = length; i < words.Count; i++)
            if ((words.UseOf(i) & (WordUse.Prose | WordUse.Introducer)) != 0)
                return null;
        return piece.Cut(piece.Start + words.StartOf(length), piece.End, Break.Comma);
    }

    /// <summary>"the postcode is LS6 2AB"</summary>
    public static Piece? NamedCode(Piece piece)
    {
        if (!piece.HasDigit || piece.WordCount > MostWords || piece.Code is not { } code)
            return null;
        var named = false;
        var before = piece.Span[..code.Start].TrimEnd(" :");
        for (var start = 0; start < before.Length && !named; start++)
            named = (start == 0 || before[start - 1] == ' ') && EndsInLabel(before[start..]);
        return named && piece.Span[(code.Start + code.Length)..].Trim(" .,)").IsEmpty
            ? piece.Cut(piece.Start + code.Start, piece.End, Break.Comma)
            : null;
    }

    /// <summary>A piece that starts an address, without the words before its house number or the buyer's name: "in the week at 5 Mill Street".</summary>
    public static Piece WithoutLead(Piece piece, BuyerName buyer)
    {
        var words = Words(piece);
        var led = false;
        var sent = AfterRequest(piece);
        if (sent == 0)
            sent = AfterNameIs(piece);
        if (sent > 0)
            return piece.Cut(piece.Start + sent, piece.End);
        var from = AfterIntroducer(piece, words, 0, ref led);
        return
            led && from < words.Count && (char.IsAsciiDigit(piece.Span[words[from].Start]) || buyer.Has(Span(piece, words[from])))
            ? piece.Cut(piece.Start + words[from].Start, piece.End)
            : piece;
    }

    // "Post to Jane Hill": behind a request that ends in a word that introduces, whoever it names.
    private static int AfterRequest(Piece piece)
    {
        if (!piece.MayBeginWith(AddressWords.Deliver))
            return 0;
        var words = Wordlist.Of(piece.Span.ToString());
        var length = AddressWords.Deliver.LengthAt(words, 0);
        if (length == 0)
            return 0;
        var last = (words.UseOf(length - 1) & WordUse.Introducer) != 0 ? length - 1 : length;
        return last > 0 && last + 1 < words.Count && (words.UseOf(last) & WordUse.Introducer) != 0 ? words.StartOf(last + 1) : 0;
    }

    // "in the name of Jane Hill"
    private static int AfterNameIs(Piece piece)
    {
        if (!piece.MayBeginWith(AddressWords.NameIs))
            return 0;
        var words = Wordlist.Of(piece.Span.ToString());
        return AddressWords.NameIs.LengthAt(words, 0) is > 1 and var length && length + 1 < words.Count
            ? words.StartOf(length)
            : 0;
    }

    // "I'm Ann Hale of 14 Castle Street": the buyer's name before the "of", and the number of a house behind it.
    private static int AfterName(Piece piece, List<(int Start, int End)> words, BuyerName buyer, int from, ref bool led)
    {
        for (var i = Math.Max(from, 1); i + 2 < words.Count; i++)
            if (
                Span(piece, words[i]) is "of"
                && buyer.Has(Span(piece, words[i - 1]))
                && char.IsAsciiDigit(piece.Span[words[i + 1].Start])
                && (piece.LastUse & WordUse.Street) != 0
            )
            {
                led = true;
                return i + 1;
            }

        return from;
    }

    // The last word that introduces, but rather one with a number behind it: "for Jane Hill at 5 High Street".
    private static int AfterIntroducer(Piece piece, List<(int Start, int End)> words, int from, ref bool led)
    {
        var (last, numbered) = (-1, -1);
        for (var i = from; i + 1 < words.Count; i++)
            if (Is(piece, words[i], WordUse.Introducer) && !IsInitial(Span(piece, words[i])))
            {
                last = i;
                if (char.IsAsciiDigit(piece.Span[words[i + 1].Start]))
                    numbered = i;
            }

        var chosen = numbered >= 0 ? numbered : last;
        led |= chosen >= 0;
        return chosen < 0 ? from : chosen + LengthOfName(piece, words, chosen);
    }

    // "a nombre de Jane Hill", "in the name of": the words before a name that begin with one that introduces.
    private static int LengthOfName(Piece piece, List<(int Start, int End)> words, int at)
    {
        if (!piece.MayHold(AddressWords.NameIs))
            return 1;
        var rest = Wordlist.Of(piece.Span[words[at].Start..].ToString());
        return AddressWords.NameIs.LengthAt(rest, 0) is > 1 and var length && at + length < words.Count ? length : 1;
    }

    // "A. Hill" begins with a name, and "a Jane Hill" with a word of other languages.
    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && char.IsUpper(word[0]) && word[1] == '.';

    private static List<(int Start, int End)> Words(Piece piece)
    {
        var words = new List<(int, int)>(piece.WordCount);
        var text = piece.Span;
        for (var i = 0; i < text.Length; )
        {
            while (i < text.Length && char.IsWhiteSpace(text[i]))
                i++;
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i]))
                i++;
            if (i > start)
                words.Add((start, i));
        }

        return words;
    }

    private static ReadOnlySpan<char> Span(Piece piece, (int Start, int End) word) => piece.Span[word.Start..word.End];

    private static bool Is(Piece piece, (int Start, int End) word, WordUse use) =>
        (AddressWords.Of(Span(piece, word)) & use) != 0;
}
