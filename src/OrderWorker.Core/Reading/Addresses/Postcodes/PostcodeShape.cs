namespace OrderWorker.Core.Reading.Addresses.Postcodes;

/// <summary>Matches one shape of a <see cref="PostcodeRule"/> against text, a character at a time.</summary>
internal static class PostcodeShape
{
    private const int LongestGap = 4;

    /// <summary>How many characters from <paramref name="at"/> have the shape, word for word; 0 for none.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="at">Where the postcode would start.</param>
    /// <param name="shape">As in <see cref="PostcodeRule.Shapes"/>.</param>
    /// <param name="normal">The postcode in its usual form.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int at, string shape, out string normal)
    {
        Span<char> form = stackalloc char[shape.Length];
        var length = LengthAt(text, at, shape, form);
        normal = length == 0 ? "" : form.ToString().Replace("_", "", StringComparison.Ordinal);
        return length;
    }

    /// <summary>The same where the usual form is not wanted.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int at, string shape) =>
        LengthAt(text, at, shape, stackalloc char[shape.Length]);

    private static int LengthAt(ReadOnlySpan<char> text, int at, string shape, Span<char> form)
    {
        if (at > 0 && (char.IsLetterOrDigit(text[at - 1]) || (at > 1 && text[at - 1] is '-' && char.IsAsciiDigit(text[at - 2]))))
            return 0;

        var i = at;
        for (var s = 0; s < shape.Length; s++)
        {
            if (shape[s] is ' ' or '-' or '_')
            {
                form[s] = shape[s];
                for (var gap = 0; gap < LongestGap && i < text.Length && IsGap(text[i]); gap++)
                    i++;
                continue;
            }

            if (i >= text.Length || !Fits(shape[s], text[i]))
                return 0;
            form[s] = char.ToUpperInvariant(text[i++]);
        }

        if (
            i < text.Length
            && (char.IsLetterOrDigit(text[i]) || (text[i] is '-' or '/' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
        )
            return 0;
        return i - at;
    }

    private static bool Fits(char wanted, char typed) =>
        wanted switch
        {
            '9' => char.IsAsciiDigit(typed),
            'a' => char.IsAsciiLetter(typed),
            'x' => char.IsAsciiLetterOrDigit(typed),
            'i' => char.IsAsciiLetter(typed) && !"CIKMOV".Contains(char.ToUpperInvariant(typed)),
            'r' => "ACDEFHKNPRTVWXY".Contains(char.ToUpperInvariant(typed)),
            _ => wanted == char.ToUpperInvariant(typed),
        };

    private static bool IsGap(char c) => c is ' ' or '-' or '–' or '\u00A0' or '\u2011' or '\n';
}
