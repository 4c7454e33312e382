using OrderWorker.Core.Reading.Addresses.Languages;
using OrderWorker.Core.Reading.Addresses.Layout;

namespace OrderWorker.Core.Reading.Addresses;

/// <summary>What stands in one field of a form.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Label">As the form calls it, by its letters alone; empty for a line that goes on below its label.</param>
/// <param name="Value">The answer.</param>
internal sealed record FormAnswer(FormField Field, string Label, Piece Value)
{
    /// <summary>A street or a town that is answered twice, and not alike: one of them is a slip or of something else. Null for none.</summary>
    public static string? Twice(IReadOnlyList<FormAnswer> answers)
    {
        for (var second = 1; second < answers.Count; second++)
        for (var first = 0; first < second; first++)
            if (Disagree(answers[first], answers[second]))
                return $"The form is answered twice: '{answers[first].Value.Text}' and '{answers[second].Value.Text}'; ask which is right.";
        return null;
    }

    private static bool Disagree(FormAnswer one, FormAnswer other) =>
        one.Field == other.Field
        && (
            one.Field == FormField.Street
                && HasNumber(one)
                && HasNumber(other)
                && (IsAgain(one, other) || IsWhole(one) && IsWhole(other))
            || one.Field == FormField.Town && IsAgain(one, other)
        )
        && Spelling.Key(one.Value.Span) != Spelling.Key(other.Value.Span);

    private static bool IsAgain(FormAnswer one, FormAnswer other) => one.Label.Length > 0 && one.Label == other.Label;

    private static bool HasNumber(FormAnswer answer) => answer.Value.Span.IndexOfAnyInRange('0', '9') >= 0;

    // "12 Moss Road"; not "Flat 3" above it
    private static bool IsWhole(FormAnswer answer)
    {
        var words = Wordlist.Of(answer.Value.Text);
        var (street, number) = (false, false);
        for (var i = 0; i < words.Count; i++)
        {
            street |= (words.UseOf(i) & WordUse.Street) != 0;
            number |= char.IsAsciiDigit(words[i][0]);
            if ((words.UseOf(i) & (WordUse.Unit | WordUse.House | WordUse.Box)) != 0)
                return false;
        }

        return street && number;
    }
}
