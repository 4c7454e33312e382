using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Tells a sum that the buyer plainly paid or pays for this very order from one that may be anything else.</summary>
internal static class PlainSum
{
    /// <param name="text">The buyer's own.</param>
    /// <param name="subject">Of the mail.</param>
    /// <param name="sum">The one that was taken for the whole order's.</param>
    public static bool Is(Passage text, Passage subject, Sum sum)
    {
        var sentence = text.Sentences.First(s => sum.Start >= s.Start && sum.Start < s.End);
        return !sentence.IsQuestion
            && !text.Has(sentence, Cue.If)
            && !text.Has(sentence, Cue.Or)
            && !text.Has(sentence, Cue.Doubt)
            && !text.Has(sentence, Cue.Not)
            && !text.Has(sentence, Sign.Negation)
            && !text.Has(sentence, Sign.WithoutPostage)
            && !CoversMore(text)
            && !CoversMore(subject)
            && !AmountReader.IsContradicted(text, sum);
    }

    // A payment for two orders, "for both orders", or with a gift on top of it.
    private static bool CoversMore(Passage text) =>
        text.Has(Sign.EarlierOrder)
        || text.Has(Sign.Ordered)
        || text.Has(Sign.Gift)
        || text.Has(Sign.Change)
        || text.Has(Sign.TakenBack)
        || text.Has(Sign.SeveralOrders);
}
