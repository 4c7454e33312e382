using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "J'ai entendu Heaven Eyes et je voudrais le commander, avec le Bach", "I heard Heaven Eyes and would like to order it, one copy, with the Bach": a title
/// that was heard, ordered by a pronoun beside others. It must not be left out.
/// </summary>
internal static class OrderedByPronoun
{
    public static void Read(Passage text, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!statement.Asks || statement.Wishes.Count == 0 || !text.Has(sentence, WordCue.It) || !text.Has(sentence, Cue.Heard))
            return;
        var heard = statement.Wishes[0];
        if (
            heard
                is not {
                    Stance: Stance.Told or Stance.None,
                    Quantity: null,
                    Mention: { Kind: MentionKind.Title, Titles.Count: 1 }
                }
            || text.Has(sentence, Cue.Already)
        )
            return;
        var ceiling = statement.Wishes.Count > 1 ? statement.Wishes[1].Mention.Start : sentence.End;
        for (var i = heard.Mention.End; i < ceiling; i++)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse) || text.Has(i, Cue.If) || text.Has(i, Cue.Or))
                return;
            if (!text.Has(i, Cue.Ask) || OrderedEnd(text, i, ceiling) is not { } end)
                continue;
            var (copies, from, behind) = Copies(text, end, ceiling);
            if (IsJoint(text, statement, behind, ceiling))
            {
                (heard.Stance, heard.Quantity) = (Stance.Asked, copies);
                if (from < behind)
                    heard.QuantityAt = (from, behind);
            }
            // "would like to have it on vinyl, with the Bach": that it is wanted is plain, and how is not.
            else
                statement.IsInDoubt |= statement.Wishes.Count > 1;
            return;
        }
    }

    // "would like to order it", "je voudrais le commander", "möchte es gern bestellen": behind it.
    private static int? OrderedEnd(Passage text, int at, int ceiling)
    {
        var (it, orders) = (false, false);
        while (at < ceiling)
        {
            if (text.Has(at, WordCue.It))
                (it, orders) = (true, orders || text.Has(at, WordCue.Ordering)); // "comprarlo"
            else if (text.Has(at, WordCue.Ordering))
                orders = true;
            else if (
                !text.Has(at, Cue.Ask)
                && !text.IsAdverb(at)
                && !text.Has(at, WordCue.Me)
                && !text.EndsPhrase(at, Cue.Ask)
                && text.Tokens[at].Text is not ("to" or "like" or "love")
            )
                break;
            at++;
        }

        return it && orders ? at : null;
    }

    // ", one copy", ", en un exemplaire"
    private static (int Copies, int From, int End) Copies(Passage text, int at, int ceiling)
    {
        var from = at;
        while (from < ceiling && (text.Tokens[from].IsMark(',') || text.Has(from, WordCue.Within)))
            from++;
        if (from >= ceiling || text.Value(from, out var length) is not (> 0 and var copies))
            return (1, at, at);
        var end = from + length;
        return end < ceiling && text.Has(end, Cue.Unit) ? (copies, from, end + 1) : (1, at, at);
    }

    // ", together with", "ainsi que", "und dazu": nothing else stands before the next title and its number, or the end.
    private static bool IsJoint(Passage text, Statement statement, int at, int ceiling)
    {
        if (statement.Wishes.Count > 1 && statement.Wishes[1] is { Quantity: not null } next)
            ceiling = Math.Min(ceiling, next.QuantityAt.Start);
        for (; at < ceiling; at++)
            if (
                !text.Tokens[at].IsMark(',')
                && !text.Has(at, Cue.And)
                && !text.Has(at, Cue.More)
                && !text.Has(at, WordCue.Too)
                && !text.Has(at, WordCue.With)
                && !text.Has(at, WordCue.Article)
                && !text.Has(at, WordCue.Definite)
                && !text.Tokens[at].IsMark('"')
                && !text.EndsPhrase(at, Cue.And)
            )
                return false;
        return statement.Wishes.Skip(1).All(w => w.Stance is Stance.Asked or Stance.None && w.Mention.Kind != MentionKind.Artist);
    }
}
