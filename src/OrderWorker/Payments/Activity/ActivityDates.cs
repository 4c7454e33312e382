using System.Globalization;
using System.Text.RegularExpressions;

namespace OrderWorker.Payments.Activity;

/// <summary>Reads the dates of one file. Whether the day or the month stands first is told from all of them together, never from one.</summary>
public sealed partial class ActivityDates
{
    private readonly DateOrder _order;

    private ActivityDates(DateOrder order) => _order = order;

    /// <param name="dates">Every date of the file, with its line.</param>
    /// <param name="asked">What the user says; null to infer it.</param>
    /// <param name="refusal">Why the order cannot be told, or what contradicts the user; null where it is settled.</param>
    public static ActivityDates Infer(IEnumerable<(int Line, string Text)> dates, DateOrder? asked, out string? refusal)
    {
        (int Line, string Text)? dayFirst = null,
            monthFirst = null,
            open = null;
        foreach (var date in dates)
        {
            if (Numeric().Match(date.Text.Trim()) is not { Success: true } match)
                continue;
            var (first, second) = (Number(match, "first"), Number(match, "second"));
            if (first > 12 && second <= 12)
                dayFirst ??= date;
            else if (second > 12 && first <= 12)
                monthFirst ??= date;
            else if (first != second && match.Groups["mark"].Value == "/")
                open ??= date;
        }

        refusal = (asked, dayFirst, monthFirst, open) switch
        {
            (null, { } day, { } month, _) =>
                $"Line {day.Line} has the day first ('{day.Text}') and line {month.Line} the month ('{month.Text}'): the file was put together from two, or changed by a spreadsheet program. Download it anew.",
            (DateOrder.DayFirst, _, { } month, _) =>
                $"Line {month.Line}: '{month.Text}' cannot have the day first, as --dates dmy says.",
            (DateOrder.MonthFirst, { } day, _, _) =>
                $"Line {day.Line}: '{day.Text}' cannot have the month first, as --dates mdy says.",
            (null, null, null, { } date) =>
                $"Which stands first in '{date.Text}' (line {date.Line}), day or month? No date of the file tells. Give --dates dmy or --dates mdy.",
            _ => null,
        };
        return new ActivityDates(asked ?? (monthFirst is null ? DateOrder.DayFirst : DateOrder.MonthFirst));
    }

    /// <summary>Reads 15.09.2025, 15/09/2025, 15-09-2025, 9/15/2025 and 2025-09-15.</summary>
    public bool TryRead(string text, out DateOnly date)
    {
        var trimmed = text.Trim();
        if (DateOnly.TryParseExact(trimmed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
            return true;
        if (Numeric().Match(trimmed) is not { Success: true } match)
            return false;

        var (first, second) = (Number(match, "first"), Number(match, "second"));
        // A date with dots is never written month first.
        var (day, month) = _order == DateOrder.DayFirst || match.Groups["mark"].Value == "." ? (first, second) : (second, first);
        var year = Number(match, "year");
        if (month is < 1 or > 12 || year < 1998 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<first>\d{1,2})(?<mark>[./-])(?<second>\d{1,2})\k<mark>(?<year>\d{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();
}
