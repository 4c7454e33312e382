using System.Globalization;
using OrderWorker.Core.Values;
using OrderWorker.Store;

namespace OrderWorker.Payments.PayPal;

/// <summary>Reads one transaction of PayPal's list into a row of the ledger.</summary>
internal static class PayPalRow
{
    /// <exception cref="PaymentSourceUnavailableException">It lacks what a row needs, or an amount cannot be read: an error, never zero.</exception>
    public static LedgerRow Read(TransactionDetail detail)
    {
        if (detail.TransactionInfo is not { TransactionId: { Length: > 0 } id, TransactionAmount: { } amount } info)
            throw new PaymentSourceUnavailableException("PayPal lists a transaction without an ID or an amount.");
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
            Time = Time(
                info.TransactionInitiationDate
                    ?? throw new PaymentSourceUnavailableException($"PayPal lists the transaction {id} without a date.")
            ),
            PayerName = Name(detail.PayerInfo?.PayerName),
            PayerEmail = EmailAddress.TryParse(email, out var address) ? address.Text : null,
            Note = Note(info),
            InvoiceId = NullIfEmpty(info.InvoiceId),
            CustomField = NullIfEmpty(info.CustomField),
            ItemTitle = NullIfEmpty(detail.CartInfo?.ItemDetails?.FirstOrDefault()?.ItemName),
            Detail = NullIfEmpty(code),
        };
    }

    /// <summary>PayPal writes offsets without a colon: <c>2019-06-04T01:27:43+0000</c>.</summary>
    public static DateTime Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.UtcDateTime
            : throw new PaymentSourceUnavailableException($"PayPal writes '{text}' where a time should be.");

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

    private static Money Amount(AmountAnswer amount, string id) =>
        Currency.TryParse(amount.CurrencyCode, out var currency) && Money.TryParse(amount.Value, currency, out var money)
            ? money
            : throw new PaymentSourceUnavailableException(
                $"PayPal writes '{amount.Value} {amount.CurrencyCode}' as an amount of the transaction {id}."
            );

    private static string? Name(PayerName? name) =>
        NullIfEmpty(name?.AlternateFullName) ?? NullIfEmpty($"{name?.GivenName} {name?.Surname}");

    private static string? Note(TransactionInfo info) =>
        NullIfEmpty(
            info.TransactionSubject == info.TransactionNote
                ? info.TransactionNote
                : $"{info.TransactionSubject}\n{info.TransactionNote}"
        );

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
