namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Chooses proposals of all money together: the best total, each payment and order in one of them at most.</summary>
/// <remarks>
/// A proposal is acted on where the best total is ahead by its margin of the best total without it.
/// </remarks>
internal sealed class BestProposals
{
    private readonly IReadOnlyList<Proposal> _proposals;
    private readonly int _payments;
    private readonly int[][] _nodes;
    private readonly List<Proposal> _chosen = [];

    /// <param name="proposals">All.</param>
    /// <param name="alike">For each payment the number of its kind.</param>
    /// <param name="orders">How many there are.</param>
    private BestProposals(IReadOnlyList<Proposal> proposals, int[] alike, int orders)
    {
        (_proposals, _payments) = (proposals, alike.Length);
        _nodes = [.. proposals.Select(Nodes)];
        var left = SetClearOnesAside([.. Enumerable.Range(0, proposals.Count)], orders);
        var clear = new ClearProposals(alike);
        var replay = new Replay(proposals, _nodes, _payments, orders, clear);
        foreach (var component in Components(left, orders).Where(c => c.Exists(i => ClearProposals.MayAct(proposals[i]))))
            _chosen.AddRange(clear.Of(component.ConvertAll(i => proposals[i])) ?? replay.Of(component));
    }

    /// <summary>Those that may be acted on.</summary>
    public static IReadOnlyList<Proposal> Of(IReadOnlyList<Proposal> proposals, int[] alike, int orders) =>
        WithoutLooseEnds(new BestProposals(proposals, alike, orders)._chosen);

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
