using System.Globalization;

namespace OrderWorker.Review;

/// <summary>Countries by name, for choosing one.</summary>
public static class Countries
{
    /// <summary>Code and English name, by name.</summary>
    public static IReadOnlyList<(string Code, string Name)> All { get; } =
    [
        .. CultureInfo
            .GetCultures(CultureTypes.SpecificCultures)
            .Select(culture => new RegionInfo(culture.Name))
            .Where(region => region.TwoLetterISORegionName is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'])
            .Select(region => (region.TwoLetterISORegionName, region.EnglishName))
            .DistinctBy(region => region.TwoLetterISORegionName)
            .OrderBy(region => region.EnglishName, StringComparer.Ordinal),
    ];

    public static string NameOf(string code) => All.FirstOrDefault(c => c.Code == code) is { Name: { } name } ? name : code;
}
