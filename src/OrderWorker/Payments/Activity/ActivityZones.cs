using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderWorker.Payments.Activity;

/// <summary>Reads what the download writes for a time zone: an abbreviation, an IANA name, or an offset.</summary>
public static partial class ActivityZones
{
    // Minutes east of Greenwich. Where two zones share letters (CST, IST, BST), the one of PayPal's own files.
    private const string Abbreviations = """
        UTC 0|GMT 0|WET 0|WEST 60|BST 60|CET 60|CEST 120|MEZ 60|MESZ 120|EET 120|EEST 180|MSK 180|TRT 180
        PST -480|PDT -420|MST -420|MDT -360|CST -360|CDT -300|EST -300|EDT -240|AST -240|ADT -180|NST -210|NDT -150
        AKST -540|AKDT -480|HST -600|BRT -180|BRST -120|ART -180|CLT -240|CLST -180
        IST 330|SGT 480|HKT 480|PHT 480|JST 540|KST 540|AWST 480|ACST 570|ACDT 630|AEST 600|AEDT 660|NZST 720|NZDT 780
        """;

    private static readonly Dictionary<string, TimeSpan> Offsets = Abbreviations
        .Split(['|', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(entry => entry.Split(' '))
        .ToDictionary(
            entry => entry[0],
            entry => TimeSpan.FromMinutes(int.Parse(entry[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
            StringComparer.OrdinalIgnoreCase
        );

    /// <summary>The instant of a local time.</summary>
    /// <param name="local">As the row has it.</param>
    /// <param name="zone">As the row has it.</param>
    /// <param name="utc">UTC.</param>
    /// <returns>False for a zone that is not known.</returns>
    public static bool TryToUtc(DateTime local, string zone, out DateTime utc)
    {
        utc = default;
        var trimmed = zone.Trim();
        if (Offsets.TryGetValue(trimmed, out var offset) || TryOffset(trimmed, out offset))
        {
            utc = DateTime.SpecifyKind(local - offset, DateTimeKind.Utc);
            return true;
        }

        if (trimmed.Length == 0 || !TimeZoneInfo.TryFindSystemTimeZoneById(trimmed, out var found))
            return false;
        utc = ToUtc(local, found);
        return true;
    }

    /// <summary>An hour that a zone skips in spring is read as if it had not, one that comes twice as its winter time.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone) =>
        DateTime.SpecifyKind(local - zone.GetUtcOffset(local), DateTimeKind.Utc);

    private static bool TryOffset(string text, out TimeSpan offset)
    {
        offset = default;
        if (Offset().Match(text) is not { Success: true } match)
            return false;
        var minutes = match.Groups["minutes"] is { Success: true } m ? int.Parse(m.Value, CultureInfo.InvariantCulture) : 0;
        offset = new TimeSpan(int.Parse(match.Groups["hours"].Value, CultureInfo.InvariantCulture), minutes, 0);
        if (match.Groups["sign"].Value == "-")
            offset = -offset;
        return offset.Duration() <= TimeSpan.FromHours(14) && minutes < 60;
    }

    [GeneratedRegex(
        @"^(GMT|UTC)?\s?(?<sign>[+-])(?<hours>\d{1,2})(:?(?<minutes>\d{2}))?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    )]
    private static partial Regex Offset();
}
