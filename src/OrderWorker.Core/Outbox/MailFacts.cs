namespace OrderWorker.Core.Outbox;

/// <summary>All that a mail template may say: subject, text and HTML are written from one of these. Templates name the members in snake_case.</summary>
/// <remarks>Every text in it is one clean line (<see cref="PlainLine"/>): amounts and dates are ready to be shown.</remarks>
public sealed record MailFacts
{
    public required ShopFacts Shop { get; init; }

    /// <summary>As the buyer's mail gives it; empty where it gives none.</summary>
    public required string BuyerName { get; init; }

    /// <summary>Subject of the mail that is answered; empty where it has none.</summary>
    public required string TheirSubject { get; init; }

    /// <summary>Null in an answer to a mail that no order came of.</summary>
    public OrderFacts? Order { get; init; }

    /// <summary>The sum that the mail speaks of, such as what is missing or was refunded; empty where it speaks of none.</summary>
    public string Amount { get; init; } = "";

    /// <summary>What is unclear, a sentence each.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>The one thing that is asked; null in all other mails.</summary>
    public QuestionFacts? Question { get; init; }
}

/// <summary>A question to the buyer.</summary>
/// <param name="Sentence">What is asked.</param>
/// <param name="Options">The choices; empty where the answer is in their own words.</param>
public sealed record QuestionFacts(string Sentence, IReadOnlyList<OptionFacts> Options);

/// <summary>A choice, by the number that the buyer may answer with.</summary>
public sealed record OptionFacts(int Number, string Label);

/// <summary>Who writes.</summary>
public sealed record ShopFacts(string Name, string Email);

/// <summary>An order as a buyer reads it.</summary>
public sealed record OrderFacts
{
    public required string Number { get; init; }

    /// <summary>True where the buyer has changed it since it was first confirmed.</summary>
    public bool IsRevised { get; init; }

    /// <summary>True where it is paid by money that came after the last day to pay.</summary>
    public bool IsLate { get; init; }

    /// <summary>True where money for it is still to come.</summary>
    public bool AwaitsPayment { get; init; }
    public required IReadOnlyList<LineFacts> Lines { get; init; }

    /// <summary>The bill's rows, the postage last.</summary>
    public required IReadOnlyList<ChargeFacts> Bill { get; init; }
    public required string Total { get; init; }

    /// <summary>What has come for it so far.</summary>
    public required string Paid { get; init; }
    public required AddressFacts ShipTo { get; init; }

    /// <summary>The last day to pay, in the shop's time zone: "Friday 4 December 2026".</summary>
    public required string PayBy { get; init; }

    /// <summary>The PayPal transaction that the buyer quotes; empty where none.</summary>
    public required string QuotedTransaction { get; init; }

    /// <summary>True when <see cref="Ways"/> holds just the one that the buyer chose.</summary>
    public required bool WayIsChosen { get; init; }

    /// <summary>How the order can be paid.</summary>
    public required IReadOnlyList<WayFacts> Ways { get; init; }
}

/// <summary>So many copies of one title.</summary>
public sealed record LineFacts(string Title, int Quantity);

/// <summary>One row of the bill.</summary>
public sealed record ChargeFacts(string Label, int Quantity, string Amount);

/// <summary>Where the parcel goes, as it stands on the label; an empty part is not printed.</summary>
public sealed record AddressFacts(string Name, IReadOnlyList<string> Lines, string Postcode, string Country);

/// <summary>One way to pay.</summary>
public sealed record WayFacts
{
    /// <summary><c>paypal</c>, <c>cheque</c> or <c>postal-order</c>.</summary>
    public required string Method { get; init; }

    /// <summary>"PayPal", "cheque", "postal order".</summary>
    public required string Name { get; init; }

    /// <summary>Whom a cheque is made out to; empty for PayPal.</summary>
    public required string PayableTo { get; init; }

    /// <summary>Where a cheque is sent, or the PayPal account; empty where the catalogue gives none.</summary>
    public required string Address { get; init; }

    /// <summary>A web address that takes the money; empty where there is none.</summary>
    public required string Link { get; init; }

    /// <summary>True where what is paid by the link is known to be for the order, so that the buyer need not write its number.</summary>
    public bool LinkNamesOrder { get; init; }
}

/// <summary>A web address that takes the money of an order.</summary>
/// <param name="Address">Empty where there is none.</param>
/// <param name="NamesOrder">See <see cref="WayFacts.LinkNamesOrder"/>.</param>
public sealed record PayLink(string Address, bool NamesOrder)
{
    public static PayLink None { get; } = new("", false);
}
