using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"I have Heaven Eyes; please send me another copy": one more of the only title that the mail has told of.</summary>
internal sealed class AnotherCopy(CatalogueIndex index, Passage text, Basket basket)
{
    private readonly HashSet<Sku> _told = [];
    private Wish? _last;

    /// <summary>Takes in what a statement tells of, or names without asking for it.</summary>
    public void Note(Statement statement, Func<Wish, Statement, bool> asks)
    {
        foreach (var wish in statement.Wishes)
        {
            if (wish.Stance != Stance.Told && (wish.Stance != Stance.None || asks(wish, statement)))
                continue;
            var before = _told.Count;
            _told.UnionWith(wish.CertainSkus());
            _last = _told.Count > before || _last is null ? wish : _last;
        }
    }

    /// <param name="statement">Its sentence is looked at.</param>
    /// <param name="isAlone">Does the mail ask for nothing else so far? Else "another" has to stand by itself: "another, and one Bach".</param>
    /// <returns>What the statement asks for; null where it asks for no other copy, or it cannot be told of what.</returns>
    public Want? Of(Statement statement, bool isAlone)
    {
        return statement.Asks && !IsComplaint() && Copies(statement, isAlone) is var (copies, at)
            ? Of(statement, isAlone, copies, at)
            : null;
    }

    private Want? Of(Statement statement, bool isAlone, int copies, int at)
    {
        if (_last is not null && _told.Count == 1 && _told.First() is var sku && !basket.Has(sku))
            return new Want(new Wish(_last.Mention) { Stance = Stance.Asked, Quantity = copies }, [index.Catalogue[sku]]);
        // "The Bach, and another for my mother": of what stands before it.
        var isOfNamed = statement.Wishes.Exists(w => w.Stance is Stance.Asked or Stance.None && w.Mention.End <= at);
        // "I like the Bach so much that I want two more copies of it": counted where numbers are read.
        if (isOfNamed && (statement.Copies is not null || statement.Wishes.Exists(w => w.IsShared)))
            return null;
        if (isOfNamed && NamedBefore(statement, at) is var (named, only))
            return new Want(
                new Wish(named.Mention)
                {
                    Stance = Stance.Asked,
                    Quantity = copies,
                    IsMore = true,
                },
                [only]
            );
        if (!isAlone && (_told.Count > 0 || statement.Wishes.Count > 0))
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for another copy, and it cannot be told of what.",
                statement,
                isFirm: true
            );
        return null;
    }

    // "Ruins please, and another one for a friend": the only title that the mail asks for.
    private (Wish Named, Item Only)? NamedBefore(Statement statement, int at)
    {
        if (basket.HasEntries || statement.Wishes is not [{ Mention.Kind: MentionKind.Title } named] || named.Mention.End > at)
            return null;
        return named.CertainSkus().ToList() is [var sku] ? (named, index.Catalogue[sku]) : null;
    }

    // One that came broken is to be replaced, not sold again.
    private bool IsComplaint() => text.Has(Sign.Complaint);

    // "another copy", "one more", "two more copies"; "another CD" may be another title.
    private (int Copies, int At)? Copies(Statement statement, bool isAlone)
    {
        var (asked, end) = (false, statement.Sentence.End);
        // "Another, please."
        var isHead = isAlone && statement.Wishes.Count == 0;
        for (var i = statement.Sentence.Start; i < end; i++)
        {
            asked |= text.Has(i, Cue.Ask);
            if (!asked && !(isHead && i == statement.Sentence.Start) || text.Value(i, out var length) is not (> 0 and var copies))
                continue;
            var next = i + length;
            // "half a dozen more"
            if (next < end && text.Has(next, Cue.More) && !text.Has(next, Cue.And))
                next++;
            else if (!text.IsMore(i, next) && !IsNew(i))
                continue;
            if (statement.Wishes.Exists(w => w.QuantityAt.Start <= i && i < w.QuantityAt.End))
                continue;
            if (isAlone && asked ? IsNoOther(next, end) : StandsAlone(next, end))
                return (copies, i);
        }

        return null;
    }

    // "mine is worn out, so I need a new one"
    private bool IsNew(int at) =>
        at > 1
        && text.Tokens[at].Is("one")
        && text.Tokens[at - 1].Is("new")
        && text.Has(at - 2, WordCue.Article)
        && !text.Has(at - 2, WordCue.Definite);

    private bool IsNoOther(int next, int end) =>
        next >= end || !text.Has(next, Cue.Medium) || text.Has(next, Cue.Unit) || text.Tokens[next].Is("one");

    // "another please", "another one, and", "another of them"; "another Bach" and "another of your CDs" speak of their own title.
    private bool StandsAlone(int next, int end)
    {
        if (next < end && (text.Has(next, Cue.Unit) || text.Has(next, Cue.Set) || text.Tokens[next].Is("one")))
            next++;
        if (next + 1 < end && text.Tokens[next].Is("of") && text.Tokens[next + 1].Text is "it" or "them" or "those" or "these")
            next += 2;
        return next >= end
            || text.Tokens[next].Kind == TokenKind.Mark
            || text.Has(next, Cue.And)
            || text.Has(next, Cue.Ask)
            || NoCounts.IsFor(text.Tokens[next]);
    }
}
