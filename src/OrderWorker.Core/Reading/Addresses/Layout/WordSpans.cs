using OrderWorker.Core.Reading.Addresses.Languages;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Where the words of a piece stand, by its blanks: the marks at a word are part of it.</summary>
internal static class WordSpans
{
    public static List<(int Start, int End)> Of(Piece piece)
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

    public static ReadOnlySpan<char> Text(Piece piece, (int Start, int End) word) => piece.Span[word.Start..word.End];

    public static bool Is(Piece piece, (int Start, int End) word, WordUse use) => (AddressWords.Of(Text(piece, word)) & use) != 0;
}
