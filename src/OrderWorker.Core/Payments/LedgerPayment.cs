using OrderWorker.Core.Values;

namespace OrderWorker.Core.Payments;

/// <summary>Money that came and that no order has yet.</summary>
/// <param name="Id">The row of the ledger.</param>
/// <param name="Amount">Gross, more than zero.</param>
/// <param name="Time">UTC.</param>
/// <param name="TransactionId">PayPal's, or the number of a cheque.</param>
/// <param name="Payer">The address that it came from.</param>
/// <param name="Quoted">The order numbers in what the payer wrote and in the invoice and custom fields, each once.</param>
public sealed record LedgerPayment(
    long Id,
    Money Amount,
    DateTime Time,
    string? TransactionId,
    EmailAddress? Payer,
    IReadOnlyList<string> Quoted
)
{
    public string? PayerName { get; init; }

    /// <summary>What the payer wrote, for the items and gifts that it speaks of.</summary>
    public string? Written { get; init; }

    /// <summary>Order numbers that what the payer wrote can be read as, though they are not written as we write them: see <see cref="DamagedNumbers"/>.</summary>
    public IReadOnlyList<string> Damaged { get; init; } = [];

    /// <summary>The IDs that tie it to requests of ours to PayPal, where it came by one.</summary>
    public IReadOnlyList<string> PaidThrough { get; init; } = [];

    /// <summary>Does PayPal, or the payer, call it a donation?</summary>
    public bool IsGift { get; init; }

    /// <summary>Does the payer speak of a thing that is no order: see <see cref="Evidences.OtherPurposes"/>?</summary>
    public bool IsForSomethingElse { get; init; }
}
