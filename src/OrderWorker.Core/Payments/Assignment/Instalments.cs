using OrderWorker.Core.Payments.Evidences;

namespace OrderWorker.Core.Payments.Assignment;

/// <summary>
/// Several payments that each say, without doubt, that they are for one order, and are together not its sum: each is recorded, the earliest first, as it
/// would be if they came one by one.
/// </summary>
internal static class Instalments
{
    public static IEnumerable<Proposal> Of(IReadOnlyList<Proposal> proposals, IReadOnlyList<Proposal> acted, MoneyBook book)
    {
        var settled = acted.SelectMany(p => p.Payments).ToHashSet();
        var served = acted.SelectMany(p => p.Orders).ToHashSet();
        var open = proposals.Where(p => !p.Payments.Any(settled.Contains) && !p.Orders.Any(served.Contains)).ToList();
        var ofPayment = open.SelectMany(p => p.Payments.Select(payment => (payment, p))).ToLookup(x => x.payment, x => x.p);
        var ofOrder = open.SelectMany(p => p.Orders.Select(order => (order, p))).ToLookup(x => x.order, x => x.p);
        foreach (var order in ofOrder.OrderBy(g => g.Key).Where(g => g.All(p => p.IsSingle && !p.IsExact)))
        {
            var paid = 0L;
            foreach (var instalment in order.Where(IsClear).OrderBy(p => p.Payments[0]))
            {
                if (paid >= book.Orders[order.Key].Left.MinorUnits)
                    break;
                paid += book.Payments[instalment.Payments[0]].Amount.MinorUnits;
                yield return instalment;
            }
        }

        bool IsClear(Proposal proposal) =>
            proposal.IsEnough
            && ofPayment[proposal.Payments[0]]
                .All(other => other == proposal || proposal.Score - other.Score >= Weights.MarginWhereInexact);
    }
}
