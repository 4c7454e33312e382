namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Finds the best total of proposals that compete with each other, exactly.</summary>
/// <remarks>Where each is one payment for one order it is the assignment problem; else a search with a bound, which says so when it does not finish.</remarks>
internal sealed class ProposalSearch
{
    private const int MostNodes = 120;
    private const int MostSteps = 50_000;

    private readonly List<Proposal> _proposals;
    private readonly List<int> _payments;
    private readonly Dictionary<int, int> _order;
    private readonly bool _isAssignment;

    public ProposalSearch(List<Proposal> proposals)
    {
        _proposals = proposals;
        _payments = [.. proposals.SelectMany(r => r.Payments).Distinct().Order()];
        _order = proposals
            .SelectMany(r => r.Orders)
            .Distinct()
            .Order()
            .Select((order, i) => (order, i))
            .ToDictionary(x => x.order, x => x.i);
        _isAssignment = proposals.TrueForAll(r => r.IsSingle);
    }

    /// <returns>The best total, and which proposals make it; null where it could not be found in the time that is given.</returns>
    public (int Total, IReadOnlyList<Proposal> Chosen)? Best(Predicate<Proposal>? without)
    {
        if (_payments.Count > MostNodes || _order.Count > MostNodes)
            return null;
        var allowed = without is null ? _proposals : _proposals.FindAll(r => !without(r));
        return _isAssignment ? Assign(allowed) : new Branches(allowed, _payments).Search(MostSteps);
    }

    private (int, IReadOnlyList<Proposal>) Assign(List<Proposal> allowed)
    {
        var row = _payments.Select((payment, i) => (payment, i)).ToDictionary(x => x.payment, x => x.i);
        var scores = new int[_payments.Count, _order.Count];
        foreach (var proposal in allowed)
            scores[row[proposal.Payments[0]], _order[proposal.Orders[0]]] = proposal.Score;
        var columns = HungarianMethod.Assign(scores);
        var chosen = allowed.FindAll(r => columns[row[r.Payments[0]]] == _order[r.Orders[0]]);
        return (chosen.Sum(r => r.Score), chosen);
    }

    // Payment by payment: each way to read it, or none.
    private sealed class Branches
    {
        private readonly List<int> _payments;
        private readonly ILookup<int, Proposal> _byFirst;
        private readonly int[] _bound;
        private readonly HashSet<int> _usedPayments = [];
        private readonly HashSet<int> _usedOrders = [];
        private readonly List<Proposal> _path = [];
        private List<Proposal> _best = [];
        private int _bestTotal;
        private int _steps;

        public Branches(List<Proposal> proposals, List<int> payments)
        {
            _payments = payments;
            _byFirst = proposals.OrderByDescending(r => r.Score).ToLookup(r => r.Payments[0]);
            // What the payments from each on can add at most: a proposal of several is shared out among them.
            var most = proposals
                .SelectMany(r => r.Payments.Select(p => (p, Share: (r.Score + r.Payments.Length - 1) / r.Payments.Length)))
                .GroupBy(x => x.p)
                .ToDictionary(g => g.Key, g => g.Max(x => x.Share));
            _bound = new int[payments.Count + 1];
            for (var i = payments.Count - 1; i >= 0; i--)
                _bound[i] = _bound[i + 1] + most.GetValueOrDefault(payments[i]);
        }

        public (int, IReadOnlyList<Proposal>)? Search(int steps)
        {
            _steps = steps;
            Go(0, 0);
            return _steps < 0 ? null : (_bestTotal, _best);
        }

        private void Go(int at, int total)
        {
            if (--_steps < 0)
                return;
            if (total > _bestTotal)
                (_bestTotal, _best) = (total, [.. _path]);
            if (at == _payments.Count || total + _bound[at] <= _bestTotal)
                return;
            if (!_usedPayments.Contains(_payments[at]))
                foreach (var proposal in _byFirst[_payments[at]])
                    if (!proposal.Payments.Any(_usedPayments.Contains) && !proposal.Orders.Any(_usedOrders.Contains))
                        Take(proposal, at, total);
            Go(at + 1, total);
        }

        private void Take(Proposal proposal, int at, int total)
        {
            _usedPayments.UnionWith(proposal.Payments);
            _usedOrders.UnionWith(proposal.Orders);
            _path.Add(proposal);
            Go(at + 1, total + proposal.Score);
            _path.RemoveAt(_path.Count - 1);
            _usedPayments.ExceptWith(proposal.Payments);
            _usedOrders.ExceptWith(proposal.Orders);
        }
    }
}
