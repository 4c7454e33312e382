using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Winter Harbour - no, wait, Ruins": a title that takes the place of the one before it in the same sentence.</summary>
internal readonly struct Retractions(Passage text)
{
    // Tokens of "Oh dear me".
    private const int MostBefore = 3;

    /// <summary>"Oh no, Ruins": what a refusal by itself begins puts the sentence before right.</summary>
    public void Turn(Statement statement)
    {
        if (statement.Wishes.Count == 0)
            return;
        var at = statement.Sentence.Start;
        while (
            at < statement.Wishes[0].Mention.Start
            && at - statement.Sentence.Start < MostBefore
            && !text.Has(at, WordCue.No)
            && (text.Has(at, WordCue.Interjection) || text.Tokens[at].IsMark(','))
        )
            at++;
        statement.Corrects |=
            text.Has(at, WordCue.No)
            && at + 2 == statement.Wishes[0].Mention.Start
            && text.Tokens[at + 1] is { Kind: TokenKind.Mark, Text: "," or "-" };
    }

    public void Read(Statement statement)
    {
        for (var w = 1; w < statement.Wishes.Count; w++)
        {
            var (before, after) = (statement.Wishes[w - 1], statement.Wishes[w]);
            // "I wanted Ruins but I will take Winter Harbour"
            statement.IsInDoubt |=
                before.Stance == Stance.Asked
                && after.Stance == Stance.Asked
                && IsTurned(before.Mention.End, after.Mention.Start);
            if (
                !IsTakenBack(before.Mention.End, after.Mention.Start)
                || after.IsMore
                || after.Stance is Stance.Refused or Stance.Told
            )
                continue;
            // Of several, it cannot be told how many give way.
            if (w > 1 && !statement.Wishes[w - 2].GivesWay || IsNumberLeft(before.Mention.End, after))
            {
                statement.IsInDoubt = true;
                continue;
            }

            before.GivesWay = true;
            after.Quantity ??= before.Quantity;
        }
    }

    private bool IsTurned(int start, int end)
    {
        var (turns, asks) = (false, false);
        for (var i = start; i < end; i++)
        {
            if (text.Has(i, Cue.More) || text.Has(i, WordCue.Too))
                return false;
            turns |= text.Has(i, Cue.But);
            // "the Bach, though he doesn't know it yet, and I'd like Ruins"
            turns &= !(text.Has(i, Cue.And) && i > start && text.Tokens[i - 1].IsMark(','));
            asks |= turns && text.Has(i, Cue.Ask);
        }

        return asks;
    }

    private bool IsTakenBack(int start, int end)
    {
        var corrects = false;
        for (var i = start; i < end; i++)
        {
            if (text.Has(i, Cue.And) || text.Has(i, Cue.More) || text.Has(i, Cue.Instead))
                return false;
            corrects |= text.Has(i, Cue.Correct);
        }

        return corrects;
    }

    // "Ruins x 2, sorry, x 3, Winter Harbour": what is put right is a number.
    private bool IsNumberLeft(int start, Wish after)
    {
        var corrected = false;
        for (var i = start; i < after.Mention.Start; i++)
        {
            corrected |= text.Has(i, Cue.Correct);
            if (corrected && text.Value(i, out _) >= 0 && i != after.QuantityAt.Start)
                return true;
        }

        return false;
    }
}
