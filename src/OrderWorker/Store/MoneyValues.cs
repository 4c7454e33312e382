using OrderWorker.Core.Orders;
using OrderWorker.Core.Payments;
using OrderWorker.Core.Payments.Evidences;
using OrderWorker.Core.Values;

namespace OrderWorker.Store;

/// <summary>Rows of payments and orders as the values that the rules compare.</summary>
public static class MoneyValues
{
    // PayPal's code for a payment by its donation button.
    private const string DonationCode = "T0013";

    /// <param name="row">Of money that came.</param>
    /// <param name="prefix">What order numbers begin with.</param>
    /// <param name="paidThrough">The IDs that tie it to requests of ours to PayPal.</param>
    public static LedgerPayment ToValue(this StoredPayment row, string prefix, IReadOnlyList<string> paidThrough)
    {
        var written = string.Join('\n', row.Note, row.InvoiceId, row.CustomField);
        return new(
            row.Id,
            Money.Of(row.Amount, Currency.Of(row.Currency)),
            row.Time,
            row.TransactionId,
            EmailAddress.TryParse(row.PayerEmail, out var payer) ? payer : null,
            [.. OrderNumber.FindAll(written, prefix).Select(number => number.Text)]
        )
        {
            PayerName = row.PayerName,
            Written = row.Note,
            Damaged = DamagedNumbers.FindAll(row.Note, prefix),
            PaidThrough = paidThrough,
            IsGift = row.Detail == DonationCode || GiftWords.IsIn(row.Detail) || GiftWords.IsIn(row.Note),
            IsForSomethingElse = OtherPurposes.IsIn(row.Note),
        };
    }

    /// <param name="row">With its lines, and with its allocations and their payments.</param>
    /// <param name="claimIsInLedger">Is the transaction that its mail quotes in the ledger?</param>
    /// <param name="paidBeforeBy">Addresses that earlier money for its buyer came from.</param>
    /// <param name="payLinks">The IDs that our requests to PayPal for its money are known by.</param>
    /// <param name="itemNames">By SKU what buyers call the items beside their titles.</param>
    public static PayableOrder ToValue(
        this StoredOrder row,
        bool claimIsInLedger,
        IEnumerable<string> paidBeforeBy,
        IEnumerable<string> payLinks,
        ILookup<string, string> itemNames
    )
    {
        var currency = Currency.Of(row.Currency);
        return new()
        {
            Id = row.Id,
            Number = row.Number!,
            State = row.State,
            Total = Money.Of(row.Total, currency),
            Paid = Money.Of(row.Paid, currency),
            Buyer = EmailAddress.TryParse(row.BuyerEmail, out var buyer)
                ? buyer
                : throw new InvalidOperationException($"Order {row.Number} has no buyer's address."),
            BuyerName = row.BuyerName,
            ShipName = row.ShipName,
            ClaimedPayer = EmailAddress.TryParse(row.ClaimedPayPalEmail, out var payer) ? payer : null,
            ClaimedTransaction = row.ClaimedTransactionId,
            ClaimIsInLedger = claimIsInLedger,
            PaidBeforeBy = [.. paidBeforeBy],
            PayLinks = [.. payLinks],
            ItemNames =
            [
                .. row.Lines.Select(line =>
                    (IReadOnlyList<string>)[line.Title, WithoutFormat(line.Title), line.Sku, .. itemNames[line.Sku]]
                ),
            ],
            ReceivedAt = row.ReceivedAt,
            LastPaidOn = row.Allocations.Where(a => a.Amount > 0).Max(a => (DateTime?)a.Payment!.Time),
        };
    }

    // "Winter Harbour (LP)": few payers write the format.
    private static string WithoutFormat(string title) =>
        title.EndsWith(')') && title.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? title[..at] : title;
}
