namespace OrderWorker.Core.Reading.Languages;

/// <summary>What a word or a set phrase does in an order mail. Each language lists its own for each.</summary>
public enum Cue
{
    None,

    /// <summary>Says nothing by itself: articles, prepositions, "the post", "my".</summary>
    Filler,

    /// <summary>May stand inside a phrase without changing it: "really", "very much".</summary>
    Adverb,

    /// <summary>Asks to buy: "please send", "I'd like".</summary>
    Ask,

    /// <summary>Talks of paying for something: "cheque for", "I have sent".</summary>
    Pay,

    /// <summary>Has it already, or tells of it: "I have", "I bought", "I love".</summary>
    Own,

    /// <summary>Beside a word of having, that it was got before: "already".</summary>
    Already,

    /// <summary>Refuses: "I don't want", "I would not take".</summary>
    Refuse,

    /// <summary>Takes what follows out: "not", "no", "without".</summary>
    Not,

    /// <summary>Takes back what was asked for: "leave off", "forget".</summary>
    Drop,

    /// <summary>Behind a title, that it is not wanted: "isn't needed", "another time".</summary>
    Unwanted,

    /// <summary>Takes back the words just written: "sorry, make that", "no, wait".</summary>
    Correct,

    /// <summary>Puts one in the place of another: "instead of".</summary>
    Instead,

    /// <summary>Says the whole again: "so just", "that is".</summary>
    Restate,

    /// <summary>More of something that is asked for already: "another", "extra".</summary>
    More,

    /// <summary>Leaves it open: "maybe", "or".</summary>
    Doubt,

    /// <summary>Leaves the choice to the shop: "whatever you recommend".</summary>
    Open,

    /// <summary>The one or the other.</summary>
    Or,
    And,
    But,

    /// <summary>Makes it depend: "if", "unless".</summary>
    If,

    /// <summary>Begins a clause about something else: "because", "which", "who".</summary>
    Aside,

    /// <summary>"each", "of each".</summary>
    Each,

    /// <summary>"the same number".</summary>
    Same,
    Both,
    All,

    /// <summary>"any three", "any five".</summary>
    Any,

    /// <summary>A set of things: "set", "sets".</summary>
    Set,

    /// <summary>"copies", "pieces", "pcs".</summary>
    Unit,

    /// <summary>Any medium: "album", "disc", "title".</summary>
    Medium,

    /// <summary>No number that could be packed: "a few", "some".</summary>
    Vague,

    /// <summary>"volume", "vol", "part".</summary>
    Volume,

    /// <summary>Words that make another title of a title: "live", "remix", "deluxe".</summary>
    Variant,

    /// <summary>What stands in addresses: "street", "lane".</summary>
    Street,

    /// <summary>Money words: "pounds", "euro".</summary>
    Money,

    /// <summary>What follows or stands before a number that counts no copies: days, months, years, guests.</summary>
    Measure,

    /// <summary>The goods of some artist, whatever they are: "everything".</summary>
    Everything,

    /// <summary>A part of one: "half a".</summary>
    Half,

    /// <summary>Points at one of several by its place: "first", "the other".</summary>
    Ordinal,

    /// <summary>Puts a parcel, or a part of it, off: "in the new year", "every month".</summary>
    Later,

    /// <summary>A time of the calendar: months, weekdays, feasts.</summary>
    Time,

    /// <summary>Speaks of sending what was asked for: "post it".</summary>
    Dispatch,

    /// <summary>Says whose the goods are: "their", "her".</summary>
    Theirs,

    /// <summary>Before a title: "called", "entitled".</summary>
    Named,

    /// <summary>Tells that one has heard or read of something, and not that one has it: "heard", "saw".</summary>
    Heard,

    /// <summary>Before a sum that names no currency: "at the price of".</summary>
    Price,
}
