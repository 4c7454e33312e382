using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Settles what "both" and "all three" mean, and sets that are spelt out title by title.</summary>
internal sealed class SetWants(CatalogueIndex index, Passage text, Basket basket)
{
    // "all three albums", "the two CDs", in whatever language: the offer of so many, or the whole catalogue.
    public List<Want> All(int count, Statement statement)
    {
        var sets = index.Catalogue.Offers.OfType<SetOffer>().Where(o => o.Items.Values.All(n => n == 1) && IsGeneral(o)).ToList();
        var fitting = sets.Where(o => count > 0 ? o.Items.Count == count : o == index.Whole).ToList();
        if (fitting.Count == 1)
        {
            var mention = new Mention
            {
                Kind = MentionKind.Set,
                Start = statement.Sentence.Start,
                End = statement.Sentence.End,
                Set = fitting[0],
            };
            var wish = new Wish(mention) { Stance = Stance.Asked, Quantity = statement.Each };
            return [new Want(wish, [.. fitting[0].Items.Keys.Select(sku => index.Catalogue[sku])], fitting[0])];
        }

        if (statement.Asks)
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail asks for several titles without naming them.", statement);
        return [];
    }

    // Buyers call it by a number and a common word: "both albums", "all three".
    private bool IsGeneral(SetOffer offer) =>
        offer.Phrases.Any(phrase =>
            CatalogueIndex
                .Canonical(phrase)
                .All(w =>
                    w is "both" or "all" or "two" or "set" or "album" or "albums" or "cds" or "discs" or "records"
                    || w.All(char.IsAsciiDigit)
                )
        );

    // "both albums: A and B": the set and its titles one by one are the same copies.
    public List<Want> Enumerated(List<Want> wants, Statement statement)
    {
        // Most mails name no set.
        if (wants.Exists(w => w.IsSet))
            Part(wants, statement);
        return wants;
    }

    private void Part(List<Want> wants, Statement statement)
    {
        foreach (var set in wants.FindAll(w => w.IsSet))
        {
            var singles = wants
                .Where(w => !w.IsSet && w.Items.Count == 1 && set.Items.Contains(w.Items[0]) && !w.Wish.IsMore)
                .ToList();
            wants.RemoveAll(w => singles.Contains(w) && IsMaker(w.Wish.Mention, set.Wish.Mention));
            singles.RemoveAll(w => !wants.Contains(w));
            if (singles.Count == 0)
                continue;
            if (singles.Select(w => w.Items[0]).Distinct().Count() == set.Items.Count)
            {
                foreach (var single in singles)
                {
                    if (single.Quantity is { } own && set.Quantity is { } copies && own != copies)
                        basket.Doubt(
                            ReasonCode.AmbiguousQuantity,
                            "The sets and the single titles of the mail do not agree.",
                            statement
                        );
                    single.Quantity ??= set.Quantity;
                }

                wants.Remove(set);
            }
            else
            {
                Beside(set, singles, wants, statement);
            }
        }

        // "the full set (all three albums)": said twice.
        var sets = wants.Where(w => w.IsSet).ToList();
        for (var i = 1; i < sets.Count; i++)
        {
            var same = sets[0].Items.Order(BySku).SequenceEqual(sets[i].Items.Order(BySku));
            if (!same)
                continue;
            sets[0].Quantity ??= sets[i].Quantity;
            if (sets[i].Quantity is { } again && again != sets[0].Quantity)
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail gives two numbers for one set.", statement);
            wants.Remove(sets[i]);
        }
    }

    // "both albums by the Cellorettes": who made them, by the name that a title has as well.
    private bool IsMaker(Mention name, Mention set)
    {
        var at = name.Start - 1;
        while (at > set.Start && text.Has(at, WordCue.Definite))
            at--;
        return at == set.End && text.Has(at, WordCue.By);
    }

    // "the trilogy and volume 1"
    private void Beside(Want set, List<Want> singles, List<Want> wants, Statement statement)
    {
        var at = text.Tokens[Math.Min(set.Wish.Mention.Start, text.Tokens.Count - 1)].Start;
        var titles = string.Join(" and ", singles.Select(w => w.Items[0].Label));
        var fork = new Fork(
            $"set {at}",
            at,
            text.Words(set.Wish.Mention.Start, set.Wish.Mention.End),
            $"the mail asks for a set and for {titles}, which is in it",
            [new ForkWay("the set alone"), new ForkWay($"the set and {titles} once more")]
        );
        var way = basket.Fork(
            fork,
            ReasonCode.AmbiguousQuantity,
            "The mail asks for a set and for a title of it; it cannot be told whether that is one more.",
            statement
        );
        if (way is null)
            return;
        wants.RemoveAll(singles.Contains);
        if (way == 0)
            return;
        foreach (var single in singles)
            single.Wish.IsMore = true;
        wants.AddRange(singles);
    }

    private static readonly Comparer<Item> BySku = Comparer<Item>.Create((a, b) => a.Sku.CompareTo(b.Sku));
}
