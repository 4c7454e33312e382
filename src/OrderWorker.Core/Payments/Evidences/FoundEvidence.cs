namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What was found about one payment.</summary>
/// <param name="Pairs">The open orders that something ties it to, each by its place.</param>
/// <param name="Names">Surname and initial of the payer, each way to read them.</param>
/// <param name="IsCrowded">Were there so many orders of one name or person that they were left out?</param>
internal sealed record FoundEvidence(
    IReadOnlyList<(int Order, Evidence Evidence)> Pairs,
    IReadOnlyList<long> Names,
    bool IsCrowded
)
{
    public static FoundEvidence None { get; } = new([], [], false);
}
