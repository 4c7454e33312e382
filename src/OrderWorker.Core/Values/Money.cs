using System.Globalization;

namespace OrderWorker.Core.Values;

/// <summary>An amount of one currency in whole minor units: 12.50 EUR is 1250, 300 JPY is 300.</summary>
public sealed record Money : IComparable<Money>
{
    private Money(long minorUnits, Currency currency) => (MinorUnits, Currency) = (minorUnits, currency);

    public long MinorUnits { get; }
    public Currency Currency { get; }

    public bool IsZero => MinorUnits == 0;
    public bool IsNegative => MinorUnits < 0;

    public static Money Of(long minorUnits, Currency currency) => new(minorUnits, currency);

    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Reads "12.50" or "12" with a point as the decimal mark, as the catalogue file and PayPal's API write amounts.</summary>
    /// <returns>False for anything else: an amount with more decimals than the currency has is an error, never rounded.</returns>
    public static bool TryParse(string? text, Currency currency, out Money money)
    {
        money = Zero(currency);
        const NumberStyles style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(text, style, CultureInfo.InvariantCulture, out var amount))
            return false;

        var minor = amount * currency.MinorPerUnit;
        if (minor != decimal.Truncate(minor) || minor is > long.MaxValue or < long.MinValue)
            return false;

        money = new Money((long)minor, currency);
        return true;
    }

    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money? other) => other is null ? 1 : Same(this, other).MinorUnits.CompareTo(other.MinorUnits);

    public static Money operator *(Money each, int quantity) => new(checked(each.MinorUnits * quantity), each.Currency);

    public static Money operator +(Money left, Money right) =>
        new(checked(Same(left, right).MinorUnits + right.MinorUnits), left.Currency);

    public static Money operator -(Money left, Money right) =>
        new(checked(Same(left, right).MinorUnits - right.MinorUnits), left.Currency);

    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Currency.Format(MinorUnits)} {Currency.Code}";

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? left
            : throw new InvalidOperationException($"Cannot put {right} beside {left}: the currencies differ.");
}
