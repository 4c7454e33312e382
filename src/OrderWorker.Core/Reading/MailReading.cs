using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading;

/// <summary>Everything that was understood of a mail, whether or not it is enough to act on.</summary>
public sealed record MailReading
{
    public required MailKind Kind { get; init; }

    /// <summary>May an automatic mail go back, and by which rule it may or may not.</summary>
    public required ReplyPermission Reply { get; init; }

    /// <summary>The best reading: one a SKU, sorted; without what cannot be told.</summary>
    public IReadOnlyList<OrderLine> Lines { get; init; } = [];

    /// <summary>Null only where the mail has no usable sender.</summary>
    public Buyer? Buyer { get; init; }

    /// <summary>As far as found: a part that is missing is an empty text, and a reason says so.</summary>
    public ShipTo? ShipTo { get; init; }

    public PaymentClaim Claim { get; init; } = PaymentClaim.None;

    /// <summary>Why a person has to look; empty where nobody has to.</summary>
    public IReadOnlyList<Reason> Reasons { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Does the mail only answer something, without a word of what? It is a question's kind then, for nobody may have asked.</summary>
    public bool IsBareAnswer { get; init; }

    /// <summary>What could be asked of the buyer.</summary>
    public OpenPoints Open { get; init; } = OpenPoints.None;

    /// <summary>The order that the mail asks for, or every reason why it is none that can be acted on.</summary>
    /// <exception cref="InvalidOperationException">The mail is no order.</exception>
    public StepResult<ParsedOrder> ToOrder()
    {
        if (Kind != MailKind.Order)
            throw new InvalidOperationException($"A mail of kind {Kind.Name()} is no order.");

        return Reasons.Count == 0
            ? StepResult.Done(new ParsedOrder(Buyer!, ShipTo!, Lines, Claim))
            : StepResult.NeedsReview<ParsedOrder>(Reasons);
    }
}

/// <summary>Whether an automatic mail may go back to the sender.</summary>
/// <param name="Allowed">False for auto-replies, bounces, lists, our own mail and the like.</param>
/// <param name="Rule">The rule that decided, in words for staff.</param>
public sealed record ReplyPermission(bool Allowed, string Rule)
{
    /// <summary>True where the sender's program asks for no automatic answers: an accepted order is answered, anything less is not.</summary>
    public bool OrdersOnly { get; init; }
}
