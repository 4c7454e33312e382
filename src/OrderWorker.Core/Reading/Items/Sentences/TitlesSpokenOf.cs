using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "One Bach please; Rise and Heaven Eyes we don't need", "the Bach, as Heaven Eyes is not for me": a clause of its own behind what is asked for, whose
/// titles have a verb behind them or a speaker before them, and no word that asks. They are spoken of.
/// </summary>
internal static class TitlesSpokenOf
{
    public static void Read(Passage text, Statement statement)
    {
        if (statement.Wishes.Count < 2 || !statement.Asks)
            return;
        for (var first = 1; first < statement.Wishes.Count; first++)
        {
            // "and was told the Bach is good too": of what may be a list.
            if (IsBare(statement.Wishes[first]) && !IsHead(text, statement, first) && HasVerb(text, statement, first))
                statement.IsInDoubt = true;
            if (!IsBare(statement.Wishes[first]) || !IsHead(text, statement, first) && !IsHadBySomebody(text, statement, first))
                continue;
            var last = first;
            while (last + 1 < statement.Wishes.Count && statement.Wishes[last + 1].IsNextTo && IsBare(statement.Wishes[last + 1]))
                last++;
            var (end, behind) = (ClauseEnd(text, statement, last), statement.Wishes[last].Mention.End);
            var isTold = IsTold(text, behind, end) && !Asks(text, behind, end) || IsHadBySomebody(text, statement, first);
            if (!isTold)
                continue;
            // "Please send Rise, the Bach and the Heaven Eyes I have already": how much of the list is had, nobody can tell.
            if (last > first && text.Tokens[statement.Wishes[first - 1].Mention.End].IsMark(','))
                statement.IsInDoubt = true;
            for (var w = first; w <= (IsOfHad(text, behind, end) ? last - 1 : last); w++)
                statement.Wishes[w].Stance = Stance.Told;
            first = last;
        }
    }

    // The first of its clause, without a number.
    private static bool IsHead(Passage text, Statement statement, int at)
    {
        var before = statement.Wishes[at].Mention.Start - 1;
        while (before > statement.Sentence.Start && IsBeforeName(text, before))
            before--;
        return before >= statement.Wishes[at - 1].Mention.End
            && (
                text.Tokens[before] is { Kind: TokenKind.Mark, Text: ";" or "," or "-" or "(" } || text.Has(before, AsideCue.Thus)
            );
    }

    // "; my mum has Heaven Eyes"
    private static bool IsHadBySomebody(Passage text, Statement statement, int at)
    {
        var (floor, owns) = (statement.Wishes[at - 1].Mention.End, false);
        for (var i = statement.Wishes[at].Mention.Start - 1; i >= floor; i--)
        {
            if (text.Tokens[i] is { Kind: TokenKind.Mark, Text: ";" or "," or "-" })
                return owns && (text.Has(i + 1, WordCue.Subject) || text.Has(i + 1, WordCue.Our));
            if (text.Has(i, Cue.Ask) || text.Tokens[i].Kind == TokenKind.Mark)
                return false;
            owns |= text.Has(i, Cue.Own) || text.Tokens[i].Text is "has" or "have" or "had" or "hat" or "haben";
        }

        return false;
    }

    private static bool IsBeforeName(Passage text, int at) =>
        text.Has(at, WordCue.Definite) || text.Has(at, WordCue.Article) || text.Has(at, WordCue.Our);

    // "den Bach habe ich schon (bezahlt)": of the last, AlreadyHad tells the one from the other.
    private static bool IsOfHad(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Already))
                return true;
        return false;
    }

    private static bool HasVerb(Passage text, Statement statement, int at)
    {
        var next = statement.Wishes[at].Mention.End;
        return next + 1 < statement.Sentence.End
            && text.Tokens[next].Kind == TokenKind.Word
            && text.Has(next, WordCue.SpokenOf)
            && !text.Has(next + 1, WordCue.For)
            && !Asks(text, next, ClauseEnd(text, statement, at))
            && !IsOfHad(text, next, ClauseEnd(text, statement, at));
    }

    private static bool IsBare(Wish wish) =>
        wish is { Stance: Stance.Asked, Quantity: null, IsMore: false, Mention.Kind: MentionKind.Title or MentionKind.Set };

    private static int ClauseEnd(Passage text, Statement statement, int last)
    {
        var ceiling = last + 1 < statement.Wishes.Count ? statement.Wishes[last + 1].Mention.Start : statement.Sentence.End;
        var end = statement.Wishes[last].Mention.End;
        while (end < ceiling && text.Tokens[end] is not { Kind: TokenKind.Mark, Text: ";" or "," or "-" or "(" or ")" })
            end++;
        return end;
    }

    private static bool Asks(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Ask) && !(i > start && (text.Has(i - 1, Cue.Not) || text.Has(i - 1, Sign.Negation)))) // "we don't need"
                return true;
        return false;
    }

    // "is", "was", "we have", "I've got", "can wait"
    private static bool IsTold(Passage text, int at, int end)
    {
        if (at + 1 >= end || text.Tokens[at].Kind != TokenKind.Word)
            return false;
        // "and the Rise is for my mum": for whom it is asked.
        if (text.Has(at + 1, WordCue.For))
            return false;
        return text.Has(at, WordCue.SpokenOf) || text.Has(at, WordCue.Person) || text.Has(at, WordCue.Perfect);
    }
}
