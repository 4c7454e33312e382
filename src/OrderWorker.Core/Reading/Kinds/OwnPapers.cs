using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>
/// The buyer's own receipt or cheque, and what became of it: "I attach the receipt", "the cheque, duly signed", "£8 has gone from my account". None of it
/// is wanted of the shop.
/// </summary>
internal static class OwnPapers
{
    // Tokens: "no need for a printed receipt".
    private const int Nearby = 6;

    /// <summary>"PayPal receipt copied below", "receipt no. 4471", "I attach the receipt": the buyer has it, and wants none.</summary>
    public static bool IsReceipt(Passage text, Sentence sentence, int at)
    {
        if (IsRefused(text, sentence, at) || IsAttached(text, sentence, at) || IsReceiptOfMail(text, sentence, at))
            return true;
        var behind = at + 1;
        while (behind < sentence.End && behind < at + Nearby && IsOfPayment(text, behind))
            behind++;
        return at > sentence.Start && text.Has(at - 1, Sign.PayPal)
            || behind < sentence.End && text.Has(behind, WordCue.HadReceipt)
            || at + 1 < sentence.End && text.Has(at + 1, WordCue.Only) // "my own address, for the receipt only"
            || IsOnlyFor(text, sentence, at);
    }

    /// <summary>"No need for a receipt.", "Don't wrap them."</summary>
    public static bool IsRefused(Passage text, Sentence sentence, int at)
    {
        for (var i = at - 1; i >= sentence.Start && i > at - Nearby; i--)
            if (text.Has(i, Cue.Refuse) || text.Has(i, WordCue.No))
                return true;
        return false;
    }

    /// <summary>"Payment on receipt of your confirmation": that tells how to pay; not "of your parcel"</summary>
    public static bool IsReceiptOfMail(Passage text, Sentence sentence, int at) =>
        at + 3 < sentence.End
        && text.Has(at + 1, WordCue.Of)
        && text.Tokens[at + 2].Is("your")
        && !text.Has(at + 3, sentence.End, Sign.Goods)
        && !text.Has(sentence, Cue.Medium);

    /// <summary>"a signed cheque", "a cheque signed by both trustees", "the cheque, duly signed"; not "a cheque for a signed copy"</summary>
    public static bool IsSignedCheque(Passage text, Sentence sentence, int at)
    {
        if (at + 1 < sentence.End && text.Has(at + 1, Sign.Cheque))
            return true;
        // "the bursar has signed the cheque"
        if (
            at + 2 < sentence.End
            && (text.Has(at + 1, WordCue.Article) || text.Has(at + 1, WordCue.Our))
            && text.Has(at + 2, Sign.Cheque)
        )
            return true;
        var before = at - 1;
        while (before > sentence.Start && text.Tokens[before].Text is "," or "is" or "was" or "duly" or "properly" or "already")
            before--;
        return before >= sentence.Start && (text.Has(before, Sign.Cheque) || text.Tokens[before].Text is "cheque" or "check");
    }

    /// <summary>"El cheque salió por correo certificado": the cheque goes so, and not the goods.</summary>
    public static bool IsChequeSent(Passage text, Sentence sentence) =>
        text.Has(sentence, Sign.Cheque)
        && !text.Has(sentence, Cue.Ask)
        && !text.Has(sentence, Sign.Goods)
        && !text.Has(sentence, Sign.Whole)
        && !text.Has(sentence, Cue.Medium);

    /// <summary>"Cheque enclosed, I mean I'm posting it separately"; not "a cheque is enclosed, post them separately"</summary>
    public static bool IsChequeApart(Passage text, Sentence sentence, int at)
    {
        if (
            text.Has(sentence, Cue.Ask)
            || text.Has(sentence, WordCue.Please)
            || text.Has(at - 1, WordCue.Parcel)
            || text.Tokens[at - 1].Text is "them" or "these" or "both" or "each"
            || text.Has(at, sentence.End, Cue.And)
        )
            return false;
        for (var i = at - 1; i >= sentence.Start; i--)
            if (text.Has(i, Sign.Goods) || text.Has(i, Cue.Medium) || text.Has(i, Sign.Cheque) || text.Has(i, Sign.PostalOrder))
                return text.Has(i, Sign.Cheque) || text.Has(i, Sign.PostalOrder);
        return false;
    }

    /// <summary>"£8 has gone from my account"; not "take it from my account"</summary>
    public static bool IsPaidFrom(Passage text, Sentence sentence, int at)
    {
        if (
            at < sentence.Start + 2
            || at + 1 >= sentence.End
            || !text.Tokens[at + 1].Is("account")
            || text.Tokens[at - 1].Text is not ("from" or "of" or "left")
        )
            return false;
        for (var i = sentence.Start; i < at; i++)
            if (text.Tokens[i].Text is "gone" or "went" or "left" or "taken" or "come" or "came" or "goes")
                return !text.Has(sentence, Cue.Ask) && !text.Has(sentence, Sign.Negation) && !text.Has(sentence, WordCue.Please);
        return false;
    }

    /// <summary>"I will send the cheque with my neighbour"; not "and he can take the disc"</summary>
    public static bool IsChequeSentWith(Passage text, Sentence sentence, int at)
    {
        for (var i = sentence.Start; i < at; i++)
            if (text.Has(i, Sign.Cheque))
                return text.Has(sentence.Start, at, Sign.Paid) && !HasMore(text, at, sentence.End);
        return false;
    }

    // "that's only for the receipt"
    private static bool IsOnlyFor(Passage text, Sentence sentence, int at)
    {
        var before = at - 1;
        while (
            before > sentence.Start
            && (text.Has(before, WordCue.Article) || text.Has(before, WordCue.Our) || text.Has(before, WordCue.Yours))
        )
            before--;
        return before > sentence.Start
            && text.Has(before, WordCue.For)
            && text.Has(before - 1, WordCue.Only)
            && !text.Has(sentence, Cue.Ask)
            && !text.Has(sentence, Sign.Fulfil);
    }

    // Of "the receipt for the €27 is attached"
    private static bool IsOfPayment(Passage text, int at) =>
        text.Tokens[at].Kind is TokenKind.Number or TokenKind.Decimal
        || text.Has(at, Cue.Money)
        || text.Has(at, Sign.Paid)
        || text.Tokens[at].Text is "is" or "was" or "for" or "of" or "the" or "my" or "our" or "£" or "€" or "$" or "payment";

    // "I attach a screenshot of the receipt"; not "please attach the receipt to the parcel"
    private static bool IsAttached(Passage text, Sentence sentence, int at)
    {
        var attaches = false;
        for (var i = at - 1; i >= sentence.Start && !text.Has(i, Cue.Ask); i--)
        {
            attaches |= i >= at - Nearby && text.Has(i, WordCue.Attaching);
            if (attaches && text.Has(i, WordCue.Person))
                return true;
        }

        return false;
    }

    // "and he can take the disc"
    private static bool HasMore(Passage text, int start, int end)
    {
        for (var i = start + 1; i < end; i++)
            if (text.Has(i, Cue.And) || text.Has(i, Cue.Dispatch) || text.Tokens[i].Kind == TokenKind.Mark)
                return true;
        return false;
    }
}
