using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Tells the wishes that a statement asks for from those that it only names.</summary>
internal sealed class AskedWishes(CatalogueIndex index, Passage text)
{
    // Tokens of "plus an additional Heaven Eyes for my sister", a row without a verb.
    private const int LongestAddition = 12;

    /// <summary>Is the wish asked for, or given a number in a sentence that says nothing else of it?</summary>
    public bool Asks(Wish wish, Statement statement)
    {
        if (wish.GivesWay)
            return false;
        if (wish.Stance == Stance.Asked || wish.Stance == Stance.None && statement.Corrects)
            return true;
        if (wish.Stance != Stance.None || statement.Sentence.IsQuestion)
            return false;
        return wish.Quantity is not null
            || wish.IsAddition
            || wish.IsMore && statement.Sentence.Count <= LongestAddition
            || statement.Each is not null
            || statement.Wishes.Count == 1 && HasCopies(statement.Sentence)
            || wish.IsJoined
                && statement.Wishes.Any(w => w.IsJoined && w.Quantity is not null && w.Stance is Stance.None or Stance.Asked)
            || IsKnownFragment(statement);
    }

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
    private bool IsFragment(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (IsNamed(i, statement))
                continue;
            var token = text.Tokens[i];
            if (IsOtherForm(i, sentence))
                return true;
            // "b) Seven Herring"
            if (
                i == sentence.Start
                && token is { Kind: TokenKind.Word, Length: 1 }
                && i + 1 < sentence.End
                && text.Tokens[i + 1].IsMark(')')
            )
                continue;
            if (token.Kind == TokenKind.Mark || token.Kind is TokenKind.Decimal or TokenKind.Number)
                continue;
            var passes =
                text.Value(i, out _) >= 0
                || text.Has(i, Cue.Unit)
                || text.Has(i, Cue.Medium)
                || text.Has(i, Cue.Each)
                || text.Has(i, Cue.And)
                || text.Has(i, Cue.Both)
                || text.Has(i, Cue.Money)
                || Formats.Known(token.Text) is not null
                || index.Knows(token.Text)
                || IsOfPrice(i, sentence)
                || IsOfList(i, sentence)
                || text.Has(i, Cue.Filler)
                    && token.Text
                        is "the"
                            or "a"
                            or "an"
                            or "of"
                            or "by"
                            or "on"
                            or "just"
                            or "only"
                            or "one"
                            or "copy"
                            or "so"
                            or "for"
                            or "me"
                            or "all"
                            or "to";
            if (!passes)
                return false;
        }

        return true;
    }

    private static bool IsNamed(int at, Statement statement)
    {
        foreach (var wish in statement.Wishes)
            if (at >= wish.Mention.Start && at < wish.Mention.End)
                return true;
        return false;
    }

    // "the vinyl at €24"
    private bool IsOfPrice(int at, Sentence sentence) =>
        text.Tokens[at].Text is "at" or "zu" or "a" && at + 1 < sentence.End && (text.IsSign(at + 1) || text.IsCounted(at + 1));

    // "from this one", "of those": of the list that the mail answers.
    private bool IsOfList(int at, Sentence sentence) =>
        text.Tokens[at].Text is "from" or "of"
            && at + 1 < sentence.End
            && text.Tokens[at + 1].Text is "this" or "these" or "those"
        || text.Tokens[at].Text is "this" or "these" or "those"
            && at > sentence.Start
            && text.Tokens[at - 1].Text is "from" or "of";

    // "Evensong on the CD, not the film": ends by refusing another form of it.
    private bool IsOtherForm(int at, Sentence sentence) =>
        text.Has(at, Cue.Not)
        && at > sentence.Start
        && text.Tokens[at - 1].Kind == TokenKind.Mark
        && at + 3 == sentence.End
        && (text.Has(at + 1, WordCue.Article) || text.Tokens[at + 1].Is("de"));
}
