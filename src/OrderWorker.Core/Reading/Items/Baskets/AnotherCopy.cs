using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"I have Heaven Eyes; please send me another copy": one more of the only title that the mail has told of.</summary>
internal sealed class AnotherCopy(CatalogueIndex index, Passage text)
{
    private readonly HashSet<Sku> _told = [];
    private Wish? _last;

    /// <summary>Takes in what a statement tells of.</summary>
    public void Note(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            if (wish.Stance != Stance.Told)
                continue;
            var before = _told.Count;
            _told.UnionWith(wish.CertainSkus());
            _last = _told.Count > before || _last is null ? wish : _last;
        }
    }

    /// <returns>What the statement asks for; null where it asks for no other copy, or it cannot be told of what.</returns>
    public Want? Of(Statement statement)
    {
        if (!statement.Asks || IsComplaint() || _told.Count != 1 || _last is null || Copies(statement) is not { } copies)
            return null;
        var wish = new Wish(_last.Mention) { Stance = Stance.Asked, Quantity = copies };
        return new Want(wish, [index.Catalogue[_told.First()]]);
    }

    // One that came broken is to be replaced, not sold again.
    private bool IsComplaint() => text.Has(0, text.Tokens.Count, Sign.Complaint);

    // "another copy", "one more", "two more copies"; "another CD" may be another title.
    private int? Copies(Statement statement)
    {
        var asked = false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            asked |= text.Has(i, Cue.Ask);
            if (!asked || text.Value(i, out var length) is not (> 0 and var copies) || !text.IsMore(i, i + length))
                continue;
            var next = i + length;
            if (
                next >= statement.Sentence.End
                || !text.Has(next, Cue.Medium)
                || text.Has(next, Cue.Unit)
                || text.Tokens[next].Is("one")
            )
                return copies;
        }

        return null;
    }
}
