using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using OrderWorker.Core.Values;

namespace OrderWorker.Store.Journal;

/// <summary>
/// Writes the entries that changed rows call for, in the same save: no money can come, change or be put to an order past the books.
/// </summary>
internal static class Booking
{
    /// <summary>Called before each save.</summary>
    /// <returns>What was added, to be taken out again when the save fails.</returns>
    /// <exception cref="InvalidOperationException">A row of the books was to be rewritten, or money changed without its time.</exception>
    public static IReadOnlyList<JournalEntry> Book(OrderDbContext db)
    {
        var entries = new List<JournalEntry>();
        foreach (var change in db.ChangeTracker.Entries().Where(e => e.State is not EntityState.Unchanged).ToList())
        {
            switch (change.Entity)
            {
                case JournalEntry
                or JournalPosting
                or Allocation when change.State is EntityState.Modified or EntityState.Deleted:
                    throw new InvalidOperationException(
                        $"A {change.Entity.GetType().Name} was to be changed; the books are only added to."
                    );
                case StoredPayment when change.State == EntityState.Deleted:
                    throw new InvalidOperationException("A payment was to be deleted; the ledger keeps every row.");
                case Allocation allocation when change.State == EntityState.Added:
                    entries.Add(Of(allocation));
                    break;
                case StoredPayment row when change.State == EntityState.Added:
                    entries.AddRange(Of(row, new Dictionary<Position, long>(), row.StoredAt));
                    break;
                case StoredPayment row when change.State == EntityState.Modified:
                    entries.AddRange(OfChange(row, change));
                    break;
            }
        }

        db.Journal.AddRange(entries);
        return entries;
    }

    /// <summary>What the books lack of a row that was stored before there were books.</summary>
    public static IEnumerable<JournalEntry> OfStored(StoredPayment row) =>
        Of(row, new Dictionary<Position, long>(), row.StoredAt);

    /// <summary>The entry of an allocation, whose payment is loaded.</summary>
    public static JournalEntry Of(Allocation allocation)
    {
        var payment =
            allocation.Payment
            ?? throw new InvalidOperationException("An allocation is booked with its payment; load or set Allocation.Payment.");
        return new JournalEntry
        {
            Kind = allocation.Amount > 0 ? EntryKind.Allocation : EntryKind.Deallocation,
            Time = allocation.Time,
            RecordedAt = allocation.Time,
            Source = payment.Source,
            Reference = payment.TransactionId,
            By = allocation.By,
            Text = allocation.Why,
            Payment = payment,
            PaymentId = allocation.PaymentId,
            Order = allocation.Order,
            OrderId = allocation.OrderId,
        }.Move(allocation.Amount, payment.Currency, from: Account.Orders, to: Account.Unallocated);
    }

    private static IEnumerable<JournalEntry> OfChange(StoredPayment row, EntityEntry change)
    {
        var before = PaymentAccounts.Of((StoredPayment)change.OriginalValues.ToObject());
        var entries = Of(row, before, row.ChangedAt ?? row.StoredAt).ToList();
        if (entries.Count > 0 && row.ChangedAt is null)
            throw new InvalidOperationException(
                $"The money of payment {row.RowKey} changed; set StoredPayment.ChangedAt to the time of the change."
            );
        return entries;
    }

    private static IEnumerable<JournalEntry> Of(
        StoredPayment row,
        IReadOnlyDictionary<Position, long> before,
        DateTime recordedAt
    )
    {
        var after = PaymentAccounts.Of(row);
        foreach (var isFee in (bool[])[false, true])
        {
            var postings = before
                .Keys.Union(after.Keys)
                .Where(position => position.IsFee == isFee)
                .Select(p => JournalPosting.Of(p.Account, after.GetValueOrDefault(p) - before.GetValueOrDefault(p), p.Currency))
                .Where(posting => posting.Amount != 0)
                .OrderByDescending(posting => posting.Amount)
                .ToList();
            if (postings.Count > 0)
                yield return Entry(row, isFee ? EntryKind.Fee : Kind(row), postings, recordedAt);
        }
    }

    private static JournalEntry Entry(StoredPayment row, EntryKind kind, List<JournalPosting> postings, DateTime recordedAt)
    {
        var who = row.PayerName ?? row.PayerEmail;
        var what = ReasonCodes.Kebab(kind.ToString()).Replace('-', ' ');
        var why = row is { Source: PaymentSource.Staff, Kind: PaymentKind.Release, Note: { } note } ? $": {note}" : "";
        return new JournalEntry
        {
            Kind = kind,
            Time = row switch
            {
                { IsCheque: false } => row.Time,
                { BouncedAt: { } bounced } => bounced,
                { ClearedAt: { } cleared } => cleared,
                { PaidInAt: { } paidIn } => paidIn,
                _ => row.Time,
            },
            RecordedAt = recordedAt,
            Source = row.Source,
            Reference = row.TransactionId,
            By = row.ChangedBy ?? row.Detail ?? "",
            Text = $"{char.ToUpperInvariant(what[0])}{what[1..]}{(who is null ? "" : $", {who}")}{why}".TrimEnd('.') + ".",
            Payment = row,
            Postings = postings,
        };
    }

    private static EntryKind Kind(StoredPayment row) =>
        row.Kind switch
        {
            PaymentKind.Cheque or PaymentKind.PostalOrder => row switch
            {
                { State: PaymentState.Bounced } => EntryKind.ChequeBounced,
                { ClearedAt: not null } => EntryKind.ChequeCleared,
                { PaidInAt: not null } => EntryKind.ChequePaidIn,
                _ => EntryKind.ChequeReceived,
            },
            PaymentKind.Payment => EntryKind.Payment,
            PaymentKind.Refund => EntryKind.Refund,
            PaymentKind.Reversal => EntryKind.Reversal,
            PaymentKind.Fee => EntryKind.Fee,
            PaymentKind.Hold => EntryKind.Hold,
            PaymentKind.Release => EntryKind.Release,
            PaymentKind.Conversion => EntryKind.Conversion,
            PaymentKind.Transfer => EntryKind.Transfer,
            _ => EntryKind.Other,
        };
}
