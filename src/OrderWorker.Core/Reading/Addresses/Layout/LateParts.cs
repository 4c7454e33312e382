using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Parts of an address that are said behind it, or with a word of thanks: "that's in Bakewell", "the postcode is LS6 2AB".</summary>
internal static class LateParts
{
    private const int MostWords = 9;
    private const int MostNames = 3;

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
}
