namespace OrderWorker.Core.Reading.Languages;

/// <summary>
/// What a turn of phrase with gaps tells of the order around it, whatever else its sentence says. Each language lists its own for each; how one is
/// written is told at <see cref="Words.Turn"/>.
/// </summary>
public enum TurnCue
{
    /// <summary>Takes the order or a part of it back, in earnest or in jest: "scrub the first one", "then I woke up".</summary>
    TakenBack,

    /// <summary>Asks for more, and nobody can tell what: "some of the other stuff", "one more for the vicar".</summary>
    MoreWanted,

    /// <summary>Leaves open how many: "the number isn't final".</summary>
    HowMany,

    /// <summary>Leaves open which title is meant: "I hope I have the right one".</summary>
    Which,

    /// <summary>Behind an order: the buyer has that already, or wants another: "that's the one I've got", "it's Ruins I want".</summary>
    SecondThoughts,

    /// <summary>Wants what the shop does not have: "it has to be MP3", "in the box with the ribbon".</summary>
    OtherThing,

    /// <summary>Wants the parcel somewhere else, or tells that its address will not do: "I move on the first".</summary>
    OtherPlace,

    /// <summary>Names a place for the parcel, which the address may be or not: "send to work not home".</summary>
    UngivenPlace,

    /// <summary>Wants it at another time, by a day, or when something has come about: "sit on it until her birthday".</summary>
    OtherTime,

    /// <summary>Wants an answer, or something done: "proof of posting", "plain brown paper".</summary>
    Deed,

    /// <summary>The payment went wrong, is not whole, or is for something else: "PayPal said declined".</summary>
    OddPayment,

    /// <summary>The same order was made before, or an earlier one is not settled: "second time of asking".</summary>
    Before,

    /// <summary>
    /// Wants nothing of the shop, though single words of it may elsewhere: "you can put the pair of them in one envelope", "used to tell me what". What
    /// stands beside it in its sentence counts all the same.
    /// </summary>
    Harmless,
}
