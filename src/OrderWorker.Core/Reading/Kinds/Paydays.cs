using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// "Will do it on PayPal on Friday when I get paid": the buyer says when the money comes, and holds nothing back. Not "send it when I get paid", nor
/// "I can't pay until payday".
/// </summary>
internal static class Paydays
{
    /// <param name="body">The mail's new text.</param>
    /// <param name="sentence">In it.</param>
    /// <param name="at">The token of the "when" or "on".</param>
    public static bool IsPromise(Passage body, Sentence sentence, int at)
    {
        if (
            body.Tokens[at].Text is not ("when" or "on" or "after")
            || sentence.IsQuestion
            || !body.Has(sentence, Sign.PayPal) && !body.Has(sentence, Sign.Cheque) && !body.Has(sentence, Sign.PostalOrder)
        )
            return false;
        var (pays, isPayday) = (false, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (
                body.Has(i, Cue.Ask)
                || body.Has(i, Sign.Negation)
                || body.Has(i, Cue.Not)
                || body.Has(i, Cue.If)
                || body.Has(i, Cue.Medium)
                || body.Has(i, WordCue.Please)
                || body.Has(i, WordCue.Until)
                || body.Tokens[i].Text is "order" or "buy" or "want" or "need" or "take" or "hold" or "keep" or "wait"
            )
                return false;
            pays |= i < at && (body.Has(i, Sign.Paid) || body.Tokens[i].Text is "do" or "pay" or "send" or "post");
            isPayday |= i >= at && body.Has(i, WordCue.Wages);
        }

        return pays && isPayday;
    }
}
