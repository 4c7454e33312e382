using System.Buffers;
using System.Globalization;
using System.Text;

namespace OrderWorker.Reading.Mime;

/// <summary>Text as the readers expect it: Unicode form C, "\n" line ends, ordinary blanks, and no character that cannot be seen.</summary>
internal static class TextCleaner
{
    // What most text is made of, and what stays as it is.
    private static readonly SearchValues<char> Plain = SearchValues.Create([
        '\t',
        '\n',
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code),
    ]);

    private static readonly SearchValues<char> PlainOrReturn = SearchValues.Create([
        '\t',
        '\n',
        '\r',
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code),
    ]);

    private static readonly SearchValues<char> OfOneLine = SearchValues.Create([
        .. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code),
    ]);

    // Below it no letter has another form, and none joins the one before.
    private const char FirstToNormalize = '\u0300';

    /// <param name="text">As decoded.</param>
    /// <param name="turnsText">Were there characters that make text look other than it reads: direction marks that override, tags?</param>
    public static string Clean(string text, out bool turnsText)
    {
        turnsText = false;
        if (IsClean(text))
            return text;
        if (!text.AsSpan().ContainsAnyExcept(PlainOrReturn))
        {
            var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal);
            if (IsClean(lines))
                return lines;
        }

        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var plain = text.AsSpan(i).IndexOfAnyExcept(Plain);
            clean.Append(text, i, plain < 0 ? text.Length - i : plain);
            if (plain < 0)
                break;
            i += plain;
            var letter = text[i];
            if (letter == '\r')
            {
                if (i + 1 >= text.Length || text[i + 1] != '\n')
                    clean.Append('\n');
            }
            else if (letter is '\u2028' or '\u2029' or '\f' or '\v' or '\u0085')
                clean.Append('\n');
            else if (char.IsSurrogate(letter))
                i += AppendPair(clean, text, i, ref turnsText);
            else if (IsTurning(letter))
                turnsText = true;
            else if (letter is '\u00a0' || char.GetUnicodeCategory(letter) is UnicodeCategory.SpaceSeparator)
                clean.Append(' ');
            else if (char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format))
                clean.Append(letter);
        }

        var cleaned = clean.ToString();
        return cleaned.AsSpan().IndexOfAnyExceptInRange('\0', (char)(FirstToNormalize - 1)) < 0
            ? cleaned
            : cleaned.Normalize(NormalizationForm.FormC);
    }

    /// <summary>The same for a header: one line.</summary>
    public static string Line(string text) =>
        text.AsSpan().ContainsAnyExcept(OfOneLine)
            ? Clean(text, out _).Replace('\n', ' ').Replace('\t', ' ').Trim()
            : text.Trim();

    private static bool IsClean(string text) => !text.AsSpan().ContainsAnyExcept(Plain);

    // Half a pair is damage; a pair of the tag block is text that no program shows.
    private static int AppendPair(StringBuilder clean, string text, int at, ref bool turnsText)
    {
        if (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
        {
            clean.Append('\ufffd');
            return 0;
        }

        if (char.ConvertToUtf32(text[at], text[at + 1]) is >= 0xE0000 and <= 0xE007F)
            turnsText = true;
        else
            clean.Append(text, at, 2);
        return 1;
    }

    // Embeddings and overrides. The plain marks, U+200E and U+200F, stand in honest text too.
    private static bool IsTurning(char letter) => letter is >= '\u202a' and <= '\u202e' or >= '\u2066' and <= '\u2069';
}
