using System.Collections.Frozen;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>States whose code stands before a postcode and tells the country.</summary>
internal static class Regions
{
    private static readonly FrozenSet<string> American = Set(
        "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR AA AE AP "
            + "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming Hampshire Jersey Mexico York Carolina Dakota Island Calif Mass Conn Penn Wash"
    );

    private static readonly FrozenSet<string> Australian = Set(
        "NSW VIC QLD SA WA TAS NT ACT Victoria Queensland Tasmania Wales N.S.W"
    );

    private static readonly FrozenSet<string> Canadian = Set("AB BC MB NB NL NS NT NU ON PE PEI QC SK YT");

    /// <summary>Whether the last word before a ZIP code may be a state of the USA.</summary>
    public static bool IsAmerican(ReadOnlySpan<char> word) => Has(American, word);

    public static bool IsAustralian(ReadOnlySpan<char> word) => Has(Australian, word);

    public static bool IsCanadian(ReadOnlySpan<char> word) => Has(Canadian, word);

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word) =>
        set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word.Trim(",.()"));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
