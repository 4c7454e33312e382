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
        return IsStated(text, subject, sum) && !AmountReader.IsContradicted(text, sum);
    }

    /// <summary>The same, whatever other sums the mail states beside it.</summary>
    public static bool IsStated(Passage text, Passage subject, Sum sum)
    {
        var sentence = text.Sentences.First(s => sum.Start >= s.Start && sum.Start < s.End);
        return !sentence.IsQuestion
            && !text.Has(sentence, Cue.If)
            && !text.Has(sentence, Cue.Or)
            && !IsNegated(text, sentence, sum)
            && !text.Has(sentence, Sign.WithoutPostage)
            && !CoversMore(text)
            && !CoversMore(subject);
    }

    // "Not the £12 that we spoke of", "about £12"; but "£12 from my son's account, so do not wonder at the name".
    private static bool IsNegated(Passage text, Sentence sentence, Sum sum)
    {
        var (start, end) = (sum.Start, sum.End);
        while (start > sentence.Start && !IsClauseEnd(text, start - 1))
            start--;
        while (end < sentence.End && !IsClauseEnd(text, end))
            end++;
        for (var i = start; i < end; i++)
            if (text.Has(i, Cue.Not) || text.Has(i, Sign.Negation) || text.Has(i, Cue.Doubt))
                return true;
        return false;
    }

    private static bool IsClauseEnd(Passage text, int at) =>
        text.Tokens[at].Kind == TokenKind.Mark && text.Tokens[at].Text[0] is ',' or ';' or '(' or ')' or ':';

    // A payment for two orders, "for both orders", or with a gift on top of it.
    private static bool CoversMore(Passage text) =>
        text.Has(Sign.EarlierOrder)
        || text.Has(Sign.Ordered)
        || text.Has(Sign.Gift)
        || text.Has(Sign.Change)
        || text.Has(Sign.TakenBack)
        || text.Has(Sign.SeveralOrders);
}
