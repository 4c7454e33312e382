using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Store.Journal;

namespace OrderWorker.Payments;

/// <summary>What follows when money that came is refunded, reversed, held or released.</summary>
/// <remarks>An order that was paid stays so: it is marked, and staff are told, since only they know whether the parcel has left.</remarks>
public sealed class MoneyTakenBack(OrderDbContext db)
{
    /// <summary>Settles refunds and reversals, and payments whose own state says that they went back.</summary>
    public async Task SettleRefundsAsync(DateTime now, CancellationToken cancellation)
    {
        await EachDueAsync(
            // What it takes back may still have to come.
            p =>
                (p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal)
                && p.State != PaymentState.Pending
                && db.Payments.Any(o => o.TransactionId == p.ReferenceId),
            row => RefundAsync(row, now),
            cancellation
        );
        await EachDueAsync(
            p => p.Kind == PaymentKind.Payment && (p.State != PaymentState.Completed || p.Allocations.Any()),
            payment => ChangedAsync(payment, now),
            cancellation
        );
        await EachDueAsync(p => p.Kind == PaymentKind.Other, row => UnknownAsync(row, now), cancellation);
    }

    /// <summary>Marks the orders whose money PayPal keeps back, and takes the mark off when it is released.</summary>
    public Task SettleHoldsAsync(DateTime now, CancellationToken cancellation) =>
        EachDueAsync(p => p.Kind == PaymentKind.Hold || p.Kind == PaymentKind.Release, row => HoldAsync(row, now), cancellation);

    private async Task EachDueAsync(
        Expression<Func<StoredPayment, bool>> which,
        Func<StoredPayment, Task> settle,
        CancellationToken cancellation
    )
    {
        db.ChangeTracker.Clear();
        var due = db.Payments.Where(p => p.Reconcile == ReconcileState.Due).Where(which).OrderBy(p => p.Time);
        foreach (var id in await due.ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            db.ChangeTracker.Clear();
            await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
            // Claimed by the update: a second worker waits here, and then finds the row settled.
            var claimed = await db
                .Payments.Where(p => p.Id == id && p.Reconcile == ReconcileState.Due)
                .ExecuteUpdateAsync(row => row.SetProperty(p => p.Version, p => p.Version + 1), CancellationToken.None);
            if (claimed == 0)
                continue;
            await settle(await db.Payments.SingleAsync(p => p.Id == id, CancellationToken.None));
            await db.SaveChangesAsync(CancellationToken.None);
            await transaction.CommitAsync(CancellationToken.None);
        }
    }

    private async Task RefundAsync(StoredPayment row, DateTime now)
    {
        if (await OriginalAsync(row) is not { } original)
            return;
        if (row.State != PaymentState.Completed)
        {
            row.Reconcile = ReconcileState.NotForOrders;
            return;
        }

        var shares = await SharesAsync(original);
        if (shares.Count == 0)
        {
            // What was not refunded may still find its order: the refund waits for it.
            if (await IsOpenAsync(original))
                return;
            await db.TieAsync(row, original, CancellationToken.None);
            var wasSetAside = original.Reconcile == ReconcileState.NotForOrders;
            row.Reconcile = ReconcileState.NotForOrders;
            await GoneUnmatchedAsync(original, now);
            if (wasSetAside)
                await db.SetAsideRestAsync(original, PaymentPosting.Rule, "The money went back.", now, CancellationToken.None);
            return;
        }

        row.Reconcile = ReconcileState.Review;
        foreach (var (order, amount) in await TakenFromAsync(row, original, shares))
        {
            var taken = await db.AllocateAsync(
                row,
                order,
                amount,
                PaymentPosting.Rule,
                $"It takes back the payment {original.TransactionId}, which paid {order.Number}.",
                now,
                CancellationToken.None
            );
            if (!taken.IsDone)
                throw new InvalidOperationException($"Refund {row.Id} of {order.Number} cannot be: {taken.Reasons[0].Message}");
        }

        // What no order had is taken from what was left of the payment.
        if (await db.LeftAsync(original, CancellationToken.None) >= 0)
            row.Reconcile = ReconcileState.Matched;
        // What staff decided themselves is no news to them.
        if (row.Kind != PaymentKind.Refund || await db.TieAsync(row, original, CancellationToken.None) is null)
            await TellAsync(row, shares[0], row.Amount, row.Kind, now);
    }

    // First from what no order has. Which of several orders a part is for, only the one who refunded it knows.
    private async Task<IReadOnlyList<(StoredOrder Order, long Amount)>> TakenFromAsync(
        StoredPayment row,
        StoredPayment original,
        List<StoredOrder> shares
    )
    {
        if (row.Amount > 0)
            return shares.Count == 1 ? [(shares[0], row.Amount)] : [];
        var missing = Math.Min(0, await db.LeftAsync(original, CancellationToken.None));
        var given = await db.AllocationsOfPaymentAsync(original, CancellationToken.None);
        var back = await db.BackRowsAsync(original, CancellationToken.None);
        var held = new List<(StoredOrder Order, long Amount)>();
        foreach (var order in shares)
        {
            var share = given.Where(a => a.OrderId == order.Id).Sum(a => a.Amount);
            foreach (var earlier in back)
                share += (await db.AllocationsOfPaymentAsync(earlier, CancellationToken.None))
                    .Where(a => a.OrderId == order.Id)
                    .Sum(a => a.Amount);
            held.Add((order, share));
        }

        if (held is [var only])
            return missing == 0 ? [] : [(only.Order, Math.Max(missing, -only.Amount))];
        return missing != 0 && held.Sum(h => h.Amount) == -missing
            ? [.. held.Where(h => h.Amount > 0).Select(h => (h.Order, -h.Amount))]
            : [];
    }

    private async Task ChangedAsync(StoredPayment payment, DateTime now)
    {
        var shares = await SharesAsync(payment);
        if (shares.Count == 0)
        {
            await GoneUnmatchedAsync(payment, now);
            return;
        }

        payment.Reconcile =
            await db.LeftAsync(payment, CancellationToken.None) == 0 ? ReconcileState.Matched : ReconcileState.Review;
        // Where PayPal's row of the refund is there, it is what staff are told of.
        var hasOwnRow = await db.Payments.AnyAsync(
            p => p.ReferenceId == payment.TransactionId && (p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal),
            CancellationToken.None
        );
        foreach (var order in shares)
        {
            await db.SettleAsync(order, payment, isUndone: false, now, CancellationToken.None);
            if (payment.State != PaymentState.Completed && !hasOwnRow)
                await TellAsync(
                    payment,
                    order,
                    -payment.Amount,
                    payment.State == PaymentState.Reversed ? PaymentKind.Reversal : PaymentKind.Refund,
                    now
                );
        }
    }

    /// <summary>No order has it, and not all of it went back.</summary>
    private async Task<bool> IsOpenAsync(StoredPayment payment)
    {
        if (payment.Reconcile is not (ReconcileState.Due or ReconcileState.Review) || !PaymentStates.IsOurs(payment.State))
            return false;
        var back = await db
            .Payments.Where(p => p.ReferenceId == payment.TransactionId && p.State == PaymentState.Completed)
            .Where(p => p.Kind == PaymentKind.Refund || p.Kind == PaymentKind.Reversal)
            .SumAsync(p => p.Amount, CancellationToken.None);
        return payment.Amount > -back;
    }

    // No order had it, so nothing is lost.
    private async Task GoneUnmatchedAsync(StoredPayment payment, DateTime now)
    {
        if (payment.Reconcile is ReconcileState.Due or ReconcileState.Review && !await IsOpenAsync(payment))
            await db.SetAsideAsync(
                payment,
                PaymentPosting.Rule,
                "The money went back before it found an order.",
                now,
                CancellationToken.None
            );
    }

    private async Task HoldAsync(StoredPayment row, DateTime now)
    {
        if (await OriginalAsync(row) is not { } original || await SharesAsync(original) is not { Count: > 0 } shares)
            return; // its payment, or the payment's order, may still come
        var held = await db
            .Payments.Where(p => p.Kind == PaymentKind.Hold || p.Kind == PaymentKind.Release)
            .Where(p => p.ReferenceId == row.ReferenceId || p.ReferenceId == original.TransactionId)
            .Where(p => p.State == PaymentState.Completed || p.State == PaymentState.Pending)
            .SumAsync(p => p.Amount, CancellationToken.None);
        row.Reconcile = ReconcileState.NotForOrders;
        foreach (var order in shares)
        {
            order.Oddities = held < 0 ? order.Oddities | Oddities.Held : order.Oddities & ~Oddities.Held;
            if (held >= 0)
                await db.CloseReviewsAsync(
                    null,
                    order.Id,
                    [ReasonCode.PaymentHeld],
                    PaymentPosting.Rule,
                    "PayPal released the money.",
                    now,
                    CancellationToken.None
                );
            else
                await AskAsync(
                    ReasonCode.PaymentHeld,
                    $"PayPal holds {Money.Of(-held, Currency.Of(row.Currency))} of the payment for {order.Number} back ({row.Detail}); see on PayPal's pages what it asks for.",
                    original,
                    order,
                    now
                );
        }
    }

    // Nothing is guessed about a word of PayPal's that is not known; money is not passed over either.
    private async Task UnknownAsync(StoredPayment row, DateTime now)
    {
        row.Reconcile = ReconcileState.Review;
        await AskAsync(
            ReasonCode.PaymentUnmatched,
            $"{Money.Of(row.Amount, Currency.Of(row.Currency))} came from {row.PayerEmail} as '{row.Detail}', a kind that this program does not know; match it by hand, or set it aside.",
            row,
            null,
            now
        );
    }

    private Task TellAsync(StoredPayment row, StoredOrder order, long amount, PaymentKind kind, DateTime now) =>
        AskAsync(
            ReasonCode.PaymentReversed,
            $"{Money.Of(Math.Abs(amount), Currency.Of(row.Currency))} of the payment for {order.Number} were {(kind == PaymentKind.Refund ? "refunded" : "reversed")}; do not send what is not paid for.",
            row,
            order,
            now
        );

    private Task AskAsync(ReasonCode code, string message, StoredPayment payment, StoredOrder? order, DateTime now) =>
        db.AskOnceAsync(
            ReviewItem.Open($"payment:{payment.Id}", new Reason(code, message), now, order: order?.Id, payment: payment.Id),
            CancellationToken.None
        );

    // A release may point at its hold, which points at the payment.
    private async Task<StoredPayment?> OriginalAsync(StoredPayment row)
    {
        var reference = row.ReferenceId;
        for (var steps = 0; steps < 3 && reference is not null; steps++)
        {
            var at = reference;
            var found = await db
                .Payments.Where(p => p.TransactionId == at && p.Id != row.Id)
                .OrderBy(p => p.Id)
                .ToListAsync(CancellationToken.None);
            if (found.Find(p => p.Kind is PaymentKind.Payment or PaymentKind.Other && p.Amount > 0) is { } payment)
                return payment;
            reference = found.Select(p => p.ReferenceId).FirstOrDefault(r => r is not null && r != at);
        }

        return null;
    }

    private Task<List<StoredOrder>> SharesAsync(StoredPayment payment) =>
        db
            .Orders.Where(o => o.Allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount) > 0)
            .OrderBy(o => o.Id)
            .ToListAsync(CancellationToken.None);
}
