namespace OrderWorker.Core.Pricing;

/// <summary>A limit on what a basket's offers can save: each offer alone, paying a rent for every copy that it takes.</summary>
/// <remarks>
/// This is Lagrangian relaxation. Whatever the rents are, the limit holds: the rents of all copies, plus the best that each offer makes
/// of its copies after rent. Rents only make it tight, so the search for them may be rough; the limit is exact all the same, in whole
/// numbers: all amounts here are in fractions of a minor unit, <see cref="Scale"/> to one.
/// </remarks>
internal sealed class RentBound
{
    private readonly Basket _basket;
    private readonly long[] _value;
    private readonly int[][] _order;

    public RentBound(Basket basket)
    {
        _basket = basket;
        _value = new long[basket.Prices.Length];
        _order = [.. basket.Offers.Select(offer => (int[])offer.Items.Clone())];
        Wanted = new int[basket.Prices.Length];
        Uses = new int[basket.Offers.Length];
        // Leaves room for sums of several times all that the basket costs.
        Scale = 1024;
        while (Scale > 1 && basket.Singles > (1L << 57) / Scale)
            Scale /= 2;
    }

    public long Scale { get; }

    /// <summary>How often each offer is used at the rents of the last call.</summary>
    public int[] Uses { get; }

    /// <summary>Copies of each item that the offers would take then: where they are more than there are, its rent is too low.</summary>
    public int[] Wanted { get; }

    /// <param name="rents">Of one copy of each item, 0 or more.</param>
    /// <param name="uses">How often each offer may be used.</param>
    public long Limit(long[] rents, UseRange uses)
    {
        var limit = 0L;
        for (var item = 0; item < rents.Length; item++)
        {
            _value[item] = _basket.Prices[item] * Scale - rents[item];
            Wanted[item] = 0;
            limit += rents[item] * _basket.Copies[item];
        }

        for (var o = 0; o < Uses.Length; o++)
        {
            var (least, most) = (uses.Least[o], uses.Most[o]);
            limit += _basket.Offers[o].Each is null ? UseAny(o, least, most) : UseSet(o, least, most);
        }

        return limit;
    }

    /// <summary>By how much the limit falls when an offer is used 0, 1, 2 … times instead of what is best for it; up to the most of its range.</summary>
    public long[][] Losses(long[] rents, UseRange uses, out long limit)
    {
        limit = Limit(rents, uses);
        var losses = new long[Uses.Length][];
        for (var o = 0; o < losses.Length; o++)
        {
            var worth = new long[uses.Most[o] + 1];
            var at = default(Place);
            for (var use = 1; use < worth.Length; use++)
                worth[use] = worth[use - 1] + (_basket.Offers[o].Each is null ? NextHandful(o, ref at) : GainOfSet(o));

            var best = worth[Uses[o]];
            losses[o] = Array.ConvertAll(worth, each => best - each);
        }

        return losses;
    }

    private long UseSet(int o, int least, int most)
    {
        var offer = _basket.Offers[o];
        var gain = GainOfSet(o);
        Uses[o] = gain > 0 ? most : least;
        for (var i = 0; i < offer.Items.Length; i++)
            Wanted[offer.Items[i]] += offer.Each![i] * Uses[o];
        return gain * Uses[o];
    }

    private long GainOfSet(int o)
    {
        var offer = _basket.Offers[o];
        var gain = -offer.Price * Scale;
        for (var i = 0; i < offer.Items.Length; i++)
            gain += offer.Each![i] * _value[offer.Items[i]];
        return gain;
    }

    // The copies worth most, in handfuls, as long as a handful is worth its price: each next one is worth no more.
    private long UseAny(int o, int least, int most)
    {
        SortByValue(_order[o]);
        var (total, uses) = (0L, 0);
        var at = default(Place);
        while (uses < most)
        {
            var (alike, gain) = (HandfulsOfOneItem(o, at, most - uses), 0L);
            var next = at;
            if (alike > 0)
            {
                gain = _value[_order[o][at.Index]] * _basket.Offers[o].Count - _basket.Offers[o].Price * Scale;
                alike = gain > 0 ? alike : Math.Min(alike, least - uses);
                next.Used += Math.Max(alike, 0) * _basket.Offers[o].Count;
            }
            else if ((gain = NextHandful(o, ref next)) > 0 || uses < least)
                alike = 1;

            if (alike <= 0)
                break;
            total += gain * alike;
            uses += alike;
            at = next;
        }

        Uses[o] = uses;
        Want(o, uses * _basket.Offers[o].Count);
        return total;
    }

    private int HandfulsOfOneItem(int o, Place at, int most) =>
        Math.Min((_basket.Copies[_order[o][at.Index]] - at.Used) / _basket.Offers[o].Count, most);

    private long NextHandful(int o, ref Place at)
    {
        var order = _order[o];
        var gain = -_basket.Offers[o].Price * Scale;
        for (var need = _basket.Offers[o].Count; need > 0; )
        {
            var take = Math.Min(need, _basket.Copies[order[at.Index]] - at.Used);
            gain += take * _value[order[at.Index]];
            need -= take;
            at.Used += take;
            if (need > 0)
                at = new Place { Index = at.Index + 1 };
        }

        return gain;
    }

    private void Want(int o, int copies)
    {
        foreach (var item in _order[o])
        {
            var take = Math.Min(copies, _basket.Copies[item]);
            Wanted[item] += take;
            copies -= take;
            if (copies == 0)
                return;
        }
    }

    // Rents move little from one call to the next, so this is nearly sorted already.
    private void SortByValue(int[] order)
    {
        for (var i = 1; i < order.Length; i++)
        {
            var item = order[i];
            var at = i;
            for (; at > 0 && _value[order[at - 1]] < _value[item]; at--)
                order[at] = order[at - 1];
            order[at] = item;
        }
    }

    /// <summary>A place in the copies of an offer, dearest first: so many used of the item at an index.</summary>
    private struct Place
    {
        public int Index;
        public int Used;
    }
}
