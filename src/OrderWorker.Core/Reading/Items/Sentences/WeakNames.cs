using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"1969" and "the best" are titles only where something says so.</summary>
internal sealed class WeakNames(Passage text)
{
    public void Drop(Statement statement)
    {
        statement.Wishes.RemoveAll(w =>
            w.Mention.IsWeak
            && !(w.Stance == Stance.Refused && text.Tokens[w.Mention.Start].IsCapital)
            && (
                w.IsOtherTitle
                || w.Quantity is null
                    && !w.IsQuoted
                    && w.Mention.Format is null
                    && !IsRow(w, statement.Sentence)
                    && !(
                        (w.IsNextTo || w.IsJoined && w.Mention.IsWhole)
                        && w.Stance is Stance.Asked or Stance.None
                        && statement.Wishes.Any(o => !o.Mention.IsWeak && o.Stance is Stance.Asked or Stance.None)
                    )
            )
        );
    }

    // The whole line is the title, or all but a number and a format.
    private bool IsRow(Wish wish, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (i >= wish.Mention.Start && i < wish.Mention.End)
                continue;
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && !text.Has(i, Cue.Unit)
                && !text.Has(i, Cue.Ask)
                && !text.Tokens[i].Is("the")
            )
                return false;
        }

        return true;
    }
}
