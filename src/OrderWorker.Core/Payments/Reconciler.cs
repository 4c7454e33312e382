namespace OrderWorker.Core.Payments;

/// <summary>Finds the order that each payment is for.</summary>
/// <remarks>
/// Strong evidence acts, weak evidence suggests. A payment says which order it is for when that order's mail quotes its transaction, or it quotes the
/// order's number; the payer's address with the exact amount says so where it leaves no choice. Everything is assigned together,
/// so that the order in which mails and payments arrive does not decide.
/// </remarks>
public static class Reconciler
{
    /// <param name="payments">Ours, not put to any order.</param>
    /// <param name="orders">Every order that one of the payments may be about, whatever its state.</param>
    public static Reconciliation Match(IReadOnlyList<LedgerPayment> payments, IReadOnlyList<PayableOrder> orders)
    {
        var book = new OrderBook(orders);
        var naming = payments.OrderBy(p => p.Time).ThenBy(p => p.Id).Select(p => (Payment: p, Named: book.NamedBy(p))).ToList();
        var named = naming.Where(n => n.Named.Count > 0).ToList();
        var (matches, questions) = (new List<Match>(), new List<Question>());

        // What fits exactly comes first, so that a wrong amount never takes the place of the right one.
        foreach (var pass in named.GroupBy(n => !n.Named.Any(o => o.Fits(n.Payment))).OrderBy(g => g.Key))
        foreach (var (payment, candidates) in pass)
        {
            var outcome = NamedRule.Decide(payment, [.. candidates.Select(o => book[o.Id])], book);
            if (outcome.Match is { } match)
            {
                matches.Add(match);
                book.Take(payment, match.Order);
            }
            else
                questions.Add(outcome.Question!);
        }

        var byPayer = PayerRule.Decide([.. naming.Where(n => n.Named.Count == 0).Select(n => n.Payment)], book);
        return new([.. matches, .. byPayer.Matches], [.. questions, .. byPayer.Questions]);
    }
}
