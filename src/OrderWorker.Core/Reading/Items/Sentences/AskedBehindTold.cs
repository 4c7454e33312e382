using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "My daughter dances to Ruins and wants her own, and I'd like the Bach": a title that is told of and asked for behind it, by what stands for it. It must
/// not be left out beside what is asked for by its name.
/// </summary>
internal static class AskedBehindTold
{
    // Tokens of "one of her own".
    private const int LongestObject = 4;

    public static void Read(Passage text, Statement statement)
    {
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            if (wish is not { Stance: Stance.Told, Mention.Kind: MentionKind.Title })
                continue;
            // "and then, as they heard me typing, Ruins, one": who only tells of a title puts no number behind it.
            if (IsCountedBehind(text, wish, statement.Sentence))
                statement.IsInDoubt = true;
            var isLast = w + 1 == statement.Wishes.Count;
            var ceiling = isLast ? statement.Sentence.End : statement.Wishes[w + 1].Mention.Start;
            Read(text, statement, wish, ceiling, isBeside: statement.Wishes.Count > 1);
        }
    }

    // Not "I have the Bach already, two of them".
    private static bool IsCountedBehind(Passage text, Wish wish, Sentence sentence)
    {
        var (start, end) = wish.QuantityAt;
        if (wish.Quantity is null || start <= wish.Mention.End || text.Has(start, WordCue.Times) || sentence.IsQuestion)
            return false;
        for (var i = wish.Mention.End; i < start; i++)
            if (text.Tokens[i].Kind != TokenKind.Mark && !InlineRows.IsTimes(text.Tokens[i]))
                return false;
        return (end >= sentence.End || text.Tokens[end].Kind == TokenKind.Mark || text.Has(end, Cue.And))
            && !text.Has(sentence, Cue.Already);
    }

    private static void Read(Passage text, Statement statement, Wish wish, int ceiling, bool isBeside)
    {
        for (var i = wish.Mention.End; i < ceiling; i++)
        {
            if (text.Has(i, Cue.Not) || text.Has(i, Cue.Refuse))
                return;
            if (!text.Has(i, WordCue.Wanting) && !text.Has(i, Cue.Ask))
                continue;
            var at = i + Math.Max(1, text.CueLength(i));
            if (EndOfOwn(text, at, ceiling) is { } end && EndsClause(text, end, statement.Sentence.End))
            {
                wish.Stance = Stance.Asked;
                wish.Quantity ??= 1;
                return;
            }

            // "loves 1969 and needs it, and I want Ruins": as likely a wish as a story.
            if (isBeside && EndOfIt(text, at, ceiling) is { } behind && EndsClause(text, behind, statement.Sentence.End))
            {
                if (IsCountedAnew(text, statement, wish, behind))
                    return;
                statement.IsInDoubt = true;
                return;
            }
        }
    }

    // "I had written one Ruins, and my sister wants one too, so two Ruins please": what follows from it is the number of all.
    private static bool IsCountedAnew(Passage text, Statement statement, Wish told, int from)
    {
        if (statement.Wishes.Find(w => w.Mention.Start > from) is not { Quantity: > 1 } next)
            return false;
        var follows = false;
        for (var i = from; i < next.Mention.Start; i++)
        {
            if (text.Has(i, Cue.And) || text.Has(i, Cue.But) || text.Has(i, Cue.More))
                return false;
            follows |= text.Has(i, AsideCue.Thus);
        }

        return follows && next.QuantityAt.End <= next.Mention.Start && next.Mention.Titles.SequenceEqual(told.Mention.Titles);
    }

    // "her own", "one of his own", "a copy of my own"
    private static int? EndOfOwn(Passage text, int at, int ceiling)
    {
        for (var i = at; i + 1 < ceiling && i < at + LongestObject; i++)
        {
            if (
                text.Tokens[i + 1].Is("own")
                && (text.Has(i, WordCue.Our) || text.Has(i, WordCue.Possessive) || text.Has(i, WordCue.Whom))
            )
                return i + 2 < ceiling && text.Has(i + 2, Cue.Unit) ? i + 3 : i + 2;
            if (text.Value(i, out _) != 1 && !text.Has(i, Cue.Unit) && !text.Has(i, WordCue.Of) && !text.Has(i, WordCue.Article))
                return null;
        }

        return null;
    }

    // "it", "one", "a copy", "that one"
    private static int? EndOfIt(Passage text, int at, int ceiling)
    {
        if (at >= ceiling)
            return null;
        if (text.Value(at, out var length) == 1 && !text.IsMore(at, at + length))
            return at + length;
        if (!text.Has(at, WordCue.ThoseNamed))
            return null;
        return at + 1 < ceiling && text.Tokens[at + 1].Is("one") ? at + 2 : at + 1;
    }

    private static bool EndsClause(Passage text, int at, int end)
    {
        while (at < end && (text.Has(at, WordCue.Too) || text.Has(at, WordCue.Courtesy) || text.IsAdverb(at)))
            at++;
        return at >= end
            || text.Tokens[at].Kind is TokenKind.Mark or TokenKind.Break
            || text.Has(at, Cue.And)
            || text.Has(at, Cue.But);
    }
}
