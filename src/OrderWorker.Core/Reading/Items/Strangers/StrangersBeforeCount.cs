using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Strangers;

/// <summary>Finds unknown titles that are joined to known ones with a number behind them: "and also her Elgar concerto, one copy".</summary>
internal readonly struct StrangersBeforeCount(Passage text, TokenSet names)
{
    // Tokens of "her Elgar concerto on the same label".
    private const int LongestTitle = 10;

    public void Read(Statement statement)
    {
        var sentence = statement.Sentence;
        if (!sentence.HasNumber || statement.Wishes.Count == 0)
            return;
        for (var i = statement.Wishes[0].Mention.End + 2; i < sentence.End; i++)
        {
            if (
                text.Tokens[i - 1].IsMark(',')
                && Counts(i, sentence.End)
                && Joined(i - 1, statement.Wishes[0].Mention.End) is { } start
            )
                statement.Strangers.Add((start, i - 1));
        }
    }

    // "one copy" at the end of its clause
    private bool Counts(int at, int end) =>
        text.Value(at, out var length) is > 0 and < 1000
        && at + length < end
        && text.Has(at + length, Cue.Unit)
        && (
            at + length + 1 >= end
            || text.Tokens[at + length + 1].Kind == TokenKind.Mark
            || text.Has(at + length + 1, Cue.Ask)
            || text.Has(at + length + 1, Cue.And)
        );

    // The words between "and" and the comma, where they may be a title; null where they name a known one or tell for whom.
    private int? Joined(int comma, int floor)
    {
        var start = comma;
        while (
            start > floor
            && comma - start < LongestTitle
            && text.Tokens[start - 1].Kind == TokenKind.Word
            && !text.Has(start - 1, Cue.And)
        )
            start--;
        if (start <= floor || start == comma || !text.Has(start - 1, Cue.And))
            return null;
        while (start < comma && (text.Has(start, WordCue.Too) || text.Has(start, Cue.And) || text.Tokens[start].Text is "also"))
            start++;
        if (start == comma || text.Has(start, WordCue.For))
            return null;
        var mayBeTitle = text.Has(start, WordCue.Possessive) && start + 1 < comma;
        for (var i = start; i < comma; i++)
        {
            if (
                names.Contains(i)
                || text.Has(i, Cue.Set)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Sign.PayPal)
                || text.Has(i, Sign.Cheque)
            )
                return null;
            mayBeTitle |= text.IsStrange(i) && text.IsWrittenCapital(i);
        }

        return mayBeTitle ? start : null;
    }
}
