using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Money that a person enters by hand: a cheque or postal order that came in the post, or another payment past PayPal.</summary>
/// <param name="Kind">Cheque, postal order, or payment for anything else.</param>
/// <param name="Amount">More than zero.</param>
/// <param name="From">The name that it came from.</param>
/// <param name="Number">The cheque's own number: the same one is entered once only.</param>
/// <param name="Note">Anything else worth keeping; an order number in it is found.</param>
public sealed record StaffEntry(PaymentKind Kind, Money Amount, string? From, string? Number, string? Note)
{
    /// <summary>Puts the entry into the ledger and, where an order is given, to that order; otherwise the rules look for one.</summary>
    /// <param name="db">Begins and ends a transaction of its own.</param>
    /// <param name="order">The order's number.</param>
    /// <param name="countsWhenCleared">A cheque is no money before the bank has cleared it; the rules put it to its order then.</param>
    /// <param name="staff">Who enters it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="cancellation">Leaves the ledger as it was.</param>
    /// <returns>The row; or why nothing was entered: no such order, its currency, or the same cheque was entered before.</returns>
    public async Task<StepResult<StoredPayment>> EnterAsync(
        OrderDbContext db,
        string? order,
        bool countsWhenCleared,
        string staff,
        DateTime now,
        CancellationToken cancellation
    )
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var row = ToRow(staff, countsWhenCleared, now);
        if (await db.Payments.AnyAsync(p => p.RowKey == row.RowKey, cancellation))
            return Refused(
                $"{Amount} with the number {Number} were entered before; give --number only with a number of its own."
            );
        db.Payments.Add(row);
        await db.SaveChangesAsync(cancellation);

        StoredOrder? stored = null;
        if (order is not null)
        {
            stored = await db.Orders.SingleOrDefaultAsync(o => o.Number == order.Trim().ToUpperInvariant(), cancellation);
            if (stored is null)
                return Refused($"'{order}' is the number of no order; 'orderworker orders list' lists them.");
            if (row.Currency != stored.Currency)
                return Refused($"{order} is in {stored.Currency}, and this is an amount of {row.Currency}.");
            if (row.State == PaymentState.Pending)
                row.CustomField = stored.Number;
        }

        await db.SaveChangesAsync(cancellation);
        if (stored is not null && row.State == PaymentState.Completed)
        {
            var allocated = await db.AllocateAsync(
                row,
                stored,
                row.Amount,
                $"staff:{staff}",
                $"{staff} entered it for this order.",
                now,
                cancellation
            );
            if (!allocated.IsDone)
                return StepResult.NeedsReview<StoredPayment>(allocated.Reasons);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return StepResult.Done(row);
    }

    private StoredPayment ToRow(string staff, bool countsWhenCleared, DateTime now) =>
        new()
        {
            Source = PaymentSource.Staff,
            RowKey = Number is null
                ? $"staff:{Guid.CreateVersion7()}"
                : string.Create(CultureInfo.InvariantCulture, $"staff:{Kind}:{Number}:{Amount.MinorUnits}:{Amount.Currency}"),
            TransactionId = Number,
            Kind = Kind,
            State = countsWhenCleared && Kind != PaymentKind.Payment ? PaymentState.Pending : PaymentState.Completed,
            Amount = Amount.MinorUnits,
            Currency = Amount.Currency.Code,
            Time = now,
            StoredAt = now,
            PayerName = From,
            Note = Note,
            Detail = $"staff:{staff}",
            Reconcile = countsWhenCleared && Kind != PaymentKind.Payment ? ReconcileState.NotForOrders : ReconcileState.Due,
        };

    private static StepResult<StoredPayment> Refused(string message) =>
        StepResult.NeedsReview<StoredPayment>([new Reason(ReasonCode.PaymentUnmatched, message)]);
}
