using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>Reads how a buyer says that they pay, and how much.</summary>
public static class ClaimReader
{
    public static ClaimReading Read(MailContent mail, ShopCatalogue catalogue)
    {
        var words = MailWords.Of(mail);
        var text = words.Body;
        if (
            words.IsForwarded
            && text.Tokens.Count < 80
            && !text.Has(0, text.Tokens.Count, Sign.PayPal)
            && !text.Has(0, text.Tokens.Count, Sign.Cheque)
        )
            text = words.Quoted;
        // "1 Heaven Eyes, £8 PayPal sent, address inside": a subject that stands for the text, which says nothing of money.
        if (!words.IsReply && !IsOfMoney(text) && IsOfMoney(words.Subject))
            return Of(mail, catalogue, words.Subject, isBody: false);
        return Of(mail, catalogue, text, isBody: true);
    }

    private static bool IsOfMoney(Passage text) =>
        text.Has(Sign.PayPal) || text.Has(Sign.Cheque) || text.Has(Sign.PostalOrder) || Amounts.Find(text).Count > 0;

    private static ClaimReading Of(MailContent mail, ShopCatalogue catalogue, Passage text, bool isBody)
    {
        var evidence = new List<Evidence>();
        var (method, methodAt) = MethodReader.Read(text);
        if (method is not null)
            evidence.Add(Of(text, "payment.method", methodAt, methodAt + 1, "a word for the method that nothing refuses"));
        var id = TransactionIds.Find(text);
        if (id is { } token)
            evidence.Add(
                new Evidence(
                    "payment.transaction_id",
                    token.Start,
                    token.Length,
                    text.Text.Substring(token.Start, token.Length),
                    "17 capitals and digits"
                )
            );
        var other = OtherAddress.Find(mail, text);
        if (other is not null)
            evidence.Add(
                new Evidence(
                    "payment.paypal_email",
                    other.Start,
                    other.Address.Text.Length,
                    other.Address.Text,
                    "an address beside PayPal, not the sender's"
                )
            );
        var reasons = new List<Reason>();
        var amount = AmountReader.Read(text, catalogue, reasons, out var sum);
        if (sum is not null)
            evidence.Add(Of(text, "payment.claimed_amount", sum.Start, sum.End, "the sum of the whole order"));
        if (reasons.Count == 0 && OtherCurrency.Find(text, catalogue) is { } currency)
            reasons.Add(currency);
        var transaction = id is { } found ? text.Text.Substring(found.Start, found.Length).ToUpperInvariant() : null;
        return new ClaimReading(
            new PaymentClaim(method ?? (transaction is null ? null : PaymentMethod.PayPal), transaction, other?.Address, amount),
            reasons,
            isBody ? evidence : [.. evidence.Select(e => e with { Start = -1 })]
        )
        {
            IsPlain = isBody && amount is not null && PlainSum.Is(text, MailWords.Of(mail).Subject, sum!),
        };
    }

    private static Evidence Of(Passage text, string field, int start, int end, string rule)
    {
        var (first, last) = (text.Tokens[start], text.Tokens[end - 1]);
        return new Evidence(field, first.Start, last.End - first.Start, text.Words(start, end), rule);
    }
}
