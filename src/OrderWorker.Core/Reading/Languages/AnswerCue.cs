namespace OrderWorker.Core.Reading.Languages;

/// <summary>What a single word does in an answer to our question, or in a second mail about an order. Each language lists its own for each.</summary>
public enum AnswerCue
{
    /// <summary>Begins a line that only greets: "dear", "hello".</summary>
    Greeting,

    /// <summary>Begins a line that ends a letter: "regards", "thanks".</summary>
    SignOff,

    /// <summary>Stands beside an answer and adds nothing to it: "please", "I meant", "version".</summary>
    Courtesy,

    /// <summary>Stands before the number of a choice: "number 2", "option 2".</summary>
    Label,

    /// <summary>The last of several: "the last", "the latter".</summary>
    Last,

    /// <summary>Withdraws an order: "cancel".</summary>
    Cancel,

    /// <summary>What is withdrawn, and the small words beside it: "order", "number".</summary>
    Order,

    /// <summary>Turns the word behind it round: "not".</summary>
    Negation,

    /// <summary>Keeps, counts or divides something, so that not all of it is withdrawn: "only", "rest", "but".</summary>
    Keeping,

    /// <summary>Changes a number or puts one thing for another: "change", "reduce".</summary>
    Alter,

    /// <summary>Asks politely, or stands between numbers, and says nothing else: "could", "would", "from", "to".</summary>
    Request,

    /// <summary>Beside an order that was made before, asks to have something of it otherwise: "add", "swap", "meant".</summary>
    Amending,

    /// <summary>What a new address is called: "address".</summary>
    Place,

    /// <summary>Says that an address is another now, or was wrong: "new", "changed", "wrong".</summary>
    New,
}
