using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"Heaven Eyes" on a line and "3", or "2 CDs", on the next: a number that is alone on its line counts the title above it.</summary>
internal static class NumberBelow
{
    // Tokens beside the title on its line: "- ", a bullet.
    private const int MostBeside = 2;

    /// <param name="text">What is read.</param>
    /// <param name="statement">The line of the number.</param>
    /// <param name="before">The lines above it.</param>
    /// <returns>The tokens of the number; null where it is none of this sort.</returns>
    public static (int Start, int End)? Read(Passage text, Statement statement, IReadOnlyList<Statement> before)
    {
        var line = statement.Sentence;
        if (
            !line.BeginsLine
            || statement.Wishes.Count > 0
            || before.Count == 0
            || text.Value(line.Start, out var length) is not (> 0 and var copies)
        )
            return null;
        var end = line.Start + length;
        var isCount =
            end == line.End
            || end + 1 == line.End && (text.Has(end, Cue.Medium) || Formats.Known(text.Tokens[end].Text) is not null);
        // "Heaven Eyes", "The Rise" and "2 CDs" below both: how many there are.
        if (
            !isCount
            || IsBareTitle(text, before[^1]) is not { } title
            || before.Count > 1 && !before[^2].Sentence.EndsParagraph && IsBareTitle(text, before[^2]) is not null
            // "1", "Heaven Eyes", "2", "The Rise": the numbers stand above.
            || before.Count > 1 && IsNumber(text, before[^2].Sentence)
        )
            return null;
        (title.Quantity, title.QuantityAt) = (copies, (line.Start, end));
        return (line.Start, line.End);
    }

    private static bool IsNumber(Passage text, Sentence line) =>
        line.BeginsLine && text.Value(line.Start, out var length) >= 0 && line.Start + length == line.End;

    private static Wish? IsBareTitle(Passage text, Statement statement) =>
        statement
            is {
                Sentence: { BeginsLine: true, EndsParagraph: false } line,
                Wishes: [{ Quantity: null, Mention.Kind: MentionKind.Title } single]
            }
        && single.Stance is Stance.Asked or Stance.None
        && single.Mention.Start - line.Start <= MostBeside
        && line.End - single.Mention.End <= MostBeside
            ? single
            : null;
}
