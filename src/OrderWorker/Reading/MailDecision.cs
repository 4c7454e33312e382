using OrderWorker.Core.Orders;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Conversation;
using OrderWorker.Core.Values;

namespace OrderWorker.Reading;

/// <summary>What is to be done with a mail. Files write the lower-case name.</summary>
public enum Verdict
{
    /// <summary>Nothing: it asks for nothing.</summary>
    None,

    /// <summary>Ship exactly this to exactly there, without asking anyone.</summary>
    Accept,

    /// <summary>A person has to look.</summary>
    Review,
}

/// <summary>A mail as read and priced.</summary>
/// <param name="Content">Its headers and text.</param>
/// <param name="Reading">What was understood.</param>
/// <param name="Order">Priced; null where it is no order, or none that can be acted on.</param>
/// <param name="Reasons">Every reason of the reading and of the pricing; empty on an accepted order.</param>
public sealed record MailDecision(MailContent Content, MailReading Reading, Order? Order, IReadOnlyList<Reason> Reasons)
{
    /// <summary>What the buyer could be asked, where their order lacks this one thing; null otherwise.</summary>
    public Question? Question { get; init; }

    /// <summary>How the stated sum was held against several readings of the items; null where there was one only, or no plain sum.</summary>
    public ByAmount? ByAmount { get; init; }

    /// <summary>Why it goes where it goes, in one sentence.</summary>
    public string Why =>
        Explanation.Of(
            Reading.Kind,
            Order?.Total,
            Reasons,
            Question is not null,
            ByAmount is { IsDecided: true } amount ? amount.Says : null
        );

    public Verdict Verdict =>
        Order is not null ? Verdict.Accept
        : Reasons.Count > 0 || Reading.Kind is MailKind.Order or MailKind.Change or MailKind.Cancellation or MailKind.Question
            ? Verdict.Review
        : Verdict.None;
}
