using OrderWorker.Core.Values;

namespace OrderWorker.Review;

/// <summary>What a reason is called before people, and what they may do about it.</summary>
/// <param name="Title">A few plain words.</param>
/// <param name="Advice">One sentence: what now.</param>
public sealed record ReasonWords(string Title, string Advice)
{
    /// <summary>Every code has its words: a test sees to it.</summary>
    public static ReasonWords Of(ReasonCode code) =>
        code switch
        {
            ReasonCode.NoItems => new("Nothing ordered found", "Enter what they want, or mark the mail as no order."),
            ReasonCode.UnknownItem => new("Something we do not sell", "Enter what they can have, or write to them first."),
            ReasonCode.AmbiguousItem => new("Unclear which item", "Choose the item that they mean, or ask them."),
            ReasonCode.AmbiguousQuantity => new("Unclear how many", "Enter the number that they mean, or ask them."),
            ReasonCode.NoAddress => new("No address", "Enter the address if you know it, or ask them for it."),
            ReasonCode.IncompleteAddress => new("Address not complete", "Fill in what is missing, or ask them for it."),
            ReasonCode.SeveralAddresses => new("More than one address", "Enter the one that the parcel goes to."),
            ReasonCode.AsksAQuestion => new("Asks a question", "Answer it; then accept the order if it stands."),
            ReasonCode.Conditional => new("An order with an “if”", "See whether the condition is met before you accept."),
            ReasonCode.Unreadable => new(
                "Mail could not be read",
                "Read it in the mailbox; then enter the order or mark it as none."
            ),
            ReasonCode.Suspicious => new("Looks suspicious", "Do not answer before you are sure who wrote it."),
            ReasonCode.MixedIntent => new("Asks for several things", "Settle the other matter first; then accept the order."),
            ReasonCode.PossibleDuplicate => new("Perhaps sent twice", "If they want it only once, mark the mail as no order."),
            ReasonCode.AnswerUnclear => new(
                "An answer that leaves something open",
                "Read both mails together; then enter the order, or write to them."
            ),
            ReasonCode.Change => new(
                "Wants to change an order",
                "Note the change for whoever packs, tell them, and mark the mail as dealt with."
            ),
            ReasonCode.Cancellation => new(
                "Wants to cancel",
                "See that it is not sent, tell them, and mark the mail as dealt with."
            ),
            ReasonCode.Question => new("A question", "Answer it, and mark the mail as dealt with."),
            ReasonCode.PaymentTakenBack => new("Money taken back", "Look it up at PayPal; do not send goods that are not paid."),
            ReasonCode.TooLarge => new("Mail too large", "Read it in the mailbox; then enter the order or mark it as none."),
            ReasonCode.AmountDisagrees => new("The sum differs", "See which is right; accepting it asks our price."),
            ReasonCode.UnpricedCountry => new(
                "No postage to this country",
                "Add the country to the catalogue, or correct the address."
            ),
            ReasonCode.OutOfStock => new("Not enough copies left", "Enter fewer, or order more and send anyway."),
            ReasonCode.TotalNotProven => new("Price not certain", "The order is very large: divide it, or price it by hand."),
            ReasonCode.UnpayableMethod => new("A way to pay that we do not take", "Accepting it tells them how they can pay."),
            ReasonCode.PaymentUnmatched => new("Money without an order", "Choose the order that it pays."),
            ReasonCode.PaymentAmbiguous => new("Money that fits several orders", "Choose the order that it pays."),
            ReasonCode.Underpaid => new("Paid too little", "Ask for the rest, or let it pass."),
            ReasonCode.Overpaid => new("Paid too much", "Send the difference back, or ask the buyer."),
            ReasonCode.PaidTwice => new(
                "Paid twice",
                "Ask the buyer what it is for, or send one payment back; the buyer is told by mail."
            ),
            ReasonCode.PaidLate => new(
                "Paid after its time",
                "Get more copies and open the order again, or send the money back; the buyer knows that you look."
            ),
            ReasonCode.PaidCancelled => new("Money for a cancelled order", "Send it back, or put it to another order."),
            ReasonCode.WrongCurrency => new(
                "Paid in another currency",
                "Ask the buyer, or send it back: the buyer gets a mail, and is asked to pay in the order's currency."
            ),
            ReasonCode.PaymentReversed => new("Payment reversed", "Do not send the goods, and tell the buyer."),
            ReasonCode.PayLinkFailed => new("The link to pay does not work", "Tell the buyer another way to pay."),
            ReasonCode.BooksDisagree => new(
                "The books do not add up",
                "Run 'orderworker payments audit', and show what it says to whoever keeps the program."
            ),
            ReasonCode.PaymentHeld => new(
                "Payment held",
                "Wait for PayPal before you send anything, and tell the buyer; where PayPal's pages show the money, say that it is there."
            ),
            ReasonCode.Disputed => new(
                "The buyer disputes the payment",
                "Answer at PayPal in time; send nothing before it is settled."
            ),
            ReasonCode.ChequeBounced => new("A cheque bounced", "See that the goods are not sent; the buyer is told by mail."),
            ReasonCode.RefundFailed => new(
                "A refund did not go through",
                "Refund it on PayPal's pages, or another way, and note it here."
            ),
            ReasonCode.MailRefused => new(
                "Our mail was refused",
                "See whether the address is right; send again, or reach them otherwise."
            ),
            ReasonCode.MailInDoubt => new(
                "Our mail may not have left",
                "Look in the outgoing mail; then send again or mark it as sent."
            ),
            ReasonCode.MailBrake => new("Mail held back", "See that nothing runs wild; then let it go."),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "This reason has no words."),
        };
}
