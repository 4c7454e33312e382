using System.Globalization;
using System.Text;

namespace OrderWorker.Core.Reading.Addresses.Layout;

/// <summary>Tells what people put between their words and mean nothing by: smileys, emoji, arrows and bullets.</summary>
internal static class Ornaments
{
    private const string Eyes = ":;=8xX";
    private const string Noses = "-'o^";
    private const string Mouths = ")(][DPpOo/\\|*3";

    private const int MostKisses = 5;

    // Below stand signs that belong to addresses: "N° 5", "№ 5".
    private const int FirstSign = 0x2190;

    /// <summary>The length of an ornament that stands at an index, by itself or at the edge of a word; 0 for none.</summary>
    /// <param name="text">A text of which no more than one line is looked at.</param>
    /// <param name="at">An index.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && text[at] < FirstSign && !char.IsWhiteSpace(text[at - 1]))
            return 0;
        var length = text[at] < FirstSign ? LengthOfSmiley(text[at..]) : LengthOfSigns(text[at..]);
        var ends = at + length == text.Length || char.IsWhiteSpace(text[at + length]) || text[at + length] is ',' or '.';
        return ends || (text[at] >= FirstSign && (at == 0 || char.IsWhiteSpace(text[at - 1]))) ? length : 0;
    }

    /// <summary>Where a line ends without the kisses behind its last word: "Jane Hill xx"; "2 x" counts something.</summary>
    public static int WithoutKisses(string text, int start, int end)
    {
        while (true)
        {
            var blank = end > start ? text.LastIndexOf(' ', end - 1, end - start) : -1;
            if (
                blank <= start
                || end - blank - 1 is 0 or > MostKisses
                || text.AsSpan(blank + 1, end - blank - 1).ContainsAnyExcept('x')
                || !char.IsLetter(text[blank - 1]) && text[blank - 1] is not ('.' or '!' or ',')
            )
                return end;
            end = blank;
        }
    }

    /// <summary>Whether a mark before a word is no part of it: ")", "*", "~".</summary>
    public static bool IsMark(char mark) =>
        mark
            is ')'
                or ']'
                or '}'
                or '*'
                or '~'
                or '_'
                or '.'
                or '^'
                or '/'
                or '\\'
                or '-'
                or '–'
                or '—'
                or '…'
                or ':'
                or '!'
                or '¡'
        || mark is '"' or '“' or '„' or '”' or '«' or '»' or '‹' or '›' or '‚' or '‘' or '•' or '·';

    // ":)", ";-D", ":'("; the eyes of letters and digits have a nose: "8-)".
    private static int LengthOfSmiley(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || !Eyes.Contains(text[0]))
            return 0;
        var mouth = Noses.Contains(text[1]) && text.Length > 2 ? 2 : 1;
        if (!Mouths.Contains(text[mouth]))
            mouth = 1;
        if (!Mouths.Contains(text[mouth]) || (char.IsAsciiLetterOrDigit(text[0]) && (mouth == 1 || text[1] == 'o')))
            return 0;
        var end = mouth + 1;
        while (end < text.Length && text[end] == text[mouth])
            end++;
        return end;
    }

    // A row of emoji with what joins and colours them.
    private static int LengthOfSigns(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (
            length < text.Length && Rune.DecodeFromUtf16(text[length..], out var rune, out var taken) == default && IsSign(rune)
        )
            length += taken;
        return length;
    }

    // Not those between the letters of Chinese and Japanese: 〒 stands before a postcode.
    private static bool IsSign(Rune rune) =>
        rune.Value is 0x200D or (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF) or (>= FirstSign and <= 0x21FF)
        || (
            rune.Value is (>= FirstSign and < 0x3000) or > 0xFFFF && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol
        );
}
