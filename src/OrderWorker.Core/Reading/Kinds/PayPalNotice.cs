using OrderWorker.Core.Reading.Claims;
using OrderWorker.Core.Reading.Senders;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells PayPal's own mails by their sender and what they say. They are evidence of money, never proof of it.</summary>
internal static class PayPalNotice
{
    // What a notice is about stands at its top; its small print speaks of refunds and disputes in general.
    private const int SentencesAtTop = 5;

    /// <returns>Null where the mail is not from PayPal.</returns>
    public static KindReading? Read(MailContent mail)
    {
        if (!PayPalSender.Is(mail))
            return null;

        var words = MailWords.Of(mail);
        var (body, subject) = (words.Body, words.Subject);
        var transaction = TransactionIds.Find(body);
        var money = Amounts.Find(body).Count > 0;
        if (transaction is null && !money)
            return new KindReading(MailKind.Other, [], []);

        var evidence = new Evidence(
            "kind",
            -1,
            subject.Text.Length,
            subject.Text,
            "a sender of paypal's, with money in the text"
        );
        var back =
            subject.Has(Sign.TakenBack)
            || body.Sentences.Take(SentencesAtTop).Any(s => body.Has(s, Sign.TakenBack) && !body.Has(s, Languages.Cue.If));
        return back
            ? new KindReading(
                MailKind.PaymentNotice,
                [
                    new Reason(
                        ReasonCode.PaymentTakenBack,
                        "PayPal tells of money that goes back: compare it with the order.",
                        null,
                        subject.Text
                    ),
                ],
                [evidence]
            )
            : new KindReading(MailKind.PaymentNotice, [], [evidence]);
    }
}
