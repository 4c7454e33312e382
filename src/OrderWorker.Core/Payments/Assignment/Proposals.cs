using OrderWorker.Core.Payments.Evidences;

namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Lists what the money may mean: every proposal that the evidence gives.</summary>
internal sealed class Proposals(MoneyBook book)
{
    private const int MostOrders = 12;
    private const int MostInOne = 4;
    private const int MostParts = 3;
    private const int MostSums = 20;

    // One payment for several orders comes when they are there, but for a mail that is slow.
    private const int SharedAhead = 1;
    private static readonly TimeSpan OrdersApart = TimeSpan.FromDays(7);
    private static readonly TimeSpan PartsApart = TimeSpan.FromDays(30);

    private readonly List<Proposal> _found = [];
    private readonly Dictionary<int, List<(int Payment, Evidence Evidence)>> _parts = [];
    private readonly HashSet<int> _fitsOne = [];

    public static List<Proposal> Of(MoneyBook book)
    {
        var proposals = new Proposals(book);
        foreach (var payment in book.Left)
            proposals.Add(payment);
        foreach (var (order, parts) in proposals._parts.OrderBy(p => p.Key))
            proposals.AddSplit(order, parts);

        // Money that is exactly something is no wrong sum for something else.
        var explained = proposals._found.Where(p => p.IsExact).SelectMany(p => p.Payments).ToHashSet();
        return proposals._found.ConvertAll(p =>
            !p.IsExact && explained.Contains(p.Payments[0]) ? p with { IsUnlikely = true } : p
        );
    }

    private void Add(int payment)
    {
        var evidence = book.EvidenceOf(payment);
        var saysExactly = false;
        foreach (var (order, e) in evidence)
        {
            var (isExact, score) = (e.IsExact, e.Score);
            if ((isExact || (SaysWhich(e) && (e.Said == Said.Link || NamesOne(e.Payment)))) && score >= Weights.LeastThatCounts)
                _found.Add(new([payment], [order], score, score, [e]));
            saysExactly |= isExact && e.Said >= Said.Number;
            if (isExact && e.Payer >= Payer.FullName)
                _fitsOne.Add(payment);
        }

        // Money that says which order it is for, and is the sum, is nothing else in parts.
        if (!saysExactly)
            AddShares(payment, evidence);
    }

    private void AddShares(int payment, IReadOnlyList<(int Order, Evidence Evidence)> evidence)
    {
        var amount = book.Payments[payment].Amount.MinorUnits;
        var smaller = new List<(int Order, Evidence Evidence)>();
        foreach (var (order, e) in evidence)
        {
            if (!MayShare(e))
                continue;
            var left = Left(order);
            if (left < amount && e.DaysAfter >= -SharedAhead)
                smaller.Add((order, e));
            else if (left > amount)
                Parts(order).Add((payment, e));
        }

        if (smaller.Count > 1)
            AddCombined(payment, smaller);
    }

    // What names two orders, of which one may have still to come, is no wrong sum for either.
    private static bool NamesOne(LedgerPayment payment) => payment.Quoted.Union(payment.Damaged).Count() <= 1;

    private long Left(int order) => book.Orders[order].Total.MinorUnits - book.Orders[order].Paid.MinorUnits;

    // A number alone may be a slip of the pen; from the buyer, there is no mistake whose money it is.
    private static bool SaysWhich(Evidence evidence) =>
        evidence.Said >= Said.Link || (evidence.Said >= Said.Damaged && evidence.Payer == Payer.Address);

    private IEnumerable<int> OfPerson(int payment) =>
        book.EvidenceOf(payment)
            .Where(pair => pair.Evidence.Payer >= Payer.FullName && pair.Evidence.DaysAfter >= -SharedAhead)
            .Select(pair => pair.Order);

    private static bool MayShare(Evidence evidence) =>
        evidence.Said >= Said.Damaged || (evidence.Payer >= Payer.FullName && !evidence.LooksPaidAgain);

    private List<(int Payment, Evidence Evidence)> Parts(int order)
    {
        if (!_parts.TryGetValue(order, out var parts))
            _parts.Add(order, parts = []);
        return parts;
    }

    // One payment over several orders: exactly their sum, and of one payer or all named.
    private void AddCombined(int payment, List<(int Order, Evidence Evidence)> orders)
    {
        var amount = book.Payments[payment].Amount.MinorUnits;
        var named = orders.Where(o => o.Evidence.Said >= Said.Damaged).ToList();
        var pool = named.Count > 1 ? named : orders;
        if (pool.Count > MostInOne && Sum(pool) == amount)
            AddMany([payment], pool);
        if (pool.Count > MostOrders)
            return;
        foreach (var some in Subsets(pool, MostInOne, o => Left(o.Order), amount))
            AddMany([payment], some);
        return;

        long Sum(List<(int Order, Evidence)> all) => all.Sum(o => Left(o.Order));

        void AddMany(int[] payments, List<(int Order, Evidence Evidence)> some) =>
            Keep(payments, [.. some.Select(o => o.Order)], [.. some.Select(o => o.Evidence)]);
    }

    // Several payments for one order: exactly what it waits for, of one payer or all naming it, and not long apart.
    private void AddSplit(int order, List<(int Payment, Evidence Evidence)> parts)
    {
        if (parts.Count is < 2 or > MostOrders)
            return;
        var sums = Subsets(parts, MostParts, p => book.Payments[p.Payment].Amount.MinorUnits, Left(order));
        foreach (var some in sums)
        {
            var rows = some.Select(p => book.Payments[p.Payment]).ToList();
            var ofOne = rows.Select(r => r.Payer).Distinct().Count() == 1 || some.All(p => p.Evidence.Said >= Said.Number);
            if (ofOne && rows[^1].Time - rows[0].Time <= PartsApart)
                Keep([.. some.Select(p => p.Payment)], [order], [.. some.Select(p => p.Evidence)]);
        }
    }

    private void Keep(int[] payments, int[] orders, IReadOnlyList<Evidence> evidence)
    {
        var areNamed = evidence.All(e => e.Said >= Said.Damaged);
        var times = evidence.Select(e => e.Order.ReceivedAt).ToList();
        var more = Weights.EachMore * (evidence.Count - 1);
        var each = evidence.Select(e => Weights.Sum(e with { NamesOtherItems = false }, isExact: true)).ToList();
        var weakest = each.Min() - more;
        // Several payments are each explained by it, each with what speaks for it; one payment is explained once.
        var score = payments.Length > 1 ? each.Sum() - more : weakest;
        if (payments.Length > 1 && !areNamed && payments.All(_fitsOne.Contains))
            score -= Weights.Coincidence;
        if (weakest >= Weights.LeastThatCounts)
            _found.Add(
                new(payments, orders, score, weakest, evidence)
                {
                    IsUnlikely =
                        !areNamed
                        && (
                            times.Max() - times.Min() > OrdersApart
                            || payments.Any(_fitsOne.Contains)
                            || (orders.Length > 1 && evidence.Any(e => !e.Order.Paid.IsZero))
                        ),
                    // Sums agree by chance soon where a person has several orders open, so these have to be all, or to be named.
                    Others = areNamed ? [] : [.. payments.SelectMany(OfPerson).Except(orders)],
                }
            );
    }

    /// <summary>Every choice of two and more that adds up; none at all where there are so many that a sum says nothing.</summary>
    private static List<List<T>> Subsets<T>(List<T> pool, int most, Func<T, long> size, long sum)
    {
        var found = new List<List<T>>();
        var chosen = new List<T>();
        Choose(0, sum);
        return found.Count > MostSums ? [] : found;

        void Choose(int from, long left)
        {
            if (left == 0 && chosen.Count > 1)
                found.Add([.. chosen]);
            if (left <= 0 || chosen.Count == most || found.Count > MostSums)
                return;
            for (var i = from; i < pool.Count; i++)
            {
                chosen.Add(pool[i]);
                Choose(i + 1, left - size(pool[i]));
                chosen.RemoveAt(chosen.Count - 1);
            }
        }
    }
}
