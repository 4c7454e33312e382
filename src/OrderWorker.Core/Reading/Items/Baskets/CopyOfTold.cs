using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Items.Strangers;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"I heard Heaven Eyes on the wireless. Two copies of it, please.": the only title that the mail has named, asked for in the next words.</summary>
/// <remarks>Of one that the buyer has already, only "another" asks.</remarks>
internal sealed class CopyOfTold(Passage text, Basket basket)
{
    // A larger number counts no copies that are asked for by the way.
    private const int MostCopies = 100;

    // A larger number is a year, which may be a title.
    private const int MostOfTold = 999;

    private readonly ToldBeside _beside = new(text, basket);
    private readonly HashSet<Title> _named = [];
    private Wish? _last;
    private Statement? _toldIn;
    private bool _isOwned;

    // "You played Ruins": a word of everyday may be the title that is meant.
    private bool _hasWeak;

    /// <summary>Takes in what a statement names without asking for it.</summary>
    public void Note(Statement statement, Func<Wish, Statement, bool> asks)
    {
        _hasWeak |= statement.HasWeak;
        foreach (var wish in statement.Wishes)
        {
            if (wish.Stance == Stance.Refused || wish.Mention.Kind == MentionKind.Artist || asks(wish, statement))
                continue;
            if (wish.Mention.IsWeak && !text.Tokens[wish.Mention.Start].IsCapital)
                continue;
            _named.UnionWith(wish.Mention.Titles);
            (_last, _toldIn) = (wish, statement);
            _isOwned |=
                wish.Mention.Kind != MentionKind.Title
                || wish.Stance == Stance.Told
                    && (!text.Has(statement.Sentence, Cue.Heard) || text.Has(statement.Sentence, Cue.Already));
        }
    }

    /// <summary>"You played me Ruins. One of that please, and one Bach": the same, beside what the statement asks for by its name.</summary>
    /// <returns>What it asks for besides; null where it asks for nothing besides, or a person has to tell what.</returns>
    public Want? ByWord(Statement statement)
    {
        if (
            _named.Count == 0 && !_hasWeak
            || statement.Strangers.Count > 0
            || _beside.At(statement) is not var (copies, isSingle)
        )
            return null;
        if (
            isSingle
            && !_isOwned
            && !_hasWeak
            && _last is not null
            && _named.Count == 1
            && _named.First().In(_last.Mention.Format).ToList() is [var only]
        )
            return new Want(new Wish(_last.Mention) { Stance = Stance.Asked, Quantity = copies }, [only]);
        _beside.Doubt(statement);
        return null;
    }

    /// <returns>What the statement asks for; null where it names something itself, or more than one title may be meant.</returns>
    public Want? Of(Statement statement)
    {
        if (
            !statement.Asks
            || statement.Wishes.Count > 0
            || statement.Strangers.Count > 0
            || _isOwned
            || _last is null
            || _named.Count != 1
            || Copies(statement.Sentence) is not { } copies
        )
            return null;
        var items = _named.First().In(_last.Mention.Format ?? statement.Format).ToList();
        if (items is not [var only] || statement.Format is not null && !Formats.IsA(Formats.Of(only), statement.Format))
            return null;
        statement.Unexplained = null; // all its numbers are told
        return new Want(new Wish(_last.Mention) { Stance = Stance.Asked, Quantity = copies }, items);
    }

    /// <summary>"She plays that Bach of yours. I give in: one copy for me, and one of Heaven Eyes.": a copy beside what the statement names itself.</summary>
    /// <returns>Null where there is none; without a wish where it cannot be told of what it is, or whether it is had already.</returns>
    public BesideTold? Beside(Statement statement, Func<Title, bool> isAsked)
    {
        if (_last is null || statement.Wishes.Count == 0 || Left(statement) is not var (copies, isThat))
            return null;
        // Two sentences on, it may be anything.
        if (
            !isThat
            && (
                _toldIn is null
                || _toldIn.Sentence.End != statement.Sentence.Start - 1 && _toldIn.Sentence.End != statement.Sentence.Start
            )
        )
            return null;
        var open = _named.Where(title => !isAsked(title)).ToList();
        if (open.Count == 0)
            return null;
        return open is [var title] && (isThat || !_isOwned) && title.In(statement.Format).ToList() is [var only]
            ? new BesideTold(new Want(new Wish(_last.Mention) { Stance = Stance.Asked, Quantity = copies }, [only]))
            : new BesideTold(null);
    }

    /// <summary>"I heard two minutes of Heaven Eyes. Let me have the rest of it: one disc.": goods that are counted and not named.</summary>
    public bool IsAskedFor(Statement statement) =>
        statement is { Asks: true, Wishes.Count: 0, Strangers.Count: 0 }
        && !_isOwned
        && _named.Count == 1
        && CountsDiscs(statement.Sentence);

    private bool CountsDiscs(Sentence sentence)
    {
        for (var i = sentence.Start; i + 1 < sentence.End; i++)
            if (text.Value(i, out var length) > 0 && i + length < sentence.End && text.Has(i + length, Cue.Medium))
                return true;
        return false;
    }

    // "one copy for me, and", "one of that please, and", "it, 1 piece, and"
    private (int Copies, bool IsThat)? Left(Statement statement)
    {
        for (var i = statement.Sentence.Start; i < statement.Wishes[^1].Mention.Start; i++)
        {
            if (
                text.Value(i, out var length) is not (> 0 and < MostCopies and var copies)
                || text.IsMoney(i, i + length)
                || IsCounted(statement, i)
            )
                continue;
            var next = i + length;
            var isUnit = text.Has(next, Cue.Unit) || text.Has(i + length - 1, Cue.Unit);
            if (text.Has(next, Cue.Unit))
                next++;
            var isThat =
                next + 1 < statement.Sentence.End && text.Tokens[next].Is("of") && text.Has(next + 1, WordCue.ThoseNamed)
                || isUnit && i > statement.Sentence.Start + 1 && text.Tokens[i - 1].IsMark(',') && text.Tokens[i - 2].Is("it");
            if (
                isThat
                || isUnit
                    && next < statement.Sentence.End
                    && (text.Has(next, WordCue.For) || text.Tokens[next].IsMark(',') || text.Has(next, Cue.And))
            )
                return (copies, isThat);
        }

        return null;
    }

    private static bool IsCounted(Statement statement, int at)
    {
        foreach (var wish in statement.Wishes)
            if (wish.QuantityAt.Start <= at && at < wish.QuantityAt.End)
                return true;
        return false;
    }

    // "two copies of it", "one please", "send me a copy", "one of those for my sister", "two, one for me and one for him"; not "one of your lists".
    private int? Copies(Sentence sentence)
    {
        var (copies, shares, isOfMoney) = ((int?)null, 0, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            // "and I'll add on your postage to Scotland"
            isOfMoney |= text.Has(i, Sign.Postage) || text.Has(i, Sign.PayPal);
            if (
                text.Has(i, Sign.Sundry)
                || text.Has(i, Sign.NotSold)
                || text.Has(i, Cue.Doubt)
                || text.Has(i, Cue.Or)
                || text.IsStrange(i) && text.IsWrittenCapital(i) && i > sentence.Start && !isOfMoney
            )
                return null;
            if (text.Value(i, out var length) is not (> 0 and var value))
                continue;
            // "I'll have that, and 1969": a year that is a title
            if (value > MostOfTold)
                return null;
            var next = i + length;
            // "One copy please, at €13"
            if (text.IsMoney(i, next))
            {
                i = next - 1;
                continue;
            }

            if (copies is { } all)
            {
                if (next < sentence.End && NoCounts.IsFor(text.Tokens[next]))
                    shares += value;
                // "two copies, as one will go to my sister"
                else if (value < all && i > sentence.Start && text.Has(i - 1, AsideCue.Thus))
                    continue;
                else if (value != all || !IsDefinite(i - 1) && !IsOnly(i, next, sentence))
                    return null;
                i = next - 1;
                continue;
            }

            // "another one"
            if (value == 1 && text.IsMore(i, next) && next < sentence.End && text.Tokens[next].Is("one"))
                next++;
            // "ein eigenes Exemplar"
            if (next + 1 < sentence.End && text.Tokens[next].Kind == TokenKind.Word && text.Has(next + 1, Cue.Unit))
                next++;
            if (
                next < sentence.End
                && text.Value(next, out _) < 0
                && (text.Has(next, Cue.Unit) || text.Has(next, Cue.Medium) || Formats.Known(text.Tokens[next].Text) is not null)
            )
                next++;
            if (next < sentence.End && text.Tokens[next].Is("of"))
            {
                if (next + 1 >= sentence.End || !text.Has(next + 1, WordCue.ThoseNamed))
                    return null;
                next += 2;
            }
            else if (next < sentence.End && text.Tokens[next].Kind == TokenKind.Word && !IsBehind(next))
            {
                return null;
            }

            copies = value;
            i = next - 1;
        }

        return shares == 0 || shares == copies ? copies : null;
    }

    // "las dos a mi casa"
    private bool IsDefinite(int at) => text.Has(at, WordCue.Definite);

    // "just the one"
    private bool IsOnly(int start, int end, Sentence sentence) =>
        start > sentence.Start && text.Has(start - 1, WordCue.Only)
        || start > sentence.Start + 1 && text.Has(start - 2, WordCue.Only)
        || end < sentence.End && text.Has(end, WordCue.Only);

    private bool IsBehind(int at) =>
        text.Has(at, Cue.Ask)
        || text.Has(at, Cue.And)
        || text.Has(at, Cue.Filler)
        || text.Has(at, Sign.PayPal)
        || text.Has(at, Sign.Postage);
}

/// <summary>Copies of what was told of before, asked for beside something that the sentence names itself.</summary>
/// <param name="Want">Null where it cannot be told of what they are.</param>
internal sealed record BesideTold(Want? Want);
