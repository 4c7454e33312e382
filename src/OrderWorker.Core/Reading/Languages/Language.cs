namespace OrderWorker.Core.Reading.Languages;

/// <summary>How one language orders things: plain lists, so that a language is added by adding a file and a line in <see cref="AllLanguages"/>.</summary>
/// <remarks>Lists are written with "|" between the entries, in lower case; accents and apostrophes may be left in, since they are folded.</remarks>
public sealed record Language
{
    /// <summary>ISO 639-1.</summary>
    public required string Code { get; init; }

    /// <summary>Frequent little words that tell this language from the others.</summary>
    public required string Telling { get; init; }

    /// <summary>Number words: "one=1|two=2".</summary>
    public required string Numbers { get; init; }

    /// <summary>The phrases of each cue.</summary>
    public required IReadOnlyDictionary<Cue, string> Phrases { get; init; }

    /// <summary>What titles and formats are called in this language, in the words of an English catalogue: "violoncelle=cello".</summary>
    public string Glossary { get; init; } = "";

    /// <summary>Common words that are no title of anything when they stand alone.</summary>
    public string Common { get; init; } = "";

    /// <summary>What a mail of each kind says.</summary>
    public required KindPhrases Kinds { get; init; }

    /// <summary>How money is spoken of.</summary>
    public required MoneyPhrases Money { get; init; }
}

/// <summary>Phrases that tell what sort of mail it is; each list with "|" between the entries.</summary>
public sealed record KindPhrases
{
    /// <summary>Withdraws an order: "please cancel".</summary>
    public string Cancel { get; init; } = "";

    /// <summary>Amends an earlier order: "change my order".</summary>
    public string Change { get; init; } = "";

    /// <summary>Talks of an order already made, without amending it yet: "my order of yesterday".</summary>
    public string EarlierOrder { get; init; } = "";

    /// <summary>Something is wrong with what came: "arrived broken".</summary>
    public string Complaint { get; init; } = "";

    /// <summary>Goods without a title: "CD", "album", "disc".</summary>
    public string Goods { get; init; } = "";

    /// <summary>Asks without a question mark: "I would like to know".</summary>
    public string Asking { get; init; } = "";

    /// <summary>Begins or holds a question, with or without a mark: "how much", "do you".</summary>
    public string Questions { get; init; } = "";

    /// <summary>What buyers ask shops about: post, price, stock.</summary>
    public string ShopMatters { get; init; } = "";

    /// <summary>Makes the order depend on something: "only if".</summary>
    public string Condition { get; init; } = "";

    /// <summary>"If" that makes nothing depend: "if you please".</summary>
    public string Polite { get; init; } = "";

    /// <summary>Questions that want no answer: "isn't it odd".</summary>
    public string Rhetorical { get; init; } = "";

    /// <summary>Tries to steer the shop's program or its books: "ignore previous instructions".</summary>
    public string Steering { get; init; } = "";

    /// <summary>Puts the order off: "as soon as the price comes down", "keep one for me".</summary>
    public string Wait { get; init; } = "";

    /// <summary>Asks for more than goods in a parcel: "signed", "gift-wrapped", "by courier".</summary>
    public string Extra { get; init; } = "";

    /// <summary>Speaks to the shop's program: "order system", "bot".</summary>
    public string Machine { get; init; } = "";

    /// <summary>Says that something was settled within the shop: "verified", "pre-approved".</summary>
    public string Approved { get; init; } = "";

    /// <summary>Wants nobody to look: "no check is needed", "skip review".</summary>
    public string Unchecked { get; init; } = "";

    /// <summary>PayPal takes money back: "refund", "dispute".</summary>
    public string TakenBack { get; init; } = "";

    /// <summary>Bulk mail and fraud: "unsubscribe", "key words", "next of kin".</summary>
    public string Bulk { get; init; } = "";

    /// <summary>What is ordered stands elsewhere: "attached", "photo".</summary>
    public string Elsewhere { get; init; } = "";

    /// <summary>Hands on somebody else's order: "for my mother".</summary>
    public string OnBehalf { get; init; } = "";
}

/// <summary>Phrases about paying; each list with "|" between the entries.</summary>
public sealed record MoneyPhrases
{
    public string PayPal { get; init; } = "";
    public string Cheque { get; init; } = "";
    public string PostalOrder { get; init; } = "";

    /// <summary>Before or after an amount: this is the whole: "total", "in all".</summary>
    public string Total { get; init; } = "";

    /// <summary>Before an amount: this was or will be paid: "paid", "have sent".</summary>
    public string Paid { get; init; } = "";

    /// <summary>Beside an amount: the price of one: "each".</summary>
    public string Single { get; init; } = "";

    /// <summary>Postage, which an amount may be, or leave out.</summary>
    public string Postage { get; init; } = "";

    /// <summary>Postage is left to be added: "plus postage".</summary>
    public string WithoutPostage { get; init; } = "";

    /// <summary>Money on top of the bill: "keep the change", "as a donation".</summary>
    public string Gift { get; init; } = "";

    /// <summary>Refuses or replaces a method: "do not hold with".</summary>
    public string Refused { get; init; } = "";
}
