using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Not the Bach, just the other two": all that the shop has but for what the mail has refused or has already.</summary>
internal sealed class OtherTitles(CatalogueIndex index, Passage text, Basket basket)
{
    // "Three of three thousand" are not the others.
    private const int MostTitles = 12;

    private readonly HashSet<Sku> _out = [];

    /// <summary>Takes in what a statement refuses or has.</summary>
    public void Note(Statement statement)
    {
        foreach (var wish in statement.Wishes)
        {
            if (wish.Stance is Stance.Refused or Stance.Told)
                _out.UnionWith(wish.CertainSkus());
        }
    }

    /// <returns>The titles that are left, where they are as many as the statement says; empty where it asks for no others.</returns>
    public List<Want> Of(Statement statement)
    {
        if (!statement.Asks || OthersAt(statement) is not (> 0 and var at))
            return [];
        var (items, count) = (index.Catalogue.Items, text.Value(at, out var length));
        var left = items.Where(i => !_out.Contains(i.Sku)).ToList();
        statement.Unexplained = null;
        if (_out.Count == 0 || left.Count != count || items.Count > MostTitles || index.Titles.Count != items.Count)
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for other titles without naming them.",
                statement,
                isFirm: true
            );
            return [];
        }

        return
        [
            .. left.Select(item => new Want(
                new Wish(
                    new Mention
                    {
                        Kind = MentionKind.Title,
                        Start = at - 1,
                        End = at + length,
                        Titles = [index.Titles.First(t => t.Items.Contains(item))],
                        Item = item,
                    }
                )
                {
                    Stance = Stance.Asked,
                    Quantity = statement.Each,
                },
                [item]
            )),
        ];
    }

    // The number of "the other two"; 0 for none.
    private int OthersAt(Statement statement)
    {
        for (var i = statement.Sentence.Start + 1; i < statement.Sentence.End; i++)
        {
            if (text.Tokens[i - 1].Text is "other" or "remaining" && text.Value(i, out _) > 1)
                return i;
        }

        return 0;
    }
}
