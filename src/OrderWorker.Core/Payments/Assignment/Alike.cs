using OrderWorker.Core.Payments.Evidences;

namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Payments between which nothing tells: one payer, one sum, the same words. Two of them are two payments; which of them pays what is all the same.</summary>
internal static class Alike
{
    /// <returns>For each payment a number, the same for those that are alike.</returns>
    public static int[] Number(MoneyBook book)
    {
        var kinds = new Dictionary<object, int>();
        return
        [
            .. book.Payments.Select(payment =>
            {
                var kind = Kind(payment, book);
                if (!kinds.TryGetValue(kind, out var number))
                    kinds.Add(kind, number = kinds.Count);
                return number;
            }),
        ];
    }

    /// <summary>Lets the earliest of alike payments pay the oldest of the orders that they pay.</summary>
    public static IReadOnlyList<Proposal> InOrderOfTime(
        IReadOnlyList<Proposal> acted,
        IReadOnlyList<Proposal> proposals,
        int[] alike,
        MoneyBook book
    )
    {
        var several = alike.GroupBy(kind => kind).Where(g => g.Count() > 1).Select(g => g.Key).ToHashSet();
        if (several.Count == 0)
            return acted;
        var groups = acted
            .Where(r => r.IsSingle && r.IsExact && several.Contains(alike[r.Payments[0]]))
            .GroupBy(r => (alike[r.Payments[0]], book.Orders[r.Orders[0]].Buyer, book.Orders[r.Orders[0]].Left))
            .ToList();
        var others = acted.Except(groups.SelectMany(g => g)).ToList();
        var busy = acted.SelectMany(r => r.Payments).ToHashSet();
        var singles = proposals
            .Where(r => r.IsSingle && r.IsEnough && several.Contains(alike[r.Payments[0]]))
            .ToDictionary(r => (r.Payments[0], r.Orders[0]));
        var paymentsOf = singles.Values.Select(r => r.Payments[0]).Distinct().ToLookup(p => alike[p]);
        foreach (var group in groups)
        {
            var own = group.Select(r => r.Payments[0]).ToHashSet();
            var orders = group.Select(r => r.Orders[0]).Order().ToList();
            var payments = paymentsOf[group.Key.Item1]
                .Where(p => own.Contains(p) || !busy.Contains(p))
                .Order()
                .Take(orders.Count);
            var sorted = payments.Zip(orders, (p, o) => singles.GetValueOrDefault((p, o))).ToList();
            if (sorted.Contains(null))
                others.AddRange(group);
            else
            {
                busy.ExceptWith(own);
                busy.UnionWith(sorted.Select(r => r!.Payments[0]));
                others.AddRange(sorted!);
            }
        }

        return others;
    }

    private static object Kind(LedgerPayment payment, MoneyBook book)
    {
        // One whose transaction a buyer quotes is like no other.
        if (payment.TransactionId is { } id && book.NamedBy(payment with { Quoted = [], PaidThrough = [] }).Count > 0)
            return id;
        return (
            payment.Payer?.Normalized ?? payment.PayerName,
            payment.Amount,
            string.Join(' ', payment.Quoted),
            string.Join(' ', payment.Damaged),
            string.Join(' ', payment.PaidThrough),
            payment.IsGift,
            payment.IsForSomethingElse
        );
    }
}
