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
);
