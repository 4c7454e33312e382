using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Kinds;

/// <summary>What sort of mail a person's mail is, and what in its manner a person has to look at.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Reasons">On an order: an open question, a condition, an attempt to steer; on other kinds: why somebody has to answer.</param>
/// <param name="Evidence">The words that it rests on.</param>
public sealed record KindReading(MailKind Kind, IReadOnlyList<Reason> Reasons, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Does it ask to buy in so many words? False where it only may be an order.</summary>
    public bool IsPlainOrder { get; init; }

    /// <summary>Does it only answer something, without a word of what? Beside the question that we asked, that says enough.</summary>
    public bool IsBareAnswer { get; init; }
}
