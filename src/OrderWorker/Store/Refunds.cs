using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>Decides that money goes back. In the caller's transaction, which the caller saves and commits.</summary>
public static class Refunds
{
    /// <summary>What of a payment can still go back: what did not go back yet, less what is on its way.</summary>
    /// <returns>Minor units.</returns>
    public static async Task<long> RefundableAsync(this OrderDbContext db, StoredPayment payment, CancellationToken cancellation)
    {
        if (payment.Amount <= 0 || payment.State is not (PaymentState.Completed or PaymentState.PartlyRefunded))
            return 0;
        var back = await db.BackRowsAsync(payment, cancellation);
        var requested = await db.Refunds.Where(r => r.PaymentId == payment.Id).ToListAsync(cancellation);
        return Math.Max(0, payment.Amount + back.Sum(b => b.Amount) - OnTheWay(requested, back));
    }

    /// <summary>What of a payment can go back as an order's: what the order has of it and what no order has, less what is on its way.</summary>
    /// <returns>Minor units.</returns>
    public static async Task<long> RefundableOfAsync(
        this OrderDbContext db,
        StoredPayment payment,
        StoredOrder order,
        CancellationToken cancellation
    )
    {
        var share = (await db.SharesAsync(payment, cancellation)).Where(s => s.Order.Id == order.Id).Sum(s => s.Amount);
        var left = Math.Max(0, await db.LeftAsync(payment, cancellation));
        var back = await db.BackRowsAsync(payment, cancellation);
        var requested = await db.Refunds.Where(r => r.PaymentId == payment.Id).ToListAsync(cancellation);
        var own = share + left - OnTheWay(requested.Where(r => r.OrderId == order.Id), back);
        return Math.Clamp(await db.RefundableAsync(payment, cancellation), 0, Math.Max(0, own));
    }

    /// <summary>What is on its way back from an order: decided, and its row not read yet.</summary>
    /// <returns>Minor units.</returns>
    public static async Task<long> OnTheWayAsync(this OrderDbContext db, StoredOrder order, CancellationToken cancellation)
    {
        var sum = 0L;
        var requested = await db.Refunds.Where(r => r.OrderId == order.Id).Include(r => r.Payment).ToListAsync(cancellation);
        foreach (var group in requested.GroupBy(r => r.Payment!))
            sum += OnTheWay(group, await db.BackRowsAsync(group.Key, cancellation));
        return sum;
    }

    /// <summary>The decision of ours that a refund's row carries out, now tied to it; null where it was made elsewhere.</summary>
    public static async Task<StoredRefund?> TieAsync(
        this OrderDbContext db,
        StoredPayment row,
        StoredPayment original,
        CancellationToken cancellation
    )
    {
        var own = await db
            .Refunds.Where(r => r.PaymentId == original.Id && r.State != RefundProgress.Refused)
            .Where(r =>
                r.RefundId == row.TransactionId || r.RefundId == null && r.Amount == -row.Amount && r.CreatedAt <= row.StoredAt
            )
            .OrderBy(r => r.RefundId == null)
            .ThenBy(r => r.Id)
            .FirstOrDefaultAsync(cancellation);
        if (own is not null)
            own.RefundId ??= row.TransactionId;
        return own;
    }

    private static long OnTheWay(IEnumerable<StoredRefund> requested, IReadOnlyList<StoredPayment> back)
    {
        var known = back.Select(b => b.TransactionId).OfType<string>().ToHashSet();
        return requested
            .Where(r => r.State != RefundProgress.Refused && (r.RefundId is null || !known.Contains(r.RefundId)))
            .Sum(r => r.Amount);
    }

    /// <summary>Can PayPal be asked to send it back?</summary>
    public static bool IsPayPals(StoredPayment payment) =>
        payment is { Source: not PaymentSource.Staff, Kind: PaymentKind.Payment, TransactionId: not null };

    /// <summary>Stores that money goes back: by PayPal, which is asked by a job, or by the person who decides it.</summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="payment">Tracked.</param>
    /// <param name="order">Tracked: the one that it is taken from, where the payment pays several; null for money that no order has.</param>
    /// <param name="amount">Minor units, positive.</param>
    /// <param name="isByHand">The person has sent it back already.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="note">Why.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>Null, or in a sentence why it cannot be.</returns>
    public static async Task<string?> RefundAsync(
        this OrderDbContext db,
        StoredPayment payment,
        StoredOrder? order,
        long amount,
        bool isByHand,
        string by,
        string note,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var currency = Currency.Of(payment.Currency);
        var most = await db.RefundableAsync(payment, cancellation);
        if (amount <= 0 || amount > most)
            return $"{Money.Of(amount, currency)} cannot be refunded: of this payment {Money.Of(most, currency)} can still go back.";
        if (order is not null && await db.RefundableOfAsync(payment, order, cancellation) is var own && amount > own)
            return $"{Money.Of(amount, currency)} cannot be refunded: {order.Number} has {Money.Of(own, currency)} of this payment. Take the rest from the other order that it pays.";
        if (!isByHand && !IsPayPals(payment))
            return "This money did not come through PayPal; send it back another way, and note it here as refunded by hand.";

        var request = new StoredRefund
        {
            PaymentId = payment.Id,
            Payment = payment,
            OrderId = order?.Id,
            Order = order,
            Amount = amount,
            Currency = payment.Currency,
            RequestId = $"refund-{Guid.CreateVersion7():N}",
            State = isByHand ? RefundProgress.ByHand : RefundProgress.Due,
            By = by,
            Note = note,
            CreatedAt = now,
        };
        db.Refunds.Add(request);
        await db.SaveChangesAsync(cancellation);
        if (!isByHand)
            return null;
        // PayPal's own row of it comes with the next reading of the account; of other money nobody else tells.
        if (!IsPayPals(payment))
            await EnterAsync(db, request, payment, order, now, cancellation);
        await db.TellOfReturnAsync(request, payment, now, cancellation);
        return null;
    }

    private static async Task EnterAsync(
        OrderDbContext db,
        StoredRefund request,
        StoredPayment payment,
        StoredOrder? order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        payment.TransactionId ??= payment.RowKey;
        var row = new StoredPayment
        {
            Source = PaymentSource.Staff,
            RowKey = $"staff:{request.RequestId}",
            TransactionId = request.RequestId,
            ReferenceId = payment.TransactionId,
            Kind = PaymentKind.Refund,
            State = PaymentState.Completed,
            Amount = -request.Amount,
            Currency = payment.Currency,
            Time = now,
            StoredAt = now,
            PayerName = payment.PayerName,
            Note = request.Note,
            Detail = $"staff:{request.By}",
            // What of it is not taken from the order now is taken from what no order has.
            Reconcile = ReconcileState.NotForOrders,
        };
        db.Payments.Add(row);
        request.RefundId = request.RequestId;
        await db.SaveChangesAsync(cancellation);
        var taken = Math.Min(-await db.LeftAsync(payment, cancellation), order?.Paid ?? 0);
        if (order is null || taken <= 0)
            return;
        var put = await db.AllocateAsync(row, order, -taken, $"staff:{request.By}", request.Note, now, cancellation);
        if (!put.IsDone)
            throw new InvalidOperationException($"The refund of {order.Number} cannot be: {put.Reasons[0].Message}");
    }
}
