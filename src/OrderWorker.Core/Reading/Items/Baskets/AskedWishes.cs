using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Tells the wishes that a statement asks for from those that it only names.</summary>
internal sealed class AskedWishes(CatalogueIndex index, Passage text)
{
    // Tokens of "plus an additional Heaven Eyes for my sister", a row without a verb.
    private const int LongestAddition = 12;

    private readonly RowWords _rows = new(index, text);

    /// <summary>Is the wish asked for, or given a number in a sentence that says nothing else of it?</summary>
    public bool Asks(Wish wish, Statement statement)
    {
        if (wish.GivesWay)
            return false;
        if (wish.Stance == Stance.Asked || wish.Stance == Stance.None && statement.Corrects)
            return true;
        if (wish.Stance != Stance.None || statement.Sentence.IsQuestion)
            return false;
        return wish.Quantity is not null && !IsHowOften(wish, statement)
            || wish.IsAddition
            || wish.IsMore && statement.Sentence.Count <= LongestAddition
            || statement.Each is not null
            || statement.Wishes.Count == 1 && HasCopies(statement.Sentence)
            || wish.IsJoined
                && statement.Wishes.Any(w => w.IsJoined && w.Quantity is not null && w.Stance is Stance.None or Stance.Asked)
            || IsKnownFragment(statement);
    }

    // "Over the Border, twice, in the car to Hawick": as often it was heard, where more is said of it.
    private bool IsHowOften(Wish wish, Statement statement) =>
        wish.Mention.Kind == MentionKind.Title
        && wish.QuantityAt.Start >= wish.Mention.End
        && text.Has(wish.QuantityAt.Start, WordCue.Times)
        && !statement.Opens
        && !IsKnownFragment(statement);

    // "Now by post: Winter Harbour on vinyl, one copy"
    private bool HasCopies(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End && sentence.HasNumber; i++)
            if (text.Value(i, out var length) > 0 && i + length < sentence.End && text.Has(i + length, Cue.Unit))
                return text.Tokens[i + length].Length > 2;
        return false;
    }

    private (Statement? Of, bool Is) _fragment;

    // Asked for every wish of a statement; a hostile one has hundreds.
    private bool IsKnownFragment(Statement statement)
    {
        if (_fragment.Of != statement)
            _fragment = (statement, IsFragment(statement));
        return _fragment.Is;
    }

    // "Just the one - the Bach suites.", "Winter Harbour Live", "Ruins, CD": nothing in it but what is named.
    private bool IsFragment(Statement statement) =>
        _rows.EndOf(statement, statement.Sentence.Start) is var end
        && (end == statement.Sentence.End || IsOtherForm(end, statement.Sentence))
        && !SharesOutNumbers(statement);

    // "Three Wishes for me, 100 Songs for my wife.": titles, or so many of them; "Seven Herring for me and the songbook" is plain.
    private bool SharesOutNumbers(Statement statement)
    {
        if (statement.Wishes.Count(w => w.Quantity is null && text.Value(w.Mention.Start, out _) > 0) < 2)
            return false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
            if (text.IsWhom(i))
                return true;
        return false;
    }

    // "Evensong on the CD, not the film": ends by refusing another form of it.
    private bool IsOtherForm(int at, Sentence sentence) =>
        text.Has(at, Cue.Not)
        && at > sentence.Start
        && text.Tokens[at - 1].Kind == TokenKind.Mark
        && at + 3 == sentence.End
        && (text.Has(at + 1, WordCue.Article) || text.Tokens[at + 1].Is("de"));
}
