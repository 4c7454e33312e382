using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store.Journal;

/// <summary>The sums of orders and payments. All of them are computed here, from the books.</summary>
public static class OrderMoney
{
    /// <summary>What of a payment no order has, less what of it went back without having been an order's.</summary>
    /// <param name="db">What is tracked and not saved yet counts as well.</param>
    /// <param name="payment">Money that came; for a refund or reversal, what of it was not taken from an order.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>Minor units; below zero where more went back than the orders have given up yet.</returns>
    public static async Task<long> LeftAsync(this OrderDbContext db, StoredPayment payment, CancellationToken cancellation)
    {
        var left = payment.Amount - (await db.AllocationsOfPaymentAsync(payment, cancellation)).Sum(a => a.Amount);
        left += (await db.SetAsideOfAsync(payment, cancellation)).Sum(e => -Credited(e, Account.OtherIncome));
        if (payment.TransactionId is null || payment.Amount < 0)
            return left;
        // One that is still to be settled is taken from the orders then.
        foreach (var back in await db.BackRowsAsync(payment, cancellation))
            left += back.Reconcile == ReconcileState.Due ? 0 : await db.LeftAsync(back, cancellation);
        return left;
    }

    /// <summary>The refunds and reversals of a payment that took place.</summary>
    public static Task<List<StoredPayment>> BackRowsAsync(
        this OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    ) =>
        db
            .Payments.Where(p => p.ReferenceId == payment.TransactionId && p.ReferenceId != null && p.Id != payment.Id)
            .Where(p => p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal)
            .Where(p => p.State == PaymentState.Completed && p.Amount < 0)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);

    /// <summary>The differences of an order that were let pass, by kind; in minor units, as <see cref="StoredOrder.Adjusted"/>.</summary>
    public static async Task<IReadOnlyDictionary<EntryKind, long>> AdjustmentsAsync(
        this OrderDbContext db,
        StoredOrder order,
        CancellationToken cancellation
    )
    {
        await db
            .Journal.Where(e => e.OrderId == order.Id && (e.Kind == EntryKind.Difference || e.Kind == EntryKind.Gift))
            .Include(e => e.Postings)
            .LoadAsync(cancellation);
        return db
            .Journal.Local.Where(e => e.Kind is EntryKind.Difference or EntryKind.Gift)
            .Where(e => (e.Order?.Id ?? e.OrderId) == order.Id)
            .GroupBy(e => e.Kind)
            .ToDictionary(g => g.Key, g => g.Sum(e => Credited(e, Account.Orders)));
    }

    /// <summary>Enters that an order is short of, or over, its total by so much and that this is let pass. The caller settles the order.</summary>
    /// <remarks>The amount is as <see cref="StoredOrder.Adjusted"/>: positive where too little came.</remarks>
    public static void Adjust(
        this OrderDbContext db,
        StoredOrder order,
        EntryKind kind,
        long minorUnits,
        string by,
        string why,
        DateTime now
    ) =>
        db.Journal.Add(
            new JournalEntry
            {
                Kind = kind,
                Time = now,
                RecordedAt = now,
                By = by,
                Text = why,
                Order = order,
                OrderId = order.Id,
            }.Move(
                minorUnits,
                order.Currency,
                from: Account.Orders,
                to: kind == EntryKind.Gift ? Account.Gifts : Account.Differences
            )
        );

    /// <summary>
    /// A difference that was let pass stands as long as it is one: what was kept as a gift and refunded later is no gift any more.
    /// </summary>
    /// <returns>The sum that stands, as <see cref="StoredOrder.Adjusted"/>.</returns>
    public static async Task<long> TrimAdjustmentsAsync(
        this OrderDbContext db,
        StoredOrder order,
        bool isUndone,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var owed = order.Total - order.Paid;
        var total = 0L;
        foreach (var (kind, stands) in await db.AdjustmentsAsync(order, cancellation))
        {
            // Both ways are never let pass at once: the first leaves nothing for the second.
            var may =
                isUndone && stands > 0 ? 0
                : stands > 0 ? Math.Clamp(owed, 0, stands)
                : Math.Clamp(owed, stands, 0);
            if (may != stands)
                db.Adjust(order, kind, may - stands, PaymentPosting.Rule, "The difference is no longer there.", now);
            (owed, total) = (owed - may, total + may);
        }

        return total;
    }

    /// <summary>Enters that what is left of a payment is for no order.</summary>
    public static async Task SetAsideRestAsync(
        this OrderDbContext db,
        StoredPayment payment,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (!PaymentAccounts.IsForOrders(payment) || await db.LeftAsync(payment, cancellation) is var left && left == 0)
            return;
        db.Journal.Add(
            new JournalEntry
            {
                Kind = EntryKind.SetAside,
                Time = now,
                RecordedAt = now,
                Source = payment.Source,
                Reference = payment.TransactionId,
                By = by,
                Text = why,
                Payment = payment,
                PaymentId = payment.Id,
            }.Move(left, payment.Currency, from: Account.OtherIncome, to: Account.Unallocated)
        );
    }

    private static async Task<IEnumerable<JournalEntry>> SetAsideOfAsync(
        this OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    )
    {
        await db
            .Journal.Where(e => e.PaymentId == payment.Id && e.Kind == EntryKind.SetAside)
            .Include(e => e.Postings)
            .LoadAsync(cancellation);
        return db.Journal.Local.Where(e => e.Kind == EntryKind.SetAside && (e.Payment?.Id ?? e.PaymentId) == payment.Id);
    }

    private static long Credited(JournalEntry entry, Account account) =>
        -entry.Postings.Where(p => p.Account == account).Sum(p => p.Amount);
}
