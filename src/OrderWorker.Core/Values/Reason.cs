namespace OrderWorker.Core.Values;

/// <summary>Why a person has to look: what it is about, in one sentence for staff, with what was expected and what was found.</summary>
/// <param name="Code">Which of the closed list.</param>
/// <param name="Message">One sentence that says what, which and what now; it quotes the value and holds no secret.</param>
/// <param name="Expected">What would have been right, as shown to staff; null where nothing was.</param>
/// <param name="Found">What stood there instead; null where nothing did.</param>
public sealed record Reason(ReasonCode Code, string Message, string? Expected = null, string? Found = null)
{
    /// <summary>No sum that the mail states settles it, since what is meant may cost the same; and no question is asked about it by itself.</summary>
    public bool IsFirm { get; init; }
}
