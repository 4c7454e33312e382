using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Sentences;

/// <summary>What stands behind a title and takes it out again: "Ruins - cancel", "the calendar isn't needed", "Salt: n/a", "the map ✗".</summary>
/// <remarks>
/// Words that make another number of what is named, "in triplicate", "(A + B) x 2", "ditto", "and the rest of theirs", leave the statement in doubt: they
/// are too many to be counted one by one.
/// </remarks>
internal sealed class LateWords(Passage text)
{
    // Tokens between a title and the words that take it out.
    private const int Reach = 6;

    // Rows numbered one after the other, at least.
    private const int FewestRows = 3;

    // See Multiplies.
    private static readonly Outlines Multipliers = Outlines.Of(["fach", "gross", "trio", "quartet", "no", "not"]);

    private readonly TickMarks _marks = new(text);
    private readonly OtherOnes _others = new(text);
    private readonly bool _isNumbered = IsRowNumbered(text);

    public void Read(Statement statement)
    {
        for (var w = 0; w < statement.Wishes.Count; w++)
        {
            var wish = statement.Wishes[w];
            if (wish.Mention.Kind is not (MentionKind.Title or MentionKind.Set) || wish.Stance == Stance.Refused)
                continue;
            var isLast = w + 1 == statement.Wishes.Count;
            var ceiling = isLast ? statement.Sentence.End : statement.Wishes[w + 1].Mention.Start;
            if (
                IsTakenOut(wish.Mention.End, ceiling, isLast)
                || IsRefused(wish.Mention.End, statement.Sentence.End)
                || _marks.StrikeOut(wish.Mention)
            )
            {
                wish.Stance = Stance.Refused;
                statement.Corrects &= wish.Quantity is null && statement.Wishes.Count > 1;
            }
        }

        statement.IsInDoubt |= IsMultiplied(statement) || _isNumbered && IsNumbered(statement.Sentence);
        if (statement.Wishes.Count > 0)
            statement.IsInDoubt |=
                IsSplit(statement)
                || _others.AreIn(statement)
                || HasOwnNumber(statement)
                || IsExchanged(statement)
                || IsOfBracket(statement)
                || IsRefusedNumber(statement)
                || _marks.LeaveOpen(statement.Sentence)
                || IsSameAsBefore(statement)
                || AddsUp(statement);
    }

    // "in triplicate", "and a spare", "one fewer of the map", "one each for my four daughters"
    private bool IsMultiplied(Statement statement)
    {
        var sentence = statement.Sentence;
        if (
            !text.Has(sentence, WordCue.Multiple)
            && !text.Has(sentence, WordCue.Doubling)
            && !text.Has(sentence, Cue.Each)
            && !sentence.Outlines.MayShare(Multipliers)
        )
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                (text.Has(i, WordCue.Multiple) && !text.Has(sentence, Sign.Postage) || Multiplies(i, sentence))
                    && !IsCounted(i, statement)
                    && !statement.Names(i)
                || text.Has(i, WordCue.Doubling) && statement.At(i + 1) is not null
                || text.Has(i, Cue.Each) && IsForEachOfSeveral(i, statement)
            )
                return true;
        return false;
    }

    // "die Suiten doppelt", "el Bach por triplicado": so many copies of the title that took the number; not "Heaven Eyes und Bach doppelt".
    private static bool IsCounted(int at, Statement statement)
    {
        var counted = statement.Wishes.FindIndex(w => w.QuantityAt.Start <= at && at < w.QuantityAt.End);
        return counted == 0 || counted > 0 && statement.Wishes[counted - 1].Quantity is not null;
    }

    private bool Multiplies(int at, Sentence sentence) =>
        text.Tokens[at].Text switch
        {
            "fach" => at > sentence.Start,
            "gross" or "trio" or "quartet" => at + 1 < sentence.End && text.Tokens[at + 1].Is("of"),
            "no" or "not" => at + 2 < sentence.End && text.Tokens[at + 1].Is("more") && text.Tokens[at + 2].Is("than"),
            _ => false,
        };

    // Of a title that has so many copies already, "three Ruins, one each for my three boys", it only says why.
    private bool IsForEachOfSeveral(int at, Statement statement) =>
        at + 3 < statement.Sentence.End
        && text.Has(at + 1, WordCue.For)
        && (text.Has(at + 2, WordCue.Our) || text.Tokens[at + 2].Is("the"))
        && text.Value(at + 3, out _) is > 1 and var persons
        && !(statement.Wishes is [{ Quantity: { } copies }] && copies == persons);

    // "1 - Rain Songs", "2 - Fog", "3 - Home": numbers of rows, or of copies?
    private bool IsNumbered(Sentence sentence) => sentence.BeginsLine && NumberOfRow(sentence) > 0;

    private int NumberOfRow(Sentence sentence) =>
        sentence.Count > 2
        && text.Tokens[sentence.Start] is { Kind: TokenKind.Number, Length: 1 }
        && text.Tokens[sentence.Start + 1].IsMark('-')
        && !text.Tokens[sentence.Start + 1].IsGlued
            ? text.Tokens[sentence.Start].Value
            : 0;

    // "two copies, one of them on LP"
    private bool IsSplit(Statement statement)
    {
        if (!statement.Wishes.Exists(w => w.Quantity > 1))
            return false;
        for (var i = statement.Sentence.Start; i + 2 < statement.Sentence.End; i++)
            if (
                text.Value(i, out var length) > 0
                && text.Tokens[i + length].Is("of")
                && i + length + 1 < statement.Sentence.End
                && text.Tokens[i + length + 1].Text is "them" or "these" or "those" or "which"
                && !(
                    i + length + 2 < statement.Sentence.End
                    && text.Tokens[i + length + 2].Text is "is" or "for" or "goes" or "will" or "are"
                )
                && !statement.Wishes.Exists(w => w.QuantityAt.Start <= i && i < w.QuantityAt.End)
            )
                return true;
        return false;
    }

    // "(Tuesday + Undertow) x 2": of both.
    private bool IsOfBracket(Statement statement) =>
        statement.Wishes.Count > 1
        && statement.Wishes.Exists(w =>
            w.QuantityAt.Start >= w.Mention.End
            && Enumerable
                .Range(w.Mention.End, w.QuantityAt.Start - w.Mention.End)
                .Any(i => text.Tokens[i].IsMark(')') || text.Tokens[i].Text is "]")
            && Enumerable
                .Range(statement.Sentence.Start, statement.Wishes[0].Mention.Start - statement.Sentence.Start)
                .Any(i => text.Tokens[i].IsMark('(') || text.Tokens[i].Text is "[")
        );

    // "Twelve Carolan Airs" of the "Twelve Carolan Airs for Recorder", "Forty Walks and the map": the number is the title's.
    private bool HasOwnNumber(Statement statement) =>
        statement.Wishes.Exists(w =>
            w.Quantity > 1
            && w.QuantityAt.End == w.Mention.Start
            && text.Value(w.Mention.Start, out _) < 0
            && w.Quantity.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) is var number
            && w.Mention.Titles.Any(t => t.Names.Any(name => name.Count > 1 && name[0] == number))
        );

    // "the bundle with the LP instead of the CD"
    private bool IsExchanged(Statement statement) =>
        statement.Wishes.Exists(w => w.Mention.Kind == MentionKind.Set) && text.Has(statement.Sentence, Cue.Instead);

    // "Rivers 1, not 2 copies, one."
    private bool IsRefusedNumber(Statement statement) =>
        statement.Wishes.Exists(w => w.QuantityAt.Start > w.Mention.Start && text.Has(w.QuantityAt.Start - 1, Cue.Not));

    private static bool IsRowNumbered(Passage text)
    {
        var next = 1;
        foreach (var sentence in text.Sentences)
            if (
                sentence is { BeginsLine: true, Count: > 2 }
                && text.Tokens[sentence.Start] is { Kind: TokenKind.Number, Length: 1 } number
                && text.Tokens[sentence.Start + 1].IsMark('-')
            )
            {
                if (number.Value != next)
                    return false;
                next++;
            }

        return next > FewestRows;
    }

    // "den Bach nicht", "Le Bach, non merci", "El Bach no lo quiero": a no that ends the clause.
    private bool IsRefused(int at, int end)
    {
        // "die Rise-CD nicht"
        while (
            text.Lexicon.IsForeign && at < end && (text.Has(at, Cue.Medium) || Formats.Known(text.Tokens[at].Text) is not null)
        )
            at++;
        var isParted = at < end && text.Tokens[at] is { Kind: TokenKind.Mark } mark && mark.Text[0] is ',' or '-' or ':' or '"';
        if (isParted)
            at++;
        if (at >= end || !text.Has(at, Cue.Not) && !text.Has(at, Cue.Refuse) && !(text.CueLength(at) < 2 && IsNo(at)))
            return false;
        var no = at + Math.Max(1, text.CueLength(at));
        at = no;
        while (at < end && text.Has(at, WordCue.Courtesy))
            at++;
        // "One Bach, no, make it two": a no that goes on is another matter.
        return at >= end || text.Has(at, Cue.But) || text.Tokens[at].Kind == TokenKind.Mark && !(isParted && at == no);
    }

    private bool IsNo(int at) => text.Has(at, WordCue.No);

    private bool IsTakenOut(int start, int ceiling, bool isLast)
    {
        for (var i = start; i < ceiling && i < start + Reach; i++)
        {
            if (text.Has(i, Cue.Unwanted))
                return true;
            var next = i + Math.Max(1, text.CueLength(i));
            // "Calendar - strike this one"; not "Ruins - forget the Rise", "Ruins, cancel Heaven Eyes"
            if (
                text.Has(i, Cue.Drop)
                && isLast
                && (next >= ceiling || text.Tokens[next].Text is "this" or "that" or "it" or "one" or ")")
            )
                return IsBehindMark(i, start);
            if (
                text.Has(i, Cue.And)
                || text.Has(i, Cue.Ask)
                || text.Has(i, Cue.But) && !(i + 1 < ceiling && text.Has(i + 1, Cue.Unwanted))
            )
                return false;
        }

        return false;
    }

    private bool IsBehindMark(int at, int start) =>
        at == start || text.Tokens[at - 1].Kind == TokenKind.Mark && at - 1 <= start + 2;

    // "Ruins x 2, Míle Fáilte ditto", "Magnificat, same number"
    private bool IsSameAsBefore(Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Sentence.End && statement.CopiesInAll is null; i++)
            if (
                text.Has(i, WordCue.Ditto)
                    && !(i + 2 < statement.Sentence.End && Formats.Known(text.Tokens[i + 2].Text) is not null) // "als LP und ebenso als CD"
                || text.Tokens[i].Is("same")
                    && i + 1 < statement.Sentence.End
                    && text.Tokens[i + 1].Text is "number" or "plus" or "amount" or "please"
                    && !(i + 2 < text.Tokens.Count && text.Tokens[i + 2].Is("of"))
            )
                return true;
        return false;
    }

    // "Laudate 12 + 12", "Poster x 1 (+1 for a friend)": copies that are added up, where no sum of money is.
    private bool AddsUp(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (
                text.Tokens[i].Length == 1
                && text.Text[text.Tokens[i].Start] == '+'
                && text.Tokens[i + 1].Kind == TokenKind.Number
                && !IsOfNext(i, statement)
                && !text.Has(sentence, Sign.Postage)
                && !text.Has(sentence, Sign.Total)
                && !text.Has(sentence, Cue.Money)
                && !Enumerable
                    .Range(sentence.Start, sentence.Count)
                    .Any(t =>
                        text.Tokens[t].Kind == TokenKind.Decimal
                        || text.Tokens[t].IsMark('=')
                        || text.Tokens[t].Text is "£" or "€" or "$"
                    )
            )
                return true;
        return false;
    }

    // "1 Bach + 1 Heaven Eyes": the number of the title behind it; "1 + 1 Bach" adds up.
    private bool IsOfNext(int plus, Statement statement) =>
        text.NumberEndingAt(plus - 1, statement.Sentence.Start) < 0
        && statement.Wishes.Exists(w => w.QuantityAt.Start == plus + 1 && w.QuantityAt.End <= w.Mention.Start)
        && statement.Wishes.Exists(w => w.Mention.End <= plus && w is { Quantity: not null, QuantityAt.End: > 0 });
}
