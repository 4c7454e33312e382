using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Forks;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Quantities;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>What a text leaves open: strange titles, vague numbers, titles that are named without being asked for.</summary>
internal static class LooseEnds
{
    // Tokens of a row that is a title, a format and its number.
    private const int LongestRow = 14;

    // What is named in passing; more are too many to be held against a sum.
    private const int MostFormats = 4;

    // Tokens of "as for the suites, I leave that to you".
    private const int LongestAside = 9;

    public static void Doubts(Basket basket, string shop, Passage text, Statement statement, bool wanted)
    {
        foreach (var (start, end) in statement.Strangers)
        {
            // "Hi Pier Ten": the shop itself.
            if (!shop.Contains(text.Words(start, end), StringComparison.OrdinalIgnoreCase))
                basket.Doubt(ReasonCode.UnknownItem, $"The catalogue has no '{text.Words(start, end)}'.", statement);
        }

        if (!wanted && basket.HasEntries && statement.Corrects && MakesItStrange(text, statement.Sentence))
            basket.Doubt(
                ReasonCode.AmbiguousQuantity,
                "The mail puts something right, in a word that is not known.",
                statement,
                isFirm: true
            );
        if (statement.AtOdds is { } pair)
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"'{pair}': a title, and the artist or the format of another.",
                statement,
                isFirm: true
            );
        // "Not the CD of Winter Harbour, the LP of it."
        if (!wanted && statement.Format is { } other && RefusesButIn(statement, other))
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail refuses a title, and names another format of it.", statement);
        if (!wanted && !statement.Asks)
        {
            var leavesOpen = statement.IsInDoubt || statement.HasFirst is { } had && !basket.AreBehindVolume(had);
            if (leavesOpen && !basket.IsEmpty && statement.Sentence.Count < 20)
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many.", statement);
            return;
        }

        if (statement.IsInDoubt || NumbersBetween.AreIn(text, statement))
            basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many.", statement);
        else if (statement.IsVague)
            basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail gives no number that could be packed.", statement);
        else if (statement.Unexplained is not null && (wanted || statement.IsUnexplainedWish && !basket.IsEmpty))
            basket.Unexplained(statement);
    }

    private static bool RefusesButIn(Statement statement, string format) =>
        statement.Wishes.Exists(w => IsRefusedButIn(w, format));

    private static bool IsRefusedButIn(Wish wish, string format) =>
        wish is { Stance: Stance.Refused, Mention: { Kind: MentionKind.Title, Titles: { Count: 1 } titles } }
        && wish.Mention.Format != format
        && titles.First().Items.Count > 1
        && titles.First().In(format).Any();

    // "So make it theee in all"
    private static bool MakesItStrange(Passage text, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (
                text.Has(i, Cue.Correct)
                && i + text.CueLength(i) is var next
                && next < sentence.End
                && text.Tokens[next - 1].Text is "it" or "that"
                && text.IsStrange(next)
            )
                return true;
        return false;
    }

    // "I will add the postage"
    public static bool IsOfMoney(Passage text, Statement statement) =>
        Enumerable.Range(statement.Sentence.Start, statement.Sentence.Count).Any(i => text.Has(i, WordCue.PostageName))
        || text.Has(statement.Sentence, Sign.PayPal)
        || text.Has(statement.Sentence, Sign.Cheque)
        || AddsMoney(text, statement.Sentence);

    /// <summary>"I am there more than I'm at home", "more easily reached": nothing is added to what is asked for.</summary>
    public static bool Compares(Passage text, Sentence sentence)
    {
        var compares = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Cue.More))
                continue;
            if (!text.Tokens[i].Is("more") || i + 1 >= sentence.End)
                return false;
            // "more than one" counts
            if (i + 2 < sentence.End && (text.Value(i + 2, out _) >= 0 || text.Tokens[i + 2].Text is "just" or "the" or "that"))
                return false;
            if (!text.Tokens[i + 1].Is("than") && !text.Tokens[i + 1].Text.EndsWith("ly", StringComparison.Ordinal))
                return false;
            compares = true;
        }

        return compares;
    }

    // "plus €12 to send to Australia": all that is added is money.
    private static bool AddsMoney(Passage text, Sentence sentence)
    {
        var adds = false;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (!text.Has(i, Cue.More) && text.Tokens[i].Text is not ("add" or "also" or "too" or "well"))
                continue;
            var next = i + Math.Max(1, text.CueLength(i));
            if (next < sentence.End && text.Tokens[next].Text is "on" or "in" or "another" or "the")
                next++;
            if (next >= sentence.End || !IsSum(text, next))
                return false;
            adds = true;
        }

        return adds;
    }

    private static bool IsSum(Passage text, int at) =>
        text.IsSign(at)
        || text.Tokens[at].Kind == TokenKind.Decimal
        || text.Value(at, out var length) >= 0 && text.IsMoney(at, at + length);

    // "the cello one": words of titles that tell none apart.
    public static void Hint(Basket basket, CatalogueIndex index, Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i + 1 < statement.Sentence.End; i++)
        {
            if (index.TitlesWith(text.Tokens[i].Text) is null || text.Tokens[i].Length < 4 || text.Has(i, Cue.Filler))
                continue;
            if (text.Has(i + 1, Cue.Medium) || Formats.Known(text.Tokens[i + 1].Text) is not null)
            {
                basket.Doubt(ReasonCode.AmbiguousItem, $"'{text.Words(i, i + 2)}' may be more than one title.", statement);
                return;
            }
        }
    }

    // "Ruins and the tunes one": a word of a title in place of its name, beside titles that are named.
    public static void AnotherOne(Basket basket, CatalogueIndex index, Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start + 1; i + 1 < statement.Sentence.End; i++)
        {
            if (
                text.Has(i + 1, WordCue.Ones)
                && text.Tokens[i - 1].Text is "the" or "that"
                && text.Tokens[i].Length >= 4
                && !text.Has(Math.Max(0, i - 2), Cue.Not)
                && index.TitlesWith(text.Tokens[i].Text) is { } titles
                && !NamesAny(statement, titles)
            )
                basket.Doubt(ReasonCode.AmbiguousItem, $"'{text.Words(i, i + 2)}' may be one more title.", statement);
        }
    }

    private static bool NamesAny(Statement statement, IReadOnlySet<Title> titles) =>
        statement.Wishes.Exists(w => w.Mention.Titles.Any(titles.Contains));

    // A title that is named in passing: no matter where it is asked for or refused elsewhere, else a person looks.
    public static void Unclear(Basket basket, CatalogueIndex index, Passage text, Wish wish, Statement statement)
    {
        if (
            wish.Mention.Kind == MentionKind.Set
            && !basket.IsEmpty
            && !wish.Mention.Set!.Items.Keys.All(basket.Has)
            && wish.Mention.Set.Phrases.Count > 0
            && wish.Mention.End - wish.Mention.Start > 1
        )
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"The mail speaks of '{text.Words(wish.Mention.Start, wish.Mention.End)}' without saying whether it is wanted.",
                statement
            );
        if (wish.Mention.Kind != MentionKind.Title || wish.IsOtherTitle || basket.IsEmpty)
            return;
        // "Yes, the tunebook, and 1969.": joined to a title, a word of everyday is one as well.
        if (wish.Mention is { IsWeak: true } && !(wish.Mention.IsWhole && (wish.IsNextTo || wish.Mention.Format is not null)))
            return;
        // "My German is good enough for chess": a small word that several titles share names none of them.
        if (
            wish.Mention is { IsWhole: false, Titles.Count: > 1, Series: null }
            && wish.Mention.End - wish.Mention.Start == 1
            && wish is { Quantity: null, HasArticle: false }
            && !text.Tokens[wish.Mention.Start].IsCapital
            && wish.Mention.Format is null
        )
            return;
        // "the hens behind the bandroom": one small word of a title, in a sentence that is about something else.
        if (
            wish is { Quantity: null, IsJoined: false, Mention: { IsWhole: false, Format: null } }
            && wish.Mention.End - wish.Mention.Start == 1
            && !text.Tokens[wish.Mention.Start].IsCapital
            && statement is { Asks: false, Adds: false, Copies: null, Counts.Count: 0, Format: null }
            && statement.Sentence.Count > LongestAside
        )
            return;
        List<Item> items = wish.Mention.Item is { } item
            ? [item]
            : [.. wish.Mention.Titles.SelectMany(t => t.In(wish.Mention.Format))];
        // The middle of "volumes 1 to 3" has no words of its own.
        var words = wish.Mention.End > wish.Mention.Start ? text.Words(wish.Mention.Start, wish.Mention.End) : items[0].Title;
        // "T-shirt (S) x 2" over "T-shirt (XL) x 1": a row of its own, though one of them is in the basket.
        if (
            items.Count > 1
            && statement.Sentence is { BeginsLine: true, HasNumber: true, Count: < LongestRow }
            && items.Exists(i => basket.Knows(i.Sku))
            && !items.TrueForAll(i => basket.Knows(i.Sku))
            && !basket.Lines.Any(line => line.Quantity == wish.Quantity && items.Exists(i => i.Sku == line.Sku))
        )
            basket.Doubt(ReasonCode.AmbiguousItem, $"The mail names '{words}' once more, with another number.", statement);
        // "Viols by Candlelight please. The second one, More Viols.": it may come in the place of the first, for the same money.
        if (IsAloneBehind(basket, text, wish, statement) && !items.Exists(i => basket.Knows(i.Sku)))
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"'{words}' is named by itself, behind what the mail asks for.",
                statement,
                isFirm: true
            );
        else if (
            !items.Any(i => basket.Knows(i.Sku))
            && !index.Catalogue.Shop.Contains(words, StringComparison.OrdinalIgnoreCase)
            && IsWanted(basket, words, items, text, wish.Mention.Start, statement) is { } wanted
        )
            basket.Take(new Statement { Sentence = statement.Sentence }, [new Want(wish, [wanted])]);
    }

    private static bool IsAloneBehind(Basket basket, Passage text, Wish wish, Statement statement) =>
        wish is { Mention.IsWhole: true, Quantity: null }
        && statement is { Asks: false, Adds: false, IsAddress: false, Wishes.Count: 1 }
        && statement.Sentence.Count <= LongestAside
        && wish.Mention.End == statement.Sentence.End
        && wish.Mention.Start > statement.Sentence.Start
        && !text.Has(statement.Sentence, WordCue.For) // "For myself, Ruins."
        && basket.Evidence.Any(e => e.Start >= 0 && e.Start < text.Tokens[statement.Sentence.Start].Start);

    // A doubt, unless the sum that the mail states tells it.
    private static Item? IsWanted(
        Basket basket,
        string words,
        IReadOnlyList<Item> items,
        Passage text,
        int mention,
        Statement statement
    )
    {
        // "For the Bach, thank you, but I already have four": no sum buys it.
        var isHad = !statement.Asks && text.Has(statement.Sentence, Cue.Already);
        var at = text.Tokens[mention].Start;
        var says = $"the mail names '{words}' without saying whether it is wanted";
        var fork = new Fork(
            $"named {string.Join(' ', items.Select(i => i.Sku))}",
            at,
            words,
            says,
            items.Count > MostFormats || isHad
                ? []
                : [new($"the order without '{words}'"), .. items.Select(i => new ForkWay($"the order with {i.Label}"))]
        )
        {
            MayBeAdded = true,
        };
        return
            basket.Fork(fork, ReasonCode.AmbiguousItem, $"{char.ToUpperInvariant(says[0])}{says[1..]}.", statement)
                is > 0
                    and var way
            ? items[way - 1]
            : null;
    }
}
