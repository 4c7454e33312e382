using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>"Both Cellorettes CDs", of a shop whose two-album offer has one title that goes by that word: buyers call the band by it.</summary>
internal sealed class SetsByTitle(CatalogueIndex index, Passage text, Basket basket)
{
    private const int Two = 2;

    // Tokens from the name to "CDs".
    private const int Near = 2;

    public List<Want> Read(List<Want> wants, Statement statement)
    {
        if (
            wants is not [{ IsSet: false, Items: [var item], Wish: { IsMore: false, Mention: { IsWhole: true } name } wish }]
            || statement.AllOf != Two && !(wish is { IsDefinite: true, Quantity: Two }) // "the 2 Cellorettes CDs"
            || name.End - name.Start >= CatalogueIndex.Canonical(item.Title).Count // "both Heaven Eyes CDs" may be two of one title
            || !IsBesideMedium(name, statement.Sentence)
            || Set(item) is not { } set
        )
            return wants;

        var isBoth = text.Has(statement.Sentence, Cue.Both);
        var way = isBoth ? 0 : Open(item, set, name, statement);
        statement.AllOf = null; // settled, or a doubt of its own
        if (way != 0)
            return wants;
        var mention = new Mention
        {
            Kind = MentionKind.Set,
            Start = name.Start,
            End = name.End,
            Set = set,
        };
        var pair = new Wish(mention) { Stance = Stance.Asked, Quantity = statement.Each };
        return [new Want(pair, [.. set.Items.Keys.Select(sku => index.Catalogue[sku])], set)];
    }

    private SetOffer? Set(Item item) =>
        index
            .Catalogue.Offers.OfType<SetOffer>()
            .Where(o => o.Items.Count == Two && o.Items.ContainsKey(item.Sku) && o.Items.Values.All(n => n == 1))
            .ToList()
            is [var only]
            ? only
            : null;

    private bool IsBesideMedium(Mention name, Sentence sentence)
    {
        for (var i = name.End; i < sentence.End && i < name.End + Near; i++)
            if (text.Has(i, Cue.Medium) || Formats.Known(text.Tokens[i].Text) is not null)
                return true;
        for (var i = name.Start - 1; i >= sentence.Start && i >= name.Start - Near - 1; i--) // "both albums by the Cellorettes"
            if (text.Has(i, Cue.Medium) || Formats.Known(text.Tokens[i].Text) is not null)
                return true;
        return false;
    }

    // "the two Cellorettes CDs": the pair, or two copies of the one title.
    private int? Open(Item item, SetOffer set, Mention name, Statement statement)
    {
        var (at, words) = (text.Tokens[name.Start].Start, text.Words(name.Start, name.End));
        var fork = new Fork(
            $"pair {at}",
            at,
            words,
            $"'{words}' may be two copies of {item.Label} or {set.Name}",
            [new ForkWay(set.Name), new ForkWay($"two copies of {item.Label}")]
        );
        return basket.Fork(
            fork,
            ReasonCode.AmbiguousItem,
            $"'{words}' is asked for twice: it cannot be told whether {set.Name} is meant or two copies of {item.Label}.",
            statement
        );
    }
}
