using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"..., that makes the five", "... and that's me done": words behind a list of goods that say no more than that it ends.</summary>
internal readonly struct ListEnds(Passage text)
{
    // Tokens of "that makes the five, thank you very much".
    private const int Longest = 8;

    /// <summary>"And that's it!", "That's the lot.": a sentence that says nothing else.</summary>
    public static bool IsAll(Passage text, Sentence sentence)
    {
        var ends = false;
        for (var i = sentence.Start; i < sentence.End; i += Math.Max(1, text.CueLength(i)))
        {
            ends |= text.Has(i, WordCue.ListEnd);
            if (
                !text.Has(i, Cue.And)
                && !text.Has(i, Cue.Restate)
                && !text.Has(i, WordCue.ListEnd)
                && !text.Has(i, WordCue.Definite)
                && !text.Has(i, WordCue.Courtesy)
                && text.Tokens[i].Kind != TokenKind.Mark
            )
                return false;
        }

        return ends && text.Has(sentence, Cue.Restate);
    }

    /// <param name="at">The token behind the goods, or behind the "and" that joins the words to them.</param>
    /// <param name="statement">Its sentence has to end with the words.</param>
    /// <param name="goods">What is listed before them.</param>
    public bool Is(int at, Statement statement, IReadOnlyCollection<Wish> goods)
    {
        var end = statement.Sentence.End;
        if (
            at == statement.Sentence.Start
            || at >= end
            || end - at > Longest
            || !text.Has(at, Cue.Restate) && !text.Has(at, WordCue.ListEnd)
        )
            return false;
        var isEnd = false;
        for (var i = at; i < end; i++)
        {
            if (statement.Names(i) || text.Has(i, Cue.Ask) || text.Has(i, Cue.Not) || text.Has(i, Cue.If) || text.Has(i, Cue.But))
                return false;
            isEnd |= text.Has(i, WordCue.ListEnd);
            if (text.Value(i, out var length) is not (> 0 and var number))
                continue;
            if (text.IsMoney(i, i + length) || number != goods.Count && number != goods.Sum(w => w.Quantity ?? 1))
                return false;
            isEnd = true;
            i += length - 1;
        }

        return isEnd;
    }
}
