namespace OrderWorker.Store.Journal;

/// <summary>One account, as far as one row of the ledger accounts for it.</summary>
/// <param name="Account">Which.</param>
/// <param name="Currency">Its code.</param>
/// <param name="IsFee">The fee of a payment is an entry of its own.</param>
public readonly record struct Position(Account Account, string Currency, bool IsFee);

/// <summary>
/// What the books must say of a row of the ledger as it stands: the row's own money, since each allocation is booked by itself.
/// An entry is the difference to what they said before, so it does not matter by which steps a row came to where it is.
/// </summary>
public static class PaymentAccounts
{
    /// <summary>The balance of each account that the row accounts for, in minor units; none of them zero.</summary>
    public static IReadOnlyDictionary<Position, long> Of(StoredPayment row)
    {
        var balances = new Dictionary<Position, long>();
        if (!Moved(row))
            return balances;

        var (asset, other) = Sides(row);
        Add(asset, row.Amount, isFee: false);
        Add(other, -row.Amount, isFee: false);
        // The fee of a row that is a fee is its amount.
        if (row.Kind != PaymentKind.Fee)
        {
            Add(asset, row.Fee, isFee: true);
            Add(Account.Fees, -row.Fee, isFee: true);
        }

        return balances;

        void Add(Account account, long amount, bool isFee)
        {
            var position = new Position(account, row.Currency, isFee);
            if (balances.GetValueOrDefault(position) + amount is var sum and not 0)
                balances[position] = sum;
            else
                balances.Remove(position);
        }
    }

    /// <summary>Is the row money that an order can have?</summary>
    public static bool IsForOrders(StoredPayment row) => Sides(row).Other == Account.Unallocated;

    private static bool Moved(StoredPayment row) =>
        row.State switch
        {
            // What went back has a row of its own.
            PaymentState.Completed or PaymentState.PartlyRefunded or PaymentState.Refunded or PaymentState.Reversed => true,
            // A cheque in the drawer is there, though what it is worth shows at the bank.
            PaymentState.Pending => row.IsCheque || row.Kind is PaymentKind.Hold or PaymentKind.Release,
            _ => false,
        };

    private static (Account Asset, Account Other) Sides(StoredPayment row) =>
        row.Kind switch
        {
            PaymentKind.Cheque or PaymentKind.PostalOrder => (
                row.ClearedAt is not null ? Account.Bank
                : row.PaidInAt is not null ? Account.ChequesPaidIn
                : Account.ChequesInHand,
                Account.Unallocated
            ),
            PaymentKind.Payment => (Till(row), row.Amount > 0 ? Account.Unallocated : Account.OtherPayments),
            PaymentKind.Refund => (Till(row), row.Amount > 0 ? Account.OtherPayments : Account.Unallocated),
            PaymentKind.Reversal => (Till(row), Account.Unallocated),
            PaymentKind.Other => (Till(row), row.Amount > 0 ? Account.Unallocated : Account.Suspense),
            PaymentKind.Fee => (Till(row), Account.Fees),
            PaymentKind.Hold or PaymentKind.Release => (Till(row), Account.PayPalHeld),
            PaymentKind.Conversion => (Till(row), Account.Conversion),
            PaymentKind.Transfer => (Till(row), Account.Bank),
            _ => throw new ArgumentOutOfRangeException(nameof(row), row.Kind, "This kind of row has no account."),
        };

    // What PayPal holds is with PayPal, also where a person says that it does so no longer.
    private static Account Till(StoredPayment row) =>
        row.Source == PaymentSource.Staff && row.Kind is not (PaymentKind.Hold or PaymentKind.Release)
            ? Account.Bank
            : Account.PayPal;
}
