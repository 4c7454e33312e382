using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"One is plenty.", "Eine reicht mir.", "Con uno me basta.": a sentence that says of one copy that it will do, and nothing else.</summary>
internal static class EnoughWords
{
    // Tokens of "Ein einziges Exemplar reicht mir vollkommen".
    private const int Longest = 7;

    /// <param name="text">What is read.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="isOnly">Is a single title asked for? "One is plenty" may take one of two away.</param>
    public static bool AreOfOne(Passage text, Sentence sentence, bool isOnly)
    {
        if (!isOnly && !text.Has(sentence, Cue.Each))
            return false;
        if (sentence.Count > Longest || sentence.IsQuestion || !text.Has(sentence, WordCue.Enough))
            return false;
        var ones = 0;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Value(i, out var length) is > -1 and var value)
            {
                if (value != 1 || ones++ > 0 || text.IsMore(i, i + length))
                    return false;
                i += length - 1;
            }
            else if (!IsOfIt(text, i) && !text.Has(i, Cue.Each) && !(isOnly && IsThing(text, i)))
                return false;
        }

        return ones == 1;
    }

    private static bool IsOfIt(Passage text, int at) =>
        text.Has(at, WordCue.Enough)
        || text.Has(at, WordCue.SpokenOf)
        || text.Has(at, WordCue.Future)
        || text.Has(at, WordCue.Only)
        || text.Has(at, WordCue.Me)
        || text.Has(at, WordCue.Us)
        || text.Has(at, WordCue.Courtesy)
        || text.Has(at, Cue.Unit)
        || text.Has(at, Cue.Filler) && !text.Has(at, Cue.Not)
        || text.IsAdverb(at)
        || text.Tokens[at].Kind == TokenKind.Mark;

    private static bool IsThing(Passage text, int at) =>
        text.Has(at, Cue.Medium) || Names.Formats.Known(text.Tokens[at].Text) is not null;
}
