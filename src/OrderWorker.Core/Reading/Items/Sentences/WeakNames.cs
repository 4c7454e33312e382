using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>"1969" and "the best" are titles only where something says so.</summary>
internal sealed class WeakNames(Passage text)
{
    // A smaller number is as likely one of copies.
    private const int LeastYear = 1000;

    public void Drop(Statement statement)
    {
        if (statement.Wishes.Count == 0)
            return;
        statement.Wishes.RemoveAll(w => IsPersons(w) || IsOwnPeople(w));
        if (statement.Wishes.Exists(w => w.Mention.IsWeak))
            DropWeak(statement);
    }

    private void DropWeak(Statement statement)
    {
        var isRow = IsRowOfNames(statement);
        foreach (var wish in statement.Wishes.Where(w => w.Mention.IsWeak && (isRow || IsNamedByCapital(w, statement.Sentence))))
            wish.Mention.IsWeak = false;
        var dropped = statement.Wishes.Where(IsDropped).ToList();
        statement.Wishes.RemoveAll(dropped.Contains);
        statement.Weak.AddRange(dropped.Where(w => w is { IsOtherTitle: false, Stance: not Stance.Refused }));
        // "one Winter Lights", where the shop has a Winter Harbour: of another title, and it is asked for; not "the Ballad Chest, so one Chest will do".
        foreach (
            var other in dropped.Where(w => w is { IsOtherTitle: true, Quantity: not null, Stance: Stance.Asked or Stance.None })
        )
            if (!statement.Wishes.Exists(w => w.Mention.Titles.Any(other.Mention.Titles.Contains)))
                statement.Strangers.Add((other.Mention.Start, other.Mention.End));
        // A number that is no title either may count what stands beside it.
        statement.IsInDoubt |= statement.Wishes.Count > 0 && dropped.Exists(IsSmallNumber);
        // "Colm's lot - Ruins": a row that may be one of the order's.
        statement.IsInDoubt |=
            dropped.Count > 0
            && statement.Sentence.BeginsLine
            && PersonLead.Of(text, statement.Sentence.Start, statement.Sentence.End) is { } lead
            && dropped.Exists(w => w.Mention.Start == lead.Goods);

        bool IsDropped(Wish w) =>
            w.Mention.IsWeak
            && !(
                w.Stance == Stance.Refused
                && (text.Tokens[w.Mention.Start].IsCapital || statement.AllOf is not null || w.IsQuoted || IsYear(w))
            )
            && (
                w.IsOtherTitle
                || w.Quantity is null
                    && !w.IsQuoted
                    && !HasItsPrice(w)
                    && w.Mention.Format is null
                    && !IsRow(w, statement)
                    && !w.IsAddition
                    && !LeadsRow(w, statement.Sentence)
                    && !(
                        (w.IsNextTo || IsBeforeNext(w, statement) || w.IsJoined && w.Mention.IsWhole)
                        && w.Stance is Stance.Asked or Stance.None
                        && statement.Wishes.Any(o =>
                            o != w && (!o.Mention.IsWeak || o.Quantity is not null) && o.Stance is Stance.Asked or Stance.None
                        )
                    )
            );
    }

    // "and Rise at £7"
    private static bool HasItsPrice(Wish wish) =>
        wish.Price is { } price && wish.Mention.Titles.Any(t => t.Items.Any(i => i.Price.MinorUnits == price));

    // "Rise and Bach please": the first of a row, with nothing but the "and" before the next.
    private bool IsBeforeNext(Wish wish, Statement statement)
    {
        var at = statement.Wishes.IndexOf(wish);
        return (text.Tokens[wish.Mention.Start].IsCapital || IsTranslated(wish))
            && at + 1 < statement.Wishes.Count
            && statement.Wishes[at + 1].IsNextTo;
    }

    // "хочу баха и cellorettes": a name in the buyer's own language, and no everyday word there.
    private bool IsTranslated(Wish wish) =>
        wish.Mention.Titles.Count == 1
        && wish.Mention.End == wish.Mention.Start + 1
        && !text.IsCommon(wish.Mention.Start)
        && text.Translate(wish.Mention.Start) != text.Tokens[wish.Mention.Start].Text;

    // "Rise please, Bach please", "Rise - yes", "Rain: 1": a title that a line or a sentence begins with.
    private bool LeadsRow(Wish wish, Sentence sentence)
    {
        var (start, next) = (wish.Mention.Start, wish.Mention.End);
        if (start == sentence.Start && IsForWhom(wish) && text.Has(sentence, Cue.Ask))
            return true;
        if (start != sentence.Start || !text.Tokens[start].IsCapital && !text.Shouts || next >= sentence.End)
            return false;
        if (text.Has(next, Cue.Ask))
            return next + text.CueLength(next) is var end
                && (end >= sentence.End || text.Tokens[end].Kind == TokenKind.Mark || text.Has(end, Cue.And));
        return text.Tokens[next].Kind == TokenKind.Mark
            && text.Tokens[next].Text[0] is not (',' or ';' or '\'' or '"' or ')' or '(' or '/');
    }

    // "1907 for my stepfather, please": a year that is somebody's.
    private bool IsForWhom(Wish wish) =>
        IsYear(wish) && wish.Mention.End < text.Tokens.Count && new ForWhom(text).End(wish.Mention.End) > wish.Mention.End;

    // "not 1969 after all": as many copies nobody wants.
    private bool IsYear(Wish wish) =>
        text.Value(wish.Mention.Start, out var length) >= LeastYear && wish.Mention.Start + length == wish.Mention.End;

    private bool IsSmallNumber(Wish wish) =>
        text.Value(wish.Mention.Start, out var length) is > 1 and < LeastYear
        && wish.Mention.Start + length == wish.Mention.End
        && !text.IsNoCount(wish.Mention.Start, wish.Mention.End);

    // "just one copy for the two of us": small words, and of persons.
    private bool IsPersons(Wish wish) =>
        wish.Mention is { Kind: MentionKind.Title, Start: > 1 } mention
        && !text.Tokens[mention.Start].IsCapital
        && text.Value(mention.Start, out _) > 1
        && text.Tokens[mention.Start - 1].Is("the")
        && text.Tokens[mention.Start - 2].Text is "for" or "between";

    // "Our choir would like", "for the choir of our school", where a "choir folder" is sold: whom the goods are for.
    private bool IsOwnPeople(Wish wish)
    {
        var (start, end) = (wish.Mention.Start, wish.Mention.End);
        if (
            wish.Mention is not { Kind: MentionKind.Title, IsWhole: false }
            || end - start != 1
            || start < 1
            || text.Tokens[start].IsCapital
        )
            return false;
        if (IsSubject(start, end))
            return true;
        return start > 1
            && text.Has(start - 2, WordCue.For)
            && end + 1 < text.Tokens.Count
            && text.Tokens[end].Text is "of"
            && IsOwn(end + 1);
    }

    // "Our choir would like", "a small choir in Leeds"
    private bool IsSubject(int start, int end)
    {
        var next = end < text.Tokens.Count ? text.Tokens[end].Text : "";
        var wants = next is "would" or "wants" or "want" or "needs" or "need" or "wishes";
        return IsOwn(start - 1) ? wants || next is "is" or "has" or "sings" or "meets" or "here"
            : text.Tokens[start - 1].Is("the") ? wants
            : text.Tokens[start - 1].Text is "small" or "little" or "local" && (wants || next is "in" or "here" or "at");
    }

    private bool IsOwn(int at) => text.Has(at, WordCue.Our);

    // The whole line is the title, or all but a number and a format.
    private bool IsRow(Wish wish, Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = BehindPerson(wish, sentence); i < sentence.End; i++)
        {
            if (i >= wish.Mention.Start && i < wish.Mention.End)
                continue;
            if (
                text.Tokens[i].Kind == TokenKind.Word
                && !IsOfCopies(i, sentence)
                && (!text.Has(i, Cue.Unit) || IsRefusal(i, sentence))
                && !text.Has(i, Cue.Ask)
                && !text.Tokens[i].Is("the")
                && !IsOfWhom(i, wish)
            )
                return false;
        }

        // "Please send 7.": the title "7", or so many copies of what was named before?
        statement.IsInDoubt |= statement.Asks && text.Value(wish.Mention.Start, out _) is >= 0 and < LeastYear;
        return true;
    }

    // "For my dad's birthday: 1969", "1969 for Dad"; not "7 for me"
    private bool IsOfWhom(int at, Wish wish) =>
        text.Value(wish.Mention.Start, out _) is < 0 or >= LeastYear
        && (text.IsWhom(at) || text.Has(at, WordCue.For) && at + 1 < text.Tokens.Count && text.IsWhom(at + 1));

    // "no, Ruins"; not "no. 2: Ruins"
    private bool IsRefusal(int at, Sentence sentence) =>
        text.Has(at, WordCue.No) && at + 1 < sentence.End && text.Tokens[at + 1] is { Kind: TokenKind.Mark, Text: "," or "-" };

    // "Ruins please, two copies"
    private bool IsOfCopies(int at, Sentence sentence) =>
        text.Value(at, out var length) > 0 && at + length < sentence.End && text.Has(at + length, Cue.Unit);

    // "Davina - the songbook": the first token behind whom the row is for.
    private int BehindPerson(Wish wish, Sentence sentence) =>
        sentence.BeginsLine && PersonLead.Of(text, sentence.Start, wish.Mention.Start) is { IsPerson: true } lead
            ? lead.Goods
            : sentence.Start;

    // "add Home too", "I'd like Home and December", "she wants 1969": a capital or a year inside a sentence, right after what asks, and nothing
    // but little words behind it.
    private bool IsNamedByCapital(Wish wish, Sentence sentence)
    {
        var (start, end) = (wish.Mention.Start, wish.Mention.End);
        if (IsForSomebody(wish, sentence))
            return true;
        if (!wish.Mention.IsWhole || wish.Stance is Stance.Told or Stance.Refused || start == sentence.Start)
            return false;
        var isWritten = text.Tokens[start] is { Kind: TokenKind.Word, IsCapital: true } && !text.Shouts || IsYear(wish);
        var before = end >= sentence.End && text.Tokens[start - 1].IsMark(',') ? start - 2 : start - 1; // "the one I'm after, 1969"
        if (!isWritten || !EndsAsking(before))
            return false;
        return end >= sentence.End
            || text.Tokens[end].Kind == TokenKind.Mark
            || text.Has(end, Cue.Ask)
            || text.Has(end, Cue.And)
            || IsForWhom(wish)
            || text.Tokens[end].Text is "too" or "as" or "x" or "on" or "instead" or "off" or "from";
    }

    // "I'd like the Rise for my aunt and the Bach for me": the one title that has the word, for somebody, in a sentence that asks.
    private bool IsForSomebody(Wish wish, Sentence sentence)
    {
        var (start, end) = (wish.Mention.Start, wish.Mention.End);
        if (end < sentence.End && text.Has(end, WordCue.SpokenOf)) // "Rise is for my aunt"
            end++;
        if (
            wish.Mention is not { Kind: MentionKind.Title, Titles.Count: 1 }
            || wish.Stance is Stance.Told or Stance.Refused
            || text.Shouts
            || !text.Tokens[start].IsCapital
            || end + 1 >= sentence.End
            || !text.Has(end, WordCue.For)
            || !text.IsWhom(end + 1) && !text.Has(end + 1, WordCue.Me)
        )
            return false;
        var before = start - 1;
        while (before > sentence.Start && text.Has(before, WordCue.Definite))
            before--;
        return start == sentence.Start
            ? text.Has(sentence, Cue.Ask)
            : EndsAsking(before) || text.Has(before, Cue.And) && wish.Stance == Stance.Asked;
    }

    // "Ruins and 1969 please": several names, written as names are, and nothing else in the sentence but what joins them and asks.
    private bool IsRowOfNames(Statement statement)
    {
        var (sentence, next) = (statement.Sentence, 0);
        if (statement.Wishes.Count < 2 || !text.Has(sentence, Cue.Ask) || text.Shouts)
            return false;
        for (var i = sentence.Start; i < sentence.End; )
        {
            if (next < statement.Wishes.Count && statement.Wishes[next].Mention.Start == i)
            {
                var wish = statement.Wishes[next++];
                if (
                    !wish.Mention.IsWhole
                    || wish.Mention.Kind != MentionKind.Title
                    || !IsWritten(wish.Mention)
                    || wish.IsOtherTitle
                )
                    return false;
                i = wish.Mention.End;
                continue;
            }

            if (!text.Has(i, Cue.And) && !text.Has(i, Cue.Ask) && !text.Tokens[i].IsMark(',') && !text.Has(i, WordCue.Courtesy))
                return false;
            i += Math.Max(1, text.CueLength(i));
        }

        return next == statement.Wishes.Count;
    }

    private bool IsWritten(Mention mention) =>
        text.Value(mention.Start, out _) is var value
        && (value >= LeastYear || value < 0 && text.Tokens[mention.Start] is { Kind: TokenKind.Word, IsCapital: true });

    private bool EndsAsking(int last) =>
        text.Has(last, Cue.Named)
        || text.Has(last, WordCue.Only)
        || text.EndsPhrase(last, Cue.Ask)
        || text.EndsPhrase(last, Cue.Restate);
}
