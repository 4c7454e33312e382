namespace OrderWorker.Core.Pricing;

/// <summary>Given how often each offer is used, finds which copies it should take: exactly, by augmenting paths.</summary>
/// <remarks>
/// A set takes what it names. For any-so-many offers, the sets of copies that fit into them form a transversal matroid, so taking
/// the dearest copy that still fits, moving earlier ones between offers to make room, covers the most money.
/// </remarks>
internal sealed class CopyAssignment
{
    private const int Nobody = -1;

    private readonly Basket _basket;
    private readonly int[][] _anyOffersOf;
    private readonly int[] _left;
    private readonly int[] _free;
    private readonly int[,] _taken;
    private readonly int[] _cameFrom;
    private readonly int[] _movedItem;
    private readonly int[] _queue;
    private readonly bool[] _full;

    public CopyAssignment(Basket basket)
    {
        _basket = basket;
        var (items, offers) = (basket.Prices.Length, basket.Offers.Length);
        _anyOffersOf =
        [
            .. Enumerable
                .Range(0, items)
                .Select(item =>
                    Enumerable
                        .Range(0, offers)
                        .Where(o => basket.Offers[o].Each is null && basket.Offers[o].Items.Contains(item))
                        .ToArray()
                ),
        ];
        _left = new int[items];
        _free = new int[offers];
        _taken = new int[offers, items];
        _cameFrom = new int[offers];
        _movedItem = new int[offers];
        _queue = new int[offers];
        _full = new bool[offers];
    }

    /// <summary>Copies of each item that the last call left to be paid one by one.</summary>
    public IReadOnlyList<int> Left => _left;

    /// <summary>The most that these uses save against single prices, in minor units; null where the copies do not suffice for them.</summary>
    public long? Saving(ReadOnlySpan<int> uses)
    {
        if (!TakeSets(uses))
            return null;

        Array.Clear(_taken);
        Array.Clear(_full);
        var open = 0;
        for (var o = 0; o < uses.Length; o++)
        {
            _free[o] = _basket.Offers[o].Each is null ? _basket.Offers[o].Count * uses[o] : 0;
            open += _free[o];
        }

        foreach (var item in _basket.DearestFirst)
        {
            while (open > 0 && _left[item] > 0 && Push(item) is var moved and > 0)
            {
                _left[item] -= moved;
                open -= moved;
            }
        }

        return open > 0 ? null : Sum(uses);
    }

    private bool TakeSets(ReadOnlySpan<int> uses)
    {
        _basket.Copies.CopyTo(_left, 0);
        for (var o = 0; o < uses.Length; o++)
        {
            if (_basket.Offers[o].Each is not { } each || uses[o] == 0)
                continue;
            var items = _basket.Offers[o].Items;
            for (var i = 0; i < items.Length; i++)
            {
                if ((_left[items[i]] -= each[i] * uses[o]) < 0)
                    return false;
            }
        }

        return true;
    }

    // Breadth first from an item, over offers, to one with room; an offer without room is left by an item that it took.
    private int Push(int item)
    {
        Array.Fill(_cameFrom, int.MinValue);
        var (head, tail) = (0, 0);
        foreach (var offer in _anyOffersOf[item])
        {
            if (_full[offer])
                continue;
            (_cameFrom[offer], _movedItem[offer]) = (Nobody, item);
            _queue[tail++] = offer;
        }

        while (head < tail)
        {
            var offer = _queue[head++];
            if (_free[offer] > 0)
                return Augment(offer, _left[item]);

            foreach (var other in _basket.Offers[offer].Items)
            {
                if (_taken[offer, other] == 0)
                    continue;
                foreach (var next in _anyOffersOf[other])
                {
                    if (_cameFrom[next] != int.MinValue || _full[next])
                        continue;
                    (_cameFrom[next], _movedItem[next]) = (offer, other);
                    _queue[tail++] = next;
                }
            }
        }

        // No way leads from these offers to room, so none ever will: they are not looked at again.
        for (var reached = 0; reached < tail; reached++)
            _full[_queue[reached]] = true;
        return 0;
    }

    private int Augment(int last, int most)
    {
        var moved = Math.Min(most, _free[last]);
        for (var offer = last; _cameFrom[offer] != Nobody; offer = _cameFrom[offer])
            moved = Math.Min(moved, _taken[_cameFrom[offer], _movedItem[offer]]);

        _free[last] -= moved;
        for (var offer = last; offer != Nobody; offer = _cameFrom[offer])
        {
            _taken[offer, _movedItem[offer]] += moved;
            if (_cameFrom[offer] != Nobody)
                _taken[_cameFrom[offer], _movedItem[offer]] -= moved;
        }

        return moved;
    }

    private long Sum(ReadOnlySpan<int> uses)
    {
        var saving = _basket.Singles;
        for (var item = 0; item < _left.Length; item++)
            saving -= _basket.Prices[item] * _left[item];
        for (var o = 0; o < uses.Length; o++)
            saving -= checked(_basket.Offers[o].Price * uses[o]);
        return saving;
    }
}
