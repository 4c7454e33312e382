using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "Winter Harbour on LP please. Actually no, he only has a CD player now, so the CD.": a format that is said behind a word which turns, in a sentence that
/// names no title.
/// </summary>
internal static class FormatTurn
{
    // Tokens of "so just the".
    private const int Near = 3;

    /// <returns>The token of the format; null where none is turned to.</returns>
    public static int? In(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (statement.Wishes.Count > 0 || !sentence.HasFormat || sentence.IsQuestion)
            return null;
        for (var i = sentence.End - 1; i >= sentence.Start; i--)
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && Formats.Known(text.Tokens[i].Text) is not null
                && EndsClause(text, i + 1, sentence.End)
                && IsTurnedTo(text, i, sentence.Start)
            )
                return i;
        return null;
    }

    // "so the CD", "better the CD", "I mean the CD"
    private static bool IsTurnedTo(Passage text, int at, int floor)
    {
        for (var i = at - 1; i >= floor && i >= at - Near; i--)
        {
            if (text.Has(i, Cue.Not))
                return false;
            if (
                text.Has(i, Cue.Restate)
                || text.Has(i, Cue.Correct)
                || text.Has(i, WordCue.LastWord)
                || text.Has(i, WordCue.Rather)
                || text.EndsPhrase(i, Cue.Correct)
                || text.EndsPhrase(i, Cue.Restate)
            )
                return true;
            if (
                !text.Has(i, WordCue.Article)
                && !text.Has(i, WordCue.Only)
                && !text.Tokens[i].IsMark(',')
                && text.Value(i, out _) < 0
            )
                return false;
        }

        return false;
    }

    // "so the CD then, just one", "so the CD for him"; not "so the CD player"
    private static bool EndsClause(Passage text, int at, int end)
    {
        while (
            at < end && (text.Has(at, WordCue.Courtesy) || text.Has(at, WordCue.LastWord) || text.Has(at, WordCue.Interjection))
        )
            at++;
        return at >= end || text.Tokens[at].Kind == TokenKind.Mark || text.Has(at, WordCue.For);
    }
}
