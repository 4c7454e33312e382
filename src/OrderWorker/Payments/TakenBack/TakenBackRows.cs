using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.TakenBack;

/// <summary>What rows that take money back, or hold it, have to do with.</summary>
internal static class TakenBackRows
{
    /// <summary>The payment that a row is about; null where it has not come yet.</summary>
    /// <remarks>A release may point at its hold, which points at the payment.</remarks>
    public static async Task<StoredPayment?> OriginalAsync(this OrderDbContext db, StoredPayment row)
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

    /// <summary>The orders that a payment was put to, whatever of it was refunded since.</summary>
    public static Task<List<StoredOrder>> PaidByAsync(this OrderDbContext db, StoredPayment payment) =>
        db
            .Orders.Where(o => o.Allocations.Where(a => a.PaymentId == payment.Id).Sum(a => a.Amount) > 0)
            .OrderBy(o => o.Id)
            .ToListAsync(CancellationToken.None);

    /// <summary>Puts a matter of a payment before staff, once for each occasion.</summary>
    public static Task AskAboutAsync(
        this OrderDbContext db,
        ReasonCode code,
        string message,
        StoredPayment payment,
        StoredOrder? order,
        DateTime now,
        string occasion = ""
    ) =>
        db.AskOnceAsync(
            ReviewItem.Open(
                $"payment:{payment.Id}{occasion}",
                new Reason(code, message),
                now,
                order: order?.Id,
                payment: payment.Id
            ),
            CancellationToken.None
        );
}
