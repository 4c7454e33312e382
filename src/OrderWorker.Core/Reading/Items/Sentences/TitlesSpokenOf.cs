using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "One Bach please; Rise and Heaven Eyes we don't need", "the Bach, Heaven Eyes I've got": a clause of its own behind what is asked for, which plainly says
/// that its titles are had or not wanted. Of titles with any other verb behind them ("Heaven Eyes must come too", "the Bach is better") nobody can tell.
/// </summary>
internal static class TitlesSpokenOf
{
    public static void Read(Passage text, Statement statement)
    {
        if (statement.Wishes.Count < 2 || !statement.Asks)
            return;
        for (var first = 1; first < statement.Wishes.Count; first++)
        {
            if (!IsBare(statement.Wishes[first]))
                continue;
            var last = first;
            while (last + 1 < statement.Wishes.Count && statement.Wishes[last + 1].IsNextTo && IsBare(statement.Wishes[last + 1]))
                last++;
            var (end, behind) = (ClauseEnd(text, statement, last), statement.Wishes[last].Mention.End);
            var had = HadBySomebody(text, statement, first);
            if (had is null && (!HasVerb(text, behind, end) || Asks(text, behind, end)))
                continue;
            var isHead = IsHead(text, statement, first);
            // "den Bach habe ich schon (bezahlt)": of the last, AlreadyHad tells the one from the other.
            var isLastLeft = isHead && text.Has(behind, end, Cue.Already) && IsHad(text, behind, end);
            var isTold = had == true || isHead && (IsPlain(text, behind, end) || IsThere(text, behind, end));
            // "Please send Rise, the Bach and the Heaven Eyes I have already": how much of the list is had, nobody can tell.
            var isOfList = last > first && text.Tokens[statement.Wishes[first - 1].Mention.End].IsMark(',');
            for (var w = first; w <= (isLastLeft ? last - 1 : last); w++)
                if (isTold && !isOfList)
                    statement.Wishes[w].Stance = Stance.Told;
                else
                    statement.Wishes[w].IsInDoubt = true;
            first = last;
        }
    }

    private static bool IsBare(Wish wish) =>
        wish is { Stance: Stance.Asked, Quantity: null, IsMore: false, Mention.Kind: MentionKind.Title or MentionKind.Set };

    // The first of its clause, without a number.
    private static bool IsHead(Passage text, Statement statement, int at)
    {
        var before = statement.Wishes[at].Mention.Start - 1;
        while (before > statement.Sentence.Start && IsBeforeName(text, before))
            before--;
        return before >= statement.Wishes[at - 1].Mention.End
            && (
                IsBound(text, before) || text.Has(before, AsideCue.Thus) || text.Has(before, Cue.But) && IsBound(text, before - 1)
            );
    }

    private static bool IsBeforeName(Passage text, int at) =>
        text.Has(at, WordCue.Definite)
        || text.Has(at, WordCue.Article)
        || text.Has(at, WordCue.Our)
        || text.Tokens[at].IsMark('"');

    private static bool IsBound(Passage text, int at) =>
        text.Tokens[at] is { Kind: TokenKind.Mark, Text: ";" or "," or "-" or "(" or ")" };

    private static int ClauseEnd(Passage text, Statement statement, int last)
    {
        var ceiling = last + 1 < statement.Wishes.Count ? statement.Wishes[last + 1].Mention.Start : statement.Sentence.End;
        var end = statement.Wishes[last].Mention.End;
        while (end < ceiling && !IsBound(text, end))
            end++;
        return end;
    }

    // "; my mum has Heaven Eyes": true where she plainly has; "has no Heaven Eyes" leaves it open, and null is for neither.
    private static bool? HadBySomebody(Passage text, Statement statement, int at)
    {
        var (floor, owns, isPlain) = (statement.Wishes[at - 1].Mention.End, false, true);
        for (var i = statement.Wishes[at].Mention.Start - 1; i >= floor; i--)
        {
            if (IsBound(text, i))
                return owns && (text.Has(i + 1, WordCue.Subject) || text.Has(i + 1, WordCue.Our)) ? isPlain : null;
            if (text.Has(i, Cue.Ask))
                return null;
            owns |= text.Has(i, Cue.Own) || text.Has(i, WordCue.Having);
            isPlain &= !IsNo(text, i) && !text.Has(i, WordCue.None) && !text.Has(i, WordCue.No) && !text.Has(i, WordCue.Within);
        }

        return null;
    }

    // "habe ich schon"; "schon" alone is of whatever is there
    private static bool IsHad(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Own) && (text.CueLength(i) > 1 || !text.Has(i, Cue.Already)))
                return true;
        return false;
    }

    /// <summary>"is already on the shelf", "steht schon im Regal", "ya está aquí"; not "is already paid for"</summary>
    public static bool IsThere(Passage text, int start, int end)
    {
        var there = false;
        for (var i = start; i < end; i++)
        {
            if (text.Has(i, Sign.Paid) || text.Has(i, Cue.Pay) || text.Has(i, Sign.Ordered) || IsNo(text, i))
                return false;
            there |= text.Has(i, WordCue.Here) || i > start && text.Has(i, WordCue.Within);
        }

        return there && text.Has(start, end, Cue.Already);
    }

    // "is", "was", "we have", "I've got", "can wait", "ya está"; not "and the Rise is for my mum"
    private static bool HasVerb(Passage text, int at, int end)
    {
        if (at + 1 < end && text.Tokens[at].IsMark('"'))
            at++;
        return at + 1 < end
            && text.Tokens[at].Kind == TokenKind.Word
            && !text.Has(at + 1, WordCue.For)
            && (
                text.Has(at, WordCue.SpokenOf)
                || text.Lexicon.IsForeign && text.Has(at, Cue.Own) && text.CueLength(at) > 1 // "Heaven Eyes у меня есть"
                || text.Has(at, WordCue.Person)
                || text.Has(at, WordCue.Perfect)
                || text.Has(at, Cue.Already) && text.Tokens[at + 1].Kind == TokenKind.Word && !text.Has(at + 1, Cue.Ask)
            );
    }

    private static bool Asks(Passage text, int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Ask) && !(i > start && IsNo(text, i - 1))) // "we don't need"
                return true;
        return false;
    }

    // "we have", "is not for me", "we don't need"; not "we haven't got", "we should have", "has to come too"
    private static bool IsPlain(Passage text, int start, int end)
    {
        var (owns, refuses) = (false, false);
        for (var i = start; i < end; i++)
        {
            if (text.Has(i, WordCue.Too) || text.Has(i, Cue.More) || text.Has(i, Sign.Amends))
                return false;
            if (text.Has(i, WordCue.Unreal) && !(i > start && IsNo(text, i - 1)))
                return false;
            owns |= text.Has(i, Cue.Own) || text.Has(i, WordCue.Having);
            refuses |= IsNo(text, i);
        }

        return owns != refuses;
    }

    private static bool IsNo(Passage text, int at) =>
        text.Has(at, Cue.Not) || text.Has(at, Cue.Refuse) || text.Has(at, Sign.Negation) || text.Has(at, Sign.Refused); // "haven't got"
}
