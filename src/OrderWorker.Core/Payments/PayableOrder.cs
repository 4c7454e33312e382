using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>What reconciliation knows of an order.</summary>
public sealed record PayableOrder
{
    public required long Id { get; init; }
    public required string Number { get; init; }
    public required OrderState State { get; init; }
    public required Money Total { get; init; }

    /// <summary>Put to it so far.</summary>
    public required Money Paid { get; init; }
    public required EmailAddress Buyer { get; init; }

    public string? BuyerName { get; init; }

    /// <summary>Who the parcel goes to.</summary>
    public string? ShipName { get; init; }

    /// <summary>Another address that the buyer says they pay from.</summary>
    public EmailAddress? ClaimedPayer { get; init; }

    /// <summary>The transaction that the order's mail quotes.</summary>
    public string? ClaimedTransaction { get; init; }

    /// <summary>
    /// Is the quoted transaction in the ledger? Buyers also quote the ID that PayPal shows them, which is not always the one that it shows the shop,
    /// so a quoted ID that is not there says nothing against another payment.
    /// </summary>
    public bool ClaimIsInLedger { get; init; }

    /// <summary>Addresses that earlier money for this buyer came from, in the form for comparing.</summary>
    public IReadOnlyCollection<string> PaidBeforeBy { get; init; } = [];

    /// <summary>The IDs that our requests to PayPal for its money are known by.</summary>
    public IReadOnlyCollection<string> PayLinks { get; init; } = [];

    /// <summary>For each line what its item may be called: title, other names, SKU.</summary>
    public IReadOnlyList<IReadOnlyList<string>> ItemNames { get; init; } = [];

    /// <summary>UTC.</summary>
    public required DateTime ReceivedAt { get; init; }

    /// <summary>UTC: when the latest payment of it was made; null while there is none.</summary>
    public DateTime? LastPaidOn { get; init; }

    public Money Left => Total - Paid;

    /// <summary>An expired order can still be paid, if late.</summary>
    public bool IsOpen => State is OrderState.AwaitingPayment or OrderState.Expired && Total > Paid;

    /// <summary>As it is with more money put to it.</summary>
    /// <param name="amount">In its currency.</param>
    /// <param name="time">UTC: when that was paid.</param>
    public PayableOrder Take(Money amount, DateTime time)
    {
        var paid = Paid + amount;
        return this with
        {
            Paid = paid,
            LastPaidOn = LastPaidOn > time ? LastPaidOn : time,
            State = IsOpen && paid >= Total ? OrderState.Paid : State,
        };
    }

    /// <summary>As it is when money for its buyer came from an address.</summary>
    public PayableOrder KnowingPayer(EmailAddress payer) =>
        payer == Buyer || PaidBeforeBy.Contains(payer.Normalized)
            ? this
            : this with
            {
                PaidBeforeBy = [.. PaidBeforeBy, payer.Normalized],
            };

    public bool KnowsPayer(LedgerPayment payment) => payment.Payer is { } payer && (payer == Buyer || payer == ClaimedPayer);

    public bool Quotes(LedgerPayment payment) =>
        ClaimedTransaction is not null
        && string.Equals(ClaimedTransaction, payment.TransactionId, StringComparison.OrdinalIgnoreCase);

    /// <summary>Is the payment exactly what is left, to the penny and in the currency?</summary>
    public bool Fits(LedgerPayment payment) =>
        payment.Amount.Currency == Total.Currency && payment.Amount.MinorUnits == Total.MinorUnits - Paid.MinorUnits;
}
