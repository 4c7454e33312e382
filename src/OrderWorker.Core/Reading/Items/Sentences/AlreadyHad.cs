using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// A title that the buyer has, in a clause of its own behind one that asks: "two Heaven Eyes, the Bach I have already", "den Bach habe ich
/// schon". The clause says so, wherever the word of having stands in it.
/// </summary>
internal readonly struct AlreadyHad(Passage text)
{
    // Tokens of "no thank you,".
    private const int LongestBreath = 4;

    /// <param name="statement">With its stances; those of what is had already change.</param>
    public void Read(Statement statement)
    {
        ReadGiven(statement);
        ReadThere(statement);
        if (statement.Wishes.Count == 0 || !text.Has(statement.Sentence, Cue.Own))
            return;
        ReadRelative(statement);
        if (!text.Has(statement.Sentence, Cue.Already))
            return;
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            if (wish.Stance is not (Stance.Asked or Stance.None) || wish.Mention.Kind == MentionKind.Artist)
                continue;
            var (start, end) = Clause(wish, statement, w);
            if (Having(start, end, wish) is not { } behind)
                continue;
            wish.Stance = Stance.Told;
            // "the Bach I have already paid for", "A, the Bach and the Rise I have already"
            statement.IsInDoubt |= GoesOn(behind, end) || IsJoined(wish, statement, w);
        }
    }

    // "Mind the word Home, for The Long Haul itself is already on the shelf here", "The Long Haul staat hier al in de kast"
    private void ReadThere(Statement statement)
    {
        if (statement.Asks || statement.Sentence.IsQuestion || !text.Has(statement.Sentence, Cue.Already))
            return;
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            if (wish is not { Stance: Stance.None, Quantity: null, IsMore: false, Mention.Kind: MentionKind.Title })
                continue;
            var end = wish.Mention.End;
            var ceiling = w + 1 < statement.Wishes.Count ? statement.Wishes[w + 1].Mention.Start : statement.Sentence.End;
            while (end < ceiling && !Parts(end))
                end++;
            if (TitlesSpokenOf.IsThere(text, wish.Mention.End, end))
                wish.Stance = Stance.Told;
        }
    }

    // "I gave my Bach away, so another Bach please": the first is the buyer's own.
    private void ReadGiven(Statement statement)
    {
        for (var w = 0; w + 1 < statement.Wishes.Count; w++)
        {
            var own = statement.Wishes[w];
            if (
                own is { Stance: Stance.Asked or Stance.None, Mention.Kind: MentionKind.Title }
                && own.Mention.Start > statement.Sentence.Start
                && text.Has(own.Mention.Start - 1, WordCue.Our)
                && statement.Wishes.Skip(w + 1).Any(more => more.IsMore && more.CertainSkus().Intersect(own.CertainSkus()).Any())
            )
                own.Stance = Stance.Told;
        }
    }

    // "He loves the Bach, which he has, so one Heaven Eyes please"; behind a word that asks, it may be wanted all the same.
    private void ReadRelative(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            if (wish.Stance is not (Stance.Asked or Stance.None) || !IsHad(wish.Mention.End, statement.Sentence.End))
                continue;
            if (text.Has(statement.Sentence.Start, wish.Mention.Start, Cue.Ask))
                statement.IsInDoubt = true;
            else
                wish.Stance = Stance.Told;
        }
    }

    private bool IsHad(int at, int end)
    {
        if (at < end && text.Tokens[at].IsMark(','))
            at++;
        if (at >= end || !text.Has(at, Cue.Aside) && !text.Has(at, Cue.Own) || !text.Has(at, WordCue.Which))
            return false;
        at += text.Has(at, Cue.Own) ? 0 : 1;
        return at < end && text.Has(at, Cue.Own) && at + text.CueLength(at) is var next && (next == end || Parts(next));
    }

    private (int Start, int End) Clause(Wish wish, Statement statement, int at)
    {
        var floor = at > 0 ? statement.Wishes[at - 1].Mention.End : statement.Sentence.Start;
        var ceiling = at + 1 < statement.Wishes.Count ? statement.Wishes[at + 1].Mention.Start : statement.Sentence.End;
        var (start, end) = (wish.Mention.Start, wish.Mention.End);
        while (start > floor && !Parts(start - 1))
            start--;
        // "Twenty-Two Tunes, je l'ai déjà", "the Bach, thanks, I have it already": the comma only takes a breath.
        if (end + 1 < ceiling && text.Tokens[end].IsMark(',') && Breath(end + 1, ceiling) is var own && text.Has(own, Cue.Own))
            end = own;
        while (end < ceiling && !Parts(end))
            end++;
        return (start, end);
    }

    // Behind "thanks," and "no thank you, but".
    private int Breath(int at, int ceiling)
    {
        for (var i = at; i < Math.Min(ceiling - 1, at + LongestBreath); i++)
            if (i > at && text.Tokens[i].IsMark(','))
                return text.Has(i + 1, Cue.But) && i + 2 < ceiling ? i + 2 : i + 1;
            else if (!text.Has(i, Cue.Filler) && !text.Has(i, Cue.Not))
                break;
        return at;
    }

    private bool Parts(int at) =>
        text.Tokens[at].Kind is TokenKind.Break
        || text.Tokens[at] is { Kind: TokenKind.Mark } mark && mark.Text[0] is ',' or ';' or ':' or '(' or ')' or '-'
        || text.Has(at, Cue.And)
        || text.Has(at, Cue.But);

    // Where the words of having end; null where the clause asks, or says nothing of it.
    private int? Having(int start, int end, Wish wish)
    {
        var (already, owns, behind) = (false, false, start);
        for (var i = start; i < end; )
        {
            if (i >= wish.Mention.Start && i < wish.Mention.End)
            {
                i = wish.Mention.End;
                continue;
            }

            var length = Math.Max(1, text.CueLength(i));
            if (text.Has(i, Cue.Ask) || IsOtherVolume(i, wish))
                return null;
            if (text.Has(i, Cue.Aside))
                length = 1; // "as I have the Bach already"
            if (IsHaving(i))
                (owns, behind) = (true, Math.Max(behind, i + length));
            for (var inner = i; inner < Math.Min(end, i + length); inner++)
                if (text.Has(inner, Cue.Already))
                    (already, behind) = (true, Math.Max(behind, inner + 1));
            i += length;
        }

        return already && owns ? behind : null;
    }

    // "volumes 1 and 3, I have 2 already"
    private bool IsOtherVolume(int at, Wish wish) =>
        wish.Mention is { Series: { } series, Titles: { Count: 1 } titles }
        && text.Value(at, out _) is > 0 and var number
        && series.Volumes.TryGetValue(number, out var volume)
        && volume != titles.First();

    private bool IsHaving(int at) => text.Has(at, Cue.Own) && (text.CueLength(at) > 1 || !text.Has(at, Cue.Already));

    // Behind the words of having: a word that no place or number begins.
    private bool GoesOn(int at, int end) =>
        at < end && text.Tokens[at].Kind == TokenKind.Word && !text.Has(at, Cue.Filler) && text.Value(at, out _) < 0;

    private bool IsJoined(Wish wish, Statement statement, int at) =>
        at > 0 && wish.IsJoined && statement.Wishes[at - 1] is { Quantity: null, Stance: Stance.Asked };
}
