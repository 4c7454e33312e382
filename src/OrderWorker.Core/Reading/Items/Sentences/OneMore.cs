using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Heaven Eyes and one more please": a second copy, or one more title? Only the buyer knows.</summary>
internal static class OneMore
{
    public static void Read(Passage text, Statement statement)
    {
        if (!statement.Sentence.HasNumber || statement.Wishes.Count == 0 || statement.IsInDoubt)
            return;
        var named = statement.Wishes.FindAll(w => w.Mention.Kind == MentionKind.Title);
        if (named.Count == 0 || named.Exists(w => w.Stance is Stance.Told or Stance.Refused || w.Quantity is > 1))
            return;
        var (from, end) = (named[0].Mention.End, statement.Sentence.End);
        for (var i = from; i < end; i++)
        {
            if (text.Value(i, out var length) <= 0 || named.Exists(w => w.QuantityAt.Start <= i && i < w.QuantityAt.End))
                continue;
            var next = i + length;
            if (next < end && text.Has(next, Cue.More) && !text.Has(next, Cue.And))
                next++;
            else if (!text.IsMore(i, next) && !text.Has(i, WordCue.More) && !text.Has(i - 1, WordCue.More))
                continue;
            if (next < end && (text.Has(next, Cue.Unit) || text.Tokens[next].Is("one")))
                next++;
            // "a Bach, and another, and Heaven Eyes"
            if (next >= end || text.Tokens[next].IsMark(',') || text.Has(next, Cue.Ask))
            {
                statement.IsInDoubt = true;
                return;
            }
        }
    }
}
