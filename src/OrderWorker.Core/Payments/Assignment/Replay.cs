namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Takes proposals that compete with each other, and are too many to be sure of all at once, as they came.</summary>
/// <remarks>
/// Payment by payment, each with what hangs together with it and was there then. What that decides holds unless a later payment fits its orders
/// better. Then what is left is looked at once more. Where not even this ends, a person looks. It takes about as long as there are payments,
/// times what one search takes at most: hundreds of thousands that hang together end too.
/// </remarks>
/// <param name="proposals">All, also of others.</param>
/// <param name="nodes">For each proposal its payments, then its orders.</param>
/// <param name="payments">How many there are: their nodes come first, the oldest first, and the orders' follow.</param>
/// <param name="orders">How many there are.</param>
/// <param name="clear">Tells which may be acted on.</param>
internal sealed class Replay(IReadOnlyList<Proposal> proposals, int[][] nodes, int payments, int orders, ClearProposals clear)
{
    // So much later than the money an order's mail may be read that was meant before it.
    private static readonly TimeSpan SlowMail = TimeSpan.FromDays(1);

    private readonly bool[] _isSettled = new bool[payments + orders];

    /// <returns>Those that may be acted on.</returns>
    public List<Proposal> Of(List<int> component)
    {
        var chosen = new List<Proposal>();
        var around = Around(component);
        var times = TimesOf(component);
        foreach (var (payment, time) in times)
            if (!_isSettled[payment])
                foreach (var proposal in Clear(payment, around, i => Newest(i) <= payment && IsThere(proposals[i], time)))
                    if (!OrderNodes(proposal).Any(order => around[order].Exists(i => IsLaterAndBetter(i, payment, proposal))))
                        Settle(proposal);
        foreach (var payment in times.Keys)
            if (!_isSettled[payment])
                Clear(payment, around, _ => true).ForEach(Settle);
        return chosen;

        void Settle(Proposal proposal)
        {
            chosen.Add(proposal);
            foreach (var payment in proposal.Payments)
                _isSettled[payment] = true;
            foreach (var order in OrderNodes(proposal))
                _isSettled[order] = true;
        }
    }

    private List<Proposal> Clear(int payment, Dictionary<int, List<int>> around, Predicate<int> counts) =>
        Reach(payment, around, counts) is { } known ? clear.Of(known) ?? [] : [];

    // Null where it is more than a search takes: one payment may hang together with tens of thousands.
    private List<Proposal>? Reach(int from, Dictionary<int, List<int>> around, Predicate<int> counts)
    {
        var (found, seen, next) = (new List<Proposal>(), new HashSet<int> { from }, new Queue<int>([from]));
        var (known, seenPayments) = (new HashSet<int>(), 1);
        while (next.TryDequeue(out var node))
            foreach (var i in around[node])
            {
                if (!IsOpen(i) || !counts(i) || !known.Add(i))
                    continue;
                found.Add(proposals[i]);
                foreach (var other in nodes[i])
                    if (seen.Add(other))
                    {
                        next.Enqueue(other);
                        seenPayments += other < payments ? 1 : 0;
                    }

                if (Math.Max(seenPayments, seen.Count - seenPayments) > ProposalSearch.MostNodes)
                    return null;
            }

        return found;
    }

    private Dictionary<int, List<int>> Around(List<int> component)
    {
        var around = new Dictionary<int, List<int>>();
        foreach (var i in component)
        foreach (var node in nodes[i])
            if (around.TryGetValue(node, out var there))
                there.Add(i);
            else
                around[node] = [i];
        return around;
    }

    private SortedDictionary<int, DateTime> TimesOf(List<int> component)
    {
        var times = new SortedDictionary<int, DateTime>();
        foreach (var proposal in component.Select(i => proposals[i]))
            for (var i = 0; i < proposal.Payments.Length; i++)
                times[proposal.Payments[i]] = proposal.Evidence[proposal.Payments.Length > 1 ? i : 0].Payment.Time;
        return times;
    }

    private bool IsLaterAndBetter(int i, int payment, Proposal than) =>
        IsOpen(i) && Newest(i) > payment && proposals[i].Score > than.Score;

    private bool IsOpen(int i)
    {
        foreach (var node in nodes[i])
            if (_isSettled[node])
                return false;
        return true;
    }

    private IEnumerable<int> OrderNodes(Proposal proposal) => proposal.Orders.Select(order => payments + order);

    private int Newest(int i) => proposals[i].Payments[^1];

    private static bool IsThere(Proposal proposal, DateTime time) =>
        proposal.Evidence.All(e => e.Order.ReceivedAt <= time + SlowMail);
}
