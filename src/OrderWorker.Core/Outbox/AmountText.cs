using OrderWorker.Core.Values;

namespace OrderWorker.Core.Outbox;

/// <summary>An amount as a buyer reads it: £12.00, €12.00, ¥300, and 12.500 KWD where a currency has no common sign.</summary>
public static class AmountText
{
    public static string Of(Money amount)
    {
        var (currency, minorUnits) = (amount.Currency, amount.MinorUnits);
        if (currency.Symbol == currency.Code)
            return amount.ToString();

        var digits = currency.Format(minorUnits);
        return minorUnits < 0 ? $"-{currency.Symbol}{digits[1..]}" : currency.Symbol + digits;
    }
}
