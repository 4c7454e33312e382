namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Chooses proposals of all money together: the best total, each payment and order in one of them at most.</summary>
/// <remarks>
/// A proposal is acted on where the best total is ahead by its margin of the best total without it. Payments that are alike in all that matters
/// (same payer, same sum, same words) may change places: that is the same proposal.
/// </remarks>
internal sealed class BestProposals
{
    // So much later than the money an order's mail may be read that was meant before it.
    private static readonly TimeSpan SlowMail = TimeSpan.FromDays(1);

    private readonly IReadOnlyList<Proposal> _proposals;
    private readonly int[] _alike;
    private readonly int _payments;
    private readonly int[][] _nodes;
    private readonly List<Proposal> _chosen = [];

    /// <param name="proposals">All.</param>
    /// <param name="alike">For each payment the number of its kind.</param>
    /// <param name="orders">How many there are.</param>
    private BestProposals(IReadOnlyList<Proposal> proposals, int[] alike, int orders)
    {
        (_proposals, _alike, _payments) = (proposals, alike, alike.Length);
        _nodes = [.. proposals.Select(Nodes)];
        var left = SetClearOnesAside([.. Enumerable.Range(0, proposals.Count)], orders);
        foreach (var component in Components(left, orders))
            if (component.Exists(i => MayAct(proposals[i])))
                Decide([.. component.Select(i => proposals[i])]);
    }

    /// <summary>Those that may be acted on.</summary>
    public static IReadOnlyList<Proposal> Of(IReadOnlyList<Proposal> proposals, int[] alike, int orders) =>
        WithoutLooseEnds(new BestProposals(proposals, alike, orders)._chosen);

    // Without it the best total loses its score at most.
    private static bool MayAct(Proposal proposal) => proposal.IsEnough && proposal.Score >= proposal.Margin;

    private static List<Proposal> WithoutLooseEnds(List<Proposal> chosen)
    {
        while (true)
        {
            var served = chosen.SelectMany(p => p.Orders).ToHashSet();
            var loose = chosen.Where(p => p.Others.Any(o => !served.Contains(o))).ToHashSet();
            if (loose.Count == 0)
                return chosen;
            chosen = chosen.FindAll(p => !loose.Contains(p));
        }
    }

    // One that outweighs by its margin all that it competes with, taken together, is in the best total and in every one that is near it:
    // whatever holds without it is bettered by taking out its rivals and putting it in. So it is decided without a search.
    private List<int> SetClearOnesAside(List<int> left, int orders)
    {
        var rivals = new Rivals(_payments + orders);
        var settled = new bool[_payments + orders];
        while (true)
        {
            rivals.Clear();
            foreach (var i in left)
            foreach (var node in _nodes[i])
                rivals.Add(node, i, _proposals[i].Score);
            var clear = left.FindAll(i => _proposals[i].Score >= BestAgainst(i, rivals) + _proposals[i].Margin);
            if (clear.Count == 0)
                return left;

            _chosen.AddRange(clear.Select(i => _proposals[i]).Where(r => r.IsEnough));
            foreach (var i in clear)
            foreach (var node in _nodes[i])
                settled[node] = true;
            left = left.FindAll(i => !Array.Exists(_nodes[i], node => settled[node]));
        }
    }

    private int BestAgainst(int proposal, Rivals rivals)
    {
        var all = 0;
        foreach (var node in _nodes[proposal])
            all += rivals.BestBut(node, proposal);
        return all;
    }

    private void Decide(List<Proposal> component)
    {
        if (Clear(component) is { } clear)
            _chosen.AddRange(clear);
        else
            Replay(component);
    }

    // Null where the search does not end.
    private List<Proposal>? Clear(List<Proposal> proposals)
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

    // Too many to be sure of all at once: they are taken as they came, payment by payment, each with what hangs together with it and was there
    // then. What that decides holds unless a later payment fits its orders better. Then what is left is looked at once more. Where not even
    // this ends, a person looks.
    private void Replay(List<Proposal> component)
    {
        var around = component.SelectMany(r => Nodes(r).Select(node => (node, r))).ToLookup(x => x.node, x => x.r);
        var settled = new HashSet<int>();
        foreach (var (payment, time) in TimesOf(component))
        {
            if (settled.Contains(payment))
                continue;
            var known = Reach(payment, around, r => IsOpen(r) && r.Payments[^1] <= payment && IsThere(r, time));
            foreach (var proposal in Clear(known) ?? [])
                if (!proposal.Orders.Any(order => around[_payments + order].Any(r => IsOpen(r) && IsLaterAndBetter(r, proposal))))
                    Settle(proposal);

            bool IsLaterAndBetter(Proposal other, Proposal than) => other.Payments[^1] > payment && other.Score > than.Score;
        }

        foreach (var payment in TimesOf(component).Keys)
            if (!settled.Contains(payment))
                (Clear(Reach(payment, around, IsOpen)) ?? []).ForEach(Settle);

        bool IsOpen(Proposal proposal) => !Nodes(proposal).Any(settled.Contains);

        void Settle(Proposal proposal)
        {
            _chosen.Add(proposal);
            settled.UnionWith(Nodes(proposal));
        }
    }

    private static bool IsThere(Proposal proposal, DateTime time) =>
        proposal.Evidence.All(e => e.Order.ReceivedAt <= time + SlowMail);

    // Payments are numbered by age.
    private static SortedDictionary<int, DateTime> TimesOf(List<Proposal> component)
    {
        var times = new SortedDictionary<int, DateTime>();
        foreach (var proposal in component)
            for (var i = 0; i < proposal.Payments.Length; i++)
                times[proposal.Payments[i]] = proposal.Evidence[proposal.Payments.Length > 1 ? i : 0].Payment.Time;
        return times;
    }

    private List<Proposal> Reach(int from, ILookup<int, Proposal> around, Func<Proposal, bool> counts)
    {
        var (found, seen, next) = (new List<Proposal>(), new HashSet<int> { from }, new Queue<int>([from]));
        var known = new HashSet<Proposal>(ReferenceEqualityComparer.Instance);
        while (next.TryDequeue(out var node))
            foreach (var proposal in around[node].Where(r => counts(r) && known.Add(r)))
            {
                found.Add(proposal);
                foreach (var other in Nodes(proposal).Where(seen.Add))
                    next.Enqueue(other);
            }

        return found;
    }

    private bool IsTheSame(Proposal left, Proposal right) =>
        left.Orders.AsSpan().SequenceEqual(right.Orders)
        && left.Payments.Length == right.Payments.Length
        && left.Payments.Select(p => _alike[p]).Order().SequenceEqual(right.Payments.Select(p => _alike[p]).Order());

    // Payments first, then orders.
    private int[] Nodes(Proposal proposal) => [.. proposal.Payments, .. proposal.Orders.Select(o => _payments + o)];

    private IEnumerable<List<int>> Components(List<int> left, int orders)
    {
        var parent = new int[_payments + orders];
        for (var node = 0; node < parent.Length; node++)
            parent[node] = node;
        foreach (var i in left)
        {
            var root = Root(_proposals[i].Payments[0]);
            foreach (var node in _nodes[i])
                parent[Root(node)] = root;
        }

        return left.GroupBy(i => Root(_proposals[i].Payments[0])).Select(g => g.ToList());

        int Root(int node)
        {
            while (parent[node] != node)
                node = parent[node] = parent[parent[node]];
            return node;
        }
    }

    // For each payment and order the two best proposals that it is in.
    private sealed class Rivals(int nodes)
    {
        private readonly int[] _first = new int[nodes];
        private readonly int[] _score = new int[nodes];
        private readonly int[] _second = new int[nodes];

        public void Add(int node, int proposal, int score)
        {
            if (score > _score[node])
                (_second[node], _score[node], _first[node]) = (_score[node], score, proposal);
            else if (score > _second[node])
                _second[node] = score;
        }

        public int BestBut(int node, int proposal) => _first[node] == proposal ? _second[node] : _score[node];

        public void Clear()
        {
            Array.Fill(_first, -1);
            Array.Clear(_score);
            Array.Clear(_second);
        }
    }
}
