using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>
/// Holds the orders whose money PayPal says that it takes back, hours before its list of transactions has the reversal. An announcement is no
/// row: nothing is booked and nothing taken from the order until the list has it, and nothing is sent meanwhile. One that the list never has is
/// asked about once more when the announcement itself is forgotten, and the order stays held until a person says that the money is there.
/// </summary>
internal static class AnnouncedReversals
{
    public const string Event = "PAYMENT.CAPTURE.REVERSED";
    private const string Prefix = "reversal:";
    private const string NeverListed = "never-listed-reversal:";
    private const string Gone = "PayPal's list has it, or the money is no longer the order's.";

    /// <summary>Looks at all that was announced each time, so that it does not matter whether the event, the payment, its match or the reversal came first.</summary>
    public static async Task SettleAnnouncedReversalsAsync(this OrderDbContext db, DateTime now, CancellationToken cancellation)
    {
        db.ChangeTracker.Clear();
        var words = db.HoldWords();
        var announced = await (
            from notice in db.PayPalNotices
            join payment in db.Payments on notice.ResourceId equals payment.TransactionId
            where notice.Type == Event && notice.LookedAt != null
            where !words.Any(word => word.PaymentId == payment.Id && word.ClosedAt >= notice.ReceivedAt)
            where payment.Kind == PaymentKind.Payment && payment.Amount > 0
            where payment.State == PaymentState.Completed || payment.State == PaymentState.PartlyRefunded
            where
                !db.Payments.Any(back =>
                    back.ReferenceId == payment.TransactionId
                    && back.Kind == PaymentKind.Reversal
                    && back.State != PaymentState.Pending
                    && back.Amount < 0
                )
            select payment
        )
            .Distinct()
            .ToListAsync(cancellation);
        var held = new HashSet<string>();
        foreach (var payment in announced)
        {
            var said = await db.WordsAsync(payment, cancellation);
            foreach (var order in await OrdersOfAsync(db, payment, cancellation))
            {
                var item = Question(payment, order, said, now);
                held.Add(item.Key);
                order.Oddities |= Oddities.Held;
                await db.AskOnceAsync(item, cancellation);
            }
        }

        await LiftAsync(db, held, now, cancellation);
        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
    }

    private static ReviewItem Question(StoredPayment payment, StoredOrder order, int said, DateTime now)
    {
        // One that comes after a person said that the money is there is asked about anew.
        var again = said == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/again:{said}");
        var reason = new Reason(
            ReasonCode.PaymentHeld,
            $"PayPal says that it takes back {Money.Of(payment.Amount, Currency.Of(payment.Currency))} that paid {order.Number}; its list will say more within hours. Keep the parcel back."
        );
        return ReviewItem.Open(
            $"{Prefix}{payment.TransactionId}/order:{order.Id}{again}",
            reason,
            now,
            order: order.Id,
            payment: payment.Id
        );
    }

    private static async Task LiftAsync(OrderDbContext db, HashSet<string> held, DateTime now, CancellationToken cancellation)
    {
        var asked = await db
            .Reviews.Include(r => r.Order)
            .Include(r => r.Payment)
            .Where(r => r.Code == ReasonCode.PaymentHeld && r.Key.StartsWith(Prefix) && r.OrderId != null)
            .Where(r => r.ClosedAt == null || (r.Order!.Oddities & Oddities.Held) != 0)
            .ToListAsync(cancellation);
        foreach (var over in asked.Where(item => !held.Contains(item.Key)).ToList())
        {
            var isOverruled = await db.HoldWords()
                .AnyAsync(word => word.PaymentId == over.PaymentId && word.ClosedAt >= over.OpenedAt, cancellation);
            if (!isOverruled && await IsStillOrdersAsync(db, over, cancellation))
            {
                held.Add(over.Key);
                over.Order!.Oddities |= Oddities.Held;
                Close(over, "PayPal's list has never had it; that is asked about now.", now);
                await db.AskOnceAsync(NeverListedQuestion(over, now), cancellation);
                continue;
            }

            Close(over, isOverruled ? "A person said that the money is there." : Gone, now);
            await CloseNeverListedAsync(db, over, now, cancellation);
            // A hold of PayPal's own beside it stays until PayPal releases it.
            var isStill = asked.Exists(other => other.OrderId == over.OrderId && held.Contains(other.Key));
            if (!isStill && !await db.HasHoldAsync(over.Order!, cancellation))
                over.Order!.Oddities &= ~Oddities.Held;
        }
    }

    // The list has no reversal of it, and the order has it still.
    private static async Task<bool> IsStillOrdersAsync(OrderDbContext db, ReviewItem item, CancellationToken cancellation) =>
        item.Payment is { State: PaymentState.Completed or PaymentState.PartlyRefunded } payment
        && await db
            .Allocations.Where(a => a.PaymentId == payment.Id && a.OrderId == item.OrderId)
            .SumAsync(a => a.Amount, cancellation) > 0
        && !await db.Payments.AnyAsync(
            back =>
                back.ReferenceId == payment.TransactionId
                && back.Kind == PaymentKind.Reversal
                && back.State != PaymentState.Pending
                && back.Amount < 0,
            cancellation
        );

    private static ReviewItem NeverListedQuestion(ReviewItem announced, DateTime now)
    {
        var (payment, order) = (announced.Payment!, announced.Order!);
        var money = Money.Of(payment.Amount, Currency.Of(payment.Currency));
        var reason = new Reason(
            ReasonCode.PaymentHeld,
            $"On {announced.OpenedAt:d MMMM yyyy} PayPal said that it takes back {money} that paid {order.Number}, and its list has never had that. Look on PayPal's pages: if the money is there, say so on the page of the order; if it is gone, write to the buyer.",
            $"a reversal of {payment.TransactionId}",
            "none"
        );
        return ReviewItem.Open(KeyOf(announced), reason, now, order: order.Id, payment: payment.Id);
    }

    private static async Task CloseNeverListedAsync(
        OrderDbContext db,
        ReviewItem announced,
        DateTime now,
        CancellationToken cancellation
    )
    {
        var key = $"{KeyOf(announced)}/{ReasonCode.PaymentHeld.Name()}";
        if (await db.Reviews.SingleOrDefaultAsync(r => r.Key == key, cancellation) is { } question)
            Close(question, Gone, now);
    }

    private static string KeyOf(ReviewItem announced) =>
        NeverListed + announced.Key[Prefix.Length..^$"/{ReasonCode.PaymentHeld.Name()}".Length];

    private static void Close(ReviewItem item, string resolution, DateTime now)
    {
        if (item.ClosedAt is null)
            (item.ClosedAt, item.ClosedBy, item.Resolution) = (now, PaymentPosting.Rule, resolution);
    }

    private static Task<List<StoredOrder>> OrdersOfAsync(
        OrderDbContext db,
        StoredPayment payment,
        CancellationToken cancellation
    ) =>
        db
            .Orders.Where(o => o.Allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount) > 0)
            .OrderBy(o => o.Id)
            .ToListAsync(cancellation);
}
