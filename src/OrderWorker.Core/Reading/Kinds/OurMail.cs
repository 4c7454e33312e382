using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>Tells what of the shop's own mails a buyer quotes: one about an order that was made, or an offer that asks for one.</summary>
internal static class OurMail
{
    // Tokens from "email" to the "your order" of "email us the details of your order".
    private const int Farthest = 5;

    /// <summary>"Thank you for your order"; not "please email the details of your order to us".</summary>
    public static bool IsOfAnOrder(Passage text, Sentence sentence)
    {
        if (!text.Has(sentence, Sign.OurAnswer))
            return false;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (text.Has(i, Sign.OurAnswer) && !text.Has(Math.Max(sentence.Start, i - Farthest), i + 1, Sign.Inviting))
                return true;
        return false;
    }

    /// <summary>Does any sentence tell of an order that was made?</summary>
    public static bool IsOfAnOrder(Passage text) => text.Has(Sign.OurAnswer) && text.Sentences.Any(s => IsOfAnOrder(text, s));
}
