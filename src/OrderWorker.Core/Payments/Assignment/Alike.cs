using OrderWorker.Core.Payments.Evidences;

namespace OrderWorker.Core.Payments.Assignment;

/// <summary>Payments between which nothing tells: one payer, one sum, the same words. Two of them are two payments; which of them pays what is all the same.</summary>
internal static class Alike
{
    /// <returns>For each payment a number, the same for those that are alike.</returns>
    public static int[] Number(MoneyBook book)
    {
        var numbers = Enumerable.Range(0, book.Payments.Count).ToArray();
        var ofOne = Enumerable
            .Range(0, numbers.Length)
            .GroupBy(p => (Payer(book.Payments[p]), book.Payments[p].Amount.MinorUnits, book.Payments[p].Amount.Currency.Code));
        foreach (var payments in ofOne)
            if (payments.Skip(1).Any())
                foreach (var kind in payments.Where(p => !book.IsClaimed(book.Payments[p])).GroupBy(p => Kind(book.Payments[p])))
                foreach (var payment in kind)
                    numbers[payment] = kind.First();
        return numbers;
    }

    /// <summary>Lets the earliest of alike payments pay the oldest of the orders that they pay.</summary>
    public static IReadOnlyList<Proposal> InOrderOfTime(
        IReadOnlyList<Proposal> acted,
        IReadOnlyList<Proposal> proposals,
        int[] alike,
        MoneyBook book
    )
    {
        var several = alike.Where((kind, payment) => kind != payment).ToHashSet();
        if (several.Count == 0)
            return acted;
        var groups = acted
            .Where(HasLike)
            .GroupBy(r => (alike[r.Payments[0]], book.Orders[r.Orders[0]].Buyer, book.Orders[r.Orders[0]].Left))
            .ToList();
        var others = acted.Where(r => !HasLike(r)).ToList();
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

        bool HasLike(Proposal proposal) => proposal.IsSingle && proposal.IsExact && several.Contains(alike[proposal.Payments[0]]);
    }

    /// <summary>Payments that are left though they fit an order as well as the one that has paid it, which is like them.</summary>
    public static IEnumerable<(int Payment, int Order)> Twins(
        IReadOnlyList<Proposal> acted,
        IReadOnlyList<Proposal> proposals,
        int[] alike
    )
    {
        var settled = acted.SelectMany(r => r.Payments).ToHashSet();
        var takenBy = new Dictionary<int, int>();
        foreach (var proposal in acted)
        foreach (var order in proposal.Orders)
            takenBy[order] = alike[proposal.Payments[^1]];
        return proposals
            .Where(r => r.IsSingle && r.IsEnough && !settled.Contains(r.Payments[0]))
            .Where(r => takenBy.TryGetValue(r.Orders[0], out var kind) && kind == alike[r.Payments[0]])
            .Select(r => (r.Payments[0], r.Orders[0]));
    }

    private static string? Payer(LedgerPayment payment) => payment.Payer?.Normalized ?? payment.PayerName;

    // One whose transaction a buyer quotes is like no other.
    private static (string, string, string, bool, bool) Kind(LedgerPayment payment) =>
        (
            string.Join(' ', payment.Quoted),
            string.Join(' ', payment.Damaged),
            string.Join(' ', payment.PaidThrough),
            payment.IsGift,
            payment.IsForSomethingElse
        );
}
