using System.Globalization;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.TakenBack;

/// <summary>What follows when PayPal holds money that came, or releases it.</summary>
internal sealed class HoldSettling(OrderDbContext db)
{
    public async Task SettleAsync(StoredPayment row, DateTime now)
    {
        if (await db.OriginalAsync(row) is not { } original)
            return; // its payment may still come
        var held = await db.HeldAsync(original, CancellationToken.None);
        if (held < 0)
            await db.WithdrawWordAsync(original, -held, now, CancellationToken.None);
        if (await db.PaidByAsync(original) is not { Count: > 0 } orders)
            return; // the payment's order may still come
        row.Reconcile = ReconcileState.NotForOrders;
        foreach (var order in orders)
            if (held > 0)
                await HoldAsync(order, original, Money.Of(held, Currency.Of(row.Currency)), row.Detail, now);
            else
                await LiftAsync(order, original, now);
    }

    private async Task HoldAsync(StoredOrder order, StoredPayment payment, Money held, string? detail, DateTime now)
    {
        order.Oddities |= Oddities.Held;
        // One that comes after a person said that the money is there is asked about anew.
        var words = await db.WordsAsync(payment, CancellationToken.None);
        await db.AskAboutAsync(
            ReasonCode.PaymentHeld,
            $"PayPal holds {held} of the payment for {order.Number} back ({detail}); see on PayPal's pages what it asks for.",
            payment,
            order,
            now,
            words == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"/again:{words}")
        );
    }

    private async Task LiftAsync(StoredOrder order, StoredPayment payment, DateTime now)
    {
        if (!await db.HasHoldAsync(order, CancellationToken.None))
            order.Oddities &= ~Oddities.Held;
        await db.CloseReviewsAsync(
            payment.Id,
            order.Id,
            [ReasonCode.PaymentHeld],
            PaymentPosting.Rule,
            "PayPal released the money.",
            now,
            CancellationToken.None
        );
    }
}
