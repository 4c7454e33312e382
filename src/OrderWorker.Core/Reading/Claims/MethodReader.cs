using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Tells which way of paying a mail names and does not refuse.</summary>
internal static class MethodReader
{
    // "I do not, I am afraid, hold with PayPal": so far a refusal reaches, in words.
    private const int ReachOfRefusal = 7;

    /// <returns>Null where none is named, or two are and nothing tells which.</returns>
    public static (PaymentMethod? Method, int At) Read(Passage text)
    {
        var named = new List<(PaymentMethod Method, int At, bool InQuestion)>();
        foreach (var sentence in text.Sentences)
        {
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                var method = MethodAt(text, i);
                if (method is { } found && !IsRefused(text, i, sentence))
                    named.Add((found, i, sentence.IsQuestion));
            }
        }

        var sure = named.Where(n => !n.InQuestion).ToList();
        var candidates = sure.Count > 0 ? sure : named;
        if (candidates.Count == 0)
            return (null, 0);
        if (candidates.Select(c => c.Method).Distinct().Count() > 1)
        {
            // What was or will be done with it decides: "paid", "in the post".
            var done = candidates.Where(c => IsDone(text, c.At)).ToList();
            if (done.Select(c => c.Method).Distinct().Count() == 1)
                candidates = done;
            else if (IsLeftOpen(text, candidates[^2].At, candidates[^1].At))
                return (null, 0);
            else
                return (candidates[^1].Method, candidates[^1].At);
        }

        return (candidates[0].Method, candidates[0].At);
    }

    private static PaymentMethod? MethodAt(Passage text, int at)
    {
        if (text.Has(at, Sign.PostalOrder))
            return PaymentMethod.PostalOrder;
        if (text.Has(at, Sign.Cheque))
            return PaymentMethod.Cheque;
        if (!text.Has(at, Sign.PayPal))
            return null;
        // "hamish@paypal.example" is an address.
        return at > 0 && text.Tokens[at - 1].IsMark('@') ? null : PaymentMethod.PayPal;
    }

    private static bool IsRefused(Passage text, int at, Sentence sentence)
    {
        for (var i = at - 1; i >= sentence.Start && i >= at - ReachOfRefusal; i--)
        {
            if (
                text.Tokens[i].IsMark(',')
                || text.Tokens[i].IsMark(';')
                || text.Has(i, Languages.Cue.But)
                || text.Tokens[i].Is("so")
            )
                break;
            if (text.Has(i, Sign.Refused) && !MethodBetween(text, i, at))
                return true;
        }

        // "PayPal will not work for me"; not "she is seeing to the PayPal because I don't have the computer"
        for (var i = at + 1; i < sentence.End && i < at + 4 && !text.Has(i, AsideCue.Thus); i++)
        {
            if (text.Has(i, Sign.Refused) && !text.Has(i, WordCue.WeakRefusal))
                return true;
            if (text.Tokens[i].Kind == TokenKind.Mark)
                break;
        }

        return false;
    }

    private static bool MethodBetween(Passage text, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (MethodAt(text, i) is not null)
                return true;
        }

        return false;
    }

    // "cheque or PayPal, whichever you like"
    private static bool IsLeftOpen(Passage text, int one, int other)
    {
        for (var i = one + 1; i < other && i < one + ReachOfRefusal; i++)
            if (text.Has(i, Languages.Cue.Or))
                return true;
        return false;
    }

    private static bool IsDone(Passage text, int at)
    {
        for (var i = Math.Max(0, at - 6); i < at; i++)
        {
            if (text.Has(i, WordCue.PaidHow))
                return true;
        }

        return false;
    }
}
