using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>What is to be done about a mail.</summary>
public enum Verdict
{
    /// <summary>Asks for nothing.</summary>
    None,

    /// <summary>An order that can be sent as it was read, without asking anyone.</summary>
    Accept,

    /// <summary>A person has to look.</summary>
    Review,
}

/// <summary>A mail, what was understood of it, and what follows.</summary>
/// <param name="Content">Its headers and text.</param>
/// <param name="Reading">What was understood.</param>
/// <param name="Order">Priced; null unless it is accepted.</param>
/// <param name="Reasons">Of reading and pricing; empty exactly where nobody has to look.</param>
public sealed record MailDecision(MailContent Content, MailReading Reading, Order? Order, IReadOnlyList<Reason> Reasons)
{
    public Verdict Verdict =>
        Reasons.Count > 0 ? Verdict.Review
        : Order is not null ? Verdict.Accept
        : Verdict.None;
}
