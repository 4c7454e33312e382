using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using OrderWorker.Core.Values;

namespace OrderWorker.Payments.PayPal.Connection;

/// <summary>Amounts as PayPal writes them: a decimal number as text, its mark a point.</summary>
/// <remarks>PayPal takes no decimals in HUF, JPY and TWD, and two in every other currency that it has. Source: PayPal's currency codes.</remarks>
internal static class PayPalAmount
{
    private static readonly HashSet<string> WithoutDecimals = ["HUF", "JPY", "TWD"];

    /// <summary>Has PayPal a way to write it? 100.50 HUF are an amount of the currency and none of PayPal's.</summary>
    public static bool CanWrite(Money money) =>
        money.MinorUnits % (WithoutDecimals.Contains(money.Currency.Code) ? money.Currency.MinorPerUnit : Cent(money)) == 0;

    /// <exception cref="ArgumentException">PayPal cannot write it, see <see cref="CanWrite"/>.</exception>
    public static AmountAnswer Write(Money money)
    {
        if (!CanWrite(money))
            throw new ArgumentException($"PayPal takes no such fraction of {money.Currency}: {money}.", nameof(money));
        var amount = (decimal)money.MinorUnits / money.Currency.MinorPerUnit;
        var digits = WithoutDecimals.Contains(money.Currency.Code) ? 0 : Math.Min(money.Currency.Decimals, 2);
        return new(money.Currency.Code, amount.ToString($"F{digits}", CultureInfo.InvariantCulture));
    }

    /// <summary>Null where none is given.</summary>
    /// <exception cref="PaymentSourceUnavailableException">It cannot be read: an error, never zero.</exception>
    [return: NotNullIfNotNull(nameof(amount))]
    public static Money? Read(AmountAnswer? amount, string what) =>
        amount is null ? null
        : Currency.TryParse(amount.CurrencyCode, out var currency) && Money.TryParse(amount.Value, currency, out var money)
            ? money
        : throw new PaymentSourceUnavailableException(
            $"PayPal writes '{amount.Value} {amount.CurrencyCode}' as an amount of {what}."
        );

    // Currencies of three decimals are written with two.
    private static long Cent(Money money) => Math.Max(money.Currency.MinorPerUnit / 100, 1);
}
