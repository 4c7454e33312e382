using System.Globalization;
using System.Text;

namespace OrderWorker.Reading.Mime;

/// <summary>Brings text to the form that the readers expect: "\n", form C, plain blanks, no invisible characters.</summary>
internal static class CleanText
{
    /// <returns>The text, and whether characters that turn the direction of writing were in it: they make a person see another text.</returns>
    public static (string Text, bool Reordered) Of(string raw)
    {
        var text = new StringBuilder(raw.Length);
        var reordered = false;
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            switch (c)
            {
                case '\r':
                    text.Append('\n');
                    if (i + 1 < raw.Length && raw[i + 1] == '\n')
                        i++;
                    break;
                case '\n' or '\t':
                    text.Append(c);
                    break;
                case '\u2028' or '\u2029' or '\u0085' or '\f' or '\v':
                    text.Append('\n');
                    break;
                case >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069':
                    reordered = true;
                    break;
                default:
                    Append(text, c);
                    break;
            }
        }

        return (Normalized(text.ToString()), reordered);
    }

    private static void Append(StringBuilder text, char c)
    {
        if (char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator)
            text.Append(' ');
        else if (!char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format)
            text.Append(c);
    }

    // A lone half of a surrogate pair cannot be normalized; it shows as damage.
    private static string Normalized(string text)
    {
        var sound = text.IsNormalizedSafely() ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return sound.Normalize(NormalizationForm.FormC);
    }

    private static bool IsNormalizedSafely(this string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
