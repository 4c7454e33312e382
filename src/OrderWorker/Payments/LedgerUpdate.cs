using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>Turns a reading of PayPal's into a stored row, and brings a stored row up to date with a later reading.</summary>
public static class LedgerUpdate
{
    public static StoredPayment Store(LedgerRow row, PaymentSource source, DateTime now) =>
        new()
        {
            Source = source,
            RowKey = row.Key,
            TransactionId = row.TransactionId,
            ReferenceId = row.ReferenceId,
            Kind = row.Kind,
            State = row.State,
            Amount = row.Amount,
            Fee = row.Fee,
            Currency = row.Currency,
            Time = row.Time,
            StoredAt = now,
            PayerName = row.PayerName,
            PayerEmail = row.PayerEmail,
            PayerEmailKey = row.PayerEmail?.ToLowerInvariant(),
            Note = row.Note,
            InvoiceId = row.InvoiceId,
            CustomField = row.CustomField,
            ItemTitle = row.ItemTitle,
            Detail = row.Detail,
        };

    /// <param name="stored">As it was known.</param>
    /// <param name="row">As it was read.</param>
    /// <param name="now">UTC: when it was read.</param>
    /// <returns>Was there anything new?</returns>
    public static bool Apply(StoredPayment stored, LedgerRow row, DateTime now)
    {
        var isFilled = Fill(stored, row, now);
        var later = PaymentStates.Later(stored.State, row.State);
        var isMoved = later != stored.State;
        if (isMoved)
        {
            // What was pending may come in at another amount; what was ours once never changes.
            if (!PaymentStates.WasOurs(stored.State))
                (stored.Amount, stored.Fee, stored.Time) = (row.Amount, row.Fee, row.Time);
            var isNews = stored.Reconcile != ReconcileState.NotForOrders || !PaymentStates.WasOurs(stored.State);
            (stored.State, stored.ChangedAt) = (later, now);
            if (isNews)
                stored.Reconcile =
                    stored.Reconcile == ReconcileState.NotForOrders ? PaymentStates.Task(stored) : ReconcileState.Due;
        }

        return isFilled || isMoved;
    }

    // A column that one download has and another has not: what is known is kept, what is missing is filled in.
    private static bool Fill(StoredPayment stored, LedgerRow row, DateTime now)
    {
        var isFilled = false;
        stored.ReferenceId ??= New(row.ReferenceId);
        stored.PayerName ??= New(row.PayerName);
        stored.PayerEmail ??= New(row.PayerEmail);
        stored.PayerEmailKey ??= row.PayerEmail?.ToLowerInvariant();
        stored.Note ??= New(row.Note);
        stored.InvoiceId ??= New(row.InvoiceId);
        stored.CustomField ??= New(row.CustomField);
        stored.ItemTitle ??= New(row.ItemTitle);
        stored.Detail ??= New(row.Detail);
        if (stored.Kind == PaymentKind.Other && row.Kind != PaymentKind.Other && stored.Reconcile != ReconcileState.Matched)
        {
            (stored.Kind, stored.ChangedAt, isFilled) = (row.Kind, now, true);
            stored.Reconcile = PaymentStates.Task(stored);
        }

        return isFilled;

        string? New(string? text)
        {
            isFilled |= text is not null;
            return text;
        }
    }
}
