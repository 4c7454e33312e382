using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>
/// The mails about odd money, each once for what it is about. In the caller's transaction, which the caller saves and commits;
/// those that a person sends return null or, in a sentence, why it cannot be.
/// </summary>
public static class OddMoneyMails
{
    /// <summary>The mails that say that money was sent back: true even where the order is cancelled.</summary>
    public static IReadOnlyList<OutboxKind> OfMoneySentBack { get; } =
    [OutboxKind.RefundSent, OutboxKind.PaidTwice, OutboxKind.WrongCurrency];

    // As PayPal's list has it, and the downloads in each language.
    private static readonly string[] ChargebackWords =
    [
        "T12",
        "chargeback",
        "rückbuchung",
        "rücklastschrift",
        "contracargo",
        "contre-passation",
        "contre passation",
        "rétrofacturation",
        "terugvordering",
        "contestação",
    ];

    /// <summary>Asks what is to become of a surplus that the order has.</summary>
    public static async Task<string?> AskAboutSurplusAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var surplus = -order.Owed;
        if (surplus <= 0)
            return $"Order {order.Number} has no longer more than it comes to.";
        return Said(
            order,
            await db.TellAsync(order, OutboxKind.PaymentOver, $"{surplus}-of-{order.Paid}", surplus, now, cancellation)
        );
    }

    /// <summary>Says that PayPal keeps the money back for a while.</summary>
    public static async Task<string?> TellOfHoldAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        if (!order.Oddities.HasFlag(Oddities.Held))
            return $"PayPal holds no money of {order.Number} any more.";
        var payment = await PaymentsOf(db, order).MaxAsync(p => (long?)p.Id, cancellation);
        return Said(order, await db.TellAsync(order, OutboxKind.PaymentHeld, $"payment-{payment}", null, now, cancellation));
    }

    /// <summary>Asks a buyer who complained at PayPal what is wrong.</summary>
    public static async Task<string?> TellOfDisputeAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var transactions = PaymentsOf(db, order).Select(p => p.TransactionId);
        var dispute = await db
            .Disputes.Where(d => d.IsOpen && transactions.Contains(d.TransactionId))
            .OrderByDescending(d => d.DisputeId)
            .Select(d => d.DisputeId)
            .FirstOrDefaultAsync(cancellation);
        return dispute is null
            ? $"The payment of {order.Number} is not disputed any more."
            : Said(order, await db.TellAsync(order, OutboxKind.PaymentDisputed, dispute, null, now, cancellation));
    }

    /// <summary>Says that money was taken back: by PayPal, by a bank, or by a refund that was made on PayPal's pages.</summary>
    public static async Task<string?> TellOfTakenBackAsync(
        this OrderDbContext db,
        StoredOrder order,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var taken = await db
            .Allocations.Where(a => a.OrderId == order.Id && a.Amount < 0 && a.Payment!.Amount < 0)
            .OrderByDescending(a => a.Id)
            .Select(a => new { a.Payment, Amount = -a.Amount })
            .FirstOrDefaultAsync(cancellation);
        // Where the row of the refund is not there yet, the payment itself says that it is gone.
        var row =
            taken?.Payment
            ?? await PaymentsOf(db, order)
                .Where(p => p.State == PaymentState.Reversed || p.State == PaymentState.Refunded)
                .OrderByDescending(p => p.Id)
                .FirstOrDefaultAsync(cancellation);
        if (row is null)
            return $"PayPal has not said yet what was taken back of the money for {order.Number}.";
        var isRefund = row.Kind == PaymentKind.Refund || row.State == PaymentState.Refunded;
        if (isRefund && await db.Refunds.AnyAsync(r => r.RefundId == row.TransactionId, cancellation))
            return "The buyer was told of this refund when it was made.";
        var kind =
            isRefund ? OutboxKind.RefundSent
            : IsChargeback(row.Detail) ? OutboxKind.PaymentChargedBack
            : OutboxKind.PaymentReversed;
        var amount = taken?.Amount ?? row.Amount;
        return Said(order, await db.TellAsync(order, kind, $"payment-{row.Id}", isRefund ? amount : null, now, cancellation));
    }

    /// <summary>Tells the buyer of money that was sent back: of an order, or because it was paid twice, in another currency or for an order that is cancelled.</summary>
    internal static async Task TellOfReturnAsync(
        this OrderDbContext db,
        StoredRefund refund,
        StoredPayment payment,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var asked = await db
            .Reviews.Where(r => r.OrderId != null && (r.ClosedAt == null || r.ClosedBy != PaymentPosting.Rule))
            .Where(r =>
                r.Code == ReasonCode.PaidTwice && (r.PaymentId == payment.Id || r.OrderId == refund.OrderId)
                || r.Code == ReasonCode.WrongCurrency && r.PaymentId == payment.Id
                || r.Code == ReasonCode.PaymentUnmatched && r.PaymentId == payment.Id && r.Order!.State == OrderState.Cancelled
            )
            .OrderByDescending(r => r.Id)
            .Select(r => new { r.Code, r.Order })
            .FirstOrDefaultAsync(cancellation);
        var sum = Money.Of(refund.Amount, Currency.Of(refund.Currency));
        var isWhole = refund.Amount == payment.Amount;
        if (isWhole)
            await db.RecallQuestionAsync(payment, cancellation);
        if (refund.Order is { } order)
        {
            var isSecond =
                isWhole
                && asked?.Code == ReasonCode.PaidTwice
                && order.State is OrderState.Paid or OrderState.Dispatched
                && !await db.Outbox.AnyAsync(m => m.OrderId == order.Id && m.Kind == OutboxKind.PaidTwice, cancellation);
            var kind = isSecond ? OutboxKind.PaidTwice : OutboxKind.RefundSent;
            await db.TellAsync(order, kind, $"refund-{refund.Id}", refund.Amount, now, cancellation);
        }
        else if (asked is { Order: { } cameFor })
        {
            var kind =
                !isWhole || asked.Code == ReasonCode.PaymentUnmatched ? OutboxKind.RefundSent
                : asked.Code == ReasonCode.PaidTwice ? OutboxKind.PaidTwice
                : OutboxKind.WrongCurrency;
            await db.TellOfSumAsync(cameFor, kind, $"refund-{refund.Id}", sum, now, cancellation);
        }
    }

    private static bool IsChargeback(string? detail) =>
        detail is not null && ChargebackWords.Any(word => detail.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static IQueryable<StoredPayment> PaymentsOf(OrderDbContext db, StoredOrder order) =>
        db.Payments.Where(p => p.Amount > 0 && p.Allocations.Where(a => a.OrderId == order.Id).Sum(a => a.Amount) > 0);

    private static string? Said(StoredOrder order, bool isTold) =>
        isTold ? null : $"The buyer's mail may not be answered by a machine; write to {order.BuyerEmail} yourself.";
}
