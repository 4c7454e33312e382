using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items.Names;
using OrderWorker.Core.Reading.Items.Sentences;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Items.Baskets;

/// <summary>
/// "Any three Drystone for 28: I'll take Ruins three times", "Offer: three Drystone CDs 28.00": the buyer says the shop's own offer again, with its
/// number and its price. It counts nothing, where as many of its goods are asked for by name.
/// </summary>
internal readonly struct OfferQuotes(CatalogueIndex index, Passage text, Basket basket)
{
    // Tokens between the number and the price: "Drystone CDs at the offer price:".
    private const int Farthest = 8;

    private readonly List<(AnyOffer Offer, Statement Statement)> _quoted = [];

    /// <summary>Takes an offer that a statement quotes for no wish.</summary>
    public void Drop(Statement statement)
    {
        if (!statement.Sentence.HasNumber || statement.Adds || text.Has(statement.Sentence.Start, Cue.And))
            return;
        for (var i = 0; i < index.AnyOffers.Count; i++)
        {
            var offer = index.AnyOffers[i];
            if (Find(offer, statement.Sentence) is not { } found || !Quotes(offer, statement, found))
                continue;
            statement.Wishes.RemoveAll(w => w.Mention.Kind == MentionKind.Artist && IsWithin(w.Mention, found));
            statement.Counts.RemoveAll(c => c.Copies == offer.Count);
            // One beside a name that the shop may not have is 0.
            if (statement.UnexplainedNumbers is [0] || statement.UnexplainedNumbers.TrueForAll(n => n == offer.Count))
            {
                statement.Unexplained = null;
                statement.UnexplainedNumbers.Clear();
            }

            if (statement.Copies == offer.Count)
                statement.Copies = null;
            _quoted.Add((offer, statement));
        }
    }

    /// <summary>Holds what is asked for against the offers that were quoted.</summary>
    public void Check()
    {
        foreach (var (offer, statement) in _quoted)
            if (!basket.IsEmpty && basket.Lines.Where(l => offer.Of.Contains(l.Sku)).Sum(l => l.Quantity) < offer.Count)
                basket.Doubt(
                    ReasonCode.AmbiguousQuantity,
                    $"The mail speaks of the offer '{offer.Name}', and names fewer than {offer.Count} of its goods.",
                    statement
                );
    }

    // The artist's goods, and no title among them that may be asked for so many times.
    // Behind a title, or in a sentence that asks and names none, it may be asked for: "Ruins, and three Drystone for 28", "three for 28 please".
    private bool Quotes(AnyOffer offer, Statement statement, (int Start, int End) found)
    {
        var titles = statement.Wishes.FindAll(w => w.Mention.Kind is MentionKind.Title or MentionKind.Set);
        var isFor = found.End < text.Tokens.Count && text.Has(found.End, WordCue.For);
        if (titles.Exists(w => w.Mention.Start < found.Start) || titles.Count == 0 && (statement.Asks || isFor))
            return false;
        var named = statement.Wishes.FindAll(w => IsWithin(w.Mention, found));
        return named.TrueForAll(w =>
            w.Mention.Kind == MentionKind.Artist && w.Mention.Titles.All(t => t.Items.All(i => offer.Of.Contains(i.Sku)))
        );
    }

    private static bool IsWithin(Mention mention, (int Start, int End) found) =>
        found.Start <= mention.Start && mention.Start < found.End;

    // From the number to the price behind it.
    private (int Start, int End)? Find(AnyOffer offer, Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (text.Value(i, out var length) != offer.Count)
                continue;
            // "I see there's an offer on any three Drystone."
            if (i > sentence.Start && text.Has(i - 1, Cue.Any) && IsOfOffers(sentence) && !text.Has(sentence, Cue.Ask))
                return (i, sentence.End);
            for (var at = i + length; at < sentence.End && at <= i + length + Farthest; at++)
            {
                if (text.Has(at, Cue.Ask) || text.Has(at, Cue.And))
                    break;
                if (text.Tokens[at].Kind is not (TokenKind.Number or TokenKind.Decimal))
                    continue;
                if (at > i + length && IsPrice(at, offer))
                    return (i, at + 1);
                break;
            }
        }

        return null;
    }

    private bool IsOfOffers(Sentence sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, WordCue.Bargain))
                return true;
        return false;
    }

    private bool IsPrice(int at, AnyOffer offer) =>
        Money.TryParse(text.Tokens[at].Text.Replace(',', '.'), index.Catalogue.Currency, out var money) && money == offer.Price;
}
