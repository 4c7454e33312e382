using System.Globalization;
using System.Text;

namespace OrderWorker.Payments.Activity;

/// <summary>Compares PayPal's words whatever their accents, capitals, blanks and apostrophes.</summary>
public static class Words
{
    /// <summary>Lower case without accents; every run of other characters than letters and digits is one blank.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && folded.Length > 0
                && folded[^1] != ' '
            )
                folded.Append(' ');
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>Does a folded text have the words of a pattern in a row? A <c>*</c> at an end of the pattern lets a word go on there.</summary>
    public static bool Has(string folded, string pattern)
    {
        var words = pattern.Trim('*');
        var start = pattern.StartsWith('*') ? words : " " + words;
        return $" {folded} ".Contains(pattern.EndsWith('*') ? start : start + " ", StringComparison.Ordinal);
    }

    /// <summary>Splits a table cell <c>one | two</c> into its entries.</summary>
    public static IEnumerable<string> Entries(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
