using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>The words of a sentence before the address that it leads to: "in the week at", "Post to", "I'm Ann Hale of".</summary>
internal static class SentenceLead
{
    /// <summary>A piece that starts an address, without the words before its house number or the buyer's name: "in the week at 5 Mill Street".</summary>
    public static Piece Without(Piece piece, BuyerName buyer)
    {
        var words = WordSpans.Of(piece);
        var led = false;
        var sent = AfterRequest(piece);
        if (sent == 0)
            sent = AfterNameIs(piece);
        if (sent == 0)
            sent = AfterLivesAt(piece);
        if (sent > 0)
            return piece.Cut(piece.Start + sent, piece.End) is { Span.IsEmpty: false } behind ? behind : piece; // "Post to: -"
        var from = AfterIntroducer(piece, words, 0, ref led);
        return
            led
            && from < words.Count
            && (char.IsAsciiDigit(piece.Span[words[from].Start]) || buyer.Has(WordSpans.Text(piece, words[from])))
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

    /// <summary>"Vivo en Calle Mayor 44": where the street begins; 0 where no such words stand before one, or more of them: "abitiamo a Torino in Via Roma 5".</summary>
    private static int AfterLivesAt(Piece piece)
    {
        if (!piece.MayBeginWith(AddressWords.LivesAt) || !piece.HasDigit && !piece.Has(WordUse.Street))
            return 0;
        var words = Wordlist.Of(piece.Span.ToString());
        var first = AddressWords.LivesAt.LengthAt(words, 0);
        if (first == 0)
            return 0;
        while (first + 1 < words.Count && char.IsLower(words[first][0]) && WordCues.Has(words[first], WordCue.Article))
            first++;
        for (var i = first; i < words.Count; i++)
            if (
                char.IsLower(words[i][0])
                && (words.UseOf(i) & WordUse.Introducer) != 0
                && (words.UseOf(i) & WordUse.Particle) == 0
            )
                return 0;
        return first < words.Count ? words.StartOf(first) : 0;
    }

    // "I'm Ann Hale of 14 Castle Street": the buyer's name before the "of", and the number of a house behind it.
    public static int AfterName(Piece piece, List<(int Start, int End)> words, BuyerName buyer, int from, ref bool led)
    {
        for (var i = Math.Max(from, 1); i + 2 < words.Count; i++)
            if (
                WordSpans.Text(piece, words[i]) is "of"
                && buyer.Has(WordSpans.Text(piece, words[i - 1]))
                && char.IsAsciiDigit(piece.Span[words[i + 1].Start])
                && (piece.LastUse & (WordUse.Street | WordUse.Ground)) != 0
            )
            {
                led = true;
                return i + 1;
            }

        return from;
    }

    // The last word that introduces, but rather one with a number behind it: "for Jane Hill at 5 High Street".
    public static int AfterIntroducer(Piece piece, List<(int Start, int End)> words, int from, ref bool led)
    {
        var (last, numbered) = (-1, -1);
        for (var i = from; i + 1 < words.Count; i++)
            if (WordSpans.Is(piece, words[i], WordUse.Introducer) && !IsInitial(WordSpans.Text(piece, words[i])))
            {
                last = i;
                if (char.IsAsciiDigit(piece.Span[words[i + 1].Start]))
                    numbered = i;
            }

        // "4 Sráid na Mainistreach": within a street's name, that word introduces nothing.
        if (numbered < 0 && last > from && IsHouse(piece, words, from))
            return from;
        var chosen = numbered >= 0 ? numbered : last;
        led |= chosen >= 0;
        return chosen < 0 ? from : chosen + LengthOfName(piece, words, chosen);
    }

    private static bool IsHouse(Piece piece, List<(int Start, int End)> words, int at) =>
        at + 1 < words.Count
        && char.IsAsciiDigit(piece.Span[words[at].Start])
        && WordSpans.Is(piece, words[at + 1], WordUse.Street | WordUse.StreetLead);

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
}
