using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Conversation;

/// <summary>What a mail answers to our question.</summary>
public sealed record Answer
{
    /// <summary>Null where the answer settles nothing for certain.</summary>
    public Settled? Settled { get; private init; }

    /// <summary>Why a person has to look, in one sentence; empty where nobody has to.</summary>
    public string Doubt { get; private init; } = "";

    public static Answer Clear(Settled settled) => new() { Settled = settled };

    public static Answer Unclear(string doubt) => new() { Doubt = doubt };
}

/// <summary>The two mails of a conversation, and what was asked between them.</summary>
/// <param name="Question">As it was asked.</param>
/// <param name="First">The mail that lacks something.</param>
/// <param name="FirstReading">What was read of it.</param>
/// <param name="Second">The mail that answers.</param>
/// <param name="SecondReading">What was read of it, as if nothing had been asked.</param>
/// <param name="Catalogue">What can be ordered.</param>
public sealed record Exchange(
    Question Question,
    MailContent First,
    MailReading FirstReading,
    MailContent Second,
    MailReading SecondReading,
    ShopCatalogue Catalogue
)
{
    /// <summary>Is the answer of whoever was asked?</summary>
    public bool IsOfOneSender =>
        FirstReading.Buyer?.Email.Normalized is { } asked && SecondReading.Buyer?.Email.Normalized == asked;

    internal static readonly IReadOnlySet<ReasonCode> Harmless = new HashSet<ReasonCode>
    {
        // An answer is no whole order: what it lacks of one says nothing.
        ReasonCode.NoItems,
        ReasonCode.NoAddress,
        ReasonCode.IncompleteAddress,
        ReasonCode.AmbiguousItem,
        ReasonCode.AmbiguousQuantity,
    };
}
