using System.Buffers;
using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

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
        if (piece.Head == '(')
            piece = piece.Cut(piece.Start + 1, piece.End);
        var end = piece.End;
        piece = WithoutThanks(piece, out var words);
        var from = words.Count;
        while (
            from > 0
            && !PieceKinds.IsProse(
                WordSpans.Text(piece, words[from - 1]),
                from < words.Count ? WordSpans.Text(piece, words[from]) : ""
            )
        )
            from--;
        var led = from > 0 && WordSpans.Is(piece, words[from - 1], WordUse.Introducer);
        from = SentenceLead.AfterIntroducer(piece, words, from, ref led);
        from = SentenceLead.AfterName(piece, words, buyer, from, ref led);
        for (; from < words.Count - 1 && WordSpans.Is(piece, words[from], WordUse.Relation); from++)
            led = true; // "to my sister Anna Berg"
        from = AfterArticle(piece, words, from, led);
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
            || Completeness.IsSum(tail)
            || shop.NameGoods(tail)
            || shop.MentionsGoods(tail)
        )
            return null;
        return tail.End > tail.Start + ShortestTail ? tail : null;
    }

    // "ich wohne in der Lindenallee 17", "we live at number 14 Castle Street"
    private static int AfterArticle(Piece piece, List<(int Start, int End)> words, int from, bool led)
    {
        if (!led || !piece.IsStreet || from + 1 >= words.Count)
            return from;
        var word = WordSpans.Text(piece, words[from]);
        return
            AddressWords.LivesAt.IsWord(word) && char.IsAsciiDigit(piece.Span[words[from + 1].Start])
            || char.IsLower(word[0])
                && WordCues.Has(word, WordCue.Article)
                && WordSpans.Is(piece, words[from + 1], WordUse.Street | WordUse.StreetLead)
            ? from + 1
            : from;
    }

    // "one heaven eyes x1 jane hill 5 high street leeds ls1 1aa", "paid by paypal jane hill, 5 high street": from the whole name of
    // the buyer, or a name behind "Mrs", to the end, with a house number behind it.
    private static Piece? Named(Piece piece, Piece? next, BuyerName buyer)
    {
        var isRow = piece.Code is { } code && piece.Span[(code.Start + code.Length)..].Trim(" .").IsEmpty;
        // "for the little un jane hill 6 mill court", and the town with its postcode on the next line
        var isStreet = !isRow && piece.IsStreet && next is { Before: Break.Line, Code: not null };
        if (!isRow && !isStreet && next is not { Before: Break.Comma, StartsWithDigit: true, IsStreet: true })
            return null;
        for (var at = piece.Span.Length - 1; at > 0; at--)
        {
            if (piece.Span[at - 1] != ' ' || piece.Span[at] == ' ')
                continue;
            var end = buyer.EndAtStartOf(piece.Span[at..]);
            if (end < 0 && isRow)
                end = Math.Max(EndOfTitled(piece.Span[at..]), EndOfTold(piece, at, buyer));
            if (end <= 0)
                continue;
            var behind = piece.Span[(at + end)..].TrimStart();
            if (isRow || isStreet ? behind.Length > 0 && char.IsAsciiDigit(behind[0]) : behind.IsEmpty)
                return piece.Cut(piece.Start + at, piece.End, Break.Sentence);
        }

        return null;
    }

    // "its dean whitlock 44": behind words that tell who it is, with one of the buyer's names; -1 for none.
    private static int EndOfTold(Piece piece, int at, BuyerName buyer)
    {
        var digit = piece.Span[at..].IndexOfAnyInRange('0', '9');
        if (digit <= 0 || piece.Span[at + digit - 1] != ' ')
            return -1;
        var name = piece.Cut(piece.Start + at, piece.Start + at + digit);
        if (name.WordCount is < 2 or > MostNames || name.Has(WordUse.Prose | WordUse.Introducer | WordUse.OfLabel))
            return -1;
        // "im sharon tulloch 9 beechwood rd" of "shaz": the writer's own name; of "its" or "he's" only the buyer's is sure.
        var isOwn = buyer.IsIn(name.Text);
        if (!isOwn && (buyer.IsFull || NameInSentence.HasEveryday(name)))
            return -1;
        var before = Wordlist.Of(piece.Span[..at].ToString());
        for (var first = 0; first < before.Count; first++)
            if (
                isOwn && first + AddressWords.PersonIs.LengthAt(before, first) == before.Count
                || first == before.Count - 1 && before[first] is "im" or "i'm"
                || first + AddressWords.NameIs.LengthAt(before, first) == before.Count
            )
                return name.Span.Length;
        return -1;
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
        words = WordSpans.Of(piece);
        var isCut = false;
        while (words.Count > 2 && PieceKinds.IsProse(WordSpans.Text(piece, words[^1]), ""))
        {
            words.RemoveAt(words.Count - 1);
            isCut = true;
            // A cut takes dashes off, and with them a word: then what is left is looked at anew.
            if (Piece.IsCutOff(piece.Head) || Piece.IsCutOff(piece.Span[words[^1].End - 1]))
            {
                piece = piece.Cut(piece.Start, piece.Start + words[^1].End);
                words = WordSpans.Of(piece);
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
        // "the little un", above "kev dutton 6 tanyard court"
        if (
            next is { Before: Break.Line }
            && !tail.HasDigit
            && !tail.Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.Unit | WordUse.Box)
            && buyer.EndAtStartOf(next.Span) > 0
            && !buyer.IsIn(tail.Text)
        )
            return true;
        // "the girls at work", and the name below it in small letters as well.
        if (
            next is { Before: Break.Line, WordCount: >= 2, HasDigit: false }
            && tail is { WordCount: 1, HasDigit: false }
            && char.IsLower(tail.Head)
            && (!next.Has(WordUse.Street | WordUse.Ground | WordUse.House) || buyer.IsIn(next.Text))
            && !buyer.IsIn(tail.Text)
        )
            return true;
        return next is { Before: <= Break.Line }
            && !tail.HasDigit
            && char.IsLower(tail.Head)
            && (char.IsUpper(next.Head) || next is { Before: Break.Comma, StartsWithDigit: true, IsStreet: true })
            && next.Span.ContainsAnyInRange('a', 'z')
            && !tail.Has(WordUse.Street | WordUse.Ground | WordUse.House | WordUse.CareOf)
            && ((tail.FirstUse & WordUse.Particle) == 0 || tail.FirstWord is "the")
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
}
