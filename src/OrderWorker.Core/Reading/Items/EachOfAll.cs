using OrderWorker.Core.Reading.Items.Baskets;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items;

/// <summary>"One of each": of what was named, or of everything in a shop that sells it all as one set.</summary>
internal static class EachOfAll
{
    public static void Read(
        Basket basket,
        CatalogueIndex index,
        Passage text,
        int copies,
        Statement statement,
        List<(Wish Wish, Statement Statement)> unclear
    )
    {
        if (basket.HasLines)
        {
            basket.Each(copies, statement);
            return;
        }

        if (!basket.IsEmpty)
            return;
        if (unclear.Any(u => u.Wish.Mention.Kind == MentionKind.Title))
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for so many of each, and names titles without asking for them.",
                statement
            );
            return;
        }

        if (index.Whole is not { } whole)
        {
            basket.Doubt(ReasonCode.AmbiguousItem, "The mail asks for so many of each without naming any.", statement);
            return;
        }

        if (whole.Items.Keys.Any(basket.Knows))
        {
            basket.Doubt(
                ReasonCode.AmbiguousItem,
                "The mail asks for so many of each, and refuses some titles or has them already.",
                statement
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
}
