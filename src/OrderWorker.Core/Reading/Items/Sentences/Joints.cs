using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>Tells which of the things that a sentence names stand in one row, joined by "and" or a comma.</summary>
internal readonly struct Joints(Passage text)
{
    public void Read(Statement statement)
    {
        if (statement.Wishes is [var only])
            only.IsAddition = IsAddition(only, statement.Sentence);
        for (var w = 1; w < statement.Wishes.Count; w++)
        {
            var (before, after) = (statement.Wishes[w - 1], statement.Wishes[w]);
            after.IsNextTo = IsOnlyJoint(before.Mention.End, after.Mention.Start);
            for (var i = before.Mention.End; i < after.Mention.Start; i++)
            {
                if (text.Has(i, Cue.And) || text.Tokens[i].IsMark(',') || text.Tokens[i].IsMark(';'))
                    before.IsJoined = after.IsJoined = true;
                else if (text.Has(i, Cue.Or))
                    after.IsInDoubt = before.IsInDoubt = true;
            }
        }
    }

    // "And 1969.", "Oh, and Ruins too please."
    private bool IsAddition(Wish wish, Sentence sentence)
    {
        if (wish.Mention.Start - sentence.Start > 4 || sentence.IsQuestion || !wish.Mention.IsWhole)
            return false;
        var adds = false;
        for (var i = sentence.Start; i < wish.Mention.Start; i++)
        {
            adds |= text.Has(i, Cue.And);
            if (text.Tokens[i].Kind == TokenKind.Word && !text.Has(i, Cue.And) && !text.Has(i, Cue.Filler))
                return false;
        }

        for (var i = wish.Mention.End; i < sentence.End; i++)
        {
            // "Hearth as well."
            adds |= (text.Has(i, WordCue.Too) || text.Tokens[i].Is("well"));
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && !text.Has(i, Cue.Filler)
                && !text.Has(i, Cue.Ask)
                && !text.Has(i, Cue.And)
            )
                return false;
        }

        return adds;
    }

    private bool IsOnlyJoint(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var passes =
                text.Tokens[i].Kind == TokenKind.Mark
                    && text.Tokens[i].Text[0] is ',' or ';' or '"' or '-' or '(' or ')' or '£' or '€' or '$' or '@'
                || text.Tokens[i].Kind == TokenKind.Decimal
                || text.Has(i, Cue.Money) // "the Bach (10 pounds) and Rise"
                || text.Has(i, Cue.And)
                || text.Has(i, Cue.Unit)
                || text.Has(i, WordCue.Article) // "Rise und die Heaven Eyes"
                || text.Tokens[i].Text is "of" or "on" or "at" or "just" or "one"
                || text.Value(i, out _) >= 0
                || Formats.Known(text.Tokens[i].Text) is not null;
            if (!passes)
                return false;
        }

        return end > start;
    }
}
