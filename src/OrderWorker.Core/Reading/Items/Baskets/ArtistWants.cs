using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Settles which items an artist's name means: all of the artist's, or the one that there is.</summary>
internal sealed class ArtistWants(CatalogueIndex index, Passage text, Basket basket)
{
    public IReadOnlyList<Want> Read(Wish wish, Statement statement, bool beside)
    {
        var wanted = wish.Mention.Format ?? statement.Format;
        var items = wish
            .Mention.Titles.SelectMany(t => t.In(wanted))
            .Where(i => !statement.NotFormats.Contains(Formats.Of(i)))
            .ToList();
        // "everything by Drystone except Ruins"
        if (statement.AllOf == 0)
            items.RemoveAll(i => statement.Wishes.Any(w => w.Stance == Stance.Refused && w.CertainSkus().Contains(i.Sku)));
        var titles = items.Select(i => i.Title).Distinct().Count();
        if (statement.AllOf is { } all && items.Count > 0 && items.Count == titles && (all == 0 || all == titles))
        {
            if (
                statement.Each is null
                && wish.Quantity is { } number
                && (number != titles || wish.QuantityAt.Start >= wish.Mention.End)
            )
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail gives a number for several titles at once.", statement);
            return [.. items.Select(item => new Want(wish, [item]) { Quantity = statement.Each })];
        }

        // "the three CDs by Alfia and company, one of each": more than are hers, and as many as the shop has.
        if (index.Whole is { } whole && wish.IsDefinite && wish.Quantity > titles && wish.Quantity == whole.Items.Count)
        {
            if (statement.Each is null)
            {
                basket.Doubt(
                    ReasonCode.AmbiguousItem,
                    $"'{text.Words(wish.Mention.Start, wish.Mention.End)}' has not made as many titles as the mail asks for.",
                    statement
                );
                return [];
            }

            var set = new Wish(
                new Mention
                {
                    Kind = MentionKind.Set,
                    Start = wish.Mention.Start,
                    End = wish.Mention.End,
                    Set = whole,
                }
            )
            {
                Stance = Stance.Asked,
                Quantity = statement.Each,
            };
            return [new Want(set, [.. whole.Items.Keys.Select(sku => index.Catalogue[sku])], whole)];
        }

        // "the 2 Cellorhythmics CDs", "a copy of each of the Cellorhythmics albums"
        if (
            items.Count > 1
            && items.Count == titles
            && (wish.IsDefinite && wish.Quantity == titles || statement.Each is not null && wish.Quantity is null)
        )
            return [.. items.Select(item => new Want(wish, [item]) { Quantity = statement.Each })];
        // "Drystone and 1969 please"
        if (
            beside
            && wish is { Quantity: null, Stance: Stance.Asked }
            && items.Count > 0
            && StandsAsGoods(wish.Mention, statement)
        )
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"'{text.Words(wish.Mention.Start, wish.Mention.End)}' may be {string.Join(" or ", items.Select(i => i.Label).Take(4))}.",
                statement
            );
            return [];
        }

        if (
            wish is { Quantity: null, Stance: Stance.Asked }
            && items is [var only]
            && ArtistsOne.Copies(text, wish, only) is { } copies
        )
            return [new Want(wish, items) { Quantity = copies }];
        if (beside && wish.Quantity is null && !IsGoods(wish))
            return [];
        // "two Drystone CDs" in one sentence, their titles in the next.
        if (wish.Quantity is null && !IsGoods(wish))
            return [];
        if (items.Count == 1 && statement.AllOf is null)
            return [new Want(wish, items)];
        var byTitle = items.GroupBy(i => i.Title).Select(g => (IReadOnlyList<Item>)[.. g]);
        return basket.Choice(
            $"'{text.Words(wish.Mention.Start, wish.Mention.End)}' may be {string.Join(" or ", items.Select(i => i.Label).Take(4))}.",
            wish,
            items,
            statement.AllOf is null ? ItemWays.OneOf(items, wish.Quantity)
                : statement.AllOf is 0 || statement.AllOf == titles ? ItemWays.OneOfEach(byTitle, statement.Each)
                : [],
            statement
        );
    }

    // In the row of what is asked for, and nothing besides; not "Drystone, please send" and not "thanks to Drystone, and".
    private bool StandsAsGoods(Mention name, Statement statement)
    {
        var (before, sentence) = (name.Start - 1, statement.Sentence);
        while (before >= sentence.Start && text.Has(before, WordCue.Article))
            before--;
        var isFirst = before < sentence.Start;
        if (!isFirst && !text.Has(before, Cue.And) && !text.Tokens[before].IsMark(',') && !text.EndsPhrase(before, Cue.Ask))
            return false;
        if (!isFirst && text.Tokens[before].Is("with"))
            return false;
        return name.End >= sentence.End
            || text.Has(name.End, WordCue.Please)
            || text.Has(name.End, Cue.And)
            || !isFirst && text.Tokens[name.End].IsMark(',');
    }

    // "the Drystone CD", "a Drystone album"
    private bool IsGoods(Wish wish)
    {
        for (
            var i = wish.Mention.End;
            i < wish.Mention.End + 3 && i < text.Tokens.Count && text.Tokens[i].Kind != TokenKind.Break;
            i++
        )
        {
            if (Formats.Known(text.Tokens[i].Text) is not null || text.Has(i, Cue.Medium))
                return true;
        }

        // "a box set of the whole Drystone"
        for (var i = wish.Mention.Start - 1; i >= 0 && i > wish.Mention.Start - 5 && !text.Has(i, Cue.And); i--)
        {
            if (text.Has(i, Cue.Set))
                return true;
        }

        return wish.Mention.Format is not null;
    }
}
