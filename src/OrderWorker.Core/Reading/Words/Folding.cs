using System.Globalization;
using System.Text;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Makes words comparable: without case, accents, apostrophes and the letters that keyboards lack.</summary>
public static class Folding
{
    /// <summary>"Míle" is "mile", "Straße" is "strasse", "don’t" is "dont".</summary>
    public static string Fold(ReadOnlySpan<char> word)
    {
        if (IsPlain(word))
            return Lower(word);

        var folded = new StringBuilder(word.Length + 4);
        foreach (var letter in Whole(word).Normalize(NormalizationForm.FormD))
        {
            if (IsApostrophe(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            switch (char.ToLowerInvariant(letter))
            {
                case 'ß':
                    folded.Append("ss");
                    break;
                case 'æ':
                    folded.Append("ae");
                    break;
                case 'œ':
                    folded.Append("oe");
                    break;
                case 'ø':
                    folded.Append('o');
                    break;
                case 'ł':
                    folded.Append('l');
                    break;
                case 'đ' or 'ð':
                    folded.Append('d');
                    break;
                case 'ı':
                    folded.Append('i');
                    break;
                case var other:
                    folded.Append(other);
                    break;
            }
        }

        return folded.ToString();
    }

    // Half of a pair of code units, as damaged mails have them, cannot be normalised.
    private static string Whole(ReadOnlySpan<char> word)
    {
        var letters = word.ToArray();
        for (var i = 0; i < letters.Length; i++)
        {
            if (char.IsHighSurrogate(letters[i]) && i + 1 < letters.Length && char.IsLowSurrogate(letters[i + 1]))
                i++;
            else if (char.IsSurrogate(letters[i]) || letters[i] == '\uFFFE')
                letters[i] = '\uFFFD';
        }

        return new string(letters);
    }

    public static bool IsApostrophe(char letter) => letter is '\'' or '’' or '‘' or 'ʼ' or '`' or '´';

    private static bool IsPlain(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        }

        return true;
    }

    private static string Lower(ReadOnlySpan<char> word) =>
        string.Create(
            word.Length,
            word,
            static (target, source) =>
            {
                // Of ASCII letters and digits; a digit has the bit already.
                for (var i = 0; i < source.Length; i++)
                    target[i] = (char)(source[i] | ' ');
            }
        );
}
