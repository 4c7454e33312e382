using OrderWorker.Core.Payments.Assignment;
using OrderWorker.Core.Payments.Evidences;
using OrderWorker.Core.Payments.Names;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>Finds the order that each payment is for.</summary>
/// <remarks>
/// Strong evidence acts, weak evidence suggests. All payments and orders are looked at together, and the proposal of them that has the most for it
/// counts where it is far ahead of every other; so the order in which mails and payments arrive does not decide. That is done again, with what it
/// has found, until nothing new is found; what is left then is asked.
/// </remarks>
public static class Reconciler
{
    /// <param name="payments">Ours, not put to any order.</param>
    /// <param name="orders">Every order that one of the payments may be about, whatever its state.</param>
    /// <param name="names">Which names are common; null: as they are among these payments and orders.</param>
    public static Reconciliation Match(
        IReadOnlyList<LedgerPayment> payments,
        IReadOnlyList<PayableOrder> orders,
        NameBook? names = null
    )
    {
        var book = new MoneyBook(payments, orders, names);
        var alike = Alike.Number(book);
        var (matches, twins) = (new List<Match>(), new Dictionary<int, int>());
        for (var groups = 0; ; )
        {
            var proposals = Proposals.Of(book);
            var acted = Acted(proposals, alike, book);
            if (acted.Count == 0)
            {
                var questions = new Questions(book, proposals, twins);
                return new(matches, [.. book.Left.Select(questions.About)]);
            }

            foreach (var proposal in acted)
                matches.AddRange(Matches(proposal, book, groups++));
            foreach (var (payment, order) in Alike.Twins(acted, proposals, alike))
                twins[payment] = order;
            book.Settle([.. acted.SelectMany(Shares)]);
        }
    }

    // Earliest payment first.
    private static List<Proposal> Acted(List<Proposal> proposals, int[] alike, MoneyBook book)
    {
        var best = BestProposals.Of(proposals, alike, book.Orders.Count);
        var acted = Alike.InOrderOfTime(best, proposals, alike, book).ToList();
        acted.AddRange(Instalments.Of(proposals, acted, book));
        return [.. acted.OrderBy(r => r.Payments[0])];
    }

    private static IEnumerable<(int Payment, int Order, Money Amount)> Shares(Proposal proposal) =>
        proposal.Orders.Length == 1
            ? proposal.Payments.Zip(proposal.Evidence, (payment, e) => (payment, proposal.Orders[0], e.Payment.Amount))
            : proposal.Orders.Zip(proposal.Evidence, (order, e) => (proposal.Payments[0], order, e.Order.Left));

    private static IEnumerable<Match> Matches(Proposal proposal, MoneyBook book, int group)
    {
        var payments = proposal.Payments.Select(p => book.Payments[p]).ToList();
        var orders = proposal.Orders.Select(o => book.Orders[o]).ToList();
        if (proposal.IsSingle)
            return [new(payments[0].Id, orders[0].Id, payments[0].Amount, proposal.Evidence[0].Why(), proposal.IsExact, group)];
        if (orders.Count > 1)
            return orders.Zip(
                proposal.Evidence,
                (order, evidence) =>
                    new Match(payments[0].Id, order.Id, order.Left, Together(evidence, orders, payments[0].Amount), true, group)
            );
        return payments.Zip(
            proposal.Evidence,
            (payment, evidence) =>
                new Match(payment.Id, orders[0].Id, payment.Amount, InParts(evidence, payments, orders[0].Left), true, group)
        );
    }

    private static string Together(Evidence evidence, List<PayableOrder> orders, Money amount) =>
        $"{Start(evidence)}, and {amount} is exactly what was to pay for {string.Join(" and ", orders.Select(o => o.Number))} together.";

    private static string InParts(Evidence evidence, List<LedgerPayment> payments, Money left) =>
        $"{Start(evidence)}, and {string.Join(" and ", payments.Select(p => p.Amount))} are together exactly the {left} that was to pay.";

    private static string Start(Evidence evidence) => EvidenceWords.Capital(EvidenceWords.Ties(evidence));
}
