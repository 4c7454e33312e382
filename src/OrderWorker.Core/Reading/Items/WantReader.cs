using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>Settles which items a statement's wishes mean: title and format, an artist's whole work, a set.</summary>
public sealed class WantReader(CatalogueIndex index, Passage text, Basket basket, string? format)
{
    /// <returns>Empty where nothing is asked for; what cannot be told goes to the basket as a doubt.</returns>
    public List<Want> Read(Statement statement)
    {
        var asked = statement.Wishes.Where(w => Asks(w, statement)).ToList();
        var wants = new List<Want>();
        foreach (var wish in asked.Where(w => w.Mention.Kind != MentionKind.Artist))
        {
            if (statement.Each is { } each && wish.Quantity is null)
                wish.Quantity = each;
            if (wish.Quantity == 0)
                continue;
            if (wish.IsInDoubt)
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    "The mail leaves open how many or which: a person has to ask.",
                    statement
                );
            if (Settle(wish, statement) is { } want)
                wants.Add(want);
        }

        foreach (var artist in asked.Where(w => w.Mention.Kind == MentionKind.Artist))
            wants.AddRange(Artist(artist, statement, wants.Count > 0));
        if (asked.Count == 0 && statement.AllOf is { } all && (statement.Asks || statement.Sentence.Count < 8) && basket.IsEmpty)
            wants.AddRange(All(all, statement));
        Shared(statement, asked);
        return Enumerated(wants, statement);
    }

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
            || statement.Each is not null
            || wish.IsJoined
                && statement.Wishes.Any(w => w.IsJoined && w.Quantity is not null && w.Stance is Stance.None or Stance.Asked)
            || IsFragment(statement);
    }

    // "Just the one - the Bach suites.", "Winter Harbour Live", "Ruins, CD": nothing in it but what is named.
    private bool IsFragment(Statement statement)
    {
        var sentence = statement.Sentence;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (statement.Wishes.Any(w => i >= w.Mention.Start && i < w.Mention.End))
                continue;
            var token = text.Tokens[i];
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

    private Want? Settle(Wish wish, Statement statement)
    {
        var mention = wish.Mention;
        var words = text.Words(mention.Start, mention.End);
        if (mention.Kind == MentionKind.Set)
            return new Want(wish, [.. mention.Set!.Items.Keys.Select(sku => index.Catalogue[sku])], mention.Set);
        if (mention.Kind == MentionKind.Unknown || wish.IsOtherTitle)
            return Unknown(words, statement);
        if (mention.Item is { } item)
            return new Want(wish, [item]);
        // "the three Canal CDs"
        if (
            mention.Series is not null
            && mention.Titles.Count > 1
            && wish.IsDefinite
            && wish.Quantity == mention.Titles.Count
            && mention.Titles.Count == mention.Series.Volumes.Count
        )
        {
            wish.Quantity = statement.Each;
            return new Want(wish, [.. mention.Titles.SelectMany(t => t.Items.Take(1))]);
        }

        if (
            mention.Series is not null
            && mention.Titles.Count > 1
            && statement.AllOf is { } all
            && (all == 0 || all == mention.Titles.Count)
        )
            return new Want(wish, [.. mention.Titles.SelectMany(t => t.Items.Take(1))]);

        var wanted = mention.Format ?? statement.Format ?? format;
        var titles = mention.Titles;
        if (titles.Count > 1 && wanted is not null && titles.Where(t => t.In(wanted).Any()).ToList() is { Count: 1 } only)
            titles = only;
        if (titles.Count != 1)
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"'{words}' may be {string.Join(" or ", titles.Select(t => t.Name).Take(4))}.",
                statement
            );
            return null;
        }

        var items = titles.First().Items.Where(i => !statement.NotFormats.Contains(Formats.Of(i))).ToList();
        if (items.Count == 1 && mention.Format is null)
            return mention.Format is null && IsOffered(items[0], statement.Format)
                ? new Want(wish, items)
                : Unknown(words + " (" + statement.Format + ")", statement);
        var fitting = items.Where(i => wanted is null || Formats.Of(i) == wanted).ToList();
        if (fitting.Count == 0)
            return Unknown($"{words} ({mention.Format ?? statement.Format})", statement);
        if (
            fitting.Count > 1
            && wish.Price is { } price
            && fitting.Where(i => i.Price.MinorUnits == price).ToList() is { Count: 1 } priced
        )
            fitting = priced;
        if (fitting.Count == 1)
            return new Want(wish, fitting);

        basket.Doubt(
            ReasonCode.AmbiguousItem,
            $"'{titles.First().Name}' is there as {string.Join(" and as ", fitting.Select(i => i.Format))}; the mail does not say which.",
            statement
        );
        return null;
    }

    // "Two LPs: Ruins" where Ruins is a CD only. "CDs" that mean recordings pass for a book's title beside them.
    private static bool IsOffered(Item item, string? asked) =>
        asked is null || Formats.Of(item) == asked || Formats.Of(item).Length == 0 || asked == "cd" && Formats.Of(item) == "book";

    private Want? Unknown(string words, Statement statement)
    {
        basket.Doubt(ReasonCode.UnknownItem, $"The catalogue has no '{words}'.", statement);
        return null;
    }

    private List<Want> Artist(Wish wish, Statement statement, bool beside)
    {
        var wanted = wish.Mention.Format ?? statement.Format;
        var items = wish
            .Mention.Titles.SelectMany(t => t.In(wanted))
            .Where(i => !statement.NotFormats.Contains(Formats.Of(i)))
            .ToList();
        var titles = items.Select(i => i.Title).Distinct().Count();
        if (statement.AllOf is { } all && items.Count > 0 && items.Count == titles && (all == 0 || all == titles))
        {
            if (statement.Each is null && (wish.Quantity ?? titles) != titles)
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail gives a number for several titles at once.", statement);
            return [.. items.Select(item => new Want(wish, [item]) { Quantity = statement.Each })];
        }

        // "the 2 Cellorhythmics CDs", "a copy of each of the Cellorhythmics albums"
        if (
            items.Count > 1
            && items.Count == titles
            && (wish.IsDefinite && wish.Quantity == titles || statement.Each is not null && wish.Quantity is null)
        )
            return [.. items.Select(item => new Want(wish, [item]) { Quantity = statement.Each })];
        if (beside && wish.Quantity is null && !IsGoods(wish))
            return [];
        // "two Drystone CDs" in one sentence, their titles in the next.
        if (wish.Quantity is null && !IsGoods(wish))
            return [];
        if (items.Count == 1 && statement.AllOf is null)
            return [new Want(wish, items)];
        basket.Doubt(
            ReasonCode.AmbiguousItem,
            $"'{text.Words(wish.Mention.Start, wish.Mention.End)}' may be {string.Join(" or ", items.Select(i => i.Label).Take(4))}.",
            statement
        );
        return [];
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

        return wish.Mention.Format is not null;
    }

    // "all three albums", "the two CDs", in whatever language: the offer of so many, or the whole catalogue.
    private List<Want> All(int count, Statement statement)
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
    private List<Want> Enumerated(List<Want> wants, Statement statement)
    {
        foreach (var set in wants.Where(w => w.IsSet).ToList())
        {
            var singles = wants
                .Where(w => !w.IsSet && w.Items.Count == 1 && set.Items.Contains(w.Items[0]) && !w.Wish.IsMore)
                .ToList();
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
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    "The mail asks for a set and for a title of it; it cannot be told whether that is one more.",
                    statement
                );
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

        return wants;
    }

    private static readonly Comparer<Item> BySku = Comparer<Item>.Create((a, b) => a.Sku.CompareTo(b.Sku));

    // "two copies of A and B": of each, or two of A?
    private void Shared(Statement statement, IReadOnlyList<Wish> asked)
    {
        if (statement.Each is not null)
            return;
        for (var w = 1; w < asked.Count; w++)
        {
            var (before, after) = (asked[w - 1], asked[w]);
            if (
                before.Quantity is > 1
                && before.IsJoined
                && after is { Quantity: null, HasArticle: false, IsJoined: true }
                && before.QuantityAt.End <= before.Mention.Start
            )
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"{before.Quantity} copies of the first title, or of each?",
                    statement
                );
        }
    }
}
