namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Finds the best total of proposals that compete with each other, exactly.</summary>
/// <remarks>Where each is one payment for one order it is the assignment problem; else a search with a bound, which says so when it does not finish.</remarks>
internal sealed class ProposalSearch
{
    /// <summary>Payments, and orders, that one search takes at most.</summary>
    public const int MostNodes = 120;

    private const int MostSteps = 50_000;

    private readonly List<Way> _ways;
    private readonly int _payments;
    private readonly int _orders;
    private readonly bool _isAssignment;

    public ProposalSearch(List<Proposal> proposals)
    {
        var payments = Numbers(proposals.SelectMany(r => r.Payments));
        var orders = Numbers(proposals.SelectMany(r => r.Orders));
        (_payments, _orders) = (payments.Count, orders.Count);
        _isAssignment = proposals.TrueForAll(r => r.IsSingle);
        _ways = proposals.ConvertAll(r => new Way(
            r,
            Array.ConvertAll(r.Payments, p => payments[p]),
            Array.ConvertAll(r.Orders, o => orders[o])
        ));
    }

    /// <returns>The best total, and which proposals make it; null where it could not be found in the time that is given.</returns>
    public (int Total, IReadOnlyList<Proposal> Chosen)? Best(Predicate<Proposal>? without)
    {
        if (_payments > MostNodes || _orders > MostNodes)
            return null;
        var allowed = without is null ? _ways : _ways.FindAll(way => !without(way.Proposal));
        return _isAssignment ? Assign(allowed) : new Branches(allowed, _payments, _orders).Search(MostSteps);
    }

    private (int, IReadOnlyList<Proposal>) Assign(List<Way> allowed)
    {
        var scores = new int[_payments, _orders];
        foreach (var way in allowed)
            scores[way.Payments[0], way.Orders[0]] = way.Proposal.Score;
        var columns = HungarianMethod.Assign(scores);
        var chosen = allowed.FindAll(way => columns[way.Payments[0]] == way.Orders[0]).ConvertAll(way => way.Proposal);
        return (chosen.Sum(r => r.Score), chosen);
    }

    private static Dictionary<int, int> Numbers(IEnumerable<int> places) =>
        places.Distinct().Order().Select((place, i) => (place, i)).ToDictionary(x => x.place, x => x.i);

    // A proposal with its payments and orders as they are numbered here, from none.
    private sealed record Way(Proposal Proposal, int[] Payments, int[] Orders);

    // Payment by payment: each way to read it, or none.
    private sealed class Branches
    {
        private readonly List<Way>[] _byFirst;
        private readonly int[] _bound;
        private readonly bool[] _usedPayments;
        private readonly bool[] _usedOrders;
        private readonly List<Proposal> _path = [];
        private List<Proposal> _best = [];
        private int _bestTotal;
        private int _steps;

        public Branches(List<Way> ways, int payments, int orders)
        {
            (_usedPayments, _usedOrders) = (new bool[payments], new bool[orders]);
            _byFirst = [.. Enumerable.Range(0, payments).Select(_ => new List<Way>())];
            foreach (var way in ways.OrderByDescending(way => way.Proposal.Score))
                _byFirst[way.Payments[0]].Add(way);

            // What the payments from each on can add at most: a proposal of several is shared out among them.
            var most = new int[payments];
            foreach (var way in ways)
            foreach (var payment in way.Payments)
                most[payment] = Math.Max(most[payment], (way.Proposal.Score + way.Payments.Length - 1) / way.Payments.Length);
            _bound = new int[payments + 1];
            for (var i = payments - 1; i >= 0; i--)
                _bound[i] = _bound[i + 1] + most[i];
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
            if (at == _byFirst.Length || total + _bound[at] <= _bestTotal)
                return;
            if (!_usedPayments[at])
                foreach (var way in _byFirst[at])
                    if (IsFree(way))
                        Take(way, at, total);
            Go(at + 1, total);
        }

        private bool IsFree(Way way)
        {
            foreach (var payment in way.Payments)
                if (_usedPayments[payment])
                    return false;
            foreach (var order in way.Orders)
                if (_usedOrders[order])
                    return false;
            return true;
        }

        private void Take(Way way, int at, int total)
        {
            Use(way, true);
            _path.Add(way.Proposal);
            Go(at + 1, total + way.Proposal.Score);
            _path.RemoveAt(_path.Count - 1);
            Use(way, false);
        }

        private void Use(Way way, bool isUsed)
        {
            foreach (var payment in way.Payments)
                _usedPayments[payment] = isUsed;
            foreach (var order in way.Orders)
                _usedOrders[order] = isUsed;
        }
    }
}
