using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>
/// "After Christmas I'd like the Bach", "when my pension comes I'll order the Bach", "I'd love the Bach but money is tight": a wish whose own sentence
/// puts it off or gives it up. Its words ask like any other's, and the clause beside them tells that nothing is wanted now.
/// </summary>
internal readonly struct UnrealWishes(Passage text)
{
    // Tokens from "After Christmas" to "like" in "after Christmas I think I should like".
    private const int FarthestAsk = 6;

    // Tokens from "when" to "order" in "when my pension from the mill comes I'll order".
    private const int LongestWait = 14;

    // Tokens from "I'd" to its title.
    private const int FarthestTitle = 9;

    public bool AreIn(Statement statement)
    {
        if (!statement.Asks || statement.Sentence.IsQuestion)
            return false;
        foreach (var wish in statement.Wishes)
            if (
                wish is { Stance: Stance.Asked, Mention.Kind: MentionKind.Title or MentionKind.Set }
                && IsUnreal(wish.Mention, statement)
            )
                return true;
        return false;
    }

    private bool IsUnreal(Mention title, Statement statement)
    {
        var sentence = statement.Sentence;
        if (IsGotElsewhere(title.End, sentence.End))
            return true;
        if (AskBefore(title.Start, sentence) is not { } ask)
            return false;
        return IsLaterBefore(ask, sentence)
            || IsSpoken(ask, sentence)
                && (IsAwaitedBefore(ask, sentence) || IsAwaitedBehind(title.End, statement) || IsGivenUp(ask, title, statement));
    }

    // Where the words begin that ask for the title.
    private int? AskBefore(int title, Sentence sentence)
    {
        for (var i = title - 1; i >= sentence.Start && i >= title - FarthestTitle; i--)
            if (text.Has(i, Cue.Ask))
                return i;
        return null;
    }

    // "I'd like", "we want", "I plan to order"; not "please send", "send me"
    private bool IsSpoken(int ask, Sentence sentence)
    {
        for (var i = ask; i >= sentence.Start && i > ask - 4 && text.Tokens[i].Kind != TokenKind.Mark; i--)
            if (text.Has(i, WordCue.Person) || text.Has(i, WordCue.Unreal) && !text.Tokens[ask].Is(WordCue.Please))
                return true;
        return false;
    }

    // "After Christmas I'd like", "in the new year, I shall order", "in March we want"
    private bool IsLaterBefore(int ask, Sentence sentence)
    {
        for (var i = sentence.Start; i < ask; i++)
            if (BeginsClause(i, sentence) && EndOfTime(i, ask) is > 0 and var end && LeadsTo(end, ask))
                return true;
        return false;
    }

    private int EndOfTime(int at, int ceiling) =>
        text.Has(at, Cue.Later) ? at + Math.Max(1, text.CueLength(at))
        : text.Has(at, WordCue.BeforeTime) && at + 1 < ceiling && text.Has(at + 1, Cue.Time) && text.Tokens[at + 1].IsCapital
            ? at + 2
        : 0;

    // Nothing between but who asks.
    private bool LeadsTo(int at, int ask)
    {
        if (at < ask && text.Tokens[at].IsMark(','))
            at++;
        if (ask - at > FarthestAsk)
            return false;
        for (var i = at; i < ask; i++)
            if (text.Tokens[i].Kind == TokenKind.Mark || text.Has(i, Cue.And) || text.Has(i, Cue.But) || IsOtherClause(i))
                return false;
        return true;
    }

    // "when my pension comes I'll order"; not "when I saw you I was short of cash, so now I'd like"
    private bool IsAwaitedBefore(int ask, Sentence sentence)
    {
        for (var i = Math.Max(sentence.Start, ask - LongestWait); i < ask; i++)
            if (BeginsClause(i, sentence) && Awaits(i, ask) && !IsPast(i, ask) && IsOneClause(i, ask))
                return true;
        return false;
    }

    private bool IsOneClause(int start, int ask)
    {
        var commas = 0;
        for (var i = start; i < ask; i++)
        {
            if (text.Has(i, AsideCue.Hence) || text.Has(i, Cue.But) || text.Tokens[i].Is("now"))
                return false;
            commas += text.Tokens[i].Kind == TokenKind.Mark ? 1 : 0;
        }

        return commas < 2;
    }

    // "I'll take the Bach when I see you"
    private bool IsAwaitedBehind(int at, Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = at; i < sentence.End && statement.At(i) is null; i++)
        {
            if (
                text.Tokens[i].Kind == TokenKind.Mark
                || text.Has(i, Cue.But)
                || text.Has(i, Cue.Pay)
                || text.Has(i, Cue.And) && !text.Has(i, WordCue.Too)
            )
                return false;
            if (text.Has(i, Cue.Aside) || text.Has(i, Sign.Wait))
                return Awaits(i, sentence.End) && !text.Has(i - 1, WordCue.For) && !IsPast(i, EndOfClause(i, sentence.End));
        }

        return false;
    }

    // "when I", "once that's", "as soon as my"; not "when you get a minute", "once more"
    private bool Awaits(int at, int end)
    {
        if (!text.Has(at, Sign.Wait) && text.Tokens[at].Text is not ("when" or "once"))
            return false;
        var next = at + 1;
        while (next < end && text.Tokens[next].Text is "soon" or "as")
            next++;
        return next < end
            && text.Tokens[next].Kind == TokenKind.Word
            && !text.Tokens[next].Text.StartsWith("you", StringComparison.Ordinal)
            && !text.Has(next, Cue.More)
            && text.Tokens[next].Text is not ("again" or "possible");
    }

    private bool IsPast(int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (text.Has(i, WordCue.Past) || IsPastForm(i) && !text.Has(i - 1, WordCue.Perfect))
                return true;
        return false;
    }

    private bool IsPastForm(int at) =>
        text.Tokens[at] is { Kind: TokenKind.Word, Length: > 3 } word && word.Text.EndsWith("ed", StringComparison.Ordinal);

    // "I'd buy the Bach too but money is tight", "I'd love the Bach, only my wife says no"
    private bool IsGivenUp(int ask, Mention title, Statement statement)
    {
        var sentence = statement.Sentence;
        if (!IsSoft(ask, sentence))
            return false;
        for (var i = title.End; i < sentence.End && statement.At(i) is null; i++)
        {
            if (text.Has(i, WordCue.Against) || text.Has(i, WordCue.Only) && IsClause(i, sentence.End))
                return Objects(i + 1, EndOfClause(i + 1, sentence.End), statement);
            if (text.Has(i, Cue.Ask) || text.Has(i, Cue.Aside))
                return false;
        }

        return false;
    }

    // ", only my wife says"; not ", just the one"
    private bool IsClause(int only, int end) =>
        text.Tokens[only - 1].IsMark(',') && only + 1 < end && text.Has(only + 1, WordCue.Subject);

    private bool IsSoft(int ask, Sentence sentence)
    {
        for (var i = Math.Max(sentence.Start, ask - 2); i < ask + Math.Max(1, text.CueLength(ask)); i++)
            if (text.Has(i, WordCue.Unreal))
                return true;
        return false;
    }

    // "money is tight", "I've overspent"; not "please send it here", "no hurry", "I can pay only by cheque", "not the LP"
    private bool Objects(int start, int end, Statement statement)
    {
        if (end - start < 2)
            return false;
        for (var i = start; i < end; i++)
            if (
                statement.Names(i)
                || text.Has(i, Cue.Ask) && !IsOfOthers(start, end)
                || text.Has(i, Cue.Dispatch)
                || text.Has(i, Cue.Refuse)
                || text.Has(i, Cue.Pay)
                || text.Has(i, Cue.Filler) && text.CueLength(i) > 1
                || text.Has(i, Sign.Sending)
                || text.Has(i, Sign.Cheque)
                || text.Has(i, Sign.PayPal)
                || text.Has(i, Sign.Postage)
                || text.Has(i, Sign.Harmless)
                || text.Has(i, Sign.Goods)
                || text.Value(i, out _) > 1
                || text.Tokens[i].Text is "address" or "without"
                || Formats.Known(text.Tokens[i].Text) is not null
            )
                return false;
        return true;
    }

    // "he can buy his own", "she'll order it herself"
    private bool IsOfOthers(int start, int end)
    {
        for (var i = start; i < end; i++)
            if (text.Has(i, WordCue.Oneself) || text.Has(i, WordCue.TheirFuture))
                return true;
        return false;
    }

    // "Winter Harbour I'll get at the concert": not here.
    private bool IsGotElsewhere(int at, int end)
    {
        if (at >= end || !text.Has(at, Cue.Ask) || !text.Has(at, WordCue.Future))
            return false;
        var next = at + Math.Max(1, text.CueLength(at));
        return next + 1 < end
            && (text.Has(next, WordCue.BeforeTime) || text.Has(next, WordCue.From))
            && text.Has(next + 1, WordCue.Article);
    }

    private int EndOfClause(int at, int end)
    {
        while (at < end && text.Tokens[at].Kind != TokenKind.Mark && !text.Has(at, AsideCue.Hence))
            at++;
        return at;
    }

    private bool BeginsClause(int at, Sentence sentence) =>
        at == sentence.Start
        || text.Tokens[at - 1].Kind == TokenKind.Mark
        || text.Has(at - 1, Cue.And)
        || text.Has(at - 1, Cue.But)
        || text.Has(at - 1, WordCue.Interjection);

    private bool IsOtherClause(int at) => text.Has(at, Cue.Aside) || text.Has(at, Cue.Own) || text.Has(at, AsideCue.Hence);
}
