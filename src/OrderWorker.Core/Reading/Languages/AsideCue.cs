namespace OrderWorker.Core.Reading.Languages;

/// <summary>
/// The words of some matters that an order may speak of and that want nothing of the shop. A clause that has words of one matter only, and none
/// besides, is about it. Each language lists its own for each, single words.
/// </summary>
public enum AsideCue
{
    /// <summary>Belongs to every matter: articles, pronouns, little verbs.</summary>
    Little,

    /// <summary>Begins a clause that follows from the one before: "so".</summary>
    Thus,

    /// <summary>Before a name: "Mrs".</summary>
    Title,

    /// <summary>Where a postman leaves what nobody takes from him: "porch", "neighbour".</summary>
    DoorPlace,

    /// <summary>What is said of that: "leave", "nobody", "home".</summary>
    DoorWord,

    /// <summary>Leaves it to the postman: "can", "happy".</summary>
    Permission,

    /// <summary>What money comes from: "account", "login".</summary>
    Payer,

    /// <summary>What is said of whose it is: "show", "husband", "under".</summary>
    PayerWord,

    /// <summary>What is said of a cheque on its way: "allow", "week", "signatures".</summary>
    ChequeWord,

    /// <summary>A paper beside the goods: "receipt", "invoice".</summary>
    Receipt,

    /// <summary>What is said of one that is not wanted: "put", "need", "parcel".</summary>
    ReceiptWord,

    /// <summary>Of an address that counts no more: "old", "former".</summary>
    OldPlace,

    /// <summary>Lets an address count no more: "ignore".</summary>
    Ignore,

    /// <summary>Points to the one that counts: "use".</summary>
    Use,

    /// <summary>Where that stands: "below".</summary>
    Below,

    /// <summary>What is said of either: "home", "still", "one".</summary>
    PlaceWord,

    /// <summary>Names what is spoken of as an address: "address", "moved".</summary>
    Address,

    /// <summary>Calls attention to what follows, and says nothing of it: "note".</summary>
    Note,

    /// <summary>Of a buyer's own reckoning: "sums", "right", "makes".</summary>
    ReckoningWord,

    /// <summary>Asks for a word of what the shop's mails tell anyway: "confirm", "know".</summary>
    Notice,

    /// <summary>What that word is of: "receipt", "posted", "problem".</summary>
    NoticeWord,

    /// <summary>Asks the shop to write or to ring, which it does where something is wrong: "write", "ring". Beside an "if".</summary>
    Contact,

    /// <summary>What it costs, which is told as well, and may have been miscounted: "total".</summary>
    NoticeSum,

    /// <summary>By what the post comes where no road leads: "ferry", "plane".</summary>
    Way,

    /// <summary>What is said of that: "foggy", "twice", "weather".</summary>
    WayWord,

    /// <summary>Says that what may fail does no harm: "matter", "mind". Behind a "not".</summary>
    Matters,

    /// <summary>Begins what follows from a clause before, and no reason: "so".</summary>
    Hence,

    /// <summary>Between what is added up and what it comes to: "makes".</summary>
    Equals,

    /// <summary>Before "next month", that the month is a person's own and not the parcel's: "birthday", "marries".</summary>
    Celebration,

    /// <summary>Behind "the other one", that it is the one which the writer has not: "miss".</summary>
    Lacking,

    /// <summary>Sends money, by whatever way the mail names: "überweise".</summary>
    Transfer,

    /// <summary>What a present should not show: "price".</summary>
    Price,
}
