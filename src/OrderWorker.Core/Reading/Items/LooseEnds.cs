using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>What a text leaves open: strange titles, vague numbers, titles that are named without being asked for.</summary>
internal static class LooseEnds
{
    public static void Doubts(Basket basket, string shop, Passage text, Statement statement, bool wanted)
    {
        foreach (var (start, end) in statement.Strangers)
        {
            // "Hi Pier Ten": the shop itself.
            if (!shop.Contains(text.Words(start, end), StringComparison.OrdinalIgnoreCase))
                basket.Doubt(ReasonCode.UnknownItem, $"The catalogue has no '{text.Words(start, end)}'.", statement);
        }

        if (!wanted && !statement.Asks)
        {
            if (statement.IsInDoubt && !basket.IsEmpty && statement.Sentence.Count < 20)
                basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many.", statement);
            return;
        }

        if (statement.IsInDoubt)
            basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail leaves open how many.", statement);
        else if (statement.IsVague)
            basket.Doubt(ReasonCode.AmbiguousQuantity, "The mail gives no number that could be packed.", statement);
        else if (statement.Unexplained is { } number && (wanted || statement.IsUnexplainedWish && !basket.IsEmpty))
            basket.Doubt(ReasonCode.AmbiguousQuantity, $"It cannot be told what '{number}' counts.", statement);
    }

    // "I will add the postage"
    public static bool IsOfMoney(Passage text, Statement statement) =>
        Enumerable
            .Range(statement.Sentence.Start, statement.Sentence.Count)
            .Any(i => text.Tokens[i].Text is "postage" or "p&p" or "porto" or "versand")
        || text.Has(statement.Sentence, Sign.PayPal)
        || text.Has(statement.Sentence, Sign.Cheque);

    // "the cello one": words of titles that tell none apart.
    public static void Hint(Basket basket, CatalogueIndex index, Passage text, Statement statement)
    {
        for (var i = statement.Sentence.Start; i + 1 < statement.Sentence.End; i++)
        {
            if (index.TitlesWith(text.Tokens[i].Text) is null || text.Tokens[i].Length < 4 || text.Has(i, Languages.Cue.Filler))
                continue;
            if (text.Has(i + 1, Languages.Cue.Medium) || Formats.Known(text.Tokens[i + 1].Text) is not null)
            {
                basket.Doubt(ReasonCode.AmbiguousItem, $"'{text.Words(i, i + 2)}' may be more than one title.", statement);
                return;
            }
        }
    }

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
        if (wish.Mention.Kind != MentionKind.Title || wish.Mention.IsWeak || wish.IsOtherTitle || basket.IsEmpty)
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
        var skus = wish.Mention.Item is { } item
            ? [item.Sku]
            : wish.Mention.Titles.SelectMany(t => t.Items).Select(i => i.Sku).ToList();
        if (
            !skus.Any(basket.Knows)
            && !index.Catalogue.Shop.Contains(
                text.Words(wish.Mention.Start, wish.Mention.End),
                StringComparison.OrdinalIgnoreCase
            )
        )
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                $"The mail names '{text.Words(wish.Mention.Start, wish.Mention.End)}' without saying whether it is wanted.",
                statement
            );
    }
}
