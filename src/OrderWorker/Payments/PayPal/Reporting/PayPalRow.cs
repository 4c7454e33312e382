using OrderWorker.Core.Values;
using OrderWorker.Payments.PayPal.Connection;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal.Reporting;

/// <summary>Reads one transaction of PayPal's list into a row of the ledger.</summary>
internal static class PayPalRow
{
    /// <param name="detail">As listed.</param>
    /// <param name="listedFrom">UTC: where its window began, for a row without a date.</param>
    /// <returns>Null where it has no ID or no amount: there is nothing to book.</returns>
    /// <exception cref="PaymentSourceUnavailableException">An amount or a time cannot be read: an error, never zero.</exception>
    public static LedgerRow? Read(TransactionDetail detail, DateTime listedFrom)
    {
        if (detail.TransactionInfo is not { TransactionId: { Length: > 0 } id, TransactionAmount: { } amount } info)
            return null;
        var (gross, code) = (Amount(amount, id), info.TransactionEventCode ?? "");
        var reference = info.PaypalReferenceIdType is null or "TXN" ? info.PaypalReferenceId : null;
        var email = detail.PayerInfo?.EmailAddress;
        return new LedgerRow
        {
            TransactionId = id,
            ReferenceId = reference == id ? null : NullIfEmpty(reference),
            Kind = Kind(code, gross.MinorUnits),
            State = IsNotice(code) ? PaymentState.Unknown : State(info.TransactionStatus),
            Amount = gross.MinorUnits,
            Fee = info.FeeAmount is { } fee ? Amount(fee, id).MinorUnits : 0,
            Currency = gross.Currency.Code,
            Time =
                PayPalTime.ReadIfAny(info.TransactionInitiationDate)
                ?? PayPalTime.ReadIfAny(info.TransactionUpdatedDate)
                ?? listedFrom,
            PayerName = detail.PayerInfo?.PayerName?.Text,
            PayerEmail = EmailAddress.TryParse(email, out var address) ? address.Text : null,
            Note = Note(info),
            InvoiceId = NullIfEmpty(info.InvoiceId),
            CustomField = NullIfEmpty(info.CustomField),
            ItemTitle = NullIfEmpty(detail.CartInfo?.ItemDetails?.FirstOrDefault()?.ItemName),
            Detail = NullIfEmpty(code),
        };
    }

    // The digits after the T name the group; see "Transaction event codes" in PayPal's documentation.
    private static PaymentKind Kind(string code, long amount) =>
        code switch
        {
            "T1107" or "T1114" or "T1115" => PaymentKind.Refund,
            "T1108" or "T1109" => PaymentKind.Fee,
            "T1110" or "T1111" => amount > 0 ? PaymentKind.Release : PaymentKind.Hold,
            _ => code.Length < 3 ? PaymentKind.Other : OfGroup(code[..3], amount),
        };

    private static PaymentKind OfGroup(string group, long amount) =>
        group switch
        {
            "T00" => PaymentKind.Payment,
            "T01" => PaymentKind.Fee,
            "T02" => PaymentKind.Conversion,
            "T03" or "T04" or "T06" or "T20" => PaymentKind.Transfer,
            "T11" or "T12" => PaymentKind.Reversal,
            "T15" or "T21" => amount > 0 ? PaymentKind.Release : PaymentKind.Hold,
            _ => PaymentKind.Other,
        };

    // An authorisation moves no money, whatever its status.
    private static bool IsNotice(string code) => code.StartsWith("T13", StringComparison.Ordinal);

    private static PaymentState State(string? status) =>
        status switch
        {
            "S" => PaymentState.Completed,
            "P" => PaymentState.Pending,
            "D" => PaymentState.Denied,
            "V" => PaymentState.Reversed,
            "F" => PaymentState.PartlyRefunded,
            _ => PaymentState.Unknown,
        };

    private static Money Amount(AmountAnswer amount, string id) => PayPalAmount.Read(amount, $"the transaction {id}");

    private static string? Note(TransactionInfo info) =>
        NullIfEmpty(
            info.TransactionSubject == info.TransactionNote
                ? info.TransactionNote
                : $"{info.TransactionSubject}\n{info.TransactionNote}"
        );

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
