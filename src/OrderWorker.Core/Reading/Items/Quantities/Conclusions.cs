using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Quantities;

/// <summary>"The family would each like a copy, so four please.": the number that a sentence comes to at its end, for the only title that it names.</summary>
internal readonly struct Conclusions(Passage text, TokenSet spent)
{
    // A larger one is no number of copies that is told so.
    private const int MostCopies = 99;

    public void Read(Statement statement)
    {
        if (statement.Wishes is not [{ Mention: { Kind: MentionKind.Title, End: var end } } only])
            return;
        if (statement.Each is null && only.Quantity is not (null or 1))
            return;
        for (var i = Math.Max(end, statement.Sentence.Start + 1); i + 1 < statement.Sentence.End; i++)
            if (
                text.Has(i, WordCue.LastWord)
                && text.Tokens[i - 1].Kind == TokenKind.Mark
                && text.Value(i + 1, out var length) is > 1 and <= MostCopies and var copies
                && EndsAt(i + 1 + length, statement.Sentence.End)
            )
            {
                (only.Quantity, only.QuantityAt) = (copies, (i + 1, i + 1 + length));
                // "each" is told by it; whatever else is doubtful stays so.
                statement.IsPerPerson |= statement.Each is not null;
                statement.Each = null;
                spent.Add(i + 1, i + 1 + length);
                return;
            }
    }

    // "please", "copies please", "of them"
    private bool EndsAt(int at, int end)
    {
        while (
            at < end
            && (
                text.Has(at, Cue.Unit)
                || text.Has(at, Cue.Ask)
                || text.Has(at, WordCue.OfThem)
                || text.Has(at, WordCue.Courtesy)
                || text.Has(at, WordCue.Of)
            )
        )
            at++;
        return at >= end;
    }
}
