using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store.Journal;

namespace OrderWorker.Store;

/// <summary>
/// Asks a buyer what is to become of money that came for their order and that the order cannot take: a second payment, or one in another
/// currency. The buyer is asked once for each payment. That a person asked is kept as a settled matter of the payment, with who did it; the
/// matter itself waits until the money has its place or went back.
/// </summary>
public static class WaitingMoneyMails
{
    /// <summary>The mails that ask: true whatever becomes of the order.</summary>
    public static IReadOnlyList<OutboxKind> Kinds { get; } = [OutboxKind.PaymentSecond, OutboxKind.PaymentForeign];

    /// <summary>Does a matter of a payment say whose buyer can be asked?</summary>
    public static bool MayBeAsked(ReviewItem item) =>
        item
            is { ClosedAt: null, PaymentId: not null, OrderId: not null, Code: ReasonCode.PaidTwice or ReasonCode.WrongCurrency };

    /// <summary>Is it kept here that the buyer was asked?</summary>
    public static bool IsAsked(ReviewItem item) => item.Key.Contains(Asked, StringComparison.Ordinal);

    /// <summary>By payment, of those about which something is open: when its buyer was asked last, in UTC.</summary>
    public static Task<Dictionary<long, DateTime>> BuyersAskedAsync(this OrderDbContext db, CancellationToken cancellation) =>
        db
            .Reviews.Where(r => r.PaymentId != null && r.ClosedAt != null && r.Key.Contains(Asked))
            .Where(r => db.Reviews.Any(open => open.PaymentId == r.PaymentId && open.ClosedAt == null))
            .GroupBy(r => r.PaymentId!.Value)
            .Select(g => new { g.Key, At = g.Max(r => r.ClosedAt!.Value) })
            .ToDictionaryAsync(g => g.Key, g => g.At, cancellation);

    /// <summary>Drafts the mail, in the caller's transaction, which the caller saves and commits.</summary>
    /// <param name="db">With a transaction begun.</param>
    /// <param name="item">One that <see cref="MayBeAsked"/>, with its order and payment.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Stops between two statements.</param>
    /// <returns>Null, also where the buyer was asked before; or in a sentence why it cannot be.</returns>
    public static async Task<string?> AskAboutWaitingMoneyAsync(
        this OrderDbContext db,
        ReviewItem item,
        string by,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var (order, payment) = (item.Order!, item.Payment!);
        var left = Math.Min(await db.LeftAsync(payment, cancellation), await db.RefundableAsync(payment, cancellation));
        if (left <= 0)
            return "This money has its place, or is on its way back: there is nothing to ask about any more.";
        var occasion = Occasion(payment);
        if (
            await db.Outbox.AnyAsync(
                m => m.OrderId == order.Id && m.Key.EndsWith(occasion) && m.State != OutboxState.Recalled,
                cancellation
            )
        )
            return null;
        var kind = item.Code == ReasonCode.PaidTwice ? OutboxKind.PaymentSecond : OutboxKind.PaymentForeign;
        var sum = Money.Of(left, Currency.Of(payment.Currency));
        if (!await db.TellOfSumAsync(order, kind, occasion.TrimStart('/'), sum, now, cancellation))
            return $"The buyer's mail may not be answered by a machine; write to {order.BuyerEmail} yourself.";
        await KeepAsync(db, item, by, $"Asked the buyer what is to become of {sum}.", now, cancellation);
        return null;
    }

    /// <summary>Recalls the question where it has not left yet: what it asks about went back.</summary>
    internal static Task RecallQuestionAsync(this OrderDbContext db, StoredPayment payment, CancellationToken cancellation)
    {
        var occasion = Occasion(payment);
        return db
            .Outbox.Where(m => m.Kind == OutboxKind.PaymentSecond || m.Kind == OutboxKind.PaymentForeign)
            .Where(m => m.Key.EndsWith(occasion) && (m.State == OutboxState.Draft || m.State == OutboxState.Due))
            .ExecuteUpdateAsync(row => row.SetProperty(m => m.State, OutboxState.Recalled), cancellation);
    }

    private const string Asked = "/asked/";

    // No other mail about an order has such a key: it tells this payment's from those of others.
    private static string Occasion(StoredPayment payment) =>
        string.Create(CultureInfo.InvariantCulture, $"/waiting-{payment.Id}");

    private static async Task KeepAsync(
        OrderDbContext db,
        ReviewItem item,
        string by,
        string resolution,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var times = await db.Reviews.CountAsync(r => r.PaymentId == item.PaymentId && r.Key.Contains(Asked), cancellation);
        var kept = ReviewItem.Open(
            string.Create(CultureInfo.InvariantCulture, $"payment:{item.PaymentId}{Asked}{times + 1}"),
            new Reason(item.Code, item.Message, item.Expected, item.Found),
            now,
            order: item.OrderId,
            payment: item.PaymentId
        );
        (kept.ClosedAt, kept.ClosedBy, kept.Resolution) = (now, by, resolution);
        db.Reviews.Add(kept);
    }
}
