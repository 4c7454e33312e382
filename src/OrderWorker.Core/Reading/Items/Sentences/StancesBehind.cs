using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"Heaven Eyes please": the asking word comes last. "Ruins I have already": so does the having one.</summary>
internal readonly struct StancesBehind(Passage text)
{
    private readonly AskingWords _asking = new(text);

    /// <summary>Settles the wishes that no word before them has settled.</summary>
    public void Settle(Statement statement, bool question)
    {
        var open = statement.Wishes.Count > 1 ? statement.Wishes.FindAll(static w => w.Stance == Stance.None) : [];
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            if (wish.Stance != Stance.None || question)
                continue;
            // "Not the LP, the CD of Winter Harbour"
            if (w > 0 && wish.IsNextTo && IsOtherForm(statement.Wishes[w - 1], wish))
            {
                wish.Stance = Stance.Asked;
                continue;
            }

            // "El de Bach no, que ya lo tengo", "Heaven Eyes - no.", "Bach: none, thanks"
            var next = AnswerAt(wish.Mention.End, statement.Sentence.End);
            if (next > wish.Mention.End && next < statement.Sentence.End && IsYes(next))
            {
                wish.Stance = Stance.Asked;
                continue;
            }

            if (
                next < statement.Sentence.End
                && (text.Has(next, Cue.Not) || IsNone(next))
                && (next + 1 == statement.Sentence.End || text.Tokens[next + 1].IsMark(','))
            )
            {
                wish.Stance = Stance.Refused;
                continue;
            }

            // "Heaven Eyes und Rise habe ich": what is had of the one is had of the other.
            var last = w;
            while (last + 1 < statement.Wishes.Count && IsAnd(statement.Wishes[last], statement.Wishes[last + 1]))
                last++;
            var end = last + 1 < statement.Wishes.Count ? statement.Wishes[last + 1].Mention.Start : statement.Sentence.End;
            var asks = false;
            for (var i = wish.Mention.End; i < end; i += Math.Max(1, text.CueLength(i)))
            {
                // "volumes 1 and 3 please (2 I have)": what stands in the brackets is of something else.
                asks |= text.Has(i, Cue.Ask);
                if (text.Tokens[i].IsMark(',') || text.Tokens[i].IsMark(';') || asks && text.Tokens[i].IsMark('('))
                    break;
                if (text.Has(i, Cue.Own) && !text.Has(i, Cue.Ask) && !IsOfShop(i, wish.Mention.End))
                {
                    wish.Stance = Stance.Told;
                    break;
                }
            }

            if (wish.Stance == Stance.None && _asking.AsksAfter(wish.Mention.End, statement.Sentence.End))
                wish.Stance = Stance.Asked;
        }

        SettleRuns(statement, open);
    }

    private bool IsAnd(Wish before, Wish after)
    {
        if (!after.IsNextTo || after.Quantity is not null)
            return false;
        var and = false;
        for (var i = before.Mention.End; i < after.Mention.Start; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Mark || text.Value(i, out _) > 0)
                return false;
            and |= text.Has(i, Cue.And);
        }

        return and;
    }

    // "and Lark in the Morning, if you still have it": what the shop has, and not the writer
    private bool IsOfShop(int at, int floor)
    {
        for (var i = at - 1; i >= floor && i >= at - 2; i--)
            if (text.Tokens[i].Is("you"))
                return true;
        return false;
    }

    // "The first two Songs of the Canal came, so now the last": what is said behind the last volume of a run is said of all.
    private static void SettleRuns(Statement statement, List<Wish> open)
    {
        for (var w = statement.Wishes.Count - 2; w >= 0; w--)
        {
            var (wish, next) = (statement.Wishes[w], statement.Wishes[w + 1]);
            if (
                next.Stance is Stance.Told or Stance.Refused
                && wish.Mention.Series is { } series
                && next.Mention.Series == series
                && next.Mention.Start == wish.Mention.End
                && open.Contains(wish)
            )
                wish.Stance = next.Stance;
        }
    }

    private static bool IsOtherForm(Wish refused, Wish wish) =>
        refused is { Stance: Stance.Refused, Mention: { Format: { } no, Titles.Count: 1 } mention }
        && wish.Mention is { Format: { } format, Titles.Count: 1 }
        && no != format
        && mention.Titles.First() == wish.Mention.Titles.First();

    // Behind the dash or the colon, and the mark of a quotation, of "Heaven Eyes - no".
    private int AnswerAt(int at, int end)
    {
        var next = at;
        while (
            next < end && next < at + 2 && text.Tokens[next] is { Kind: TokenKind.Mark } mark && mark.Text[0] is '-' or ':' or '"'
        )
            next++;
        return next;
    }

    private bool IsNone(int at) => text.Has(at, WordCue.None);

    private bool IsYes(int at) => text.Has(at, WordCue.Yes);
}
