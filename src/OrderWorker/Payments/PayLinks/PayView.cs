namespace OrderWorker.Payments.PayLinks;

/// <summary>What the page of a link to pay says.</summary>
public enum PayStanding
{
    /// <summary>To be paid: the page has a button.</summary>
    Payable,

    /// <summary>All of it has come.</summary>
    Paid,

    /// <summary>The buyer has paid, and PayPal still checks it.</summary>
    Pending,

    /// <summary>PayPal does not answer; whether the money came is found out without the buyer.</summary>
    InDoubt,

    /// <summary>PayPal has not taken the buyer's card or account.</summary>
    Declined,

    /// <summary>The order was cancelled, or its time to pay is over.</summary>
    Closed,

    /// <summary>The link's own time is over.</summary>
    OutOfDate,

    /// <summary>PayPal cannot be reached.</summary>
    Unavailable,

    /// <summary>PayPal refuses the payment, and a person has to look.</summary>
    AskUs,
}

/// <summary>The page of a link to pay. It names no person: whoever has the link sees it.</summary>
/// <param name="Shop">Its name.</param>
/// <param name="Email">Where to ask.</param>
/// <param name="Number">The order's.</param>
/// <param name="Standing">What the page says.</param>
public sealed record PayView(string Shop, string Email, string Number, PayStanding Standing)
{
    public IReadOnlyList<(string Label, int Quantity, string Amount)> Bill { get; init; } = [];
    public string Total { get; init; } = "";

    /// <summary>Empty where nothing has come yet.</summary>
    public string Paid { get; init; } = "";

    /// <summary>What the button asks for.</summary>
    public string Left { get; init; } = "";
}
