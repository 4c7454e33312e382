using Microsoft.EntityFrameworkCore;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayLinks;

/// <summary>Takes over the money of a request.</summary>
internal static class PaidRequests
{
    /// <summary>Puts the money into the ledger and ends the request, both or neither; which order it is for is reconciliation's to say, as of all money.</summary>
    public static async Task KeepAsync(
        this OrderDbContext db,
        PayRequest request,
        PaymentSource source,
        IReadOnlyList<LedgerRow> rows,
        Handover handover,
        DateTime now
    )
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None))
        {
            await db.TakeAsync(rows, source, now, null, CancellationToken.None);
            await db
                .PayRequests.Where(r => r.Id == request.Id)
                .ExecuteUpdateAsync(
                    row =>
                        row.SetProperty(r => r.State, PayRequestState.Paid)
                            .SetProperty(r => r.TransactionId, rows[0].TransactionId)
                            .SetProperty(r => r.LookAt, (DateTime?)null)
                            .SetProperty(r => r.Version, r => r.Version + 1),
                    CancellationToken.None
                );
            await transaction.CommitAsync(CancellationToken.None);
        }

        handover.Hint(Step.ReconcilePayments);
    }
}
