using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Tells a payment without a sign of money, "paypal sent 31.50", from the 8.14 train.</summary>
internal static class BarePayments
{
    /// <summary>Whether a bare sum with hundredths stands right beside the word for paying it, in a sentence that names how.</summary>
    public static bool Is(Passage text, Sum sum, Sentence sentence)
    {
        var token = text.Tokens[sum.Start];
        if (
            token.Kind != TokenKind.Decimal
            || token.Length < 4
            || text.Text[token.End - 3] is not ('.' or ',')
            || !(text.Has(sentence, Sign.PayPal) || text.Has(sentence, Sign.Cheque) || text.Has(sentence, Sign.PostalOrder))
        )
            return false;
        // "paid at 11.50", "the 8.14"
        if (sum.Start > sentence.Start && text.Tokens[sum.Start - 1].Text is "at" or "the" or "before" or "after" or "until")
            return false;
        return sum.Start > sentence.Start && IsOfPaying(text, sum.Start - 1)
            || sum.End < sentence.End && (IsOfPaying(text, sum.End) || text.Has(sum.End, Sign.Paid));
    }

    private static bool IsOfPaying(Passage text, int at) =>
        text.Has(at, Sign.PayPal)
        || text.Has(at, Sign.Cheque)
        || text.Has(at, Sign.PostalOrder)
        || text.Tokens[at].Text is "paid" or "pay" or "paying" or "sent" or "send" or "sending" or "transferred";
}
