using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Items;

/// <summary>All that a mail names, with every number of copies that its words allow.</summary>
internal static class OpenTitles
{
    // A larger number without a title counts something else.
    private const int MostStray = 9;

    // Tokens of a row that is all order.
    private const int LongestRow = 14;

    /// <param name="text">With formats as one word.</param>
    /// <param name="statements">Of it.</param>
    /// <param name="address">Its lines name nothing.</param>
    /// <param name="items">As read; its lines are asked for.</param>
    /// <param name="index">What can be named.</param>
    /// <returns>Empty where something is named that the shop may not have.</returns>
    public static IReadOnlyList<OpenTitle> Of(
        Passage text,
        IReadOnlyList<Statement> statements,
        AddressSpan address,
        ItemReading items,
        CatalogueIndex index
    )
    {
        if (statements.Any(s => s.Wishes.Exists(w => w.IsOtherTitle || w.Mention.Kind == MentionKind.Unknown)))
            return [];
        var counted = statements
            .SelectMany(s => s.Wishes.Where(w => !CountsTitles(s, w, items)))
            .Where(w =>
                w.Mention.Kind == MentionKind.Title && w.Quantity is > 0 and <= OrderLine.MaxQuantity && w.CertainSkus().Any()
            )
            .GroupBy(w => w.CertainSkus().First())
            .ToDictionary(own => own.Key, own => own.Select(w => w.Quantity!.Value).Distinct().ToList());
        var each = statements.Select(s => s.Each).FirstOrDefault(e => e is > 0 and <= OrderLine.MaxQuantity);
        var format = OnlyFormat(text);
        var (stray, refused, titles) = (Stray(text, statements, address, index), new HashSet<Item>(), new List<OpenTitle>());
        foreach (var statement in statements)
        {
            foreach (var wish in statement.Wishes.Where(w => !IsByTheWay(text, w)))
            {
                IEnumerable<IReadOnlyList<Item>> rows = wish.Mention switch
                {
                    { Kind: MentionKind.Artist } => [],
                    { Set: { } set } => set.Items.Keys.Select(sku => (IReadOnlyList<Item>)[index.Catalogue[sku]]),
                    { Item: { } item } =>
                    [
                        [item],
                    ],
                    _ =>
                    [
                        [.. wish.Mention.Titles.SelectMany(t => In(t, wish.Mention.Format ?? statement.Format))],
                    ],
                };
                foreach (var row in rows.Where(r => r.Count > 0))
                {
                    if (wish.Stance == Stance.Refused || wish.Quantity == 0)
                        refused.UnionWith(row);
                    else if (IsOnlyTold(text, wish, statement) || CountsTitles(statement, wish, items))
                        continue;
                    else
                        Add(
                            titles,
                            new OpenTitle(row, Copies(wish, row), wish.Stance == Stance.Asked)
                            {
                                IsTold = wish.Stance == Stance.Told,
                                IsWhole = wish.Mention.IsWhole,
                            }
                        );
                }
            }
        }

        foreach (var line in items.Lines)
            Add(titles, new OpenTitle([index.Catalogue[line.Sku]], [line.Quantity], !IsOfStory(statements, line.Sku)));
        // "Our group has chosen 1847. We need three copies.": where the mail names nothing else.
        if (titles.Count == 0 && refused.Count == 0)
        {
            foreach (var weak in statements.SelectMany(s => s.Weak).Where(w => !address.Holds(text, w.Mention.Start)))
                Add(titles, new OpenTitle([.. weak.Mention.Titles.SelectMany(t => t.Items)], [1, .. stray], false));
        }

        return [.. titles.Where(t => !t.Items.All(refused.Contains))];

        IEnumerable<Item> In(Title title, string? named) =>
            named is null && format is not null && title.In(format).Any() ? title.In(format) : title.In(named);

        // What stands with its number in so many words is no open question, whatever the sum.
        IReadOnlyList<int> Copies(Wish wish, IReadOnlyList<Item> row) =>
            row is [var item] && counted.TryGetValue(item.Sku, out var certain) ? [.. certain]
            : wish.Quantity is > 0 and <= OrderLine.MaxQuantity and var copies ? [copies]
            : each is { } ofEach ? [ofEach]
            : wish.Mention.Set is not null || IsOne(text, wish) ? [1] // a set is whole: no title of it is there twice
            : [1, .. stray];
    }

    // "the two Cellorettes albums", of which one is called so: one of each, as they were read.
    private static bool CountsTitles(Statement statement, Wish wish, ItemReading items) =>
        statement.AllOf is > 1 and var all
        && wish.Quantity == all
        && items.Lines.Count == all
        && items.Lines.Any(l => wish.CertainSkus().Contains(l.Sku) && l.Quantity != all);

    // "I mean the CD of the first": a mail that speaks of CDs alone buys no LP, whatever it would come to.
    private static string? OnlyFormat(Passage text)
    {
        var only = (string?)null;
        foreach (var token in text.Tokens)
            if (token.Kind == TokenKind.Word && Formats.Known(token.Text) is { } known)
            {
                if (only is not null && only != known)
                    return null;
                only = known;
            }

        return only;
    }

    // "Put in a Heaven Eyes with it"
    private static bool IsOne(Passage text, Wish wish) =>
        wish.Mention.Start is > 0 and var start && text.Tokens[start - 1].Text is "a" or "an";

    // "I have volumes of your songs", "my granddaughter has set me up with this machine": one small word of a title or a set, that nothing asks for.
    private static bool IsByTheWay(Passage text, Wish wish) =>
        wish
            is {
                Quantity: null,
                HasArticle: false,
                IsJoined: false,
                Stance: not Stance.Asked,
                Mention: { IsWhole: false, Kind: MentionKind.Title } or { Kind: MentionKind.Set },
                Mention: var mention
            }
        && mention.End - mention.Start == 1
        && !text.Tokens[mention.Start].IsCapital;

    // "I have Heaven Eyes already", "I have read the Walk and should like what comes after it"
    private static bool IsOnlyTold(Passage text, Wish wish, Statement statement) =>
        wish.Stance == Stance.Told && statement.Asks
        || wish.Stance is Stance.Told or Stance.None
            && (wish.Stance == Stance.Told || !statement.Asks)
            && IsHad(text, statement.Sentence);

    // "I was five in 1953 and walked across two of the seven bridges": a number beside a title, in a sentence that has others and asks for nothing.
    private static bool IsOfStory(IReadOnlyList<Statement> statements, Sku sku) =>
        statements.Where(s => s.Wishes.Exists(w => w.CertainSkus().Contains(sku))).ToList() is { Count: > 0 } naming
        && naming.TrueForAll(s => s is { Asks: false, Unexplained: not null, Sentence.Count: > LongestRow });

    private static bool IsHad(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Tokens[i].Is("already") || text.Has(i, Cue.Already))
                return true;
        return false;
    }

    // The same title again allows what either of its places does.
    private static void Add(List<OpenTitle> titles, OpenTitle title)
    {
        var at = titles.FindIndex(t => t.Items.Any(title.Items.Contains));
        if (at < 0)
        {
            titles.Add(title);
            return;
        }

        var before = titles[at];
        var common = before.Items.Where(title.Items.Contains).ToList();
        // "I was born in Harrowby", above "A Harrowby Cookbook x 2": what may be one of several opens no number of the one that is told.
        var copies = (before.Items.Count, title.Items.Count) switch
        {
            (1, > 1) => before.Copies,
            (> 1, 1) => title.Copies,
            _ => [.. before.Copies.Union(title.Copies)],
        };
        titles[at] = new OpenTitle(common, copies, before.IsAsked || title.IsAsked)
        {
            IsTold = before.IsTold && title.IsTold,
            IsWhole = before.IsWhole || title.IsWhole,
        };
    }

    // "any three for 33", "33 + 5 + 3 = 41"
    private static bool IsOfReckoning(Passage text, int start, int end) =>
        start > 0 && (text.Has(start - 1, Cue.Any) || IsOperator(text, start - 1))
        || end < text.Tokens.Count && IsOperator(text, end);

    private static bool IsOperator(Passage text, int at) =>
        text.Tokens[at].IsMark('=')
        || text.Tokens[at].Is("plus")
        || text.Tokens[at].Length == 1 && text.Text[text.Tokens[at].Start] == '+';

    // Numbers that stand with no title, no sum and no address.
    private static List<int> Stray(Passage text, IReadOnlyList<Statement> statements, AddressSpan address, CatalogueIndex index)
    {
        var wishes = statements.SelectMany(s => s.Wishes).ToList();
        var stray = new SortedSet<int>();
        for (var i = 0; i < text.Tokens.Count; i++)
        {
            if (
                text.Value(i, out var length) is > 1 and <= MostStray and var value
                && !text.IsNoCount(i, i + length)
                && !IsOfReckoning(text, i, i + length)
                && !(i + length < text.Tokens.Count && index.IsOfTitle(text.Tokens[i + length].Text)) // "twrnty two tunes"
                && !statements.Any(s =>
                    s.AllOf == value
                    && (s.Wishes.Count == value || s.Wishes.Exists(w => w.Mention.Set?.Items.Count == value))
                    && s.Sentence.Start <= i
                    && i < s.Sentence.End
                ) // "A and B, the two on CD", "the two Cellorettes albums"
                && !address.Holds(text, i)
                && !wishes.Exists(w =>
                    w.Mention.Start <= i && i < w.Mention.End || w.QuantityAt.Start <= i && i < w.QuantityAt.End
                )
            )
                stray.Add(value);
        }

        return [.. stray];
    }
}
