using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>Puts money to orders and takes it back, whoever decides: the rules, or a person.</summary>
/// <remarks>
/// All of it happens in the transaction that the caller has begun on the context, and is kept by the caller's SaveChanges and commit.
/// Two writers of one payment or order are told apart by its version: the later one's SaveChanges fails and changes nothing.
/// </remarks>
public static class PaymentPosting
{
    /// <summary>What <see cref="Allocation.By"/> says where no person decided.</summary>
    public const string Rule = "rule";

    // What is asked about money that no order has; settled by putting all of it to orders.
    private static readonly ReasonCode[] Questions =
    [
        ReasonCode.PaymentUnmatched,
        ReasonCode.PaymentAmbiguous,
        ReasonCode.WrongCurrency,
        ReasonCode.PaidTwice,
    ];

    /// <summary>Puts money of a payment to an order: appends the allocation and brings both to where they now stand.</summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="payment">Tracked by <paramref name="db"/>.</param>
    /// <param name="order">Tracked by <paramref name="db"/>.</param>
    /// <param name="amount">Minor units; positive for money that came. A refund or reversal is a payment with a negative amount and takes a negative one.</param>
    /// <param name="by"><see cref="Rule"/>, or <c>staff:name</c>.</param>
    /// <param name="why">One sentence.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>The allocation; or why it cannot be: another currency, more than the payment has left, money that is not ours yet.</returns>
    public static async Task<StepResult<Allocation>> AllocateAsync(
        this OrderDbContext db,
        StoredPayment payment,
        StoredOrder order,
        long amount,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var left = await db.LeftAsync(payment, cancellation);
        if (Refusal(payment, order, amount, left) is { } refusal)
            return StepResult.NeedsReview<Allocation>([refusal]);

        if (left == amount)
            await db.CloseQuestionsAsync(payment, by, why, now, cancellation);
        return StepResult.Done(await AppendAsync(db, payment, order, amount, by, why, now, cancellation));
    }

    /// <summary>
    /// Takes back everything that a payment was put to, by negative rows. From then on the payment is with staff:
    /// the rules never match again what a person has undone.
    /// </summary>
    public static async Task UndoAsync(
        this OrderDbContext db,
        StoredPayment payment,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        // What was refunded of it was taken from the same orders: first that goes back to them, so that no order has less than nothing.
        if (payment is { Amount: > 0, TransactionId: not null })
            foreach (var back in await db.BackRowsAsync(payment, cancellation))
            {
                await TakeBackAsync(db, back, by, why, now, cancellation);
                back.Reconcile = ReconcileState.NotForOrders;
            }

        await TakeBackAsync(db, payment, by, why, now, cancellation);
        payment.Reconcile = ReconcileState.Review;
    }

    private static async Task TakeBackAsync(
        OrderDbContext db,
        StoredPayment payment,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var given = await db.AllocationsOfPaymentAsync(payment, cancellation);
        foreach (var share in given.GroupBy(a => a.OrderId).Select(g => (Order: g.Key, Amount: g.Sum(a => a.Amount))).ToList())
        {
            if (share.Amount == 0)
                continue;
            var order = await db.Orders.SingleAsync(o => o.Id == share.Order, cancellation);
            await AppendAsync(db, payment, order, -share.Amount, by, why, now, cancellation);
        }
    }

    /// <summary>Marks money that is no order's: a donation, a transfer, a sale outside this shop. Nothing of it may be put to an order.</summary>
    public static async Task SetAsideAsync(
        this OrderDbContext db,
        StoredPayment payment,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        payment.Reconcile = ReconcileState.NotForOrders;
        await db.SetAsideRestAsync(payment, by, why, now, cancellation);
        await db.CloseQuestionsAsync(payment, by, why, now, cancellation);
    }

    /// <summary>Closes what is asked about a payment, and takes off the orders what they were marked with only because it was open.</summary>
    public static async Task CloseQuestionsAsync(
        this OrderDbContext db,
        StoredPayment payment,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var closed = await db.CloseReviewsAsync(payment.Id, null, Questions, by, why, now, cancellation);
        foreach (var item in closed.Where(item => item.OrderId is not null))
        {
            var order = await db.Orders.SingleAsync(o => o.Id == item.OrderId, cancellation);
            order.Oddities &= item.Code switch
            {
                ReasonCode.PaidTwice => ~Oddities.PaidTwice,
                ReasonCode.WrongCurrency => ~Oddities.WrongCurrency,
                _ => ~Oddities.None,
            };
        }
    }

    private static async Task<Allocation> AppendAsync(
        OrderDbContext db,
        StoredPayment payment,
        StoredOrder order,
        long amount,
        string by,
        string why,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var allocation = new Allocation
        {
            PaymentId = payment.Id,
            Payment = payment,
            OrderId = order.Id,
            Order = order,
            Amount = amount,
            By = by,
            Why = why,
            Time = now,
        };
        db.Allocations.Add(allocation);

        payment.Reconcile = await db.LeftAsync(payment, cancellation) == 0 ? ReconcileState.Matched : ReconcileState.Review;
        await db.SettleAsync(order, payment, isUndone: amount < 0 && payment.Amount > 0, now, cancellation);
        return allocation;
    }

    /// <summary>Every allocation of a payment, those included that are not saved yet.</summary>
    public static async Task<IReadOnlyList<Allocation>> AllocationsOfPaymentAsync(
        this OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    )
    {
        await db.Allocations.Where(a => a.PaymentId == payment.Id).LoadAsync(cancellation);
        return [.. db.Allocations.Local.Where(a => a.PaymentId == payment.Id)];
    }

    private static Reason? Refusal(StoredPayment payment, StoredOrder order, long amount, long left)
    {
        var currency = Currency.Of(payment.Currency);
        if (payment.Currency != order.Currency)
            return new(
                ReasonCode.WrongCurrency,
                $"The payment is in {payment.Currency} and order {order.Number} is in {order.Currency}; refund it, or change it into {order.Currency} first.",
                order.Currency,
                payment.Currency
            );
        if (payment.Amount > 0 && payment.State is not (PaymentState.Completed or PaymentState.PartlyRefunded))
            return new(
                ReasonCode.PaymentHeld,
                $"The payment is {ReasonCodes.Kebab(payment.State.ToString())}: it is not the shop's money, so nothing of it can be put to an order.",
                "completed",
                ReasonCodes.Kebab(payment.State.ToString())
            );

        if (amount < 0 && order.Paid + amount < 0)
            return new(
                ReasonCode.PaymentAmbiguous,
                $"{Money.Of(-amount, currency)} were to be taken from order {order.Number}, and it has {Money.Of(order.Paid, currency)}.",
                $"at most {Money.Of(order.Paid, currency)}",
                Money.Of(-amount, currency).ToString()
            );

        var within = payment.Amount > 0 ? amount > 0 && amount <= left : amount < 0 && amount >= left;
        return within
            ? null
            : new(
                ReasonCode.PaymentAmbiguous,
                $"{Money.Of(amount, currency)} were to be put to order {order.Number}, and {Money.Of(left, currency)} of the payment are left.",
                $"at most {Money.Of(left, currency)}",
                Money.Of(amount, currency).ToString()
            );
    }
}
