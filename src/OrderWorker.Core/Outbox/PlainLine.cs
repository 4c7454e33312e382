using System.Globalization;
using System.Text;

namespace OrderWorker.Core.Outbox;

/// <summary>A buyer's words, made fit to stand in one line of our own mail.</summary>
public static class PlainLine
{
    /// <summary>Longer than any name, title or address line that is meant to be read.</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// Blanks in place of line breaks and control characters, so that nobody starts a header or a paragraph of ours; no characters
    /// that are invisible or turn the direction of writing, so that nobody makes it read otherwise than it is.
    /// </summary>
    /// <returns>At most <see cref="MaxLength"/> characters, without blanks at the ends; empty for null.</returns>
    public static string Of(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (IsBlank(rune))
            {
                if (line.Length > 0 && line[^1] != ' ')
                    line.Append(' ');
            }
            else if (!IsHidden(rune))
                line.Append(rune);

            if (line.Length >= MaxLength)
                return line.ToString(0, MaxLength - 1).TrimEnd() + "…";
        }

        return line.ToString().TrimEnd();
    }

    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune);

    // Half a surrogate pair has become U+FFFD by now, which is honest: it stays.
    private static bool IsHidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
