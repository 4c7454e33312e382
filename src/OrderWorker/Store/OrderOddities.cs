using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>What is odd about the money of an order, told from the money alone.</summary>
public static class OrderOddities
{
    /// <param name="order">With <see cref="StoredOrder.Paid"/> and <see cref="StoredOrder.Adjusted"/> up to date.</param>
    /// <param name="shares">What each payment, refund and reversal gives to it, in minor units; none of them zero.</param>
    public static Oddities Of(StoredOrder order, IEnumerable<(StoredPayment Payment, long Amount)> shares)
    {
        var all = shares.ToList();
        var came = all.Where(s => s.Amount > 0 && s.Payment.Amount > 0).ToList();
        var refunded = -all.Where(s => s.Payment.Kind == PaymentKind.Refund).Sum(s => s.Amount);
        var reversed = -all.Where(s => s.Payment.Kind == PaymentKind.Reversal).Sum(s => s.Amount);
        var unpaid = order.State is OrderState.AwaitingPayment or OrderState.Expired or OrderState.NeedsReview;

        var odd = Oddities.None;
        if (unpaid && order.Paid > 0 && order.Owed > 0)
            odd |= Oddities.Underpaid;
        if (order.Owed < 0)
            odd |= Oddities.Overpaid;
        if (order.Owed < 0 && came.Count(s => s.Amount >= order.Total) > 1)
            odd |= Oddities.PaidTwice;
        if (came.Any(s => s.Payment.Time > order.PayBy))
            odd |= Oddities.PaidLate;
        if (reversed > 0 || came.Any(s => s.Payment.State == PaymentState.Reversed))
            odd |= Oddities.Reversed;
        if (refunded > 0 && order.Paid <= 0 || came.Any(s => s.Payment.State == PaymentState.Refunded))
            odd |= Oddities.Refunded;
        else if (refunded > 0 || came.Any(s => s.Payment.State == PaymentState.PartlyRefunded))
            odd |= Oddities.PartlyRefunded;
        return odd;
    }

    /// <summary>What staff are asked about oddities that a payment has just brought: one at most, the one that says most.</summary>
    /// <param name="fresh">What was not odd before.</param>
    /// <param name="order">As it is now.</param>
    /// <param name="latest">What brought them; null where no payment did.</param>
    public static IEnumerable<Reason> Reasons(Oddities fresh, StoredOrder order, StoredPayment? latest)
    {
        var currency = Currency.Of(order.Currency);
        var (total, paid) = (Money.Of(order.Total, currency), Money.Of(order.Paid, currency));
        if (fresh.HasFlag(Oddities.PaidTwice))
            yield return Say(
                ReasonCode.PaidTwice,
                $"Order {order.Number} comes to {total} and was paid twice, {paid} in all; refund one payment."
            );
        else if (fresh.HasFlag(Oddities.Overpaid))
            yield return Say(
                ReasonCode.Overpaid,
                $"Order {order.Number} comes to {total} and {paid} were paid; refund {Money.Of(-order.Owed, currency)}, or ask the buyer."
            );
        else if (fresh.HasFlag(Oddities.Underpaid) && latest is { Amount: > 0 })
            yield return Say(
                ReasonCode.Underpaid,
                $"Order {order.Number} comes to {total} and {paid} were paid; ask the buyer for {Money.Of(order.Owed, currency)}, or refund."
            );

        Reason Say(ReasonCode code, string message) => new(code, message, total.ToString(), paid.ToString());
    }
}
