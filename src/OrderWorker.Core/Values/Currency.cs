using System.Globalization;

namespace OrderWorker.Core.Values;

/// <summary>An ISO 4217 currency and how many decimals its amounts have.</summary>
/// <remarks>
/// An own table, since the culture data of the system differs from PayPal's and ISO's for HUF and TWD.
/// ISO gives HUF two decimals, PayPal none; the shop's file and PayPal's wire format are kept apart for that reason.
/// </remarks>
public sealed record Currency
{
    private static readonly Dictionary<string, Currency> Known = Table();

    private Currency(string code, int decimals, string symbol) => (Code, Decimals, Symbol) = (code, decimals, symbol);

    /// <summary>The three-letter code, in capitals.</summary>
    public string Code { get; }

    /// <summary>Digits after the decimal point: 0 for JPY, 2 for GBP, 3 for KWD.</summary>
    public int Decimals { get; }

    /// <summary>What a person writes for it: £, €, or the code where there is no common sign.</summary>
    public string Symbol { get; }

    /// <summary>How many minor units make one: 1, 100 or 1000.</summary>
    public long MinorPerUnit =>
        Decimals switch
        {
            0 => 1,
            2 => 100,
            3 => 1000,
            _ => throw new InvalidOperationException(),
        };

    /// <summary>Finds a currency by its code, in any case.</summary>
    public static bool TryParse(string? code, out Currency currency) =>
        Known.TryGetValue((code ?? "").Trim().ToUpperInvariant(), out currency!);

    /// <exception cref="ArgumentException">No such currency.</exception>
    public static Currency Of(string code) =>
        TryParse(code, out var currency)
            ? currency
            : throw new ArgumentException($"'{code}' is no ISO 4217 currency code that this program knows; GBP or EUR are.");

    public static IEnumerable<Currency> All => Known.Values;

    /// <summary>Writes an amount as mails and pages show it, without the code: 1250 is "12.50".</summary>
    public string Format(long minorUnits)
    {
        var sign = minorUnits < 0 ? "-" : "";
        var digits = UInt128Abs(minorUnits).ToString(CultureInfo.InvariantCulture).PadLeft(Decimals + 1, '0');
        return Decimals == 0 ? sign + digits : $"{sign}{digits[..^Decimals]}.{digits[^Decimals..]}";
    }

    public override string ToString() => Code;

    private static UInt128 UInt128Abs(long value) => (UInt128)(value < 0 ? -(Int128)value : value);

    private static Dictionary<string, Currency> Table()
    {
        const string two =
            "AUD A$|BRL R$|BGN|CAD C$|CHF|CNY|CZK|DKK|EUR €|GBP £|GEL|HKD HK$|ILS|INR ₹|KZT ₸|MXN|MYR|NOK|NZD NZ$|PHP|PLN|RON|RSD|RUB ₽|SEK|SGD|THB|TRY|TWD|UAH|USD $|ZAR|HUF|AED|ARS|COP|EGP|IDR|KES|MAD|NGN|PEN|SAR|UYU|QAR|LKR|PKR|BDT|ALL|AMD|AZN|BAM|BYN|KGS|MDL|MKD|MNT|UZS";
        const string none = "JPY ¥|KRW ₩|VND|ISK|CLP|XAF|XOF|XPF|PYG|UGX|RWF";
        const string three = "BHD|IQD|JOD|KWD|LYD|OMR|TND";
        var table = new Dictionary<string, Currency>(StringComparer.Ordinal);
        Add(two, 2);
        Add(none, 0);
        Add(three, 3);
        return table;

        void Add(string list, int decimals)
        {
            foreach (var entry in list.Split('|'))
            {
                var parts = entry.Split(' ');
                table[parts[0]] = new Currency(parts[0], decimals, parts.Length > 1 ? parts[1] : parts[0]);
            }
        }
    }
}
