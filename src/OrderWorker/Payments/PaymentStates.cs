using OrderWorker.Store;

namespace OrderWorker.Payments;

/// <summary>How the states of one row follow each other.</summary>
public static class PaymentStates
{
    /// <summary>
    /// The later of two states that were read of one row. Downloads are read in any order, an old one after a new one too,
    /// so which is later is told from the states and not from when they were read.
    /// </summary>
    public static PaymentState Later(PaymentState left, PaymentState right) => Rank(left) >= Rank(right) ? left : right;

    /// <summary>Was the money ours at least for a time?</summary>
    public static bool WasOurs(PaymentState state) =>
        Rank(state) >= Rank(PaymentState.Completed) && state != PaymentState.Bounced;

    /// <summary>Is at least a part of it ours?</summary>
    public static bool IsOurs(PaymentState state) => state is PaymentState.Completed or PaymentState.PartlyRefunded;

    /// <summary>What reconciliation has to do with a row as it now is.</summary>
    public static ReconcileState Task(StoredPayment row) =>
        row.Kind switch
        {
            PaymentKind.Payment or PaymentKind.Cheque or PaymentKind.PostalOrder => IsMoneyIn(row),
            // A word of PayPal's that is not known: nothing is guessed, but money is not passed over either.
            PaymentKind.Other when row.PayerEmailKey is not null => IsMoneyIn(row),
            PaymentKind.Refund
            or PaymentKind.Reversal
            or PaymentKind.Hold
            or PaymentKind.Release when row.ReferenceId is not null => true,
            _ => false,
        }
            ? ReconcileState.Due
            : ReconcileState.NotForOrders;

    private static bool IsMoneyIn(StoredPayment row) => row.Amount > 0 && IsOurs(row.State);

    private static int Rank(PaymentState state) =>
        state switch
        {
            PaymentState.Unknown => 0,
            PaymentState.Pending => 1,
            PaymentState.Denied => 2,
            PaymentState.Cancelled => 3,
            PaymentState.Completed => 4,
            PaymentState.PartlyRefunded => 5,
            PaymentState.Refunded => 6,
            PaymentState.Reversed => 7,
            PaymentState.Bounced => 8,
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
