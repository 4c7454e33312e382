namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Which of proposals that compete with each other may be acted on: those by whose margin the best total is ahead of the best one without them.</summary>
/// <remarks>Payments that are alike in all that matters (same payer, same sum, same words) may change places: that is the same proposal.</remarks>
/// <param name="alike">For each payment the number of its kind.</param>
internal sealed class ClearProposals(int[] alike)
{
    /// <summary>Whether it can be clear at all. Without it the best total loses its score at most.</summary>
    public static bool MayAct(Proposal proposal) => proposal.IsEnough && proposal.Score >= proposal.Margin;

    /// <returns>Null where there are too many to be sure.</returns>
    public List<Proposal>? Of(List<Proposal> proposals)
    {
        var search = new ProposalSearch(proposals);
        if (search.Best(null) is not { } best)
            return null;
        return
        [
            .. best.Chosen.Where(r =>
                MayAct(r) && search.Best(other => IsTheSame(other, r)) is { } without && best.Total - without.Total >= r.Margin
            ),
        ];
    }

    private bool IsTheSame(Proposal left, Proposal right) =>
        left.Orders.AsSpan().SequenceEqual(right.Orders)
        && left.Payments.Length == right.Payments.Length
        && left.Payments.Select(p => alike[p]).Order().SequenceEqual(right.Payments.Select(p => alike[p]).Order());
}
