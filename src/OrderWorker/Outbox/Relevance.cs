using OrderWorker.Core.Orders;
using OrderWorker.Store;

namespace OrderWorker.Outbox;

/// <summary>Is a mail about an order still true?</summary>
internal enum Relevance
{
    /// <summary>Write and send it.</summary>
    Wanted,

    /// <summary>Not now, perhaps later.</summary>
    NotYet,

    /// <summary>Overtaken: nobody should get it any more.</summary>
    Overtaken,
}

internal static class RelevanceRule
{
    /// <param name="kind">What the mail says.</param>
    /// <param name="order">Where its order stands; null for a mail about no order.</param>
    public static Relevance Of(OutboxKind kind, OrderState? order) =>
        (kind, order) switch
        {
            (_, null) => Relevance.Wanted,
            // What became of the money, or is asked about it, is true whatever became of the order.
            (OutboxKind.PaymentSecond or OutboxKind.PaymentForeign, _) => Relevance.Wanted,
            (OutboxKind.RefundSent or OutboxKind.PaidTwice or OutboxKind.WrongCurrency, _) => Relevance.Wanted,
            (OutboxKind.PaymentReversed or OutboxKind.PaymentChargedBack or OutboxKind.PaymentDisputed, _) => Relevance.Wanted,
            (OutboxKind.PaidLate, OrderState.Expired) => Relevance.Wanted,
            (OutboxKind.PaidLate, _) => Relevance.Overtaken,
            (OutboxKind.OrderCancelled, OrderState.Cancelled) => Relevance.Wanted,
            (OutboxKind.OrderExpired, OrderState.Expired) => Relevance.Wanted,
            (_, OrderState.Cancelled or OrderState.Expired) => Relevance.Overtaken,
            (OutboxKind.OrderCancelled or OutboxKind.OrderExpired, _) => Relevance.Overtaken,
            (OutboxKind.GiftThanks or OutboxKind.PaymentOver or OutboxKind.PaymentHeld, _) => Relevance.Wanted,
            (OutboxKind.OrderDispatched or OutboxKind.ChequeBounced, OrderState.Dispatched) => Relevance.Wanted,
            (
                OutboxKind.PaymentReminder
                    or OutboxKind.PaymentPending
                    or OutboxKind.PaymentShort
                    or OutboxKind.ChequeBounced,
                OrderState.AwaitingPayment
            ) => Relevance.Wanted,
            (
                OutboxKind.PaymentReminder
                    or OutboxKind.PaymentPending
                    or OutboxKind.PaymentShort
                    or OutboxKind.ChequeBounced,
                OrderState.Paid
                    or OrderState.Dispatched
            ) => Relevance.Overtaken,
            (OutboxKind.OrderReceived, OrderState.AwaitingPayment) => Relevance.Wanted,
            // How to pay is no news to one who has paid: the confirmation says all.
            (OutboxKind.OrderReceived, OrderState.Paid or OrderState.Dispatched) => Relevance.Overtaken,
            (OutboxKind.OrderConfirmed, OrderState.Paid or OrderState.Dispatched) => Relevance.Wanted,
            (OutboxKind.NeedsAttention or OutboxKind.Question, _) => Relevance.Wanted,
            // Money that was taken back, or an order that a person looks at: it may become true again.
            _ => Relevance.NotYet,
        };
}
