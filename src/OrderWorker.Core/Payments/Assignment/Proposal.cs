using OrderWorker.Core.Payments.Evidences;

namespace OrderWorker.Core.Payments.Assignment;

/// <summary>One possible answer for some of the money: these payments pay these orders. One and one, one and several, or several and one.</summary>
/// <param name="Payments">Places in the book, ascending.</param>
/// <param name="Orders">Places in the book, ascending.</param>
/// <param name="Score">What speaks for it, all together: this is what competes.</param>
/// <param name="Weakest">What speaks for the part of it that has the least: this is what has to be enough.</param>
/// <param name="Evidence">One for each payment and order.</param>
internal sealed record Proposal(int[] Payments, int[] Orders, int Score, int Weakest, IReadOnlyList<Evidence> Evidence)
{
    private readonly bool _isEnough = Evidence.All(e => Weights.IsEnough(e, Weakest));

    public bool IsSingle => Payments.Length == 1 && Orders.Length == 1;

    public bool IsExact { get; } = Evidence.Count > 1 || Evidence[0].IsExact;

    /// <summary>Is there enough to act on, if nothing else is as good?</summary>
    public bool IsEnough => !IsUnlikely && _isEnough;

    /// <summary>
    /// It competes, but nobody acts on it: orders that no one would pay together without a word, several for money that pays one order by itself,
    /// a wrong sum that is the right one for something else.
    /// </summary>
    public bool IsUnlikely { get; init; }

    /// <summary>Where several add up: other orders of the same person that the money might be meant for, unless they have theirs.</summary>
    public IReadOnlyList<int> Others { get; init; } = [];

    /// <summary>How far ahead it has to be.</summary>
    public int Margin { get; } =
        Evidence.Count == 1 && !Evidence[0].IsExact ? Weights.MarginWhereInexact
        : Evidence.Any(e => e.Payer is Payer.Stranger or Payer.SharesName && e.Said < Said.Link) ? Weights.MarginForStrangers
        : Weights.Margin;
}
