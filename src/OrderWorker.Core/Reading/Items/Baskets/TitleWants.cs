using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>Settles which item a title means: by its format, by its price, by what else is left.</summary>
internal sealed class TitleWants(CatalogueIndex index, Passage text, Basket basket, string? format)
{
    /// <returns>Several wants where one name means several items, none where it cannot be told.</returns>
    public IReadOnlyList<Want> Settle(Wish wish, Statement statement)
    {
        var mention = wish.Mention;
        var words = text.Words(mention.Start, mention.End);
        if (mention.Kind == MentionKind.Set)
            return [new Want(wish, [.. mention.Set!.Items.Keys.Select(sku => index.Catalogue[sku])], mention.Set)];
        if (mention.Kind == MentionKind.Unknown || wish.IsOtherTitle)
            return Unknown(words, statement);
        if (mention.Item is { } item)
            return [new Want(wish, [item])];
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
            return [new Want(wish, [.. mention.Titles.SelectMany(t => t.Items.Take(1))])];
        }

        if (
            mention.Series is not null
            && mention.Titles.Count > 1
            && statement.AllOf is { } all
            && (all == 0 || all == mention.Titles.Count)
        )
            return [new Want(wish, [.. mention.Titles.SelectMany(t => t.Items.Take(1))])];

        // "the Canal set", "four sets of Canal"
        if (
            mention.Series is not null
            && mention.Titles.Count == mention.Series.Volumes.Count
            && (IsSet(mention.End) || IsSetOf(mention.Start) || IsSetBefore(mention.Start))
        )
            return [Whole(wish, [.. mention.Titles.SelectMany(t => t.Items.Take(1))])];
        if (WholeSeries.Is(text, mention, statement.Sentence))
            return
            [
                new Want(wish, [.. mention.Titles.SelectMany(t => t.Items.Take(1))])
                {
                    Quantity = wish.Quantity ?? statement.Each,
                },
            ];

        var wanted = mention.Format ?? statement.Format ?? format;
        var titles = mention.Titles;
        if (titles.Count > 1 && wanted is not null && titles.Where(t => t.In(wanted).Any()).ToList() is { Count: 1 } only)
            titles = only;
        if (AllOfThem(wish, titles, wanted, statement) is { } several)
            return several;
        if (titles.Count != 1)
        {
            IReadOnlyList<IReadOnlyList<Item>> byTitle = [.. titles.Select(t => Fitting(t, wanted, statement))];
            IReadOnlyList<Item> candidates = [.. byTitle.SelectMany(i => i)];
            return basket.Choice(
                $"'{words}' may be {string.Join(" or ", titles.Select(t => t.Name).Take(4))}.",
                wish,
                candidates,
                statement.AllOf is null ? ItemWays.OneOf(candidates, wish.Quantity)
                    : statement.AllOf is 0 || statement.AllOf == titles.Count ? ItemWays.OneOfEach(byTitle, statement.Each)
                    : [],
                statement
            );
        }

        // "the record, not the CD, and a Ruins CD": refused of the other.
        var items = titles
            .First()
            .Items.Where(i => IsNamed(mention, i) || !statement.NotFormats.Contains(Formats.Of(i)))
            .ToList();
        if (items.Count == 1 && mention.Format is null)
            return IsOffered(items[0], statement.Format) || IsOfOther(wish, statement)
                ? [new Want(wish, items)]
                : Unknown($"{words} ({Formats.Plain(statement.Format)})", statement);
        var fitting = items.Where(i => wanted is null || Formats.IsA(Formats.Of(i), wanted)).ToList();
        if (fitting.Count == 0)
            return Unknown($"{words} ({Formats.Plain(mention.Format ?? statement.Format)})", statement);
        if (
            fitting.Count > 1
            && wish.Price is { } price
            && fitting.Where(i => i.Price.MinorUnits == price).ToList() is { Count: 1 } priced
        )
            fitting = priced;
        // "on CD", where there is a CD single as well.
        if (fitting.Count > 1 && wanted is not null && fitting.Where(i => Formats.Of(i) == wanted).ToList() is { Count: 1 } exact)
            fitting = exact;
        if (fitting.Count == 1 || wanted is null && wish.Quantity is null && IsInAll(fitting.Count, wish, statement))
            return [new Want(wish, fitting)];

        return basket.Choice(
            $"'{titles.First().Name}' is there as {string.Join(" and as ", fitting.Select(i => i.Format))}; the mail does not say which.",
            wish,
            fitting,
            statement.AllOf is null ? ItemWays.OneOf(fitting, wish.Quantity) : [],
            statement
        );
    }

    private static bool IsNamed(Mention mention, Item item) =>
        mention.Format is { } format && Formats.IsA(Formats.Of(item), format);

    // "both Larks on CD", "the two Lark CDs": of just as many titles, each there once in that format.
    private IReadOnlyList<Want>? AllOfThem(Wish wish, IReadOnlyCollection<Title> titles, string? wanted, Statement statement)
    {
        if (titles.Count < 2 || wish.Mention.Series is not null || statement.AllOf != titles.Count)
            return null;
        var before = wish.Mention.Start - 1;
        while (before > statement.Sentence.Start && text.Has(before, WordCue.Definite))
            before--;
        if (before < statement.Sentence.Start || !text.Has(before, Cue.Both) && text.Value(before, out _) != titles.Count)
            return null;
        var items = titles.Select(t => Fitting(t, wanted, statement)).ToList();
        return items.TrueForAll(i => i.Count == 1)
            ? [.. items.Select(i => new Want(wish, i) { Quantity = statement.Each })]
            : null;
    }

    private static IReadOnlyList<Item> Fitting(Title title, string? format, Statement statement) =>
        [.. title.In(format).Where(i => !statement.NotFormats.Contains(Formats.Of(i)))];

    // "The Lark in both formats": where no other title of the sentence has several.
    private bool IsInAll(int formats, Wish wish, Statement statement)
    {
        if (statement.Wishes.Exists(w => w != wish && w.Mention.Titles.Any(t => t.Items.Count > 1)))
            return false;
        for (var i = wish.Mention.End + 1; i < statement.Sentence.End; i++)
        {
            if (!Formats.AreAll(text.Tokens[i].Text))
                continue;
            for (var back = i - 1; back >= wish.Mention.End && back > i - 3; back--)
            {
                if (text.Has(back, Cue.Both) ? formats == 2 : text.Value(back, out _) == formats || text.Has(back, Cue.All))
                    return true;
            }
        }

        return false;
    }

    // With the offer of just these, so that titles told one by one beside it are the same copies.
    private Want Whole(Wish wish, IReadOnlyList<Item> items) =>
        index
            .Catalogue.Offers.OfType<SetOffer>()
            .FirstOrDefault(o => o.Items.Keys.ToHashSet().SetEquals(items.Select(i => i.Sku)))
            is { } offer
            ? new Want(wish, items, offer)
            : new Want(wish, items);

    // "four sets of the Canal", "a set of Canal"; not "a part of the set of"
    private bool IsSetOf(int at)
    {
        var of = at - 1;
        while (of > 0 && (text.Has(of, WordCue.Article) || text.Tokens[of].IsMark('"')))
            of--;
        return of > 1
            && text.Has(of, WordCue.Of)
            && text.Has(of - 1, Cue.Set)
            && (
                text.IsCounted(of - 2)
                || text.Tokens[of - 2].IsMark(')')
                || text.Has(of - 2, WordCue.Article) && !(of > 2 && text.Has(of - 3, WordCue.Of))
            );
    }

    // "one trilogy (Songs of the Canal)"
    private bool IsSetBefore(int at) =>
        at > 2
        && text.Tokens[at - 1] is { Kind: TokenKind.Mark, Text: "(" or ":" or "," or "\"" }
        && text.Has(at - 2, Cue.Set)
        && (text.IsCounted(at - 3) || text.Has(at - 3, WordCue.Article));

    private bool IsSet(int at)
    {
        for (var i = at; i < at + 2 && i < text.Tokens.Count && text.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (text.Has(i, Cue.Set))
                return true;
        }

        return false;
    }

    // "Slow Water and a pair of tea towels": the format is the other one's.
    private static bool IsOfOther(Wish wish, Statement statement) =>
        statement.Format is { } other
        && statement.Wishes.Exists(w =>
            w != wish && w.Mention.Titles.Any(t => t.Name.Contains(other, StringComparison.OrdinalIgnoreCase))
        );

    // "Two LPs: Ruins" where Ruins is a CD only. "CDs" that mean recordings pass for a book's title beside them.
    private static bool IsOffered(Item item, string? asked) =>
        asked is null
        || Formats.IsA(Formats.Of(item), asked)
        || Formats.Of(item).Length == 0
        || asked == "cd" && Formats.IsA(Formats.Of(item), "book");

    private IReadOnlyList<Want> Unknown(string words, Statement statement)
    {
        basket.Doubt(ReasonCode.UnknownItem, $"The catalogue has no '{words}'.", statement);
        return [];
    }
}
