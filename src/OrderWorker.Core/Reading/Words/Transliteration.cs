using System.Text;

namespace OrderWorker.Core.Reading.Words;

/// <summary>Cyrillic in Latin letters, so that a name written by ear can be found.</summary>
public static class Transliteration
{
    private const string Cyrillic = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґўқғңөұүһә";

    private static readonly string[] Latin =
        "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i i e g u k g n o u u h a".Split(' ');

    /// <summary>The word itself where it has no Cyrillic letter.</summary>
    public static string ToLatin(string folded)
    {
        if (!folded.AsSpan().ContainsAnyInRange('\u0400', '\u04FF'))
            return folded;

        var latin = new StringBuilder(folded.Length + 4);
        foreach (var letter in folded)
        {
            var at = Cyrillic.IndexOf(letter);
            latin.Append(
                at < 0 ? letter.ToString()
                : Latin[at] == "-" ? ""
                : Latin[at]
            );
        }

        return latin.ToString();
    }
}
