using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Addresses.Countries;

/// <summary>Compares a postcode with the town or the state beside it: where they are far apart, one of them is mistyped, and nobody can tell which.</summary>
internal static class PlaceOfCode
{
    /// <summary>The line that the postcode does not fit; null where nothing is known to be wrong.</summary>
    /// <param name="code">The postcode in its usual form.</param>
    /// <param name="lines">Of the label, without the name and the postcode.</param>
    /// <param name="country">Of the address.</param>
    public static string? OtherThan(string code, IReadOnlyList<Words> lines, Country country)
    {
        if (country.Code == "GB")
            return lines.Skip(1).FirstOrDefault(line => PostTowns.AreOthers(line.Text, code))?.Text;
        if (lines is not [_, .., var last])
            return null;
        return StateCodes.AreOthers(country, last.Text, code) || CountryHints.IsFarFrom(last.Text, code, country)
            ? last.Text
            : null;
    }
}
