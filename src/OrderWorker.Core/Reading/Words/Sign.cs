namespace OrderWorker.Core.Reading.Words;

/// <summary>What a phrase tells of a mail's kind or of its money. Each language lists its own for each.</summary>
public enum Sign
{
    /// <summary>Withdraws an order: "please cancel".</summary>
    Cancel,

    /// <summary>Amends an earlier order: "change my order".</summary>
    Change,

    /// <summary>Talks of an order already made, without amending it yet: "my order of yesterday".</summary>
    EarlierOrder,

    /// <summary>Something is wrong with what came: "arrived broken".</summary>
    Complaint,

    /// <summary>What breaks or is replaced in a buyer's life, and comes in no parcel: "wrist", "roof", "hip".</summary>
    OwnThing,

    /// <summary>Goods without a title: "CD", "album", "disc".</summary>
    Goods,

    /// <summary>Asks without a question mark: "I would like to know".</summary>
    Asking,

    /// <summary>Begins or holds a question, with or without a mark: "how much", "do you".</summary>
    Questions,

    /// <summary>What buyers ask shops about: post, price, stock.</summary>
    ShopMatters,

    /// <summary>PayPal takes money back: "refund", "dispute".</summary>
    TakenBack,

    /// <summary>Makes the order depend on something: "only if".</summary>
    Condition,

    /// <summary>"If" that makes nothing depend: "if you please".</summary>
    Polite,

    /// <summary>Questions that want no answer: "isn't it odd".</summary>
    Rhetorical,

    /// <summary>Tries to steer the shop's program or its books: "ignore previous instructions".</summary>
    Steering,

    /// <summary>Bulk mail and fraud: "unsubscribe", "key words", "next of kin".</summary>
    Bulk,

    /// <summary>What is ordered stands elsewhere: "attached", "photo".</summary>
    Elsewhere,

    /// <summary>The order stands in the quote below: "filled in below", "form below".</summary>
    InQuote,

    /// <summary>Hands on somebody else's order: "for my mother".</summary>
    OnBehalf,

    /// <summary>What PayPal is called.</summary>
    PayPal,
    Cheque,
    PostalOrder,

    /// <summary>Before or after an amount: this is the whole: "total", "in all".</summary>
    Total,

    /// <summary>Before an amount: this was or will be paid: "paid", "have sent".</summary>
    Paid,

    /// <summary>Beside an amount: the price of one: "each".</summary>
    Single,

    /// <summary>Postage, which an amount may be, or leave out.</summary>
    Postage,

    /// <summary>Postage is left to be added: "plus postage".</summary>
    WithoutPostage,

    /// <summary>Refuses or replaces a method: "do not hold with".</summary>
    Refused,

    /// <summary>Puts the order off: "as soon as the price comes down", "keep one for me".</summary>
    Wait,

    /// <summary>Asks for more than goods in a parcel: "signed", "gift-wrapped", "by courier".</summary>
    Extra,

    /// <summary>Speaks to the shop's program: "order system", "bot".</summary>
    Machine,

    /// <summary>Says that something was settled within the shop: "verified", "pre-approved".</summary>
    Approved,

    /// <summary>Wants nobody to look: "no check is needed", "skip review".</summary>
    Unchecked,

    /// <summary>Money on top of the bill: "keep the change", "as a donation".</summary>
    Gift,

    /// <summary>A payment that covers more than this order: "for both orders", "the other order".</summary>
    SeveralOrders,

    /// <summary>Only thinks of buying: "thinking of", "if we were to".</summary>
    Pondering,

    /// <summary>Written to a friend, and gone astray: "see you tonight", "love you".</summary>
    Private,

    /// <summary>What a shop is asked for and does not sell: "review copy", "receipt", "replacement".</summary>
    NotSold,

    /// <summary>What the shop's own mail about an order says, so that an answer to it is told: "thank you for your order".</summary>
    OurAnswer,

    /// <summary>Asks for an order that is still to be made, in the shop's own offer: "email the details of your order".</summary>
    Inviting,

    /// <summary>The verb of an order that was made: "ordered", "bestellt".</summary>
    Ordered,

    /// <summary>The earlier order is done with: "arrived safely", "thank you for".</summary>
    Arrival,

    /// <summary>Only tells, where nothing is asked for or paid: "has been", "was".</summary>
    Narrative,

    /// <summary>Praises the music or the shop: "beautiful", "admirers". A mail that only praises wants nothing.</summary>
    Praise,

    /// <summary>Takes the whole order back, or puts it off, without naming anything: "forget it", "please wait".</summary>
    Hold,

    /// <summary>What a shop does with an order, or a buyer wants of it: "send", "want".</summary>
    Fulfil,

    /// <summary>Turns the verb beside it round: "not", "don't".</summary>
    Negation,

    /// <summary>Nothing, or not now, is to be sent: "nothing", "not yet".</summary>
    Nothing,

    /// <summary>Stands for all that was asked for: "it", "them", "the order".</summary>
    Whole,

    /// <summary>Somebody else's wish, who has not ordered: "she may want", "he will order his own".</summary>
    OthersWish,

    /// <summary>Undoes the order in a sentence that says nothing else: "stop!", "please leave it".</summary>
    Stop,

    /// <summary>What shops have beside their goods, asked for with an order: "a catalogue", "some flyers".</summary>
    Sundry,

    /// <summary>Tells the shop to do something, where a clause begins with it: "keep", "take it off".</summary>
    Bidding,

    /// <summary>Says what the shop does, has or knows: "you can", "you have".</summary>
    ToShop,

    /// <summary>Leaves something open: "perhaps", "depending".</summary>
    Hedge,

    /// <summary>Begins as one of these three and wants nothing of the shop: "you may remember", "give my regards".</summary>
    Harmless,

    /// <summary>Behind a sum, asks for no more than a nod: "right?", "verdad?".</summary>
    Tag,

    /// <summary>In a short sentence that names nothing, it changes what was asked for: "double everything", "the same for my brother".</summary>
    Amends,

    /// <summary>Says in a subject that the mail is no plain order: "cancel", "draft", "quote".</summary>
    Heading,

    /// <summary>A way of paying that no catalogue has: "bank transfer", "in cash".</summary>
    OtherMeans,

    /// <summary>Says that there may be nothing to pack, or that nobody is to post it: "provisional", "reminder", "I'll pop round for it".</summary>
    Unsettled,

    /// <summary>What is done with a parcel on a day: "post", "for delivery".</summary>
    Sending,

    /// <summary>Before the day on which it is done: "not before", "in".</summary>
    When,

    /// <summary>Takes back what was asked for before, without a word of cancelling: "don't bother sending", "back out of".</summary>
    Withdraws,

    /// <summary>What a supplier tells the shop of the shop's own order: "we have today dispatched", "delivery note".</summary>
    Supplies,
}

public static class Signs
{
    public static ulong Bit(Sign sign) => 1UL << (int)sign;

    /// <summary>Does it speak of money, rather than tell a mail's kind?</summary>
    public static bool IsOfMoney(Sign sign) =>
        sign
            is Sign.PayPal
                or Sign.Cheque
                or Sign.PostalOrder
                or Sign.Total
                or Sign.Paid
                or Sign.Single
                or Sign.Postage
                or Sign.WithoutPostage
                or Sign.Gift
                or Sign.SeveralOrders
                or Sign.Refused;
}
