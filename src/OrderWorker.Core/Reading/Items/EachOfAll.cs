using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"One of each": of what was named, or of everything in a shop that sells it all as one set.</summary>
internal static class EachOfAll
{
    // Tokens of "only the other".
    private const int FarthestOnly = 3;

    public static void Read(
        Basket basket,
        CatalogueIndex index,
        Passage text,
        int copies,
        Statement statement,
        List<(Wish Wish, Statement Statement)> unclear,
        IReadOnlyList<Statement> statements
    )
    {
        if (basket.HasLines && basket.IsCorrecting(statement))
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for so many of each, and then puts right a title that it did not name.",
                statement
            );
            return;
        }

        if (basket.HasLines)
        {
            basket.Each(copies, statement);
            return;
        }

        if (!basket.IsEmpty)
            return;
        if (EachOfTold.Of(text, statement, copies, statements) is { Count: > 0 } told)
        {
            basket.Take(new Statement { Sentence = statement.Sentence }, told);
            return;
        }

        var given = index.Whole is { } all ? GivenUp(all, statement, text, statements) : [];
        if (unclear.Any(u => u.Wish.Mention.Kind == MentionKind.Title && !u.Wish.CertainSkus().All(given.Contains)))
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for so many of each, and names titles without asking for them.",
                statement
            );
            return;
        }

        // "Les deux premiers, un de chaque."
        if (text.Has(statement.Sentence, Cue.Ordinal))
        {
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail asks for some of several by their places.", statement);
            return;
        }

        if (index.Whole is not { } whole)
        {
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail asks for so many of each without naming any.", statement);
            return;
        }

        if (whole.Items.Keys.Any(sku => basket.Knows(sku) && !given.Contains(sku)))
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for so many of each, and refuses some titles or has them already.",
                statement
            );
            return;
        }

        if (given.Count > 0)
        {
            var rest = whole.Items.Keys.Where(sku => !given.Contains(sku)).Select(sku => index.Catalogue[sku]).ToList();
            basket.Take(
                new Statement { Sentence = statement.Sentence },
                [
                    .. rest.Select(item => new Want(
                        new Wish(Of(item, index, statement)) { Stance = Stance.Asked, Quantity = copies },
                        [item]
                    )),
                ]
            );
            return;
        }

        var mention = new Mention
        {
            Kind = MentionKind.Set,
            Start = statement.Sentence.Start,
            End = statement.Sentence.End,
            Set = whole,
        };
        var want = new Want(
            new Wish(mention) { Stance = Stance.Asked, Quantity = copies },
            [.. whole.Items.Keys.Select(sku => index.Catalogue[sku])],
            whole
        );
        basket.Take(new Statement { Sentence = statement.Sentence }, [want]);
    }

    /// <summary>Asks for each of what it does not name by its titles, or of one title alone.</summary>
    public static bool IsOfMore(Passage text, Statement statement, Basket basket, CatalogueIndex index) =>
        basket.HasLines && IsOfGroup(text, statement) && !AreAllOfOne(basket, index)
        || basket.Skus.Count == 1 && IsOfOne(text, statement);

    // All that one artist has made, and nothing else.
    private static bool AreAllOfOne(Basket basket, CatalogueIndex index)
    {
        var items = basket.Skus.Select(sku => index.Catalogue[sku]).ToList();
        return items[0].Artist is { } artist
            && items.TrueForAll(i => i.Artist == artist)
            && index.Catalogue.Items.Where(i => i.Artist == artist).All(i => items.Exists(own => own.Title == i.Title));
    }

    // "so one of each of the choir's discs", behind titles that are no more than some of them
    private static bool IsOfGroup(Passage text, Statement statement)
    {
        if (statement.Each is null)
            return false;
        for (var i = statement.Sentence.Start; i < statement.Sentence.End; i++)
        {
            if (!text.Has(i, Cue.Each))
                continue;
            var of = i + text.CueLength(i);
            if (of + 2 >= statement.Sentence.End || !text.Has(of, WordCue.Of) && !text.Has(of - 1, WordCue.Of))
                continue;
            var whose = text.Has(of, WordCue.Of) ? of + 1 : of;
            if (text.Has(whose, WordCue.Definite))
                whose++;
            if (
                whose + 1 < statement.Sentence.End
                && text.Has(whose + 1, Cue.Medium)
                && text.Value(whose, out _) < 0
                && !text.Has(whose, WordCue.ThoseNamed)
                && !statement.Names(whose)
            )
                return true;
        }

        return false;
    }

    // "The Six Cello Suites please, one of each.": the sentence names one title.
    private static bool IsOfOne(Passage text, Statement statement)
    {
        if (statement.Each is null || statement.Wishes is not [var wish] || !wish.CertainSkus().Any())
            return false;
        for (var i = statement.Sentence.Start + 1; i < statement.Sentence.End; i++)
            if (
                text.Has(i, Cue.Each)
                && text.Has(text.Has(i, WordCue.Of) ? i : i - 1, WordCue.Of)
                && i + text.CueLength(i) is var next
                && (next >= statement.Sentence.End || text.Tokens[next].Kind == TokenKind.Mark)
            )
                return true;
        return false;
    }

    // "PS. So no Heaven Eyes, only the other two": refused behind the request, and as many named as are left.
    private static HashSet<Sku> GivenUp(SetOffer whole, Statement asked, Passage text, IReadOnlyList<Statement> statements)
    {
        foreach (var later in statements.Where(s => s.Sentence.Start > asked.Sentence.Start && s.Sentence.HasNumber))
        {
            var refused = later.Wishes.Where(w => w.Stance == Stance.Refused).SelectMany(w => w.CertainSkus()).ToHashSet();
            if (
                refused.Count == 0
                || later.Wishes.Exists(w => w.Stance != Stance.Refused)
                || !refused.All(whole.Items.ContainsKey)
            )
                continue;
            for (var i = later.Sentence.Start; i < later.Sentence.End; i++)
                if (
                    text.Value(i, out var length) == whole.Items.Count - refused.Count
                    && (IsOther(text, i - 1) || IsOther(text, i + length))
                    && !text.IsMoney(i, i + length)
                    && IsLimited(text, i, later.Sentence.Start)
                )
                    return refused;
        }

        return [];
    }

    // "only the other two"; not "the other two can wait"
    private static bool IsLimited(Passage text, int number, int floor)
    {
        for (var i = number - 1; i >= floor && i >= number - FarthestOnly; i--)
            if (text.Has(i, WordCue.Only))
                return true;
        return false;
    }

    // "the other two", "les deux autres"
    private static bool IsOther(Passage text, int at) =>
        at >= 0 && at < text.Tokens.Count && (text.Has(at, WordCue.Others) || text.Tokens[at].Is("other"));

    private static Mention Of(Item item, CatalogueIndex index, Statement statement) =>
        new()
        {
            Kind = MentionKind.Title,
            Start = statement.Sentence.Start,
            End = statement.Sentence.End,
            Item = item,
            Titles = index.TitlesOf(item),
        };
}
