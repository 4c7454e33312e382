using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.TakenBack;

/// <summary>What follows when PayPal holds money that came, or releases it.</summary>
internal sealed class HoldSettling(OrderDbContext db)
{
    public async Task SettleAsync(StoredPayment row, DateTime now)
    {
        if (await db.OriginalAsync(row) is not { } original || await db.PaidByAsync(original) is not { Count: > 0 } orders)
            return; // its payment, or the payment's order, may still come
        var held = await db
            .Payments.Where(p => p.Kind == PaymentKind.Hold || p.Kind == PaymentKind.Release)
            .Where(p => p.ReferenceId == row.ReferenceId || p.ReferenceId == original.TransactionId)
            .Where(p => p.State == PaymentState.Completed || p.State == PaymentState.Pending)
            .SumAsync(p => p.Amount, CancellationToken.None);
        row.Reconcile = ReconcileState.NotForOrders;
        foreach (var order in orders)
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
                await db.AskAboutAsync(
                    ReasonCode.PaymentHeld,
                    $"PayPal holds {Money.Of(-held, Currency.Of(row.Currency))} of the payment for {order.Number} back ({row.Detail}); see on PayPal's pages what it asks for.",
                    original,
                    order,
                    now
                );
        }
    }
}
